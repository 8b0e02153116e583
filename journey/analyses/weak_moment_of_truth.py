"""Weak moments of truth: where the customer decides for or against us, and is dissatisfied."""

from collections.abc import Iterator

from journey.analyses.analysis import Analysis, Case, WeakTouchpoint
from journey.analyses.wording import basis, label
from journey.model import Finding, FindingKind


def _find(case: Case) -> Iterator[Finding]:
    for weak in case.weak:
        if weak.touchpoint.moment_of_truth:
            yield case.finding_of(
                weak,
                FindingKind.WEAK_MOMENT_OF_TRUTH,
                message=_message(case, weak),
                evidence=basis(case, weak.score),
                question=case.words(
                    "Here customers decide for or against us: what must be right at all costs?"
                ),
            )


def _message(case: Case, weak: WeakTouchpoint) -> str:
    touchpoint = label(case, weak.touchpoint)
    if weak.is_certain:
        return case.words(
            "Touchpoint {touchpoint} is a moment of truth, and it is weak.", touchpoint=touchpoint
        )
    return case.words(
        "Touchpoint {touchpoint} is a moment of truth, and it is weak, but not certain.",
        touchpoint=touchpoint,
    )


ANALYSIS = Analysis("weak_moment_of_truth", (FindingKind.WEAK_MOMENT_OF_TRUTH,), _find, order=2)
