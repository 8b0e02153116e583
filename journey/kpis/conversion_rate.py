"""Conversion rate: how many of a chosen base do what they were meant to do."""

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, share

_BASES = (
    ("visits", "Visits"),
    ("impressions", "Impressions"),
    ("clicks", "Clicks"),
    ("sessions", "Sessions"),
    ("unique-visitors", "Unique visitors"),
    ("base", "Base"),
)

KPI = Kpi(
    key="conversion-rate",
    name="Conversion rate",
    level=Level.TRANSACTION,
    unit=Unit.PERCENT,
    inputs=(
        Input("conversions", "Conversions", within=tuple(key for key, _ in _BASES)),
        *(Input(key, name) for key, name in _BASES),
    ),
    variants=tuple(share("conversions", key, name) for key, name in _BASES),
    example=Example({"conversions": "30", "visits": "1500"}, "2"),
    traps=(
        "Say which base it was worked out on: impressions, visits, clicks, sessions or unique "
        "visitors give different rates",
    ),
    order=20,
)
