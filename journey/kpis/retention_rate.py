"""Customer retention rate: how many of the customers at the start are still there."""

from decimal import Decimal

from journey.kpis.kpi import (
    HUNDRED,
    Example,
    Impossible,
    Input,
    Kpi,
    Level,
    Unit,
    Values,
    Variant,
)
from journey.scores.intervals import Interval, share_interval


def _kept(values: Values) -> Decimal | None:
    kept, start = values["end"] - values["new"], values["start"]
    return kept * HUNDRED / start if start else None


def _interval(values: Values) -> Interval | None:
    kept, start = float(values["end"] - values["new"]), float(values["start"])
    ends = share_interval(kept, start)
    return ends and Interval(100 * ends.low, 100 * ends.high)


KPI = Kpi(
    key="retention-rate",
    name="Customer retention rate",
    level=Level.RELATIONSHIP,
    unit=Unit.PERCENT,
    inputs=(
        Input("start", "Customers at the start"),
        Input("end", "Customers at the end"),
        Input("new", "New customers in between", within=("end",)),
    ),
    variants=(
        Variant("start", "", "(end - new) / start", ("start", "end", "new"), _kept, _interval),
    ),
    example=Example({"start": "1000", "end": "1050", "new": "150"}, "90"),
    impossible=(
        Impossible(
            "end",
            "leaves more customers than there were at the start: new ones were counted as old ones",
            "end - new is at most start",
            ("start", "end", "new"),
            lambda values: values["end"] - values["new"] > values["start"],
        ),
    ),
    order=30,
)
