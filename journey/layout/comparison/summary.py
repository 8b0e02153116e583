"""How many touchpoints all have, only others, only we: one bar with its parts in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journey.comparing import RowKind
from journey.comparing.wording import kind_name
from journey.lanes.lane import Block
from journey.layout.comparison.content import Content
from journey.scene.items import Item, Rect
from journey.themes.theme import mix

_BAR, _LINE, _SIZE = 9.0, 14.0, 8.5
_TO_WORDS, _APART = 17.0, 22.0


def summary(content: Content, x: float, width: float) -> Block:
    """A bar whose parts are as wide as their number, with words under it; left edge at x."""
    counts = Counter(row.kind for row in content.comparison.rows)
    kinds = [kind for kind in RowKind if counts[kind]]
    total = max(1, len(content.comparison.rows))
    places = list(_places(content, kinds, counts, width))
    rows = 1 + max((place.row for place in places), default=-1)

    def draw(top: float, _height: float) -> Iterator[Item]:
        at = x
        for kind in kinds:
            part = width * counts[kind] / total
            colour = _colour(kind, content)
            yield Rect(at, top, max(0.5, part - 1), _BAR, fill=colour, role="share")
            at += part
        for place in places:
            middle = top + _BAR + 6 + (place.row + 0.5) * _LINE
            yield from _part(content, place, counts[place.kind], x + place.x, middle)

    return Block(_BAR + 6 + _LINE * rows, draw)


class _Place(NamedTuple):
    """Where a part of the whole is told."""

    kind: RowKind
    x: float
    row: int


def _places(
    content: Content, kinds: Sequence[RowKind], counts: Counter[RowKind], width: float
) -> Iterator[_Place]:
    setter, words = content.desk.typesetter, content.desk.words
    x, row = 0.0, 0
    for kind in kinds:
        taken = _TO_WORDS + setter.width(str(counts[kind]), _SIZE, bold=True)
        taken += setter.width(kind_name(kind, words), _SIZE)
        if x and x + taken > width:
            x, row = 0.0, row + 1
        yield _Place(kind, x, row)
        x += taken + _APART


def _part(content: Content, place: _Place, count: int, x: float, y: float) -> Iterator[Item]:
    desk = content.desk
    yield Rect(x, y - 4, 8, 8, fill=_colour(place.kind, content), role="share-sign")
    number = desk.line(str(count), _SIZE, bold=True)
    yield number.text(x + 13, y + 3, _SIZE, desk.theme.ink, bold=True, role="share-count")
    words = desk.line(kind_name(place.kind, desk.words), _SIZE)
    at = x + _TO_WORDS + number.width
    yield words.text(at, y + 3, _SIZE, desk.theme.ink2, role="share-words")


def _colour(kind: RowKind, content: Content) -> str:
    theme = content.desk.theme
    return {
        RowKind.PARITY: theme.ink2,
        RowKind.GAP: theme.missing,
        RowKind.DIFFERENCE: theme.passed,
        RowKind.PARTIAL: mix(theme.missing, theme.sheet, 0.55),
        RowKind.UNKNOWN: theme.line,
    }[kind]
