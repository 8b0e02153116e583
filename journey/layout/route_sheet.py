"""Where everything of the graph view stands: sheet, bands, doors, rails, columns of nodes, rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeVar

from journey.lanes.lane import Block, Desk
from journey.layout.columns import MARGIN, Band, Piece
from journey.layout.draft import BOTTOM
from journey.layout.options import PAPERS
from journey.layout.route_content import LABEL_GAP, Node, RouteContent
from journey.layout.route_doors import GATE_WIDTH, START_RADIUS, TARGET_RADIUS, Ends
from journey.scene.routes import CHANNEL, GAP, NODE, STUB, Point, Stretch, middles, shares

_T = TypeVar("_T")

MOST_ON_ONE_SHEET = 40
"""With more touchpoints than this, each phase has a page of its own."""
MOST_PHASES = 8
"""So many phases stand side by side on one sheet; more of them are cut into pages."""
_PHASES_ON_A_PAGE = 4
MOST_ON_A_PAGE = 24
MOST_IN_A_COLUMN = 12
"""With more touchpoints in a phase than this, they stand in two staggered columns."""
_ROW = 68.0
_AIRY_ROW = 92.0
_FEW_ROWS = 4
_LEAST_ROW = 52.0
_STAGGERED_ROW = 40.0
_LEAST_STAGGERED_ROW = 26.0
_DOOR = 17.0
"""From a door to the left edge of the phase after it."""
_RAIL = 24.0
"""From a rail to its door."""
_FIRST_RAIL = 17.0
_NEIGHBOUR_RAIL = 70.0
"""From a rail to a gate that leads to another page, with room for its words."""
_TAIL = 70.0
"""From the last rail to the target, with room for its name."""
UNDER_HEADER = 19.0
_OVER_LEGEND = 8.0
_LEAST_LABEL = 70.0
_MOST_LABEL = 220.0


@dataclass(frozen=True, slots=True)
class PlacedPhase:
    """A phase on a page: its band, its nodes, and how the ways run through it."""

    band: Band
    nodes: tuple[Node, ...]
    stretch: Stretch
    places: dict[str, Point]
    floor: float
    """The height at which the usual path passes it by, where it takes none of its touchpoints."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the picture of a page, from top to bottom."""

    header: Block
    phases: Block
    legend: Block
    footer: Block

    @property
    def top(self) -> float:
        """The upper edge of the picture."""
        return self.header.height + UNDER_HEADER + self.phases.height

    @property
    def foot(self) -> float:
        """From the lower edge of the picture to that of the sheet."""
        return self.legend.height + self.footer.height + BOTTOM + _OVER_LEGEND


@dataclass(frozen=True, slots=True)
class RouteSheet:
    """One page of the graph view, placed."""

    width: float
    height: float
    axis: float
    """The height of the doors."""
    around: Around
    phases: tuple[PlacedPhase, ...]

    @property
    def doors(self) -> tuple[tuple[float, str], ...]:
        """The x of each door, and the phase that it leads to."""
        if not self.phases:
            return ()
        last = self.phases[-1].stretch.right, ""
        return *((p.stretch.left, p.band.content.phase.id) for p in self.phases), last


def pages_of(content: RouteContent) -> Iterator[tuple[Piece, ...]]:
    """The phases of each page: all on one, or one a page, long ones split evenly."""
    phases = content.map.phases
    count = sum(len(phase.columns) for phase in phases)
    if count <= MOST_ON_ONE_SHEET:
        parts = ceil(len(phases) / _PHASES_ON_A_PAGE) if len(phases) > MOST_PHASES else 1
        for piece in _even([Piece(phase, phase.columns, ()) for phase in phases], parts):
            yield tuple(piece)
        return
    waiting: list[Piece] = []  # phases without touchpoints stand beside the next one
    for phase in phases:
        ordered = content.ordered(phase.columns)
        parts = max(1, ceil(len(ordered) / MOST_ON_A_PAGE))
        for number, part in enumerate(_even(ordered, parts), 1):
            waiting.append(Piece(phase, tuple(part), (), number, parts))
            if part or len(waiting) == _PHASES_ON_A_PAGE:
                yield tuple(waiting)
                waiting = []
    if waiting:
        yield tuple(waiting)


def _even(items: Sequence[_T], parts: int) -> Iterator[Sequence[_T]]:
    """Items cut into that many parts, the first ones by one longer where it does not come out."""
    count, longer = divmod(len(items), parts)
    start = 0
    for part in range(1, parts + 1):
        end = start + count + (part <= longer)
        yield items[start:end]
        start = end


def chosen(
    content: RouteContent,
    pages: Sequence[Sequence[Piece]],
    ends: Sequence[Ends],
    around: Callable[[Draft, int], Around],
    desk: Desk,
) -> tuple[RouteSheet, ...]:
    """The pages, all on sheets of one extent: the smallest paper that holds each of them.

    On paper smaller than A3 rows stand as wished, on larger paper they may stand nearer. A sheet
    larger than A3 is no higher than its content; where no paper is large enough it grows.
    """
    papers = list(PAPERS.values())[1 if len(pages) > 1 else 0 :]
    for width, height in papers:
        drafts = _drafts(content, pages, ends, desk, width)
        if all(draft.fits for draft in drafts):
            framed = [around(draft, at) for at, draft in enumerate(drafts)]
            least, wished = (_needed_height(drafts, framed, ease) for ease in (0.0, 1.0))
            if (wished if height < PAPERS["a3"][1] else least) <= height or len(pages) > 1:
                enough = max(wished, PAPERS["a3"][1])
                return _placed(drafts, framed, max(least, min(height, enough)))
    widest = max(draft.width for draft in _drafts(content, pages, ends, desk, papers[-1][0]))
    drafts = _drafts(content, pages, ends, desk, widest)
    framed = [around(draft, at) for at, draft in enumerate(drafts)]
    return _placed(drafts, framed, _needed_height(drafts, framed, 0.0))


def _drafts(
    content: RouteContent,
    pages: Sequence[Sequence[Piece]],
    ends: Sequence[Ends],
    desk: Desk,
    width: float,
) -> list[Draft]:
    return [
        Draft(content, pieces, at_ends, desk, width)
        for pieces, at_ends in zip(pages, ends, strict=True)
    ]


def _needed_height(drafts: Sequence[Draft], framed: Sequence[Around], ease: float) -> float:
    return max(
        draft.height(ease) + around.top + around.foot
        for draft, around in zip(drafts, framed, strict=True)
    )


def _placed(
    drafts: Sequence[Draft], framed: Sequence[Around], height: float
) -> tuple[RouteSheet, ...]:
    return tuple(draft.placed(height, around) for draft, around in zip(drafts, framed, strict=True))


class Draft:
    """A page whose widths are settled; its rows can still stand nearer or further apart."""

    def __init__(
        self, content: RouteContent, pieces: Sequence[Piece], ends: Ends, desk: Desk, width: float
    ) -> None:
        self.ends = ends
        last = len(pieces) - 1
        rails = [(self._before(at == 0), self._behind(at == last)) for at in range(len(pieces))]
        needs = [
            _needed(content, piece, desk, sum(beside))
            for piece, beside in zip(pieces, rails, strict=True)
        ]
        room = width - 2 * MARGIN
        self.fits = sum(needs) <= room
        """Whether all names fit without being broken within their words."""
        widths = shares(needs, [_columns(piece) for piece in pieces], max(room, sum(needs)))
        self.width = max(width, sum(widths) + 2 * MARGIN)
        self.bands = tuple(_bands(pieces, widths))
        doors = self._doors()
        self.nodes: list[tuple[Node, ...]] = []
        self.stretches: list[Stretch] = []
        for at, (band, (before, behind)) in enumerate(zip(self.bands, rails, strict=True)):
            left, right = doors[at] + before, doors[at + 1] - behind
            sign = _sign(content, band.piece)
            columns, label = middles((left, right), _columns(band.piece), sign, _MOST_LABEL)
            nodes = tuple(
                content.node(column, label, desk) for column in content.ordered(band.columns)
            )
            stops = tuple(node.stop() for node in nodes)
            self.nodes.append(nodes)
            self.stretches.append(
                Stretch(stops, doors[at], doors[at + 1], (left, right), columns, content.way(nodes))
            )

    def _before(self, is_first: bool) -> float:
        """From a door to the rail at its right."""
        if not is_first:
            return _RAIL
        return _FIRST_RAIL if self.ends.opens else _NEIGHBOUR_RAIL

    def _behind(self, is_last: bool) -> float:
        """From the rail at its left to a door."""
        if not is_last:
            return _RAIL
        return _TAIL if self.ends.closes else _NEIGHBOUR_RAIL

    def _doors(self) -> tuple[float, ...]:
        first = MARGIN + (START_RADIUS if self.ends.opens else GATE_WIDTH / 2)
        last = self.width - MARGIN - (TARGET_RADIUS if self.ends.closes else GATE_WIDTH / 2)
        return (first, *(band.x - _DOOR for band in self.bands[1:]), last)

    def height(self, ease: float) -> float:
        """The height that the page needs; rows stand as near as can be at 0, as wished at 1."""
        above, below = self._halves(ease)
        return above + below

    def _halves(self, ease: float) -> tuple[float, float]:
        above, below = self.ends.above, self.ends.below
        for stretch in self.stretches:
            over, span, under = stretch.extent(_pitch(stretch, ease))
            above = max(above, span / 2 + over)
            below = max(below, span / 2 + under)
        return above, below

    def placed(self, height: float, around: Around) -> RouteSheet:
        """The page on a sheet of that height, its rows as far apart as it allows."""
        top, foot = around.top, around.foot
        room = height - top - foot
        ease = _largest(lambda ease: self.height(ease) <= room)
        above, below = self._halves(ease)
        axis = top + above + (room - above - below) / 2
        phases: list[PlacedPhase] = []
        for band, nodes, stretch in zip(self.bands, self.nodes, self.stretches, strict=True):
            pitch = _pitch(stretch, ease)
            _, span, under = stretch.extent(pitch)
            floor = axis + span / 2 + under - 6
            phases.append(PlacedPhase(band, nodes, stretch, stretch.places(axis, pitch), floor))
        return RouteSheet(self.width, height, axis, around, tuple(phases))


def _columns(piece: Piece) -> int:
    """In how many columns the nodes of a phase stand."""
    return 2 if len(piece.columns) > MOST_IN_A_COLUMN else 1


def _sign(content: RouteContent, piece: Piece) -> float:
    """The room from the middle of the nodes of a phase to the labels of the largest."""
    return LABEL_GAP + max((content.reach(column) for column in piece.columns), default=0.0)


def _needed(content: RouteContent, piece: Piece, desk: Desk, rails: float) -> float:
    """The least width of a phase: rails, signs, and labels that break at words and hyphens only."""
    longest = content.longest_part(piece.columns, desk)
    label = max(_LEAST_LABEL, min(longest, _MOST_LABEL)) + 0.01
    column = _sign(content, piece) + label + GAP
    return (
        rails
        + TARGET_RADIUS
        + NODE
        + column
        + STUB
        + (_columns(piece) - 1) * (column + CHANNEL + GAP)
    )


def _bands(pieces: Sequence[Piece], widths: Sequence[float]) -> Iterator[Band]:
    x = MARGIN
    for piece, width in zip(pieces, widths, strict=True):
        yield Band(piece, x, width, piece.columns)
        x += width


def _pitch(stretch: Stretch, ease: float) -> float:
    """The least distance of the rows of a phase, between as near as can be and as wished."""
    if len(stretch.columns) > 1:
        near, wished = _LEAST_STAGGERED_ROW, _STAGGERED_ROW
    else:
        near, wished = _LEAST_ROW, _AIRY_ROW if len(stretch.stops) <= _FEW_ROWS else _ROW
    return near + (wished - near) * ease


def _largest(holds: Callable[[float], bool]) -> float:
    """The largest share from 0 to 1 for which something holds that holds for all below it."""
    if holds(1.0):
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low
