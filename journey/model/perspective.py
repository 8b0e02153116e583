"""A journey as one of its personas lives it: the same touchpoints, its own scores and triggers."""

from typing import Any

from journey.model.journey import Journey
from journey.model.phase import Phase
from journey.model.touchpoint import Touchpoint


def lived_by(journey: Journey, persona: str) -> Journey:
    """The journey of that persona alone; KeyError where the map does not have it.

    At each touchpoint its own score stays, or else the one that holds for all; quotes and
    triggers of others go. Whatever is drawn, counted or found from it speaks of this persona.
    """
    person = next((one for one in journey.personas if one.id == persona), None)
    if person is None:
        raise KeyError(persona)
    triggers = frozenset(trigger.id for trigger in person.triggers)
    phases = tuple(_phase(phase, persona, triggers) for phase in journey.phases)
    return Journey.model_validate(_given(journey) | {"personas": (person,), "phases": phases})


def _phase(phase: Phase, persona: str, triggers: frozenset[str]) -> Phase:
    touchpoints = tuple(_touchpoint(one, persona, triggers) for one in phase.touchpoints)
    return Phase.model_validate(_given(phase) | {"touchpoints": touchpoints})


def _touchpoint(touchpoint: Touchpoint, persona: str, triggers: frozenset[str]) -> Touchpoint:
    score = touchpoint.score(persona)
    own: dict[str, Any] = {
        "scores": (score,) if score else (),
        "quotes": tuple(q for q in touchpoint.quotes if q.persona in (None, persona)),
        "serves": tuple(trigger for trigger in touchpoint.serves if trigger in triggers),
    }
    if all(getattr(touchpoint, name) == value for name, value in own.items()):
        return touchpoint
    return Touchpoint.model_validate(_given(touchpoint) | own)


def _given(part: Journey | Phase | Touchpoint) -> dict[str, Any]:
    return {name: getattr(part, name) for name in part.model_fields_set}
