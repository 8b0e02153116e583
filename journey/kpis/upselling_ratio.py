"""Upselling ratio: how many customers have more than one product."""

from decimal import Decimal

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, share

KPI = Kpi(
    key="upselling-ratio",
    name="Upselling ratio",
    level=Level.RELATIONSHIP,
    unit=Unit.RATIO,
    inputs=(
        Input("several", "Customers with several products", within=("customers",)),
        Input("customers", "All customers"),
    ),
    variants=(share("several", "customers", hundred=Decimal(1)),),
    example=Example({"several": "120", "customers": "400"}, "0.3"),
    traps=("A ratio between 0 and 1, not a percentage",),
    order=32,
)
