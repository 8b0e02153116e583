"""Share of wallet: how much of what a customer needs is bought from us."""

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, share

KPI = Kpi(
    key="share-of-wallet",
    name="Share of wallet",
    level=Level.RELATIONSHIP,
    unit=Unit.PERCENT,
    inputs=(
        Input("bought", "Bought here", whole=False, within=("total",)),
        Input("total", "Total need", whole=False),
    ),
    variants=(share("bought", "total", bounded=False),),
    example=Example({"bought": "600", "total": "1500"}, "40"),
    order=36,
    aliases={"need": ("total",)},
)
