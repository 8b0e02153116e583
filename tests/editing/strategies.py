"""Journeys in which everything names everything, and edits that fit them, most of the time."""

import contextlib
import datetime
from collections.abc import Sequence as Many
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from journey.editing import (
    AddPersona,
    AddPhase,
    AddTouchpoint,
    Edit,
    MovePersona,
    MovePhase,
    MoveTouchpoint,
    PlacedTransition,
    RemovePersona,
    RemovePhase,
    RemoveTouchpoint,
    ReplaceJourney,
    ReplacePersona,
    ReplaceTouchpoint,
    Sequence,
    SetProperty,
    SetScore,
    properties,
)
from journey.errors import ConflictError, InvalidEditError
from journey.model import (
    Evidence,
    EvidenceKind,
    Journey,
    Phase,
    Quote,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
    Transition,
    channel,
)
from personas import Persona, Trigger
from tests.strategies import HARD_TEXTS, maybe

T = TypeVar("T")

TOUCHPOINTS = ("a", "b", "c", "d", "e", "f")
PHASES = ("one", "two", "three", "four")
PEOPLE = ("lena", "karim", "mara")
TRIGGERS = ("hunger", "rain")

names = st.sampled_from((*HARD_TEXTS, "pays", " pays\n twice ", "e\u200e\u0301"))
_positions = st.none() | st.integers(0, 6)
_SHARES = st.sampled_from((None, 0.25))
_values = st.sampled_from((1.0, 2.0, 2.5, 4.0, 5.0))
_told = st.none() | _values | _values | st.just(99.0)
_evidence = st.builds(
    Evidence, kind=st.sampled_from(EvidenceKind), n=st.none() | st.integers(1, 900)
)


@cache  # to make a strategy takes longer than to draw from it
def _some(ids: tuple[T, ...], least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(st.sampled_from(ids), unique=True, min_size=least).map(tuple)


@st.composite
def people(draw: st.DrawFn, id: str) -> Persona:
    """A persona with some of the few triggers that there are, shared or not."""
    served = draw(_some(TRIGGERS))
    return Persona(
        id=id,
        name=draw(names),
        triggers=tuple(Trigger(id=trigger, text="because") for trigger in served),
    )


@st.composite
def touchpoints(
    draw: st.DrawFn, id: str, known: tuple[str, ...] = (), triggers: tuple[str, ...] = ()
) -> Touchpoint:
    """A touchpoint that speaks of personas and triggers."""
    spoken = draw(_some((None, *known)))
    return Touchpoint(
        id=id,
        name=draw(names),
        importance=draw(maybe(st.integers(1, 5))),
        scores=tuple(
            SatisfactionScore(
                value=draw(_values),
                scale=draw(st.sampled_from((ScaleKey.ONE_TO_FIVE, ScaleKey.ZERO_TO_TEN))),
                persona=persona,
                evidence=draw(_evidence),
            )
            for persona in spoken
        ),
        quotes=tuple(
            Quote(text="so it is", persona=persona) for persona in draw(_some((None, *known)))[:2]
        ),
        serves=draw(_some(triggers)) if triggers else (),
    )


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """A small journey whose transitions, scores, quotes and triggers all hold together."""
    empty = draw(st.integers(0, 9)) == 9
    personas = tuple(draw(people(id)) for id in draw(_some(PEOPLE, 0 if empty else 1)))
    triggers = tuple(sorted({t.id for persona in personas for t in persona.triggers}))
    known = tuple(persona.id for persona in personas)
    phases = draw(_some(PHASES, 0 if empty else 2))
    ids = draw(_some(TOUCHPOINTS, 0 if empty else 3)) if phases else ()
    homes = {id: draw(st.sampled_from(phases)) for id in ids}
    ends = st.sampled_from(tuple(homes)) if homes else st.nothing()
    return Journey(
        id="any",
        title=draw(names),
        personas=personas,
        phases=tuple(
            Phase(
                id=phase,
                name=draw(names),
                touchpoints=tuple(
                    draw(touchpoints(id, known, triggers)) for id in homes if homes[id] == phase
                ),
            )
            for phase in phases
        ),
        transitions=tuple(draw(st.lists(_transitions(ends, ends), max_size=6))) if homes else (),
    )


def _transitions(
    sources: st.SearchStrategy[str], targets: st.SearchStrategy[str]
) -> st.SearchStrategy[Transition]:
    return st.builds(Transition, source=sources, target=targets, share=_SHARES)


_ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 12) | st.just(0.5) | names | st.just("\x00"),
    lambda below: st.lists(below, max_size=2) | st.dictionaries(st.text(max_size=3), below),
    max_leaves=3,
)

_FITTING: dict[str, st.SearchStrategy[Any]] = {
    "name": names,
    "title": names,
    "note": names,
    "department": st.none() | names,
    "importance": st.none() | st.integers(1, 5),
    "moment_of_truth": st.booleans(),
    "demo": st.booleans(),
    "status": st.sampled_from(("existing", "planned")),
    "initiator": st.none() | st.sampled_from(("company", "customer", "third_party")),
    "scale": st.sampled_from(list(ScaleKey)),
    "date": st.none() | st.dates(datetime.date(2020, 1, 1)) | st.just("2026-11-21"),
    "channels": st.lists(names.map(channel), max_size=2),
    "goals": st.lists(names, max_size=2),
    "age": st.none() | st.integers(0, 130),
    "organisation": st.none() | st.fixed_dictionaries({"name": names}),
    "triggers": st.lists(
        st.fixed_dictionaries({"id": st.sampled_from(TRIGGERS), "text": names}), max_size=2
    ),
    "serves": _some(TRIGGERS),
    "role": st.sampled_from(("before", "action", None)),
}


@st.composite
def edits_of(draw: st.DrawFn, journey: Journey) -> Edit:
    """An edit of any kind; mostly of what the journey has, and sometimes of what it has not."""

    def known(there: Many[str], all: Many[str]) -> str:
        if not there or draw(st.integers(0, 9)) == 9:
            return draw(st.sampled_from(all))
        # One of them is met often, so that several edits meet at the same place.
        return there[0] if draw(st.booleans()) else draw(st.sampled_from(there))

    def new(there: Many[str], all: Many[str]) -> str:
        free = [id for id in all if id not in there]
        return draw(st.sampled_from(free if free and draw(st.integers(0, 9)) else all))

    ids = [touchpoint.id for touchpoint in journey.touchpoints]
    phases = [phase.id for phase in journey.phases]
    persons = [persona.id for persona in journey.personas]
    triggers = tuple({t.id for persona in journey.personas for t in persona.triggers})
    position = draw(_positions)
    match draw(st.sampled_from(KINDS)):
        case "set_property":
            entity = draw(st.sampled_from(("journey", "phase", "touchpoint", "persona")))
            owners = {"phase": (phases, PHASES), "touchpoint": (ids, TOUCHPOINTS)}
            id = known(*owners.get(entity, (persons, PEOPLE))) if entity != "journey" else None
            field = draw(st.sampled_from([f for f in properties(entity) if f in _FITTING]))
            odd = draw(st.integers(0, 9)) == 0
            if odd:
                field = draw(st.sampled_from((*properties(entity), "id", "nothing")))
            value = draw(_ANYTHING if odd or field not in _FITTING else _FITTING[field])
            more = {"old": draw(_ANYTHING)} if draw(st.integers(0, 19)) == 0 else {}
            return SetProperty(entity=entity, id=id, field=field, value=value, **more)
        case "set_score":
            return SetScore(
                touchpoint=known(ids, TOUCHPOINTS),
                persona=draw(st.none() | st.just(known(persons, PEOPLE))),
                value=draw(_told),
                evidence=draw(maybe(_evidence)),
                position=position,
            )
        case "add_touchpoint":
            id = new(ids, TOUCHPOINTS)
            ends = st.sampled_from((*ids, id))
            own = _transitions(st.just(id), ends) | _transitions(ends, st.just(id))
            return AddTouchpoint(
                phase=known(phases, PHASES),
                position=position,
                touchpoint=draw(touchpoints(id, tuple(persons), triggers)),
                transitions=tuple(
                    PlacedTransition(index=draw(st.integers(0, 6)), transition=transition)
                    for transition in draw(st.lists(own, max_size=2))
                ),
            )
        case "remove_touchpoint":
            return RemoveTouchpoint(touchpoint=known(ids, TOUCHPOINTS))
        case "move_touchpoint":
            return MoveTouchpoint(
                touchpoint=known(ids, TOUCHPOINTS), phase=known(phases, PHASES), position=position
            )
        case "replace_touchpoint":
            id = known(ids, TOUCHPOINTS)
            return ReplaceTouchpoint(touchpoint=draw(touchpoints(id, tuple(persons), triggers)))
        case "add_phase":
            inside = draw(st.lists(st.just(new(ids, TOUCHPOINTS)), max_size=1))
            return AddPhase(
                position=position,
                phase=Phase(
                    id=new(phases, PHASES),
                    name=draw(names),
                    touchpoints=tuple(draw(touchpoints(id)) for id in inside),
                ),
            )
        case "remove_phase":
            return RemovePhase(phase=known(phases, PHASES))
        case "move_phase":
            return MovePhase(phase=known(phases, PHASES), position=position)
        case "add_persona":
            return AddPersona(position=position, persona=draw(people(new(persons, PEOPLE))))
        case "remove_persona":
            return RemovePersona(persona=known(persons, PEOPLE))
        case "move_persona":
            return MovePersona(persona=known(persons, PEOPLE), position=position)
        case "replace_persona":
            return ReplacePersona(persona=draw(people(known(persons, PEOPLE))))
        case "replace_journey":
            return ReplaceJourney(journey=draw(journeys()))
        case _:
            several: list[Edit] = []
            for _ in range(draw(st.integers(1, 3))):
                several.append(draw(edits_of(journey)))
                with contextlib.suppress(InvalidEditError, ConflictError):
                    journey = several[-1].apply(journey)
            return Sequence(edits=tuple(several))


KINDS = (
    "set_property", "set_property", "set_score", "set_score", "add_touchpoint",
    "remove_touchpoint", "move_touchpoint", "replace_touchpoint", "add_phase", "remove_phase",
    "move_phase", "add_persona", "remove_persona", "move_persona", "replace_persona",
    "replace_journey", "sequence", "sequence",
)  # fmt: skip


@st.composite
def journeys_and_edits(draw: st.DrawFn) -> tuple[Journey, Edit]:
    """A journey with an edit for it."""
    journey = draw(journeys())
    return journey, draw(edits_of(journey))
