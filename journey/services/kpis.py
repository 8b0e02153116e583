"""The figures of the field: which there are, and what comes out of them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from journey.errors import NotFoundError
from journey.kpis import KPIS, Kpi, Worked, work_out
from journey.locales import Words
from journey.scores.intervals import Interval

__all__ = ["Kpi", "Worked", "all_kpis", "as_json", "compute", "kpi", "said", "said_interval"]

_DECIMALS = 2


def all_kpis() -> tuple[Kpi, ...]:
    """Every KPI, those of reach first."""
    return tuple(KPIS.values())


def kpi(key: str) -> Kpi:
    """A KPI by its key; NotFoundError names those that there are."""
    if key not in KPIS:
        known = ", ".join(KPIS)
        raise NotFoundError("There is no KPI {key}", "There are: {known}", key=key, known=known)
    return KPIS[key]


def compute(key: str, given: Mapping[str, str]) -> Worked:
    """A KPI of what was given as text; raises as `journey.kpis.work_out` does."""
    return work_out(kpi(key), given)


def as_json(worked: Worked, words: Words) -> dict[str, Any]:
    """What came out, for programs: value, unit, formula, inputs, interval, caveats."""
    return {
        "kpi": worked.kpi,
        "value": None if worked.value is None else float(worked.value),
        "unit": worked.unit.value,
        "formula": worked.formula,
        "variant": worked.variant,
        "inputs": {key: _number(value) for key, value in worked.inputs.items()},
        "interval": None if worked.interval is None else list(worked.interval),
        "caveats": [words(caveat) for caveat in worked.caveats],
    }


def said(value: Decimal | float | None, unit: str, words: Words) -> str:
    """A value with its unit, rounded to two decimals: 9.76 %."""
    if value is None:
        return words("not computable")
    number = words.number(float(round(value, _DECIMALS)))
    units = {
        "%": "%",
        "points": words("points"),
        "ratio": "",
        "count": "",
        "per period": words("per period"),
        "seconds per visit": words("seconds per visit"),
    }
    return f"{number} {units[unit]}".strip()


def said_interval(interval: Interval, unit: str, words: Words) -> str:
    """An interval with its unit: 0.93 to 2.68 %."""
    low = words.number(round(interval.low, _DECIMALS))
    return words("{low} to {high}", low=low, high=said(interval.high, unit, words))


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
