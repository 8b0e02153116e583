"""How things of a journey are said aloud in one line, the same on every surface."""

from collections.abc import Mapping

from journey.locales import Words
from journey.model import Finding, FindingKind, Journey, Scale, ScaleKey, Touchpoint

FINDINGS: dict[FindingKind, str] = {
    FindingKind.WEAK_TOUCHPOINT: "weak",
    FindingKind.WEAKER_THAN_NEIGHBOURS: "weaker",
    FindingKind.WEAK_MOMENT_OF_TRUTH: "moment of truth",
    FindingKind.UNAVOIDABLE_WEAK_TOUCHPOINT: "unavoidable",
    FindingKind.THIN_PHASE: "thin",
    FindingKind.MISSING_TOUCHPOINT: "missing",
    FindingKind.UNOWNED_TOUCHPOINT: "unowned",
    FindingKind.UNMEASURED_TOUCHPOINT: "no score",
    FindingKind.PROBLEM_WITHOUT_BENEFIT: "no benefit",
    FindingKind.UNKNOWN: "unknown",
}
"""For each kind of finding: its word, in English."""

_QUOTATION_MARKS = ("„“", "„”", "“”", "””", '""', "«»", "»«", "‚‘", "‘’", "''", "‹›", "›‹", "「」")


def quoted(quote: str | None, words: Words) -> str:
    """What somebody said, in one pair of quotation marks even if it has its own; empty: nothing."""
    return words("“{quote}”", quote=without_marks(quote)) if quote else ""


def without_marks(quote: str) -> str:
    """What somebody said, without a pair of quotation marks around the whole of it."""
    for opening, closing in _QUOTATION_MARKS:
        inner = quote.removeprefix(opening).removesuffix(closing)
        is_pair = len(inner) == len(quote) - 2 and not {opening, closing} & {*inner}
        if is_pair and any(map(str.isalnum, inner)):
            return inner.strip()
    return quote


def finding_kind(finding: Finding, words: Words) -> str:
    """The word for what a finding is."""
    if finding.kind is FindingKind.WEAK_TOUCHPOINT and not finding.is_certain:
        return words("weak?")
    return words(FINDINGS[finding.kind])


def weakness(is_certain: bool | None, words: Words) -> str:
    """That a touchpoint is weak, for certain or not; nothing where it is not (None)."""
    if is_certain is None:
        return ""
    return words("weak") if is_certain else words("weak, but not certain")


def weak_value(value: str, words: Words, *, is_certain: bool) -> str:
    """What stands on the plate of a weak score: weak 1.6, or weak? 1.6."""
    return words("weak {value}", value=value) if is_certain else words("weak? {value}", value=value)


def of_best(value: float, scale: Scale, words: Words) -> str:
    """A value with its scale, short: 1.6 of 5."""
    number = words.number(round(value, 1))
    if scale.key in (ScaleKey.SCHOOL_GRADES, ScaleKey.MINUS_TWO_TO_TWO):
        return number
    return words("{value} of {best}", value=number, best=words.number(scale.best))


def spoken_touchpoint(
    journey: Journey, touchpoint: Touchpoint, weak: Mapping[str, bool], words: Words
) -> str:
    """A touchpoint as a screen reader says it: 5 of 18, Website, Information, 1.6 of 5, weak."""
    number = journey.numbers.get(touchpoint.id)
    level = journey.level(touchpoint)
    parts = [
        words("{number} of {count}", number=number, count=len(journey.existing))
        if number is not None
        else words("planned"),
        touchpoint.name,
        journey.phase_of[touchpoint.id].name,
        words("no score")
        if level is None
        else of_best(journey.drawn_scale.denormalise(level), journey.drawn_scale, words),
        weakness(weak.get(touchpoint.id), words),
        words("moment of truth") if touchpoint.moment_of_truth else "",
    ]
    return ", ".join(part for part in parts if part)
