"""The satisfaction chart under construction: what it is about, and what is drawn so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from journey.charts.chart import Json
from journey.charts.look import WIDTH
from journey.charts.satisfaction.columns import Column
from journey.locales import Words
from journey.model import Journey
from journey.themes import Theme

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
    traces: list[Json] = field(default_factory=list[Json])
    shapes: list[Json] = field(default_factory=list[Json])
    labels: list[Json] = field(default_factory=list[Json])

    @property
    def unit(self) -> float:
        """1 px in columns, at the width for which the chart is designed."""
        return max(len(self.columns), 1) / WIDTH

    @property
    def has_no_score_row(self) -> bool:
        """Whether anything stands in the row of what has no score."""
        return any(trace.get("name") in {"no score", "missing"} for trace in self.traces)
