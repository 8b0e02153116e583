"""What of a persona the map covers: its triggers by touchpoints, its channels by channels."""

from collections.abc import Iterable

from journey.model import Journey, Touchpoint, channel
from journey.typical.speaking import speaking_of
from personas import Persona
from personas.completeness import Check, completeness


def persona_checks(persona: Persona, journey: Journey | None) -> tuple[Check, Check, Check]:
    """The checks of a persona against the existing touchpoints of a journey, if there is one."""
    if journey is None:
        return completeness(persona)
    return covered(persona, journey.existing)


def covered(persona: Persona, touchpoints: Iterable[Touchpoint]) -> tuple[Check, Check, Check]:
    """The checks of a persona against these touchpoints. Two channels are the same by their key.

    A trigger that no touchpoint names is served by those that speak of the same.
    """
    touchpoints = tuple(touchpoints)
    served: dict[str, list[str]] = {}
    found: dict[str, list[str]] = {}
    for touchpoint in touchpoints:
        for trigger in touchpoint.serves:
            served.setdefault(trigger, []).append(touchpoint.id)
        for key in dict.fromkeys(used.key for used in touchpoint.channels):
            found.setdefault(key, []).append(touchpoint.id)
    open_ones = {one.id: one.text for one in persona.triggers if one.id not in served}
    served |= speaking_of(open_ones, touchpoints)
    names = (communication.channel for communication in persona.communication)
    return completeness(persona, served, {name: found.get(channel(name).key, []) for name in names})
