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
    weak: frozenset[str]
    alone: bool
    """Whether there is but one curve."""
    traces: list[Json] = field(default_factory=list[Json])
    shapes: list[Json] = field(default_factory=list[Json])
    labels: list[Json] = field(default_factory=list[Json])
    chips: list[Box] = field(default_factory=list[Box])
    """The chips placed so far, in px, so that none hides another."""

    @property
    def unit(self) -> float:
        """1 px in columns, at the width for which the chart is designed."""
        return max(len(self.columns), 1) / WIDTH

    def is_weak(self, touchpoint: str, score: SatisfactionScore | None) -> bool:
        """Whether a score is weak: found so, and weak itself where there are several curves."""
        if score is None or touchpoint not in self.weak:
            return False
        return self.alone or score.normalised < Criteria().weak_below

    def chip_at(self, x: float, y: float, width: float) -> bool:
        """Whether a chip under a point fits between those that stand already; keeps its place."""
        taken = Box(x / self.unit - width / 2, -y * PANEL / 121, width, 21)
        if any(taken.meets(other) for other in self.chips):
            return False
        self.chips.append(taken)
        return True

    @property
    def has_no_score_row(self) -> bool:
        """Whether anything stands in the row of what has no score."""
        return any(trace.get("name") in {"no score", "missing"} for trace in self.traces)
