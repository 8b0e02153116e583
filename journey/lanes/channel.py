"""Channel: how the contact takes place; the same channel in neighbouring columns is one run."""

from collections.abc import Iterator, Sequence

from journey.lanes.lane import (
    TEXT_INSET,
    Block,
    Column,
    Desk,
    Lane,
    Paragraph,
    baseline,
    height_of,
    runs,
    stacked,
)
from journey.scene.icons import icon
from journey.scene.items import Item, Line, Pen

_ICON = 13.0
_BLANK = 1.6
"""What an icon leaves free at the left of its square."""
_LEADING = 9.4


def _key(column: Column) -> tuple[str, ...]:
    return tuple(channel.key for channel in column.touchpoint.channels)


def _name(column: Column) -> str:
    return ", ".join(channel.name for channel in column.touchpoint.channels)


def _blocks(columns: Sequence[Column], desk: Desk) -> Iterator[Block]:
    for run in runs(columns, _key):
        if not _key(run[0]):
            continue
        room = run[-1].card_left + run[-1].card_width - run[0].text_left - _ICON - 5
        name = desk.line(_name(run[0]), 7.5)
        same = all(_name(column) == _name(run[0]) for column in run)
        if len(run) > 1 and same and name.width + 16 <= room:
            yield _run(run, desk)
        else:
            yield from (_single(column, desk) for column in run)


def _single(column: Column, desk: Desk) -> Block:
    name = desk.paragraph(
        _name(column), column.text_width, leading=_LEADING, colour=column.ink(desk.theme)
    )

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield _sign(column, desk, top)
        yield from stacked(
            (name,), column.text_left, top + 20, role="lane-cell", ref=column.touchpoint.id
        )

    return Block(height_of((name,)) + 23, draw)


def _run(run: tuple[Column, ...], desk: Desk) -> Block:
    first, last = run[0], run[-1]
    name = desk.paragraph(_name(first), last.x + last.width - first.x)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield _sign(first, desk, top)
        x = first.text_left + _ICON + 3.4
        middle = top + 6 + _ICON / 2
        yield from _name_beside(name, x, middle, first)
        end = last.card_left + last.card_width - TEXT_INSET
        pen = Pen(desk.theme.neutral, 1.0)
        start = x + name.width + 6
        for line in ((start, middle, end, middle), (end, middle - 3, end, middle + 3)):
            yield Line(*line, pen, role="run", ref=first.touchpoint.id)

    return Block(_ICON + 14, draw)


def _name_beside(name: Paragraph, x: float, middle: float, column: Column) -> Iterator[Item]:
    for line in name.lines:
        y = baseline(middle - name.leading / 2, name.size, name.leading)
        yield line.text(x, y, name.size, name.colour, role="lane-cell", ref=column.touchpoint.id)


def _sign(column: Column, desk: Desk, top: float) -> Item:
    colour = column.ink(desk.theme, quiet=True)
    kind = column.touchpoint.channels[0].kind.value
    pen = Pen(colour, 1.0, round_caps=True)
    return icon(kind, column.text_left - _BLANK, top + 6, _ICON, pen, ref=column.touchpoint.id)


LANE = Lane(
    key="channel",
    name="Channel",
    order=10,
    least=43,
    has=lambda touchpoint: bool(touchpoint.channels),
    blocks=_blocks,
)
