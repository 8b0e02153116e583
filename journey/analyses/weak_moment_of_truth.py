"""Weak moments of truth: where the customer decides for or against us, and is dissatisfied."""

from collections.abc import Iterator

from journey.analyses.analysis import Analysis, Case
from journey.analyses.wording import basis, label
from journey.model import Finding, FindingKind


def _find(case: Case) -> Iterator[Finding]:
    for weak in case.weak:
        if weak.touchpoint.moment_of_truth:
            yield case.finding(
                FindingKind.WEAK_MOMENT_OF_TRUTH,
                message=case.words(
                    "Touchpoint {touchpoint} is a moment of truth, and it is weak.",
                    touchpoint=label(case, weak.touchpoint),
                ),
                evidence=basis(case, weak.score),
                question=case.words(
                    "Here customers decide for or against us: what must be right at all costs?"
                ),
                weight=weak.weight,
                touchpoints=[weak.touchpoint],
                persona=weak.score.persona,
            )


ANALYSIS = Analysis("weak_moment_of_truth", (FindingKind.WEAK_MOMENT_OF_TRUTH,), _find, order=2)
