"""One map's curve over the columns of a comparison: its dots, and how it runs between them."""

from dataclasses import dataclass
from typing import NamedTuple

from journey.layout.comparison.columns import RowColumn
from journey.layout.course import Course


class Spot(NamedTuple):
    """A score on the panel: of which map, in which column, where."""

    at: int
    column: RowColumn
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Run:
    """One map's curve."""

    at: int
    spots: tuple[Spot, ...]
    course: Course
