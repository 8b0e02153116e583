"""The contract of an analysis, and the case that it is handed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from journey.analyses.criteria import Criteria
from journey.analyses.weighing import importance, severity, shortfall, trust
from journey.locales import Words
from journey.model import (
    Finding,
    FindingKind,
    Journey,
    OrganisationKind,
    Phase,
    SatisfactionScore,
    Suggestion,
    Touchpoint,
)


class WeakTouchpoint(NamedTuple):
    """A touchpoint whose lowest score lies under the threshold, and what that weighs."""

    touchpoint: Touchpoint
    score: SatisfactionScore
    weight: float
    is_certain: bool
    """Whether one of its scores lies under the threshold for more than those who were asked."""


@dataclass(frozen=True)
class ThinPhase:
    """A phase with few touchpoints beside the mean per phase (ratio: count / mean)."""

    phase: Phase
    count: int
    mean: float
    ratio: float


@dataclass(frozen=True)
class Case:
    """What every analysis is handed: the journey, the words, the criteria, and shared facts."""

    journey: Journey
    words: Words
    criteria: Criteria

    @cached_property
    def weak(self) -> tuple[WeakTouchpoint, ...]:
        """The weak touchpoints, in display order: a score that counts is under the threshold."""
        found: list[WeakTouchpoint] = []
        for touchpoint in self.journey.existing:
            scores, below = self.journey.counting(touchpoint), self.criteria.weak_below
            score = min(scores, key=lambda s: s.normalised, default=None)
            if score is not None and score.normalised < below:
                weight = importance(touchpoint) * shortfall(score, self.criteria)
                is_certain = any(each.is_surely_below(below) for each in scores)
                found.append(
                    WeakTouchpoint(touchpoint, score, weight * self.trust(score), is_certain)
                )
        return tuple(found)

    @cached_property
    def thin(self) -> tuple[ThinPhase, ...]:
        """The thin phases, in order; none while fewer than two phases have touchpoints."""
        counts = [len(phase.existing) for phase in self.journey.phases]
        if sum(count > 0 for count in counts) < 2:
            return ()
        mean = sum(counts) / len(counts)
        measured = zip(self.journey.phases, counts, strict=True)
        found = (ThinPhase(phase, count, mean, count / mean) for phase, count in measured)
        return tuple(thin for thin in found if thin.ratio < self.criteria.thin_below)

    @property
    def is_competitors(self) -> bool:
        """Whether the journey is a competitor's."""
        organisation = self.journey.organisation
        return organisation is not None and organisation.kind is OrganisationKind.COMPETITOR

    def trust(self, score: SatisfactionScore) -> float:
        """How far a score of this journey is trusted, 0 to 1."""
        return trust(score, demo=self.journey.is_invented(score), criteria=self.criteria)

    def finding(
        self,
        kind: FindingKind,
        *,
        message: str,
        evidence: str,
        question: str,
        weight: float,
        touchpoints: Iterable[Touchpoint] = (),
        phase: Phase | None = None,
        persona: str | None = None,
        is_certain: bool = True,
        suggestion: Suggestion | None = None,
    ) -> Finding:
        """A finding with the severity of its weight, in the phase of its touchpoints."""
        named = tuple(touchpoint.id for touchpoint in touchpoints)
        phases = {self.journey.phase_of[id].id for id in named}
        return Finding(
            kind=kind,
            severity=severity(weight),
            message=message,
            evidence=evidence,
            question=question,
            touchpoints=named,
            phase=phase.id if phase else phases.pop() if len(phases) == 1 else None,
            persona=persona,
            is_certain=is_certain,
            weight=round(weight, 6),
            suggestion=suggestion,
        )

    def finding_of(
        self, weak: WeakTouchpoint, kind: FindingKind, *, message: str, evidence: str, question: str
    ) -> Finding:
        """A finding about a weak touchpoint: it weighs what that does, and is as certain."""
        return self.finding(
            kind,
            message=message,
            evidence=evidence,
            question=question,
            weight=weak.weight,
            touchpoints=[weak.touchpoint],
            persona=weak.score.persona,
            is_certain=weak.is_certain,
        )


class Analysis(NamedTuple):
    """One analysis: what kinds of findings it makes, and how it makes them from a case."""

    key: str
    kinds: tuple[FindingKind, ...]
    find: Callable[[Case], Iterable[Finding]]
    order: int = 0
