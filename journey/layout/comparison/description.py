"""A comparison in words, for people who cannot see its picture."""

from collections import Counter
from collections.abc import Iterator

from journey.comparing import RowKind
from journey.comparing.wording import kind_name, standing_lines
from journey.layout.comparison.content import Content, change_words


def described(content: Content) -> str:
    """The alternative text of a comparison."""
    return " ".join(_sentences(content))


def _sentences(content: Content) -> Iterator[str]:
    words, comparison = content.desk.words, content.comparison
    names = [map.name for map in comparison.maps]
    others = words.listing(names[1:])
    yield words("{ours} beside {others}", ours=names[0], others=others) + "."
    if content.changes:
        said = [f"{c.name} ({change_words(c, content)})" for c in content.changes if c.kinds]
        yield words("What changed: {names}.", names=words.listing(said) or "–")
        return
    means = [f"{map.name} {content.level(map.mean)}" for map in comparison.maps]
    yield words("Mean satisfaction: {means}.", means=words.listing(means))
    counts = Counter(row.kind for row in comparison.rows)
    told = [f"{counts[kind]} {kind_name(kind, words)}" for kind in RowKind if counts[kind]]
    yield words.plural("{count} touchpoint compared", "{count} touchpoints compared",
                       len(comparison.rows)) + f": {words.listing(told)}."  # fmt: skip
    missing = [comparison.row[gap.row].name for gap in comparison.gaps]
    if missing:
        yield words("Missing here: {names}.", names=words.listing(missing))
    for line in standing_lines(comparison, words):
        yield f"{line}."
    for call in content.calls():
        yield f"{call.row.name}: {content.told(call)}."
