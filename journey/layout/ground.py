"""One page while it is drawn: what stands on it, and at which heights its rows lie."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from journey.lanes.lane import Column, Desk
from journey.layout.columns import HEAD, MARGIN, Band
from journey.layout.content import MapContent
from journey.layout.frame import ScoreAxis

HEADROOM = 26.0
"""From the top of the curve panel to the best score."""
_UNDER_AXIS = 8.0
_UNDER_LOW = 30.0
"""The same where a weak touchpoint lies so low that its plate stands under the axis."""
ROOM_FOR_PLATES = _UNDER_LOW - _UNDER_AXIS
_LOW = 15.0
"""So low is a normalised score."""
NO_SCORE = 17.0
"""The height of the row where touchpoints without a score have their sign."""
ABOVE_CARDS = 10.0


def under_axis(content: MapContent, columns: Iterable[Column], *, steady: bool = False) -> float:
    """From the worst score to the row of touchpoints without one: plates stand between.

    A `steady` page keeps the room for plates where there are none yet.
    """
    is_low = steady or any(
        score.normalised < _LOW and content.is_weak(column.touchpoint.id, curve)
        for column in columns
        for curve in content.curves
        if (score := curve.scores.get(column.touchpoint.id)) is not None
    )
    return _UNDER_LOW if is_low else _UNDER_AXIS


@dataclass(frozen=True)
class Ground:
    """A page's columns and heights; everything of the page is drawn on it."""

    content: MapContent
    desk: Desk
    bands: tuple[Band, ...]
    width: float
    """Of the sheet."""
    panel_top: float
    axis: ScoreAxis
    bottom: float
    """The end of the lanes."""
    first: int
    """The place of its first column among all columns of the map."""
    under_axis: float
    """From the worst score to the row for touchpoints without a score."""
    is_overview: bool = False

    @property
    def left(self) -> float:
        """Where columns begin."""
        return MARGIN + HEAD

    @property
    def right(self) -> float:
        """The right edge of rules and grid."""
        return self.width - MARGIN

    @property
    def columns_end(self) -> float:
        """The right edge of the last column."""
        return self.bands[-1].right if self.bands else self.left

    @property
    def no_score(self) -> float:
        """The middle of the row for touchpoints without a score."""
        return self.axis.bottom + self.under_axis + NO_SCORE / 2

    @property
    def cards_top(self) -> float:
        """The upper edge of the touchpoint cards."""
        return self.axis.bottom + self.under_axis + NO_SCORE + ABOVE_CARDS

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The page's columns from left to right."""
        return tuple(column for band in self.bands for column in band.columns)
