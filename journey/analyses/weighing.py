"""What a finding weighs: importance × shortfall × trust in the evidence."""

import math

from journey.analyses.criteria import Criteria
from journey.model import EvidenceKind, SatisfactionScore, Severity, Touchpoint

UNKNOWN_IMPORTANCE = 3
"""An importance that nobody has said counts as the middle of 1 to 5."""

TRUST: dict[EvidenceKind, float] = {
    EvidenceKind.CUSTOMER_SURVEY: 1.0,
    EvidenceKind.TRACKING: 0.9,
    EvidenceKind.INTERVIEWS: 0.8,
    EvidenceKind.STAFF_SURVEY: 0.7,
    EvidenceKind.WORKSHOP: 0.6,
    EvidenceKind.OWN_ESTIMATE: 0.5,
    EvidenceKind.DEMO: 0.5,
}
"""How far each kind of evidence is trusted (0-1): a convention of this product, the customers'
own word first. It orders findings; it never changes a score."""

DEMO_TRUST = 0.5
"""An invented score counts half, whatever its evidence says."""


def importance(touchpoint: Touchpoint) -> int:
    """The importance of a touchpoint, 1 to 5; the middle where it is unknown."""
    return touchpoint.importance or UNKNOWN_IMPORTANCE


def trust(score: SatisfactionScore, *, demo: bool, criteria: Criteria) -> float:
    """How far a score is trusted, 0 to 1.

    The factor of its kind of evidence; with fewer answers than `few_answers` times √(n / few),
    as the standard error of a mean falls with √n; halved where it is invented. An unknown number of
    answers takes nothing away: unknown is not few.
    """
    kind, n = score.evidence.kind, score.evidence.n
    factor = TRUST[kind]
    if n is not None and n < criteria.few_answers:
        factor *= math.sqrt(n / criteria.few_answers)
    if demo and kind is not EvidenceKind.DEMO:
        factor *= DEMO_TRUST
    return factor


def shortfall(score: SatisfactionScore, criteria: Criteria) -> float:
    """How far a score lies under the threshold: 0 (at or above it) to 1 (the worst there is)."""
    if criteria.weak_below <= 0:
        return 0.0
    return max(0.0, 1 - score.normalised / criteria.weak_below)


def severity(weight: float) -> Severity:
    """The word for a weight (0-5): high from 1, medium from 0.1."""
    if weight >= 1:
        return Severity.HIGH
    return Severity.MEDIUM if weight >= 0.1 else Severity.LOW
