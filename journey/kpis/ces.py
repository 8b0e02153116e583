"""Customer Effort Score: how many customers found it easy."""

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, share

KPI = Kpi(
    key="ces",
    name="Customer Effort Score",
    level=Level.RELATIONSHIP,
    unit=Unit.PERCENT,
    inputs=(
        Input("easy", "Answers 5 to 7 of 7 (it was easy)", within=("answers",)),
        Input("answers", "All answers"),
    ),
    variants=(share("easy", "answers"),),
    example=Example({"easy": "240", "answers": "320"}, "75"),
    traps=(
        "Asked as “It was easy”, 1 (not at all) to 7 (fully); turned scales give turned figures",
        "It tells of one contact, not of the relationship",
    ),
    order=37,
)
