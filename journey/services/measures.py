"""Measures, the decided actions: are they SMART, what are they worth, who does what when."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from journey.comparing import Comparison, Row, State
from journey.editing import AddTouchpoint, SetProperty, made, readable_id, touchpoint_ids
from journey.locales import Words
from journey.model import Journey, Measure, Phase, Touchpoint, TouchpointStatus
from journey.services.care import Care, answering

_MIDDLE = 50.0
"""Counts for a score that is not known, as where gaps are ranked."""
_LEAST_WORDS = 2
"""Of a name that says what is done."""


class Letter(StrEnum):
    """The five letters of a SMART measure."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RELEVANT = "relevant"
    TIME_BOUND = "time_bound"


def letters(measure: Measure, touchpoint: Touchpoint | None) -> dict[Letter, bool]:
    """Which of the five letters hold.

    Specific: it says in more than a word what is done. Measurable: an indicator with where it
    stands and where it shall be. Achievable: a reason. Relevant: a touchpoint that it is for.
    Time-bound: a day.
    """
    indicator = measure.indicator
    known = (indicator.baseline, indicator.value) if indicator else (None, None)
    start = known[0] if known[0] is not None else known[1]
    return {
        Letter.SPECIFIC: len(measure.name.split()) >= _LEAST_WORDS,
        Letter.MEASURABLE: indicator is not None
        and start is not None
        and indicator.target is not None
        and indicator.target != start,
        Letter.ACHIEVABLE: bool(measure.achievable),
        Letter.RELEVANT: touchpoint is not None,
        Letter.TIME_BOUND: measure.due is not None,
    }


@dataclass(frozen=True, slots=True)
class Task:
    """A measure with where it stands, for the work list and the matrix."""

    map: str
    title: str
    """Of the map."""
    touchpoint: Touchpoint
    phase: Phase
    at: int
    """The place of the measure among those of its touchpoint."""
    measure: Measure
    value: float | None
    """Importance / 5 × shortfall of the score / 100, 0 to 1; None where importance is unknown."""

    @property
    def effort(self) -> float | None:
        """Hours a week; None where nobody has said."""
        return self.measure.hours_a_week

    @property
    def department(self) -> str | None:
        """Who answers for it."""
        return answering(self.measure, self.touchpoint)

    @property
    def letters(self) -> dict[Letter, bool]:
        """Which of the five letters hold."""
        return letters(self.measure, self.touchpoint)


def tasks(journeys: Mapping[str, Journey]) -> tuple[Task, ...]:
    """All measures of these maps (by id): by department, owner, day; what has none comes last."""
    found = [task for map, journey in journeys.items() for task in _of(map, journey)]
    far = datetime.date.max
    return tuple(
        sorted(
            found,
            key=lambda task: (
                (task.department or "\uffff").casefold(),
                (task.measure.owner or "\uffff").casefold(),
                task.measure.due or far,
                task.measure.name,
            ),
        )
    )


def _of(map: str, journey: Journey) -> Iterator[Task]:
    for phase in journey.phases:
        for touchpoint in phase.touchpoints:
            for at, measure in enumerate(touchpoint.measures):
                value = _value(journey, touchpoint)
                yield Task(map, journey.title, touchpoint, phase, at, measure, value)


def _value(journey: Journey, touchpoint: Touchpoint) -> float | None:
    if touchpoint.importance is None:
        return None
    known = journey.level(touchpoint)
    level = _MIDDLE if known is None else known
    return touchpoint.importance / 5 * (100 - level) / 100


def with_measure(touchpoint: Touchpoint, measure: Measure, at: int | None = None) -> SetProperty:
    """The edit that puts a measure to a touchpoint, or at a place there in the stead of another."""
    measures = list(touchpoint.measures)
    if at is None or at >= len(measures):
        measures.append(measure)
    else:
        measures[at] = measure
    return SetProperty(
        entity="touchpoint",
        id=touchpoint.id,
        field="measures",
        value=[each.model_dump(mode="json") for each in measures],
        old=[each.model_dump(mode="json") for each in touchpoint.measures],
    )


def without_measure(touchpoint: Touchpoint, at: int) -> SetProperty:
    """The edit that takes a measure away."""
    measures = [measure for place, measure in enumerate(touchpoint.measures) if place != at]
    return SetProperty(
        entity="touchpoint",
        id=touchpoint.id,
        field="measures",
        value=[each.model_dump(mode="json") for each in measures],
        old=[each.model_dump(mode="json") for each in touchpoint.measures],
    )


def taken_over(
    comparison: Comparison, journeys: Iterable[Journey], row: Row, care: Care, words: Words
) -> AddTouchpoint:
    """The edit that puts a gap on our map: planned, never with a score, with who has it as reason.

    Its care stands as a measure, so what is open there is open on the work list.
    """
    ours, *others = journeys
    having = [
        (map.name, journey.touchpoint[cell.touchpoints[0]])
        for map, cell, journey in zip(comparison.maps[1:], row.cells[1:], others, strict=True)
        if cell.state is State.HAS and cell.touchpoints
    ]
    names = words.listing([name for name, _ in having])
    reason = words.plural("{names} has it", "{names} have it", len(having), names=names)
    known = [there.importance for _, there in having if there.importance is not None]
    channels = next((there.channels for _, there in having if there.channels), ())
    looked_after = Measure(
        name=words("look after “{name}”", name=row.name),
        relevant=reason,
        owner=care.owner,
        department=care.department,
        cadence=care.cadence,
        hours_a_week=care.hours_a_week,
    )
    touchpoint = made(
        Touchpoint,
        id=readable_id(row.name, touchpoint_ids(ours)),
        name=row.name,
        channels=channels,
        department=care.department,
        importance=round(sum(known) / len(known)) if known else None,
        status=TouchpointStatus.PLANNED,
        reason=reason,
        measures=(looked_after,),
    )
    return AddTouchpoint(phase=_phase(comparison, ours, row), touchpoint=touchpoint)


def _phase(comparison: Comparison, ours: Journey, row: Row) -> str:
    """Our phase in which a row stands, else our last one before it, else our first."""
    before = ours.phases[0].id
    for phase in comparison.phases:
        own = phase.figures[0].phases
        before = own[-1] if own else before
        if phase.key == row.phase:
            break
    return before
