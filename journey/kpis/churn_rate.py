"""Churn rate: how many customers were lost, of the average stock or of that at the start."""

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
    share,
)


def _of_average(values: Values) -> Decimal | None:
    average = (values["start"] + values["end"]) / 2
    return values["lost"] * HUNDRED / average if average else None


KPI = Kpi(
    key="churn-rate",
    name="Churn rate",
    level=Level.RELATIONSHIP,
    unit=Unit.PERCENT,
    inputs=(
        Input("lost", "Customers lost", within=("start",)),
        Input("start", "Customers at the start"),
        Input("end", "Customers at the end"),
    ),
    variants=(
        Variant(
            "average", "Of the average stock", "lost / ((start + end) / 2)",
            ("lost", "start", "end"), _of_average,
        ),
        share("lost", "start", "Of the stock at the start"),
    ),
    example=Example({"lost": "100", "start": "1000", "end": "1050"}, "9.76"),
    traps=(
        "Of the average stock and of the stock at the start differ: say which one it is",
        "Without the inner brackets the formula gives a quarter of the rate",
    ),
    impossible=(
        Impossible(
            "lost",
            "is less than what is missing at the end: more customers are gone than were lost",
            "It is at least start - end",
            ("lost", "start", "end"),
            lambda values: values["start"] - values["end"] > values["lost"],
        ),
    ),
    order=31,
)  # fmt: skip
