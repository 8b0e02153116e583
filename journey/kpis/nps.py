"""Net Promoter Score: the share of promoters less that of detractors."""

from decimal import Decimal

from journey.kpis.kpi import HUNDRED, Example, Input, Kpi, Level, Unit, Values, Variant
from journey.scores.intervals import Interval, nps_interval

_KEYS = ("promoters", "passives", "detractors")


def _score(values: Values) -> Decimal | None:
    answers = sum(values[key] for key in _KEYS)
    return (values["promoters"] - values["detractors"]) * HUNDRED / answers if answers else None


def _interval(values: Values) -> Interval | None:
    return nps_interval(*(float(values[key]) for key in _KEYS))


KPI = Kpi(
    key="nps",
    name="Net Promoter Score",
    level=Level.RELATIONSHIP,
    unit=Unit.POINTS,
    inputs=(
        Input("promoters", "Promoters (answers 9 and 10)"),
        Input("passives", "Passives (answers 7 and 8)"),
        Input("detractors", "Detractors (answers 0 to 6)"),
    ),
    variants=(
        Variant(
            "answers", "", "(promoters - detractors) / (promoters + passives + detractors)",
            _KEYS, _score, _interval,
        ),
    ),
    example=Example({"promoters": "5", "passives": "3", "detractors": "2"}, "30"),
    traps=(
        "Passives stay in the denominator; without them the score is too far from 0",
        "Few people answer: for touchpoints that many customers meet",
    ),
    order=33,
)  # fmt: skip
