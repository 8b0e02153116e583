"""Click-through rate: how many of those who see something click on it."""

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, share

KPI = Kpi(
    key="click-through-rate",
    name="Click-through rate",
    level=Level.INTERACTION,
    unit=Unit.PERCENT,
    inputs=(
        Input("clicks", "Clicks", within=("impressions",)),
        Input("impressions", "Impressions"),
    ),
    variants=(share("clicks", "impressions"),),
    example=Example({"clicks": "17", "impressions": "1000"}, "1.7"),
    traps=("Not comparable across platforms: each counts impressions in its own way",),
    order=10,
)
