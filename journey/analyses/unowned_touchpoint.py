"""Unowned touchpoints: no department answers for them, though we or the customer start them.

Who answers for what at a competitor is not ours to settle: nothing is said of their journeys. Up
to a handful are named one by one; more, or all of the map, in one finding by their numbers.
"""

from collections.abc import Iterator

from journey.analyses.analysis import Analysis, Case
from journey.analyses.weighing import importance
from journey.analyses.wording import label, numbered
from journey.model import Finding, FindingKind, Initiator, Touchpoint

_KIND = FindingKind.UNOWNED_TOUCHPOINT
_WEIGHT = 0.01


def _find(case: Case) -> Iterator[Finding]:
    if case.is_competitors:
        return
    ours = [t for t in case.journey.existing if t.initiator is not Initiator.THIRD_PARTY]
    unowned = [touchpoint for touchpoint in ours if touchpoint.department is None]
    if len(unowned) > case.criteria.handful or len(unowned) == len(ours) > 1:
        yield _together(case, unowned, len(ours))
        return
    for touchpoint in unowned:
        yield case.finding(
            _KIND,
            message=case.words(
                "No department answers for touchpoint {touchpoint}.",
                touchpoint=label(case, touchpoint),
            ),
            evidence=case.words("No department is entered"),
            question=case.words("Who answers for it, and who mends it when it goes wrong?"),
            weight=_WEIGHT * importance(touchpoint),
            touchpoints=[touchpoint],
        )


def _together(case: Case, unowned: list[Touchpoint], count: int) -> Finding:
    words = case.words
    if len(unowned) == count:
        message = words("No department is entered for any touchpoint yet.")
    else:
        message = words(
            "No department answers for the touchpoints {numbers}.", numbers=numbered(case, unowned)
        )
    return case.finding(
        _KIND,
        message=message,
        evidence=words(
            "{unowned} of {count} touchpoints have no department",
            unowned=len(unowned),
            count=count,
        ),
        question=words("Who answers for each of them?"),
        weight=_WEIGHT * max(importance(touchpoint) for touchpoint in unowned),
        touchpoints=unowned,
    )


ANALYSIS = Analysis("unowned_touchpoint", (_KIND,), _find, order=8)
