"""Ids for new parts of a journey."""

from collections.abc import Callable, Container

from journey.model import Journey
from journey.text import slug

IdSource = Callable[[str, Container[str]], str]
"""An id for something of a name that is none of those taken."""


def readable_id(name: str, taken: Container[str]) -> str:
    """The name as an id, with a number behind it where that is taken: popcorn, popcorn-2."""
    base = slug(name)
    number = 1
    id = base
    while id in taken:
        number += 1
        id = f"{base}-{number}"
    return id


def touchpoint_ids(journey: Journey) -> frozenset[str]:
    """The ids that a new touchpoint may not have."""
    return frozenset(journey.touchpoint)


def phase_ids(journey: Journey) -> frozenset[str]:
    """The ids that a new phase may not have."""
    return frozenset(phase.id for phase in journey.phases)


def persona_ids(journey: Journey) -> frozenset[str]:
    """The ids that a new persona may not have."""
    return frozenset(persona.id for persona in journey.personas)
