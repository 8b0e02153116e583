"""The touchpoints of an overview by number and name, under their phases instead of on cards."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from journey.lanes.lane import Block, Column, Desk, Paragraph, stacked
from journey.layout.columns import Band
from journey.layout.content import MapContent
from journey.layout.panel import head, head_height
from journey.scene.items import Item

_NAMES_TOP = 17.0
"""From the numbers, each under its dot, to the names under the phases."""
_BETWEEN, _BELOW = 1.6, 5.0
_LEAST = 84.0
"""The least width of a name where a phase has room for several side by side."""
_INSET = 3.0
"""From the line between two phases to its names, and from their numbers to them."""


class _Entry(NamedTuple):
    """A touchpoint in the list of its phase."""

    column: Column
    number: Paragraph
    name: Paragraph


class _List(NamedTuple):
    """What stands under a phase: its names, in columns of a width from an x on."""

    x: float
    width: float
    numbers: float
    """The width of the widest number."""
    columns: tuple[tuple[_Entry, ...], ...]

    @property
    def height(self) -> float:
        """Of its longest column."""
        heights = (sum(e.name.height + _BETWEEN for e in column) for column in self.columns)
        return max(heights, default=0.0)


def index(content: MapContent, bands: Sequence[Band], desk: Desk) -> Block:
    """The numbers of the touchpoints under the curve, and what they stand for."""
    lists = [_list(content, band, desk) for band in bands]
    said = desk.words("Touchpoints")
    longest = max((each.height for each in lists), default=0.0)
    height = max(head_height(desk, said, ""), _NAMES_TOP + longest)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from head(desk, said, "", top)
        for each in lists:
            yield from _drawn(each, top)

    return Block(height + _BELOW, draw)


def _list(content: MapContent, band: Band, desk: Desk) -> _List:
    """A phase's names, evenly in as many columns as it has room for."""
    numbers = [_number(column, desk) for column in band.columns]
    widest = max((number.width for number in numbers), default=0.0)
    side_by_side = max(1, min(len(numbers), int((band.width - _INSET) // _LEAST)))
    width = (band.width - _INSET) / side_by_side
    room = width - widest - 2 * _INSET
    entries = [
        _Entry(column, number, _name(content, column, desk, room))
        for column, number in zip(band.columns, numbers, strict=True)
    ]
    most = ceil(len(entries) / side_by_side)
    columns = (tuple(entries[at : at + most]) for at in range(0, len(entries), most or 1))
    return _List(band.x + _INSET, width, widest, tuple(columns))


def _number(column: Column, desk: Desk) -> Paragraph:
    """The number of a touchpoint; a plus where it is not there."""
    theme = desk.theme
    colour = theme.missing if column.is_ghost else theme.weak if column.is_weak else theme.ink
    return desk.paragraph(str(column.number or "+"), 40, colour=colour, bold=True)


def _name(content: MapContent, column: Column, desk: Desk, width: float) -> Paragraph:
    theme, words, name = desk.theme, desk.words, column.touchpoint.name
    if column.is_ghost:
        state = words("planned") if column.is_planned else words("missing")
        return desk.paragraph(f"{state}: {name}", width, colour=theme.missing)
    if column.is_weak:
        weak = words("weak?") if column.is_unsure else words("weak")
        return desk.paragraph(f"{name} ({weak})", width, colour=theme.weak, bold=True)
    return desk.paragraph(name, width)


def _drawn(each: _List, top: float) -> Iterator[Item]:
    x = each.x
    for column in each.columns:
        y = top + _NAMES_TOP
        for entry in column:
            at, id = entry.column.middle, entry.column.touchpoint.id
            yield from stacked((entry.number,), at, top, role="dot-number", ref=id, anchor="middle")
            yield from stacked((entry.number,), x, y, role="number", ref=id)
            left = x + each.numbers + _INSET
            yield from stacked((entry.name,), left, y, role="card-name", ref=id)
            y += entry.name.height + _BETWEEN
        x += each.width
