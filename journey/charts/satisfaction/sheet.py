"""The satisfaction chart under construction: what it is about, and what is drawn so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from journey.analyses import Criteria
from journey.charts.chart import Json
from journey.charts.look import WIDTH
from journey.charts.satisfaction.columns import Column
from journey.locales import Words
from journey.model import Journey, SatisfactionScore
from journey.scene.items import Box
from journey.themes import Theme

PANEL = 330
"""The height of the picture in px."""
NO_SCORE = -13.0
"""The height of the row of touchpoints without score, on the scale of 0 to 100."""
NAMED_COLUMNS = 24
"""Up to so many columns their names stand under the axis; above it only the numbers."""


@dataclass(slots=True)
class Sheet:
    """Traces, shapes and labels, from back to front."""

    journey: Journey
    theme: Theme
    words: Words
    columns: Sequence[Column]
    weak: dict[str, bool]
    """The weak touchpoints, and whether each is so for certain."""
    alone: bool
    """Whether there is but one curve."""
    traces: list[Json] = field(default_factory=list[Json])
    shapes: list[Json] = field(default_factory=list[Json])
    labels: list[Json] = field(default_factory=list[Json])
    taken: list[Box] = field(default_factory=list[Box])
    """Where dots and chips stand, in px, so that no chip hides another or a dot."""

    def take(self, x: float, y: float, radius: float) -> None:
        """Keep the place of a dot."""
        across = x / self.unit
        self.taken.append(Box(across - radius, _px(y) - radius, 2 * radius, 2 * radius))

    @property
    def unit(self) -> float:
        """1 px in columns, at the width for which the chart is designed."""
        return max(len(self.columns), 1) / WIDTH

    def certainty(self, touchpoint: str, score: SatisfactionScore | None) -> bool | None:
        """Whether a weak score is so for more than the people who were asked; None: not weak.

        It is weak where it was found so, and weak itself where there are several curves.
        """
        below = Criteria().weak_below
        if score is None or touchpoint not in self.weak:
            return None
        if not self.alone and score.normalised >= below:
            return None
        return score.is_surely_below(below)

    def chip_at(self, x: float, y: float, drop: float, width: float) -> bool:
        """Whether a chip so far under a point hides nothing that stands there; keeps its place."""
        taken = Box(x / self.unit - width / 2, _px(y) + drop - 11, width, 22)
        if any(taken.meets(other) for other in self.taken):
            return False
        self.taken.append(taken)
        return True

    @property
    def has_no_score_row(self) -> bool:
        """Whether anything stands in the row of what has no score."""
        return any(trace.get("name") in {"no score", "missing"} for trace in self.traces)


def _px(y: float) -> float:
    """How far down a height of the scale lies, in px from the best score."""
    return (100 - y) * PANEL / 121
