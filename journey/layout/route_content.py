"""What the graph view shows at each stop: its sign, its label, and the room that both need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journey import scales
from journey.graph import unavoidable, usual_path
from journey.lanes.lane import Column, Desk, Paragraph, height_of
from journey.layout.content import MapContent
from journey.scene.routes import Stop, in_order
from journey.spoken import weak_value

LEADING = 11.0
NAME_SIZE = 9.0
VALUE_SIZE = 8.5
CHIP_HEIGHT = 13.0
_RADII = {1: 8.0, 2: 9.5, 3: 11.0, 4: 12.5, 5: 14.5}
_UNKNOWN_IMPORTANCE = 3
RING = 2.2
RING_AT = 2.6
"""From the edge of a node to the middle of the ring that says it is unavoidable."""
HALO = 6.5
_HALO_LINE = 1.3
LABEL_GAP = 8.0
STAR = 6.2
_STAR_ROOM = 2 * STAR + 5


@dataclass(frozen=True, slots=True)
class Node:
    """One touchpoint as a node, with its label set in the width that there is."""

    column: Column
    radius: float
    reach: float
    """The radius with all rings around it."""
    score: float | None
    """Normalised to 0-100; None where it is unknown."""
    weak: bool
    is_unsure: bool
    """Weak, but maybe by chance."""
    unavoidable: bool
    paragraphs: tuple[Paragraph, ...]
    """Name, then value or reason; a weak node's value stands on a chip instead."""
    chip: Paragraph | None = None
    star: Paragraph | None = None
    """What is written beside the star of a moment of truth."""
    star_beside: bool = False
    """Whether the star stands on the line of the value, not under it."""

    @property
    def id(self) -> str:
        """The id of its touchpoint."""
        return self.column.touchpoint.id

    @property
    def missing(self) -> bool:
        """Whether the touchpoint is not there."""
        return self.column.is_ghost

    @property
    def label_left(self) -> float:
        """From its middle to the left end of its label."""
        return self.reach + LABEL_GAP

    @property
    def label_width(self) -> float:
        """The width of its widest line."""
        value = self.paragraphs[-1].width if self.star_beside else 0.0
        return max(
            *(paragraph.width for paragraph in self.paragraphs),
            self.chip.width + 10 if self.chip else 0.0,
            value + 6 + _STAR_ROOM + self.star.width
            if self.star and self.star_beside
            else _STAR_ROOM + self.star.width
            if self.star
            else 0.0,
        )

    @property
    def label_height(self) -> float:
        """The height of its label, sign and chip included."""
        height = height_of(self.paragraphs)
        if self.chip:
            height += CHIP_HEIGHT + 2
        if self.star and not self.star_beside:
            height += self.star.height
        return height

    @property
    def label_top(self) -> float:
        """From its middle up to the top of its label; the label hangs a little low."""
        return self.label_height / 2 - 1.5

    def stop(self) -> Stop:
        """The room that it needs."""
        top = self.label_top
        return Stop(
            self.id,
            self.reach,
            max(self.reach, top),
            max(self.reach, self.label_height - top),
            self.label_left + self.label_width + 6,
        )


@dataclass(frozen=True, slots=True)
class RouteContent:
    """What is the same on every page of the graph view."""

    map: MapContent
    path: tuple[str, ...]
    """The usual path by touchpoint id; empty without transitions."""
    unavoidable: frozenset[str]

    @property
    def further_transitions(self) -> int:
        """How many known transitions between touchpoints are not part of the usual path."""
        known = {(t.source, t.target) for t in self.map.journey.transitions}
        there = {(a, b) for a, b in known if {a, b} <= set(self.map.journey.numbers)}
        return len(there - set(pairwise(self.path)))

    def radius(self, column: Column) -> float:
        """The radius of a node, by importance; three digits need a little more."""
        radius = _RADII[column.touchpoint.importance or _UNKNOWN_IMPORTANCE]
        return max(radius, _RADII[2]) if (column.number or 0) > 99 else radius

    def reach(self, column: Column) -> float:
        """The radius of a node with all rings around it."""
        rings = [0.0]
        if column.touchpoint.id in self.unavoidable:
            rings.append(RING_AT + RING / 2)
        if self._is_weak(column):
            rings.append(HALO + _HALO_LINE / 2)
        return self.radius(column) + max(rings)

    def _is_weak(self, column: Column) -> bool:
        return self.map.is_weak(column.touchpoint.id, self.map.main)

    def score(self, column: Column) -> float | None:
        """The score of the main curve, normalised; None where it is unknown."""
        score = self.map.main.scores.get(column.touchpoint.id)
        return score.normalised if score else None

    def ordered(self, columns: Sequence[Column]) -> tuple[Column, ...]:
        """Columns of a phase in the order in which they stand, so that the path runs downwards."""
        by_id = {column.touchpoint.id: column for column in columns}
        return tuple(by_id[id] for id in in_order(tuple(by_id), self.path))

    def way(self, nodes: Sequence[Node]) -> tuple[str, ...] | None:
        """The part of the usual path that runs through nodes; None where no path is known."""
        here = {node.id for node in nodes}
        return tuple(id for id in self.path if id in here) if self.path else None

    def node(self, column: Column, width: float, desk: Desk) -> Node:
        """A touchpoint's node with its label wrapped to a width in pt."""
        theme, words = desk.theme, desk.words
        id = column.touchpoint.id
        score = self.score(column)
        weak = self._is_weak(column)
        is_unsure = self.map.is_unsure(id, self.map.main)
        bold = id in self.unavoidable
        name = desk.paragraph(
            column.touchpoint.name, width, size=NAME_SIZE, leading=LEADING, bold=bold,
            colour=column.ink(theme),
        )  # fmt: skip
        beneath = tuple(self._beneath(column, score, weak, width, desk))
        chip = star = None
        if weak and score is not None:
            value = weak_value(self.value(score, desk), words, is_certain=not is_unsure)
            chip = desk.paragraph(value, width - 10, size=VALUE_SIZE, leading=11, bold=True)
        if column.touchpoint.moment_of_truth and not column.is_ghost:
            star = desk.paragraph(
                words("moment of truth"), width - _STAR_ROOM, size=VALUE_SIZE, leading=LEADING,
                bold=True,
            )  # fmt: skip
        beside = bool(
            star and beneath and len(star.lines) == 1
            and beneath[-1].width + 6 + _STAR_ROOM + star.width <= width
        )  # fmt: skip
        return Node(
            column, self.radius(column), self.reach(column), score, weak, is_unsure,
            bold, (name, *beneath), chip, star, beside,
        )  # fmt: skip

    def _beneath(
        self, column: Column, score: float | None, weak: bool, width: float, desk: Desk
    ) -> Iterator[Paragraph]:
        theme, words = desk.theme, desk.words
        if column.is_ghost:
            reason = column.touchpoint.reason
            if column.is_planned:
                said = words("planned: {reason}", reason=reason) if reason else words("planned")
            else:
                said = words("missing: {reason}", reason=reason) if reason else words("missing")
            yield desk.paragraph(
                said, width, size=VALUE_SIZE, leading=LEADING, italic=True, colour=column.ink(theme)
            )
        elif score is None:
            yield desk.paragraph(
                words("no score"), width, size=VALUE_SIZE, leading=LEADING, colour=theme.ink2
            )
        elif not weak:
            value = self.value(score, desk)
            yield desk.paragraph(
                value, width, size=VALUE_SIZE, leading=LEADING, bold=True, colour=theme.ink2
            )

    def value(self, score: float, desk: Desk) -> str:
        """A normalised score as it is written on the drawn scale."""
        return scales.value(self.map.journey.drawn_scale, score, desk.words)

    def longest_part(self, columns: Sequence[Column], desk: Desk) -> float:
        """The width of the longest part of the names that cannot be broken."""
        return max(
            (
                desk.typesetter.longest_part(
                    column.touchpoint.name,
                    NAME_SIZE,
                    bold=column.touchpoint.id in self.unavoidable,
                    language=desk.language,
                )
                for column in columns
            ),
            default=0.0,
        )  # fmt: skip


def read_route(content: MapContent) -> RouteContent:
    """What the graph view shows of a map's content."""
    return RouteContent(content, usual_path(content.journey), unavoidable(content.journey))
