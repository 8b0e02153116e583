"""The map in words, for people who cannot see it: short, and the same facts as the picture."""

from collections.abc import Iterator

from journey import scales
from journey.layout.content import MapContent
from journey.locales import Words


def described(content: MapContent, words: Words) -> str:
    """The alternative text of a map."""
    return " ".join(_sentences(content, words))


def _sentences(content: MapContent, words: Words) -> Iterator[str]:
    journey = content.journey
    yield words("Journey map: {title}.", title=journey.title)
    if not journey.phases:
        yield words("It has no phases yet.")
        return
    named = words.listing([phase.name for phase in journey.phases])
    yield words.plural(
        "{count} phase: {names}.", "{count} phases: {names}.", len(journey.phases), names=named
    )
    yield words.plural("{count} touchpoint.", "{count} touchpoints.", len(journey.existing))
    yield from _levels(content, words)
    yield from _missing(content, words)


def _levels(content: MapContent, words: Words) -> Iterator[str]:
    summary, journey = content.summary, content.journey
    scale = journey.drawn_scale
    if summary.mean is None:
        yield words("No scores yet.")
        return
    yield words(
        "Mean satisfaction {value} {of_best}, {scored} of {count} touchpoints scored.",
        value=scales.value(scale, summary.mean, words),
        of_best=scales.of_best(scale, words),
        scored=summary.scored,
        count=summary.count,
    )
    scored = [
        (t, content.main.scores[t.id]) for t in journey.existing if t.id in content.main.scores
    ]
    if scored:
        touchpoint, score = min(scored, key=lambda pair: pair[1].normalised)
        yield words(
            "Weakest: {number} {name}, {value}.",
            number=journey.numbers[touchpoint.id],
            name=touchpoint.name,
            value=scales.value(scale, score.normalised, words),
        )


def _missing(content: MapContent, words: Words) -> Iterator[str]:
    missing = [g.touchpoint.name for g in content.ghosts if not g.is_planned]
    planned = [g.touchpoint.name for g in content.ghosts if g.is_planned]
    if missing:
        yield words("Missing: {names}.", names=words.listing(missing))
    if planned:
        yield words("Planned: {names}.", names=words.listing(planned))
