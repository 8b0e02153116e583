"""The lanes of a page as rows: each as high as its highest block, parted by rules."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from journey.errors import NotFoundError
from journey.lanes import LANES, Lane
from journey.lanes.lane import Block, Desk, Stretch
from journey.layout.columns import HEAD, MARGIN, Band
from journey.layout.panel import head, head_height
from journey.model import Journey
from journey.scene.items import Item, Line, Pen
from journey.scene.typesetting import Line as TypeLine

ABOVE = 8.0
"""From the cards to the first rule."""
_BORDER = 13.0
"""What a line of a service blueprint with its name takes above its lane."""


class Row(NamedTuple):
    """A lane on a page, with what stands in it."""

    lane: Lane
    hint: str
    """In the reader's words, under the name of the lane."""
    blocks: tuple[Block, ...]
    border: float
    """The height of the blueprint's line above it; 0 where there is none."""
    height: float
    """Of the row, the line above it included."""


def chosen(journey: Journey, keys: Collection[str] | None) -> tuple[Lane, ...]:
    """The lanes that have something to show, of those named or of all, in their own order.

    Raises NotFoundError for a lane that there is not.
    """
    keys = LANES if keys is None else keys
    unknown = [key for key in keys if key not in LANES]
    if unknown:
        raise NotFoundError(
            "There is no lane {lane}",
            "Choose from {known}",
            lane=", ".join(unknown),
            known=", ".join(LANES),
        )
    return tuple(lane for key, lane in LANES.items() if key in keys and lane.is_used(journey))


def rows(
    lanes: Sequence[Lane], bands: Sequence[Band], journey: Journey, desk: Desk
) -> tuple[Row, ...]:
    """The lanes under the columns of a page."""
    return tuple(_row(lane, bands, lane.hint(journey), desk) for lane in lanes)


def _row(lane: Lane, bands: Sequence[Band], hint: str, desk: Desk) -> Row:
    hint = desk.words(hint) if hint else ""
    blocks = tuple(block for band in bands for block in _blocks(lane, band, desk))
    border = _BORDER if lane.border else 0.0
    least = max(lane.least, head_height(desk, desk.words(lane.name), hint) + 13)
    height = border + max([least, *(block.height for block in blocks)])
    return Row(lane, hint, blocks, border, height)


def _blocks(lane: Lane, band: Band, desk: Desk) -> Iterator[Block]:
    """What the touchpoints of a phase show, under what the phase shows where it begins."""
    over = None
    if band.piece.part == 1:
        phase = Stretch(band.content.phase, band.content.index, band.x, band.width)
        over = lane.over(phase, desk)
    if over is not None:
        yield over
    for block in lane.blocks(band.columns, desk):
        yield block if over is None else _under(over.height, block)


def _under(over: float, block: Block) -> Block:
    return Block(over + block.height, lambda top, height: block.draw(top + over, height - over))


def rules(drawn: Sequence[Row], top: float, right: float, desk: Desk) -> Iterator[Item]:
    """The rules above the rows; the lines of a service blueprint are dashed."""
    for row in drawn:
        if row.border:
            pen = Pen(desk.theme.ink3, 0.9, (6.0, 3.0))
            y = top + row.border - 2
            x = max(MARGIN + HEAD, MARGIN + _border_name(row, desk).width + 6)
            yield Line(x, y, right, y, pen, role="blueprint-line", ref=row.lane.key)
        else:
            yield Line(MARGIN, top, right, top, desk.rule(), role="rule", ref=row.lane.key)
        top += row.height


def contents(drawn: Sequence[Row], top: float, desk: Desk) -> Iterator[Item]:
    """The heads of the rows and what stands in them."""
    words = desk.words
    for row in drawn:
        if row.border:
            y = top + row.border
            yield _border_name(row, desk).text(
                MARGIN, y, 7.5, desk.theme.ink3, italic=True, role="blueprint-line"
            )
        inner = top + row.border
        yield from head(desk, words(row.lane.name), row.hint, inner + 7)
        for block in row.blocks:
            yield from block.draw(inner, row.height - row.border)
        top += row.height


def _border_name(row: Row, desk: Desk) -> TypeLine:
    return desk.line(desk.words(row.lane.border), 7.5, italic=True)


def height(drawn: Sequence[Row]) -> float:
    """The height of all rows with the room above them."""
    return ABOVE + sum(row.height for row in drawn)
