"""What a map shows, read from the journey and its findings once, before anything is placed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from journey.analyses import Criteria
from journey.analyses.summary import Summary, summarise
from journey.lanes.lane import Column
from journey.model import (
    Finding,
    FindingKind,
    Journey,
    Phase,
    SatisfactionScore,
    Touchpoint,
    TouchpointStatus,
    weak_touchpoints,
)
from personas import Persona


@dataclass(frozen=True)
class PhaseContent:
    """One phase with its columns, ghosts among them, and why it is thin."""

    phase: Phase
    index: int
    columns: tuple[Column, ...]
    is_thin: bool = False


@dataclass(frozen=True)
class CurveContent:
    """One curve: whose it is, and the persona's score at each touchpoint that has one."""

    persona: Persona | None
    index: int
    scores: dict[str, SatisfactionScore]

    @property
    def key(self) -> str:
        """The id of its persona; empty for the curve of all."""
        return self.persona.id if self.persona else ""


@dataclass(frozen=True)
class MapContent:
    """All that a map shows."""

    journey: Journey
    phases: tuple[PhaseContent, ...]
    curves: tuple[CurveContent, ...]
    """The first is the main one."""
    summary: Summary
    """The figures of the one persona on the map, or of all."""
    weak: dict[str, bool]
    """The touchpoints that a finding calls weak, and whether each is so for certain."""
    weak_below: float
    """Under which normalised score a touchpoint is weak."""

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """All columns from left to right."""
        return tuple(column for phase in self.phases for column in phase.columns)

    @cached_property
    def ghosts(self) -> tuple[Column, ...]:
        """The columns of missing and planned touchpoints."""
        return tuple(column for column in self.columns if column.is_ghost)

    @property
    def main(self) -> CurveContent:
        """The curve that is drawn heaviest."""
        return self.curves[0]

    @property
    def missing(self) -> int:
        """How many touchpoints are missing: what is planned is not."""
        return sum(not ghost.is_planned for ghost in self.ghosts)

    def drawn(self, touchpoint: str) -> list[SatisfactionScore]:
        """The scores that the curves show at a touchpoint, each once."""
        shown = (curve.scores.get(touchpoint) for curve in self.curves)
        return list(dict.fromkeys(score for score in shown if score is not None))

    def is_unsure(self, touchpoint: str, curve: CurveContent) -> bool:
        """Whether it is weak for the persona of a curve, but may be so by chance."""
        score = curve.scores.get(touchpoint)
        if score is None or not self.is_weak(touchpoint, curve):
            return False
        return not score.is_surely_below(self.weak_below)

    def is_weak(self, touchpoint: str, curve: CurveContent) -> bool:
        """Whether a touchpoint is weak for the persona of a curve."""
        score = curve.scores.get(touchpoint)
        if touchpoint not in self.weak or score is None:
            return False
        return len(self.curves) == 1 or score.normalised < self.weak_below


def read(journey: Journey, findings: Sequence[Finding], criteria: Criteria) -> MapContent:
    """What the map of a journey shows, with its findings as highlights."""
    weak = weak_touchpoints(findings)
    thin = {finding.phase for finding in findings if finding.kind is FindingKind.THIN_PHASE}
    suggested = _suggested(journey, findings)
    phases = tuple(
        PhaseContent(
            phase,
            index,
            tuple(_columns(journey, phase, index, suggested.get(phase.id, ()), weak)),
            phase.id in thin,
        )
        for index, phase in enumerate(journey.phases)
    )
    curves = curves_of(journey)
    persona = curves[0].persona if len(curves) == 1 else None
    summary = summarise(journey, findings, persona.id if persona else None, criteria)
    return MapContent(journey, phases, curves, summary, weak, criteria.weak_below)


def _columns(
    journey: Journey,
    phase: Phase,
    index: int,
    suggested: Iterable[Touchpoint],
    weak: dict[str, bool],
) -> Iterator[Column]:
    for touchpoint in (*phase.touchpoints, *suggested):
        number = journey.numbers.get(touchpoint.id)
        is_planned = number is None and touchpoint.id in journey.touchpoint
        yield Column(
            touchpoint,
            index,
            number,
            touchpoint.id in weak,
            is_planned=is_planned,
            is_unsure=not weak.get(touchpoint.id, True),
        )


def _suggested(journey: Journey, findings: Sequence[Finding]) -> dict[str, list[Touchpoint]]:
    """The touchpoints that findings suggest, by the phase in which they would stand.

    One without a phase stands in the last; where there is no phase it is not on the map.
    """
    suggested: dict[str, list[Touchpoint]] = {}
    if not journey.phases:
        return suggested
    known = {phase.id for phase in journey.phases}
    for id, finding in suggesting(journey, findings).items():
        suggestion = finding.suggestion
        if suggestion is None:
            continue
        phase = finding.phase if finding.phase in known else journey.phases[-1].id
        ghost = Touchpoint(
            id=id,
            name=suggestion.name,
            reason=suggestion.reason or None,
            channels=(suggestion.channel,) if suggestion.channel else (),
            status=TouchpointStatus.PLANNED,
        )
        suggested.setdefault(str(phase), []).append(ghost)
    return suggested


def suggesting(journey: Journey, findings: Sequence[Finding]) -> dict[str, Finding]:
    """The findings that suggest a touchpoint, by the id under which its column is drawn."""
    asking = (finding for finding in findings if finding.suggestion)
    return {_free_id(journey, number): finding for number, finding in enumerate(asking, 1)}


def _free_id(journey: Journey, number: int) -> str:
    id = f"missing-{number}"
    while id in journey.touchpoint:
        id += "-"
    return id


def curves_of(journey: Journey) -> tuple[CurveContent, ...]:
    """One curve for each persona with scores of its own, else one for all."""
    people = [persona for persona in journey.personas if persona.id in journey.curves]
    drawn = people or [next(iter(journey.personas), None)]
    return tuple(
        CurveContent(persona, index, _scores(journey, persona))
        for index, persona in enumerate(drawn)
    )


def _scores(journey: Journey, persona: Persona | None) -> dict[str, SatisfactionScore]:
    found: dict[str, SatisfactionScore] = {}
    for touchpoint in journey.existing:
        score = touchpoint.score(persona.id if persona else None)
        if score is not None and not score.is_hidden:
            found[touchpoint.id] = score
    return found
