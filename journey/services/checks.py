"""Checking a journey: its findings, its figures, and its personas against the map."""

from collections.abc import Iterable
from typing import Any

from journey.analyses import find
from journey.analyses.coverage import persona_checks
from journey.analyses.quadrants import Matrix, place
from journey.analyses.summary import Summary, summarise
from journey.locales import words
from journey.model import Finding, FindingKind, Journey

__all__ = ["as_rows", "check", "highlights", "matrix", "persona_checks", "suggestions", "summary"]

_ON_THE_PICTURE = frozenset(
    {
        FindingKind.WEAK_TOUCHPOINT,
        FindingKind.WEAK_MOMENT_OF_TRUTH,
        FindingKind.THIN_PHASE,
        FindingKind.MISSING_TOUCHPOINT,
    }
)


def check(journey: Journey, language: str | None = None) -> tuple[Finding, ...]:
    """All findings of a journey, the worst first; in the journey's language where none is asked."""
    return find(journey, words(language or journey.language))


def highlights(journey: Journey, language: str | None = None) -> tuple[Finding, ...]:
    """The findings that the drawn map marks: weak touchpoints, thin phases, missing touchpoints."""
    return find(journey, words(language or journey.language), kinds=_ON_THE_PICTURE)


def summary(
    journey: Journey, findings: Iterable[Finding] | None = None, persona: str | None = None
) -> Summary:
    """The figures of a journey; findings that are at hand already need not be made again."""
    return summarise(journey, highlights(journey) if findings is None else findings, persona)


def matrix(journey: Journey, persona: str | None = None) -> Matrix:
    """The touchpoints of a journey in the importance-performance matrix."""
    return place(journey, persona)


def suggestions(journey: Journey, findings: Iterable[Finding]) -> dict[str, Finding]:
    """The findings that suggest a touchpoint, by the id of its ghost column on the picture."""
    # Loaded late: whoever only checks a journey lays nothing out.
    from journey.layout.content import suggesting

    return suggesting(journey, tuple(findings))


def as_rows(findings: Iterable[Finding], journey: Journey) -> list[dict[str, Any]]:
    """Findings as plain objects for JSON and tables: names first, ids beside them.

    `phase` and `touchpoint` are names; `touchpoint`, its `touchpoint_id` and its `number` are
    None unless the finding speaks of exactly one; `touchpoints` holds all.
    """
    phases = {phase.id: phase.name for phase in journey.phases}
    return [_row(finding, journey, phases) for finding in findings]


def _row(finding: Finding, journey: Journey, phases: dict[str, str]) -> dict[str, Any]:
    named = [
        {"id": id, "number": journey.numbers.get(id), "name": journey.touchpoint[id].name}
        for id in finding.touchpoints
    ]
    one = named[0] if len(named) == 1 else {"id": None, "number": None, "name": None}
    suggestion = finding.suggestion
    return {
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "phase": phases.get(finding.phase or ""),
        "phase_id": finding.phase,
        "touchpoint": one["name"],
        "touchpoint_id": one["id"],
        "number": one["number"],
        "touchpoints": named,
        "message": finding.message,
        "evidence": finding.evidence,
        "certain": finding.is_certain,
        "question": finding.question,
        "persona": finding.persona,
        "weight": finding.weight,
        "suggestion": suggestion
        and {
            "name": suggestion.name,
            "reason": suggestion.reason,
            "channel": suggestion.channel and suggestion.channel.name,
        },
    }
