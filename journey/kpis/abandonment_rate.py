"""Abandonment rate: how many of the carts that were started were not bought."""

from decimal import Decimal

from journey.kpis.kpi import HUNDRED, Example, Input, Kpi, Level, Unit, Values, Variant
from journey.scores.intervals import Interval, share_interval


def _abandoned(values: Values) -> Decimal | None:
    started = values["started"]
    return (started - values["bought"]) * HUNDRED / started if started else None


def _interval(values: Values) -> Interval | None:
    started = float(values["started"])
    ends = share_interval(started - float(values["bought"]), started)
    return ends and Interval(100 * ends.low, 100 * ends.high)


KPI = Kpi(
    key="abandonment-rate",
    name="Abandonment rate",
    level=Level.INTERACTION,
    unit=Unit.PERCENT,
    inputs=(
        Input("started", "Carts started"),
        Input("bought", "Carts bought", within=("started",)),
    ),
    variants=(
        Variant(
            "started", "", "(started - bought) / started", ("started", "bought"),
            _abandoned, _interval,
        ),
    ),
    example=Example({"started": "1000", "bought": "300"}, "70"),
    order=12,
)  # fmt: skip
