"""Slides of words: entries and tables laid out large enough to be read from the room."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journey.lanes.lane import Block, Desk, Paragraph, height_of, stacked
from journey.layout import columns
from journey.layout.brand_mark import brand_mark
from journey.layout.content import MapContent
from journey.layout.footer import footer
from journey.scene.handout import Entry, Section, Table
from journey.scene.items import Item, Line, Rect
from journey.scene.scaling import fitted
from journey.scene.scene import Page

MARGIN = 42.0
_TOP = 30.0
_TOP_OF_PICTURE = 22.0
_MARK = 30.0
"""How high a client's logo is at most."""
_ABOVE = 14.0
"""From the head to what stands under it."""
BOTTOM = 14.0
"""From the foot of a slide to its edge."""
_TAG = 112.0
"""The width of the tags at the left of entries."""
_INSET = 6.0


@dataclass(frozen=True, slots=True)
class Extent:
    """How large a slide is, in pt."""

    width: float
    height: float


class _Place(NamedTuple):
    """Where the head of a slide stands, and how much larger its page is drawn than it is set."""

    margin: float
    above: float
    below: float
    by: float = 1.0


def head_of(title: str, subtitle: str, desk: Desk, width: float) -> Block:
    """The title of a slide and a quieter line under it."""
    return _head(title, subtitle, desk, width, _Place(MARGIN, _TOP, _ABOVE))


def head_of_picture(title: str, subtitle: str, desk: Desk, width: float, by: float) -> Block:
    """The same close over a map, in line with it, on a page that is drawn `by` times as large."""
    place = _Place(columns.MARGIN, _TOP_OF_PICTURE / by, 0.0, by)
    return _head(title, subtitle, desk, width, place)


def _head(title: str, subtitle: str, desk: Desk, width: float, place: _Place) -> Block:
    margin, above, below, by = place
    mark = brand_mark(desk, _MARK / by)
    room = width - 2 * margin - mark.room
    said = desk.paragraph(title, room, size=24 / by, leading=29 / by, bold=True)
    colour = desk.theme.ink2
    under = desk.paragraph(subtitle, room, size=11 / by, leading=14 / by, colour=colour)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from stacked((said,), margin, top + above, role="title", ref=title)
        under_title = top + above + said.height + 2
        yield from stacked((under,), margin, under_title, role="subtitle", ref=subtitle)
        yield from mark.draw(width - margin, top + above + 2)

    return Block(above + said.height + 2 + under.height + below, draw)


def foot_of(content: MapContent, desk: Desk, width: float) -> Block:
    """What stands at the foot of every slide: where the scores come from, the client's line."""
    return footer(content, desk, width, 1, 0, margin=MARGIN)


def numbered(title: str, count: int) -> Iterator[str]:
    """The titles of so many slides of one thing: told apart by numbers where there are several."""
    for number in range(1, count + 1):
        yield f"{title} ({number}/{count})" if count > 1 else title


def slides_of(
    section: Section, subtitle: str, content: MapContent, desk: Desk, extent: Extent
) -> Iterator[Page]:
    """A section on as many slides as it needs."""
    blocks = _blocks(section, desk, extent.width)
    first = _table_head(section.table, desk, extent.width) if section.table else None
    head = head_of(section.title, subtitle, desk, extent.width)
    foot = foot_of(content, desk, extent.width)
    below = foot.height + BOTTOM
    room = extent.height - head.height - below - (first.height if first else 0.0)
    parts = _evenly(blocks, room)
    for title, part in zip(numbered(section.title, len(parts)), parts, strict=True):
        head = head_of(title, subtitle, desk, extent.width)
        shown = (head, *((first,) if first else ()), *part)
        height = max(extent.height, sum(block.height for block in shown) + below)
        items = (*_stack(shown), *foot.draw(height - below, foot.height))
        page = Page(extent.width, height, desk.theme.sheet, items, title)
        yield fitted(page, extent.width, extent.height)


def _stack(blocks: Iterable[Block]) -> Iterator[Item]:
    top = 0.0
    for block in blocks:
        yield from block.draw(top, block.height)
        top += block.height


def _evenly(blocks: Sequence[Block], room: float) -> list[tuple[Block, ...]]:
    """Blocks on as few slides as hold them, none of which is left nearly empty."""
    parts = list(_packed(blocks, room)) or [()]
    closer = (list(_packed(blocks, room * share / 10)) for share in range(5, 10))
    return next((each for each in closer if len(each) == len(parts)), parts)


def _packed(blocks: Sequence[Block], room: float) -> Iterator[tuple[Block, ...]]:
    """Blocks slide by slide; one that is higher than a slide stands alone."""
    part: list[Block] = []
    taken = 0.0
    for block in blocks:
        if part and taken + block.height > room:
            yield tuple(part)
            part, taken = [], 0.0
        part.append(block)
        taken += block.height
    if part:
        yield tuple(part)


def _blocks(section: Section, desk: Desk, width: float) -> list[Block]:
    blocks = [_entry(entry, at, desk, width) for at, entry in enumerate(section.entries)]
    if section.note:
        blocks.insert(0, _note(section.note, desk, width))
    if section.table:
        blocks += [
            _row(row, at, section.table, desk, width) for at, row in enumerate(section.table.rows)
        ]
    return blocks


def _note(note: str, desk: Desk, width: float) -> Block:
    said = desk.paragraph(note, width - 2 * MARGIN, size=14, leading=18, colour=desk.theme.ink2)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from stacked((said,), MARGIN, top, role="note", ref="note")

    return Block(said.height + 10, draw)


def _entry(entry: Entry, at: int, desk: Desk, width: float) -> Block:
    theme = desk.theme
    left = MARGIN + _TAG + 14
    room = width - MARGIN - left
    colour, ground = {
        "weak": (theme.weak, theme.weak_soft),
        "missing": (theme.missing, theme.missing_soft),
        "": (theme.ink2, theme.soft),
    }[entry.tone]
    texts = (
        desk.paragraph(entry.title, room, size=13, leading=16.5, bold=True),
        *(
            desk.paragraph(line, room, size=10.5, leading=13.5, colour=theme.ink2, gap=2)
            for line in entry.lines
        ),
    )
    tag = desk.paragraph(
        entry.tag, _TAG - 2 * _INSET, size=9.5, leading=12, colour=colour, bold=True
    )
    height = max(height_of(texts), tag.height + 6) + 18
    ref = f"entry-{at}"

    def draw(top: float, given: float) -> Iterator[Item]:
        yield Line(MARGIN, top, width - MARGIN, top, desk.rule(), role="rule")
        if tag.lines:
            yield Rect(MARGIN, top + 9, _TAG, tag.height + 6, 4, fill=ground, role="tag")
            yield from stacked((tag,), MARGIN + _INSET, top + 12, role="tag", ref=ref)
        yield from stacked(texts, left, top + 8, role="entry", ref=ref)

    return Block(height, draw)


def _widths(table: Table, width: float) -> list[float]:
    weights = table.weights or (1.0,) * len(table.head)
    return [(width - 2 * MARGIN) * weight / sum(weights) for weight in weights]


def _table_head(table: Table, desk: Desk, width: float) -> Block:
    cells = [
        desk.paragraph(said, each - 2 * _INSET, size=10, leading=13, bold=True)
        for said, each in zip(table.head, _widths(table, width), strict=True)
    ]
    height = max(cell.height for cell in cells) + 10

    def draw(top: float, _height: float) -> Iterator[Item]:
        ground = desk.theme.soft
        yield Rect(MARGIN, top, width - 2 * MARGIN, height, 4, fill=ground, role="table-head")
        yield from _cells(cells, table, width, top + 5, "head")

    return Block(height, draw)


def _row(row: tuple[str, ...], at: int, table: Table, desk: Desk, width: float) -> Block:
    cells = [
        desk.paragraph(
            said,
            each - 2 * _INSET,
            size=10.5,
            leading=13.2,
            bold=place == table.header,
            colour=desk.theme.ink if place == table.header else desk.theme.ink2,
        )
        for place, (said, each) in enumerate(zip(row, _widths(table, width), strict=True))
    ]
    height = max(cell.height for cell in cells) + 12

    def draw(top: float, _height: float) -> Iterator[Item]:
        bottom = top + height
        yield Line(MARGIN, bottom, width - MARGIN, bottom, desk.rule(), role="rule")
        yield from _cells(cells, table, width, top + 6, f"row-{at}")

    return Block(height, draw)


def _cells(
    cells: Sequence[Paragraph], table: Table, width: float, top: float, ref: str
) -> Iterator[Item]:
    x = MARGIN
    for place, (cell, each) in enumerate(zip(cells, _widths(table, width), strict=True)):
        yield from stacked((cell,), x + _INSET, top, role=f"cell-{place}", ref=ref)
        x += each
