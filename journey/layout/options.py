"""What can be chosen about a map's picture: its lanes and its paper."""

from dataclasses import dataclass, field

from journey.analyses import Criteria

PAPERS: dict[str, tuple[float, float]] = {
    "a4": (841.89, 595.28),
    "a3": (1190.55, 841.89),
    "a2": (1683.78, 1190.55),
    "a1": (2383.94, 1683.78),
    "a0": (3370.39, 2383.94),
    "letter": (792.0, 612.0),
    "legal": (1008.0, 612.0),
    "tabloid": (1224.0, 792.0),
    "ansi-c": (1584.0, 1224.0),
    "ansi-d": (2448.0, 1584.0),
    "ansi-e": (3168.0, 2448.0),
}
"""Sheets of paper by their key, landscape: width and height in pt."""

READABLE = 6.0
"""Type below this size in pt is hard to read in print: a map is rather cut into pages."""
SMALLEST = 7.0
"""The size in pt of the smallest type on a map as designed."""

PAGES = ("auto", "fit", *PAPERS)
"""What `MapOptions.page` can be: the best sheets, one sheet, or sheets of that paper."""


@dataclass(frozen=True, slots=True)
class MapOptions:
    """The lanes and the paper of a map, and from which score on a touchpoint is weak."""

    lanes: tuple[str, ...] | None = None
    """Their keys; None shows every lane for which the journey has something."""
    page: str | None = None
    """One of `PAGES`; None is "auto"."""
    criteria: Criteria = field(default_factory=Criteria)
    curve_only: bool = False
    """Phases, curve and touchpoints alone: without persona, figures and lanes."""
    measures: bool = True
    """Whether measures are told; where they are left out nothing is said of them."""
    steady: bool = False
    """Whether the room for the plate of a low score is always kept: nothing moves with a score."""


RATIOS: dict[str, tuple[float, float]] = {"16:9": (960.0, 540.0), "4:3": (720.0, 540.0)}
"""The slides there are, by their ratio: width and height in pt."""
