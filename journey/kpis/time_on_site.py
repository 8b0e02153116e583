"""Time on site: how long a visit lasts on average."""

from decimal import Decimal

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, share

KPI = Kpi(
    key="time-on-site",
    name="Time on site",
    level=Level.REACH,
    unit=Unit.PER_VISIT,
    inputs=(Input("seconds", "Seconds of all visits", whole=False), Input("visits", "All visits")),
    variants=(share("seconds", "visits", bounded=False, hundred=Decimal(1)),),
    example=Example({"seconds": "90000", "visits": "1000"}, "90"),
    traps=("A mean: a few very long visits raise it",),
    order=2,
)
