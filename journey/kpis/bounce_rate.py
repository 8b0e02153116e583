"""Bounce rate: how many visits end without a further action."""

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, share

KPI = Kpi(
    key="bounce-rate",
    name="Bounce rate",
    level=Level.INTERACTION,
    unit=Unit.PERCENT,
    inputs=(
        Input("bounces", "Visits without a further action", within=("visits",)),
        Input("visits", "All visits"),
    ),
    variants=(share("bounces", "visits"),),
    example=Example({"bounces": "450", "visits": "1000"}, "45"),
    traps=("Up to 60 percent counts as normal; it depends on the branch",),
    order=11,
)
