"""The perception gap: what our own people think that customers feel, beside what customers say."""

from dataclasses import dataclass

from journey.model import SCALES, Journey, SatisfactionScore
from journey.scores.answers import Said
from journey.scores.differences import between_said
from journey.services.surveyed import OWN


@dataclass(frozen=True, slots=True)
class Gap:
    """One touchpoint as both see it."""

    touchpoint: str
    persona: str | None
    estimate: SatisfactionScore
    score: SatisfactionScore
    by: float
    """Estimate less score on 0 to 100: above 0 we think too well of ourselves."""
    sure: bool | None
    """Whether it is no chance; None where the answers of the customers do not tell."""


def gaps(journey: Journey) -> tuple[Gap, ...]:
    """Where both are known, the widest first; what too few were asked about is left out."""
    found: list[Gap] = []
    for touchpoint in journey.existing:
        for estimate in touchpoint.estimates:
            score = touchpoint.score(estimate.persona)
            if score is None or score.is_hidden or estimate.is_hidden or score.evidence.kind in OWN:
                continue
            by = round(estimate.normalised - score.normalised, 6)
            found.append(
                Gap(touchpoint.id, estimate.persona, estimate, score, by, _sure(estimate, score))
            )
    return tuple(sorted(found, key=lambda gap: -abs(gap.by)))


def _sure(estimate: SatisfactionScore, score: SatisfactionScore) -> bool | None:
    """Welch's test where both are surveys; else whether the estimate lies out of the interval."""
    ours, theirs = _said(estimate), _said(score)
    if ours is not None and theirs is not None:
        difference = between_said(ours, theirs)
        return difference.clear if difference else None
    if score.evidence.interval is None or score.margins is None:
        return None
    low, high = score.margins
    return not low <= estimate.normalised <= high


def _said(score: SatisfactionScore) -> Said | None:
    """What the answers said on 0 to 100, where their number and spread are known."""
    n, spread = score.evidence.n, score.evidence.spread
    if n is None or spread is None or n < 2:
        return None
    scale = SCALES[score.scale]
    stretched = spread * 100 / (scale.highest - scale.lowest)
    return Said(n, score.normalised, score.normalised, stretched, None, n)
