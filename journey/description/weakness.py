"""The weak touchpoints in words: how weak, why, and what is done about it."""

from collections.abc import Iterator, Sequence

from journey.locales import Words
from journey.model import Finding, FindingKind, Journey, Touchpoint
from journey.spoken import without_marks


def weak_paragraphs(journey: Journey, findings: Sequence[Finding], words: Words) -> Iterator[str]:
    """A paragraph for each weak touchpoint, the worst first."""
    for finding in findings:
        if finding.kind is FindingKind.WEAK_TOUCHPOINT and finding.touchpoints:
            touchpoint = journey.touchpoint[finding.touchpoints[0]]
            told = [finding.message, f"{finding.evidence.rstrip('.')}."]
            yield " ".join([*told, *_reasons(touchpoint, words)])


def _reasons(touchpoint: Touchpoint, words: Words) -> Iterator[str]:
    pains = [_short(point.text) for point in touchpoint.pain_points]
    if pains:
        yield words("Pain points: {named}.", named="; ".join(pains))
    for quote in touchpoint.quotes:
        yield words("Customers say: “{quote}”", quote=_short(without_marks(quote.text)))
    if touchpoint.process:
        yield words("Behind it: {process}.", process=_short(touchpoint.process))
    named = [measure.name for measure in touchpoint.measures]
    if named:
        yield words("Decided: {named}.", named="; ".join(named))
    else:
        yield words("Nothing is decided yet.")


def _short(text: str) -> str:
    return " ".join(text.split()).rstrip(".")
