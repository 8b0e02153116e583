"""Thin phases: few touchpoints beside the mean per phase."""

from collections.abc import Iterator

from journey.analyses.analysis import Analysis, Case, ThinPhase
from journey.model import Finding, FindingKind

_WEIGHT, _WEIGHT_OF_SHORTAGE = 0.5, 0.4
"""An empty phase weighs the sum of both."""


def _find(case: Case) -> Iterator[Finding]:
    for thin in case.thin:
        shortage = 1 - thin.ratio / case.criteria.thin_below
        yield case.finding(
            FindingKind.THIN_PHASE,
            message=_message(case, thin),
            evidence=case.words(
                "{count} against {mean} on average, ratio {ratio}; thin below {threshold}",
                count=thin.count,
                mean=case.words.number(round(thin.mean, 1)),
                ratio=case.words.number(thin.ratio, 2),
                threshold=case.words.number(case.criteria.thin_below),
            ),
            question=case.words(
                "Which touchpoint do customers miss in “{phase}”, and could we look after it well "
                "and regularly?",
                phase=thin.phase.name,
            ),
            weight=_WEIGHT + _WEIGHT_OF_SHORTAGE * shortage,
            phase=thin.phase,
        )


def _message(case: Case, thin: ThinPhase) -> str:
    if not thin.count:
        return case.words("The phase “{phase}” has no touchpoints.", phase=thin.phase.name)
    return case.words.plural(
        "The phase “{phase}” is thin: it has {count} touchpoint.",
        "The phase “{phase}” is thin: it has {count} touchpoints.",
        thin.count,
        phase=thin.phase.name,
    )


ANALYSIS = Analysis("thin_phase", (FindingKind.THIN_PHASE,), _find, order=5)
