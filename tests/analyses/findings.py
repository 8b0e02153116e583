"""How the tests of the analyses ask for findings and put journeys together."""

from collections.abc import Sequence

from journey.analyses import Criteria, find
from journey.locales import words
from journey.model import (
    Finding,
    FindingKind,
    Journey,
    Phase,
    PhaseRole,
    ScaleKey,
    Touchpoint,
    Transition,
)
from personas import Persona
from tests.journeys import SURVEY, score, touchpoint


def findings_of(
    journey: Journey, kind: FindingKind, language: str = "en", criteria: Criteria | None = None
) -> list[Finding]:
    """The findings of one kind, worst first."""
    return [f for f in find(journey, words(language), criteria) if f.kind is kind]


def flagged(journey: Journey, kind: FindingKind) -> list[str]:
    """The ids of the touchpoints that findings of one kind name."""
    return [id for finding in findings_of(journey, kind) for id in finding.touchpoints]


def scored(
    id: str, value: float | None, importance: int | None = None, **more: object
) -> Touchpoint:
    """A touchpoint with a score of 1-5 from a large customer survey, or without a score."""
    satisfaction = None if value is None else score(value, SURVEY, n=400)
    return touchpoint(id, f"name of {id}", "website", "sales", satisfaction, importance, **more)


def journey_of(
    *phases: Sequence[Touchpoint],
    roles: Sequence[PhaseRole | None] = (),
    personas: tuple[Persona, ...] = (),
    ways: str = "",
    scale: ScaleKey = ScaleKey.ONE_TO_FIVE,
    **more: object,
) -> Journey:
    """A journey of these phases, called p1, p2 ...; ways like "a>b b>c" are its transitions."""
    roles = tuple(roles) or (None,) * len(phases)
    pairs = (way.split(">") for way in ways.split())
    return Journey.model_validate(
        {
            "id": "j",
            "title": "J",
            "scale": scale,
            "personas": personas,
            "phases": tuple(
                Phase(id=f"p{n}", name=f"Phase {n}", role=role, touchpoints=tuple(touchpoints))
                for n, (touchpoints, role) in enumerate(zip(phases, roles, strict=True), 1)
            ),
            "transitions": tuple(Transition(source=a, target=b) for a, b in pairs),
            **more,
        }
    )


def phases_of(*counts: int, **more: object) -> Journey:
    """A journey with so many well-scored touchpoints a phase."""
    parts = [[scored(f"t{n}-{i}", 4) for i in range(count)] for n, count in enumerate(counts)]
    return journey_of(*parts, **more)  # type: ignore[arg-type]
