"""The agenda of a workshop: the five steps of the method, with minutes for each."""

from typing import Annotated

from pydantic import AwareDatetime, Field

from journey.record import Record

METHOD: tuple[tuple[str, int], ...] = (
    ("Target group", 20),
    ("Touchpoints", 30),
    ("Order into phases", 15),
    ("Satisfaction", 35),
    ("Weak points and measures", 20),
)
"""The five steps of the method, in English, and how many minutes they take in two hours."""


class AgendaStep(Record):
    """A step with the minutes planned for it, and when it began; None: not yet."""

    name: Annotated[str, Field(min_length=1, max_length=120)]
    minutes: Annotated[int, Field(ge=1, le=600)]
    begun: AwareDatetime | None = None


def agenda() -> tuple[AgendaStep, ...]:
    """The agenda with which a workshop begins."""
    return tuple(AgendaStep(name=name, minutes=minutes) for name, minutes in METHOD)
