"""What a chart is: a Plotly figure, and the same figures as a table that can be read aloud.

Figures are plain dicts in Plotly's JSON: nothing is validated while they are built, which
makes them quick, and the tests hold them against Plotly's own schema.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd  # pyright: ignore[reportMissingTypeStubs]

from journey.locales import Words
from journey.model import Finding, Journey
from journey.themes import Theme

Json = dict[str, Any]
"""A piece of a figure in Plotly's JSON."""


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart as it is shown; points carry a touchpoint's id first in their custom data."""

    figure: Json
    """`data` and `layout` in Plotly's JSON."""
    table: pd.DataFrame
    """The same figures under readable heads; what is unknown is empty, never 0."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A kind of chart; `name` is English, `words(chart.name)` says it in the reader's language."""

    key: str
    name: str
    draw: Callable[[Journey, tuple[Finding, ...], Theme, Words], ChartView]
    order: int = 0


def tabulated(
    heads: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    whole: Sequence[int] = (),
    decimal: Sequence[int] = (),
) -> pd.DataFrame:
    """Rows under heads; the columns counted in `whole` and `decimal` hold numbers or nothing."""
    table = pd.DataFrame([tuple(row) for row in rows], columns=list(heads))
    kinds = {heads[at]: "Int64" for at in whole} | {heads[at]: "Float64" for at in decimal}
    return table.astype(kinds)  # pyright: ignore[reportUnknownMemberType]
