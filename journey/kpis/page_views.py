"""Page views: of new and of returning visitors, together."""

from decimal import Decimal

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, Values, Variant


def _together(values: Values) -> Decimal:
    return values["new"] + values["returning"]


KPI = Kpi(
    key="page-views",
    name="Page views",
    level=Level.REACH,
    unit=Unit.COUNT,
    inputs=(
        Input("new", "Views by new visitors"),
        Input("returning", "Views by returning visitors"),
    ),
    variants=(Variant("views", "", "new + returning", ("new", "returning"), _together),),
    example=Example({"new": "700", "returning": "300"}, "1000"),
    traps=("A visitor with a second device counts as a new one",),
    order=1,
)
