"""The importance-performance matrix: which touchpoints to mend first, which to keep as they are.

After Martilla and James, "Importance-performance analysis", Journal of Marketing 41 (1977).
"""

from enum import StrEnum
from statistics import fmean, median
from typing import NamedTuple

from journey.locales import Words
from journey.model import Journey


class Quadrant(StrEnum):
    """One of the four fields of the matrix."""

    CONCENTRATE_HERE = "concentrate_here"
    """Important and weak."""
    KEEP_UP = "keep_up"
    """Important and strong."""
    LOW_PRIORITY = "low_priority"
    """Unimportant and weak."""
    POSSIBLE_OVERKILL = "possible_overkill"
    """Unimportant and strong."""


class Split(StrEnum):
    """Where the matrix is parted."""

    GRAND_MEANS = "grand_means"
    """At the means of the touchpoints that are placed."""
    MEDIANS = "medians"
    """At their medians: a few outliers move nothing."""
    MIDDLE = "middle"
    """At the middle of both scales: importance 3, satisfaction 50."""
    TARGETS = "targets"
    """Where somebody has set the aims: what a touchpoint is to reach."""


class Targets(NamedTuple):
    """From where on importance (1-5) and satisfaction (0-100) are high."""

    importance: float = 3.0
    satisfaction: float = 50.0


class Placed(NamedTuple):
    """A touchpoint in the matrix: importance 1-5, satisfaction 0-100."""

    touchpoint: str
    importance: int
    satisfaction: float
    quadrant: Quadrant


class Matrix(NamedTuple):
    """The touchpoints in their quadrants, the lines that part them, and what cannot be placed."""

    placed: tuple[Placed, ...]
    importance: float
    """Importance at or above this is high (1-5)."""
    satisfaction: float
    """Satisfaction at or above this is high (0-100)."""
    unknown: tuple[str, ...]
    """Existing touchpoints, by id, whose importance or satisfaction is unknown."""


def place(
    journey: Journey,
    persona: str | None = None,
    split: Split = Split.GRAND_MEANS,
    targets: Targets | None = None,
) -> Matrix:
    """The existing touchpoints in the matrix, in display order, for all personas or for one.

    Where nothing can be placed the lines stand in the middle of the scales, but for `targets`.
    """
    known: list[tuple[str, int, float]] = []
    unknown: list[str] = []
    for touchpoint in journey.existing:
        level = journey.level(touchpoint, persona)
        if touchpoint.importance is None or level is None:
            unknown.append(touchpoint.id)
        else:
            known.append((touchpoint.id, touchpoint.importance, level))
    important, satisfied = 3.0, 50.0
    if known and split is Split.GRAND_MEANS:
        important = fmean(importance for _, importance, _ in known)
        satisfied = fmean(level for _, _, level in known)
    elif known and split is Split.MEDIANS:
        important = median(importance for _, importance, _ in known)
        satisfied = median(level for _, _, level in known)
    elif split is Split.TARGETS and targets is not None:
        important, satisfied = targets
    placed = tuple(
        Placed(id, importance, level, _quadrant(importance >= important, level >= satisfied))
        for id, importance, level in known
    )
    return Matrix(placed, important, satisfied, tuple(unknown))


def _quadrant(important: bool, strong: bool) -> Quadrant:
    if important:
        return Quadrant.KEEP_UP if strong else Quadrant.CONCENTRATE_HERE
    return Quadrant.POSSIBLE_OVERKILL if strong else Quadrant.LOW_PRIORITY


def quadrant_name(words: Words, quadrant: Quadrant) -> str:
    """A quadrant by its name in the field."""
    return {
        Quadrant.CONCENTRATE_HERE: words("Concentrate here"),
        Quadrant.KEEP_UP: words("Keep up the good work"),
        Quadrant.LOW_PRIORITY: words("Low priority"),
        Quadrant.POSSIBLE_OVERKILL: words("Possible overkill"),
    }[quadrant]
