"""Analyses: a journey goes in, what is weak, missing or unknown in it comes out as findings."""

from collections.abc import Collection

from journey.analyses.analysis import Analysis, Case
from journey.analyses.criteria import Criteria
from journey.discovery import members
from journey.locales import Words
from journey.model import Finding, FindingKind, Journey

__all__ = ["ANALYSES", "Analysis", "Criteria", "find"]


ANALYSES: dict[str, Analysis] = members("journey.analyses", "ANALYSIS")
"""All analyses by their key."""


def find(
    journey: Journey,
    words: Words,
    criteria: Criteria | None = None,
    kinds: Collection[FindingKind] | None = None,
) -> tuple[Finding, ...]:
    """All findings of a journey, the worst first, in the language of the words.

    Deterministic: by weight, then kind, phase, touchpoint and persona, then as they were found.
    `kinds` asks for some kinds only and leaves out the analyses that find others.
    """
    case = Case(journey, words, criteria or Criteria())
    found = [
        finding
        for analysis in ANALYSES.values()
        if kinds is None or not set(kinds).isdisjoint(analysis.kinds)
        for finding in analysis.find(case)
        if kinds is None or finding.kind in kinds
    ]
    return tuple(sorted(found, key=_Rank(journey)))


class _Rank:
    """Where a finding stands among the others."""

    def __init__(self, journey: Journey) -> None:
        self.kinds = {kind: number for number, kind in enumerate(FindingKind)}
        self.phases = {phase.id: number for number, phase in enumerate(journey.phases)}
        self.touchpoints = {t.id: number for number, t in enumerate(journey.touchpoints)}
        self.personas = {persona.id: number for number, persona in enumerate(journey.personas)}

    def __call__(self, finding: Finding) -> tuple[float, int, int, list[int], int]:
        return (
            -finding.weight,
            self.kinds[finding.kind],
            self.phases.get(finding.phase or "", -1),
            [self.touchpoints[id] for id in finding.touchpoints],
            self.personas.get(finding.persona or "", -1),
        )
