"""Engagement rate: how many likes and comments there are for each follower."""

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, share

KPI = Kpi(
    key="engagement-rate",
    name="Engagement rate",
    level=Level.INTERACTION,
    unit=Unit.PERCENT,
    inputs=(Input("interactions", "Likes and comments together"), Input("followers", "Followers")),
    variants=(share("interactions", "followers", bounded=False),),
    example=Example({"interactions": "250", "followers": "5000"}, "5"),
    traps=(
        "Likes and comments are counted together",
        "3 to 8 percent counts as good",
    ),
    order=13,
)
