"""Referral rate: how many customers recommend us."""

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, share

KPI = Kpi(
    key="referral-rate",
    name="Referral rate",
    level=Level.RELATIONSHIP,
    unit=Unit.PERCENT,
    inputs=(
        Input("recommending", "Customers who recommend us", within=("customers",)),
        Input("customers", "All customers"),
    ),
    variants=(share("recommending", "customers"),),
    example=Example({"recommending": "60", "customers": "400"}, "15"),
    order=35,
)
