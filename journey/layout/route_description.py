"""The graph view in words, for people who cannot see it."""

from collections.abc import Iterator

from journey.layout.route_content import RouteContent
from journey.locales import Words


def described_route(content: RouteContent, words: Words) -> str:
    """The alternative text of the graph view."""
    return " ".join(_sentences(content, words))


def _sentences(content: RouteContent, words: Words) -> Iterator[str]:
    journey, weak = content.map.journey, content.map.weak
    yield words("The ways through the journey {title}.", title=journey.title)
    if not journey.phases:
        yield words("It has no phases yet.")
        return
    counted = [
        words("{phase} ({count})", phase=phase.name, count=len(phase.existing))
        for phase in journey.phases
    ]
    yield words(
        "Phases in order, with the number of their touchpoints: {phases}.",
        phases=words.listing(counted),
    )
    if content.path:
        way = " → ".join(_named(content, id) for id in content.path)
        yield words("Usual path: {way}.", way=way)
    else:
        yield words("Which way most customers take is not known.")
    for said, ids in (
        (words("Unavoidable: {names}."), content.unavoidable),
        (words("Weak: {names}."), {id for id, certain in weak.items() if certain}),
        (words("Weak, but not certain: {names}."), {id for id in weak if not weak[id]}),
    ):
        named = [
            _named(content, touchpoint.id)
            for touchpoint in journey.existing
            if touchpoint.id in ids
        ]
        if named:
            yield said.format(names=words.listing(named))
    missing = [column.touchpoint.name for column in content.map.ghosts]
    if missing:
        yield words("Not there: {names}.", names=words.listing(missing))


def _named(content: RouteContent, id: str) -> str:
    journey = content.map.journey
    return f"{journey.numbers[id]} {journey.touchpoint[id].name}"
