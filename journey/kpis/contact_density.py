"""Contact density: how many contacts there are in a period."""

from decimal import Decimal

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, share

KPI = Kpi(
    key="contact-density",
    name="Contact density",
    level=Level.RELATIONSHIP,
    unit=Unit.PER_PERIOD,
    inputs=(Input("contacts", "Contacts"), Input("periods", "Periods", whole=False)),
    variants=(share("contacts", "periods", bounded=False, hundred=Decimal(1)),),
    example=Example({"contacts": "36", "periods": "12"}, "3"),
    traps=("Say how long a period is: a month, a year",),
    order=37,
    aliases={"period": ("periods",)},
)
