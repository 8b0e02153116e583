"""A journey with one branch exchanged: the rest is shared, what is touched is checked."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from journey.editing.refusal import refusal
from journey.errors import InvalidEditError
from journey.model import Journey, Phase, Touchpoint
from personas import Persona

R = TypeVar("R", bound=BaseModel)
T = TypeVar("T")


def made(model: type[R], **fields: Any) -> R:
    """A part of a journey from its fields; raises InvalidEditError that names every bad field."""
    try:
        return model(**fields)
    except ValidationError as error:
        raise refusal(error) from None


def changed(part: R, **fields: Any) -> R:
    """The part with other values in some fields, checked at this level; parts below are shared.

    Not `model_copy`: that checks nothing and takes along what was derived from the old values.
    """
    given = {name: getattr(part, name) for name in part.model_fields_set}
    return made(type(part), **(given | fields))


def unknown(what: str, id: str, there: Sequence[str]) -> InvalidEditError:
    """The refusal of an id that the journey does not have; `what` is the field's word for it."""
    listed = ", ".join(there[:12]) + (", …" if len(there) > 12 else "")
    sentence, hint = _UNKNOWN[what]
    return InvalidEditError(sentence, hint if there else "", id=id, there=listed)


_UNKNOWN = {
    "phase": ("There is no phase {id} in this journey", "Its phases are {there}"),
    "touchpoint": ("There is no touchpoint {id} in this journey", "Its touchpoints are {there}"),
    "persona": ("There is no persona {id} in this journey", "Its personas are {there}"),
}


def phase_index(journey: Journey, id: str) -> int:
    """Where a phase stands among the phases, counted from 0."""
    for index, phase in enumerate(journey.phases):
        if phase.id == id:
            return index
    raise unknown("phase", id, [phase.id for phase in journey.phases])


def touchpoint_place(journey: Journey, id: str) -> tuple[Phase, int]:
    """The phase of a touchpoint and its index in it, counted from 0."""
    for phase in journey.phases:
        for index, touchpoint in enumerate(phase.touchpoints):
            if touchpoint.id == id:
                return phase, index
    raise unknown("touchpoint", id, [t.id for p in journey.phases for t in p.touchpoints])


def touchpoint_of(journey: Journey, id: str) -> Touchpoint:
    """The touchpoint of an id."""
    phase, index = touchpoint_place(journey, id)
    return phase.touchpoints[index]


def persona_index(journey: Journey, id: str) -> int:
    """Where a persona stands among the personas, counted from 0."""
    for index, persona in enumerate(journey.personas):
        if persona.id == id:
            return index
    raise unknown("persona", id, [persona.id for persona in journey.personas])


def with_phase(journey: Journey, phase: Phase) -> Journey:
    """The journey with another phase of the same id in the place of the one it has."""
    return changed(journey, phases=replaced(journey.phases, phase_index(journey, phase.id), phase))


def with_touchpoint(journey: Journey, touchpoint: Touchpoint) -> Journey:
    """The journey with another touchpoint of the same id in the place of the one it has."""
    phase, index = touchpoint_place(journey, touchpoint.id)
    return with_phase(
        journey, changed(phase, touchpoints=replaced(phase.touchpoints, index, touchpoint))
    )


def with_persona(journey: Journey, persona: Persona) -> Journey:
    """The journey with another persona of the same id in the place of the one it has."""
    index = persona_index(journey, persona.id)
    return changed(journey, personas=replaced(journey.personas, index, persona))


def replaced(row: tuple[T, ...], index: int, item: T) -> tuple[T, ...]:
    """The row with another item at an index."""
    return (*row[:index], item, *row[index + 1 :])


def without(row: tuple[T, ...], index: int) -> tuple[T, ...]:
    """The row without the item at an index."""
    return (*row[:index], *row[index + 1 :])


def inserted(row: tuple[T, ...], position: int | None, item: T) -> tuple[T, ...]:
    """The row with one item more: at the position, or at the end where that is None or beyond."""
    place = len(row) if position is None else position
    return (*row[:place], item, *row[place:])
