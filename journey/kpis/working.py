"""Working a KPI out: its inputs are read and checked all at once, then its formula is used."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from journey.errors import InvalidFiguresError, NotFoundError, Problem
from journey.kpis.kpi import Input, Kpi, Unit, Values, Variant
from journey.scores.intervals import Interval

VARIANT = "variant"
"""The input that names a variant."""


@dataclass(frozen=True, slots=True)
class Worked:
    """What came out of a KPI; nothing is rounded."""

    kpi: str
    value: Decimal | None
    """None: not computable, as something would be divided by nothing."""
    unit: Unit
    formula: str
    variant: str
    inputs: Mapping[str, Decimal]
    interval: Interval | None
    caveats: tuple[str, ...]
    """In English; `words(caveat)` says them in the reader's language."""


def work_out(kpi: Kpi, given: Mapping[str, str]) -> Worked:
    """A KPI of what was given as text, by key.

    Raises InvalidFiguresError with every input that is missing, unknown, negative, no number,
    larger than what it is a part of or not possible beside the others; NotFoundError for an
    unknown variant.
    """
    texts = _spelled_out(kpi, given)
    variant = _variant(kpi, texts)
    values, problems = _read(kpi, variant, texts)
    if problems:
        raise InvalidFiguresError(kpi.key, problems)
    value = variant.work_out(values)
    caveats = kpi.traps
    if value is None:
        caveats = ("It cannot be worked out: what it is divided by is 0", *caveats)
    return Worked(
        kpi=kpi.key,
        value=value,
        unit=kpi.unit,
        formula=variant.formula,
        variant=variant.key,
        inputs=values,
        interval=variant.interval(values) if value is not None else None,
        caveats=caveats,
    )


def _spelled_out(kpi: Kpi, given: Mapping[str, str]) -> dict[str, str]:
    """What was given, by the inputs' own keys: other words replaced, lists taken apart."""
    texts: dict[str, str] = {}
    for key, text in given.items():
        meant = kpi.aliases.get(key, (key,))
        parts = text.split(",") if len(meant) > 1 else [text]
        if len(parts) != len(meant):
            texts[key] = text
            continue
        texts |= {one: part.strip() for one, part in zip(meant, parts, strict=True)}
    return texts


def _variant(kpi: Kpi, texts: dict[str, str]) -> Variant:
    """The variant that is named, else the first whose inputs are all there, else the first."""
    named = texts.pop(VARIANT, "")
    if named:
        for variant in kpi.variants:
            if variant.key == named:
                return variant
        known = ", ".join(variant.key for variant in kpi.variants)
        raise NotFoundError(
            "There is no variant {name} of {kpi}", "There are: {known}",
            name=named, kpi=kpi.key, known=known,
        )  # fmt: skip
    for variant in kpi.variants:
        if set(variant.needs) <= texts.keys():
            return variant
    return kpi.variants[0]


def _read(
    kpi: Kpi, variant: Variant, texts: Mapping[str, str]
) -> tuple[dict[str, Decimal], list[Problem]]:
    """The values of a variant's inputs, and everything that is wrong with what was given."""
    inputs = {one.key: one for one in kpi.inputs}
    values: dict[str, Decimal] = {}
    problems: list[Problem] = []
    for key in variant.needs:
        if key not in texts:
            problems.append(Problem("is missing", f"Add {key}=<number>", key))
    for key, text in texts.items():
        if key not in inputs:
            known = ", ".join(inputs)
            problems.append(Problem("is no input of this figure", f"Inputs: {known}", key))
            continue
        try:
            values[key] = Decimal(text)
        except InvalidOperation:
            problems.append(Problem(f"“{text}” is not a number", "Write it as 1250 or 12.5", key))
            continue
        problems += _unfit(inputs[key], values[key])
    if not problems:
        problems += _too_large(inputs, values)
        problems += _impossible(kpi, values)
    return {key: values[key] for key in variant.needs if key in values}, problems


def _unfit(asked: Input, value: Decimal) -> Iterator[Problem]:
    if not value.is_finite():
        yield Problem("is not a finite number", "Write it as 1250 or 12.5", asked.key)
    elif value < asked.least:
        what = "is negative" if value < 0 else f"is less than {asked.least}"
        yield Problem(what, f"It is at least {asked.least}", asked.key)
    elif value > asked.most:
        yield Problem(f"is more than {asked.most}", f"It is at most {asked.most}", asked.key)
    elif asked.whole and value != value.to_integral_value():
        yield Problem("is a count and has decimals", "Write a whole number", asked.key)


def _too_large(inputs: Mapping[str, Input], values: Mapping[str, Decimal]) -> Iterator[Problem]:
    for key, value in values.items():
        for whole in inputs[key].within:
            if whole in values and value > values[whole]:
                yield Problem(
                    f"is more than {whole}, of which it is a part",
                    f"It is at most {values[whole]}",
                    key,
                )


def _impossible(kpi: Kpi, values: Values) -> Iterator[Problem]:
    for one in kpi.impossible:
        if values.keys() >= set(one.needs) and one.is_so(values):
            yield Problem(one.said, one.hint, one.key)
