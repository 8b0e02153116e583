"""Placing labels so that none touches the curve, a dot, a whisker or another label.

Candidates are tried in the order of the style guide; where none passes, the nearest free
place gets a leader line. Only what lies near is looked at, so that a map ten times as long
takes ten times as long.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from journey.layout.course import Course
from journey.scene.items import Box

GAP = 3.4
"""The room kept between a label and what it must not touch."""
_SHIFTS = (0, -5, 5, -9, 9, -13, 13)
_BROKEN = 0.4
"""How much wider than a thin line the gap is in which a label stands."""
_STRIP = 48.0
"""The width of the strips by which neighbours are found."""
_LEADER_STEPS = (14, 20, 26, 33, 40, 48, 57, 67, 78, 90, 104, 120)
_LEADER_SIDES = (0, 12, -12, 24, -24, 38, -38)


@dataclass(slots=True)
class Clearing:
    """The room for labels in a panel: what stands there already."""

    bounds: Box
    courses: Sequence[Course]
    lines: Sequence[Box] = ()
    """Thin lines that a label should not cross while there is another place."""
    _strips: dict[int, list[tuple[Box, str]]] = field(
        default_factory=dict[int, list[tuple[Box, str]]]
    )

    def take(self, box: Box, owner: str = "") -> None:
        """Marks a box as taken; labels of the same owner may come near it."""
        for strip in _strips(box, 0):
            self._strips.setdefault(strip, []).append((box, owner))

    def is_tidy(self, box: Box) -> bool:
        """Whether a box crosses none of the thin lines."""
        return next(self.crossings(box), None) is None

    def crossings(self, box: Box) -> Iterator[Box]:
        """Where thin lines cross a box: they are to be broken off there."""
        for line in self.lines:
            if box.meets(line):
                left, top = max(box.x, line.x - _BROKEN), max(box.y, line.y - _BROKEN)
                right = min(box.right, line.right + _BROKEN)
                bottom = min(box.bottom, line.bottom + _BROKEN)
                yield Box(left, top, right - left, bottom - top)

    def is_free(self, box: Box, owner: str = "", gap: float = GAP) -> bool:
        """Whether a box, widened by the gap, meets nothing, and lies inside the bounds."""
        if not self.bounds.holds(box):
            return False
        for strip in _strips(box, gap):
            for other, other_owner in self._strips.get(strip, ()):
                near = 0.0 if owner and other_owner == owner else gap
                if box.meets(other, near):
                    return False
        for course in self.courses:
            extent = course.extent(box.x - gap, box.right + gap)
            if extent and extent[0] < box.bottom + gap and extent[1] > box.y - gap:
                return False
        return True


def _strips(box: Box, gap: float) -> range:
    return range(int((box.x - gap) // _STRIP), int((box.right + gap) // _STRIP) + 1)


class Mark(NamedTuple):
    """A dot with what belongs to it, around which a label is placed."""

    x: float
    y: float
    radius: float
    top: float
    """The highest y of dot and whisker."""
    bottom: float
    has_whisker: bool
    owner: str


def around(mark: Mark, width: float, height: float) -> Iterator[Box]:
    """Where a label may stand, the best place first: above, below, at the sides."""
    if not mark.has_whisker:
        yield Box(mark.x - width / 2, mark.y - mark.radius - 3 - height, width, height)
        yield Box(mark.x - width / 2, mark.y + mark.radius + 3, width, height)
    for distance in (3, 6, 9):
        for shift in _SHIFTS:
            y = mark.y + shift - height / 2
            yield Box(mark.x + mark.radius + distance, y, width, height)
            yield Box(mark.x - mark.radius - distance - width, y, width, height)


def below_and_above(mark: Mark, width: float, height: float, distance: float) -> Iterator[Box]:
    """Where the chip of a weak touchpoint may stand: below, above, each also moved aside."""
    below = max(mark.y + distance, mark.bottom + GAP)
    above = min(mark.y - distance, mark.top - GAP) - height
    for aside in (0.0, width / 4, -width / 4, width / 2, -width / 2):
        for y in (below, above):
            yield Box(mark.x - width / 2 + aside, y, width, height)


def far(mark: Mark, width: float, height: float) -> Iterator[Box]:
    """Places further away, the nearest first, to which a leader line goes."""
    for step in _LEADER_STEPS:
        for side in _LEADER_SIDES:
            x = mark.x + side - width / 2
            yield Box(x, mark.y - step - height, width, height)
            yield Box(x, mark.y + step, width, height)


def leader(mark: Mark, box: Box) -> tuple[float, float, float, float]:
    """A line from the rim of a dot to the nearest edge of its label."""
    x = min(max(mark.x, box.x + 2), box.right - 2)
    y = box.bottom + 1 if box.bottom < mark.y else box.y - 1
    away = ((x - mark.x) ** 2 + (y - mark.y) ** 2) ** 0.5 or 1.0
    share = min(1.0, (mark.radius + 2) / away)
    return mark.x + (x - mark.x) * share, mark.y + (y - mark.y) * share, x, y
