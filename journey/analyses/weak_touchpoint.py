"""Weak touchpoints: a score that counts lies under the threshold."""

from collections.abc import Iterator

from journey.analyses.analysis import Analysis, Case, WeakTouchpoint
from journey.analyses.wording import basis, label, persona_name
from journey.model import Finding, FindingKind, SatisfactionScore, Touchpoint
from journey.scores.bases import Base


def _find(case: Case) -> Iterator[Finding]:
    scored = sum(bool(touchpoint.scores) for touchpoint in case.journey.existing)
    ranked = [weak.score.normalised for weak in case.weak if _is_ranked(weak.score)]
    lowest = min(ranked, default=None)
    for weak in case.weak:
        is_lowest = scored > 1 and _is_ranked(weak.score) and weak.score.normalised == lowest
        yield case.finding_of(
            weak,
            FindingKind.WEAK_TOUCHPOINT,
            message=_message(case, weak, is_lowest=is_lowest),
            evidence=basis(case, weak.score),
            question=_question(case, weak.touchpoint),
        )


def _is_ranked(score: SatisfactionScore) -> bool:
    """Whether a score stands in rankings: fewer than 10 answers do not, unknown is not few."""
    return score.base not in {Base.HIDDEN, Base.UNRANKED}


def _message(case: Case, weak: WeakTouchpoint, *, is_lowest: bool) -> str:
    words = case.words
    touchpoint = label(case, weak.touchpoint)
    persona = persona_name(case, weak.score.persona) if len(case.journey.personas) > 1 else ""
    if not weak.score.is_surely_below(case.criteria.weak_below):
        if persona:
            return words(
                "Touchpoint {touchpoint} is weak for {persona}, but not certain.",
                touchpoint=touchpoint,
                persona=persona,
            )
        return words("Touchpoint {touchpoint} is weak, but not certain.", touchpoint=touchpoint)
    if persona and is_lowest:
        return words(
            "Touchpoint {touchpoint} is weak for {persona}: the lowest score of the journey.",
            touchpoint=touchpoint,
            persona=persona,
        )
    if persona:
        return words(
            "Touchpoint {touchpoint} is weak for {persona}.", touchpoint=touchpoint, persona=persona
        )
    if is_lowest:
        return words(
            "Touchpoint {touchpoint} is weak: the lowest score of the journey.",
            touchpoint=touchpoint,
        )
    return words("Touchpoint {touchpoint} is weak.", touchpoint=touchpoint)


def _question(case: Case, touchpoint: Touchpoint) -> str:
    """What helps next: a decided measure is followed up, else the cause is looked for."""
    words = case.words
    if touchpoint.measures:
        return words(
            "“{measure}” is decided: is it enough, and when will customers notice it?",
            measure=touchpoint.measures[0].name,
        )
    if touchpoint.process:
        return words(
            "What goes wrong in the process behind it ({process}), and which measure mends it?",
            process=touchpoint.process,
        )
    return words("Which internal process causes it, and which measure mends it fastest?")


ANALYSIS = Analysis("weak_touchpoint", (FindingKind.WEAK_TOUCHPOINT,), _find, order=1)
