"""Unmeasured touchpoints: nobody knows how satisfied customers are there.

Up to a handful are named one by one, more in one finding by their numbers. A map without any
score is told as a whole by the analysis of what is unknown.
"""

from collections.abc import Iterator

from journey.analyses.analysis import Analysis, Case
from journey.analyses.weighing import importance
from journey.analyses.wording import label, numbered
from journey.model import Finding, FindingKind

_KIND = FindingKind.UNMEASURED_TOUCHPOINT
_WEIGHT = 0.008


def _find(case: Case) -> Iterator[Finding]:
    existing = case.journey.existing
    unmeasured = [touchpoint for touchpoint in existing if not touchpoint.scores]
    if len(unmeasured) == len(existing):
        return
    if len(unmeasured) > case.criteria.handful:
        yield case.finding(
            _KIND,
            message=case.words(
                "The touchpoints {numbers} have no score.", numbers=numbered(case, unmeasured)
            ),
            evidence=case.words(
                "{unmeasured} of {count} touchpoints have no score",
                unmeasured=len(unmeasured),
                count=len(existing),
            ),
            question=case.words("Which of them matter most, and who could ask customers there?"),
            weight=_WEIGHT * max(importance(touchpoint) for touchpoint in unmeasured),
            touchpoints=unmeasured,
        )
        return
    for touchpoint in unmeasured:
        yield case.finding(
            _KIND,
            message=case.words(
                "Touchpoint {touchpoint} has no score.", touchpoint=label(case, touchpoint)
            ),
            evidence=case.words("No score is entered, so the curve is open there"),
            question=case.words(
                "Who could ask customers there: a short survey, interviews, the staff?"
            ),
            weight=_WEIGHT * importance(touchpoint),
            touchpoints=[touchpoint],
        )


ANALYSIS = Analysis("unmeasured_touchpoint", (_KIND,), _find, order=9)
