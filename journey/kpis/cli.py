"""Customer Loyalty Index: three questions on loyalty as one number from 0 to 100."""

from decimal import Decimal

from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, Values, Variant

_KEYS = ("answer1", "answer2", "answer3")
_WORST, _STEP = 6, 20


def _index(values: Values) -> Decimal:
    return sum(((_WORST - values[key]) * _STEP for key in _KEYS), Decimal(0)) / len(_KEYS)


KPI = Kpi(
    key="cli",
    name="Customer Loyalty Index",
    level=Level.RELATIONSHIP,
    unit=Unit.POINTS,
    inputs=tuple(
        Input(key, name, least=Decimal(1), most=Decimal(_WORST), whole=False)
        for key, name in zip(
            _KEYS, ("Answer to question 1", "Answer to question 2", "Answer to question 3"),
            strict=True,
        )
    ),
    variants=(
        Variant(
            "answers", "", "mean of (6 - answer) * 20 over three questions", _KEYS, _index
        ),
    ),
    example=Example({"answers": "1,2,3"}, "80"),
    traps=(
        "Answers run from 1 (very high) to 6 (not at all)",
        "Only the ends are given, 1 is 100 and 6 is 0; that the steps between are equal is an "
        "assumption",
    ),
    order=34,
    aliases={"answers": _KEYS},
)  # fmt: skip
