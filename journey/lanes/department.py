"""Department: who answers for the contact; neighbours of one department share a bar."""

from collections.abc import Iterator, Sequence

from journey.lanes.lane import (
    TEXT_INSET,
    Block,
    Column,
    Desk,
    Lane,
    Paragraph,
    height_of,
    runs,
    stacked,
)
from journey.model import Initiator, Touchpoint
from journey.scene.items import Item, Pen, Rect
from journey.text import same_name

_LEADING = 9.2


_THIRD_PARTIES = frozenset(("third party", "third parties", "dritte", "dritter", "drittanbieter"))
"""How people write that no department of ours answers for a touchpoint."""


def _is_third_party(touchpoint: Touchpoint) -> bool:
    if touchpoint.department is None:
        return touchpoint.initiator is Initiator.THIRD_PARTY
    return same_name(touchpoint.department) in _THIRD_PARTIES


def _key(column: Column) -> str:
    if _is_third_party(column.touchpoint):
        return "\0third party"
    return same_name(column.touchpoint.department or "")


def _blocks(columns: Sequence[Column], desk: Desk) -> Iterator[Block]:
    for run in runs(columns, _key):
        if _key(run[0]):
            yield _bar(run, desk)


def _bar(run: tuple[Column, ...], desk: Desk) -> Block:
    first, last = run[0], run[-1]
    width = last.card_left + last.card_width - first.card_left
    third = _is_third_party(first.touchpoint)
    name = _name(first, third, width - 2 * TEXT_INSET, desk)

    def draw(top: float, height: float) -> Iterator[Item]:
        if not first.is_ghost:
            yield Rect(
                first.card_left,
                top + 5,
                width,
                height - 10,
                4,
                fill=None if third else desk.theme.run,
                pen=Pen(desk.theme.neutral, 0.8, (3.0, 2.4)) if third else None,
                role="run",
                ref=first.touchpoint.id,
            )
        text_top = top + (height - height_of((name,))) / 2
        yield from stacked(
            (name,), first.text_left, text_top, role="lane-cell", ref=first.touchpoint.id
        )

    return Block(height_of((name,)) + 16, draw)


def _name(column: Column, third: bool, width: float, desk: Desk) -> Paragraph:
    department = column.touchpoint.department or desk.words("third party")
    if column.is_ghost:
        department = desk.words("{department} (idea)", department=department)
    colour = column.ink(desk.theme, quiet=third)
    return desk.paragraph(department, width, leading=_LEADING, colour=colour, italic=third)


LANE = Lane(
    key="department",
    name="Department",
    order=20,
    least=34,
    has=lambda touchpoint: touchpoint.department is not None or _is_third_party(touchpoint),
    blocks=_blocks,
)
