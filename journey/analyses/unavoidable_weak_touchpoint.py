"""Unavoidable weak touchpoints: every way to the target action passes them."""

from collections.abc import Iterator

from journey.analyses.analysis import Analysis, Case, WeakTouchpoint
from journey.analyses.wording import basis, label
from journey.graph import unavoidable
from journey.model import Finding, FindingKind


def _find(case: Case) -> Iterator[Finding]:
    if not case.weak:
        return
    no_way_around = unavoidable(case.journey)
    for weak in case.weak:
        if weak.touchpoint.id in no_way_around:
            yield case.finding_of(
                weak,
                FindingKind.UNAVOIDABLE_WEAK_TOUCHPOINT,
                message=_message(case, weak),
                evidence=case.words(
                    "Every way through the journey passes it; {basis}",
                    basis=basis(case, weak.score),
                ),
                question=case.words(
                    "How many customers turn back here, and could another touchpoint spare them it?"
                ),
            )


def _message(case: Case, weak: WeakTouchpoint) -> str:
    touchpoint = label(case, weak.touchpoint)
    if weak.is_certain:
        return case.words(
            "No way leads around touchpoint {touchpoint}, and it is weak.", touchpoint=touchpoint
        )
    return case.words(
        "No way leads around touchpoint {touchpoint}, and it is weak, but not certain.",
        touchpoint=touchpoint,
    )


ANALYSIS = Analysis(
    "unavoidable_weak_touchpoint", (FindingKind.UNAVOIDABLE_WEAK_TOUCHPOINT,), _find, order=3
)
