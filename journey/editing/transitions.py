"""The transitions that come and go with the touchpoints they name."""

from collections.abc import Collection, Iterable
from typing import Annotated

from pydantic import Field

from journey.editing.branches import inserted
from journey.model import Journey, Transition
from journey.model.record import Record

Position = Annotated[int, Field(ge=0)]


class PlacedTransition(Record):
    """A transition with its index among the transitions of the journey."""

    index: Position
    transition: Transition


def naming(journey: Journey, touchpoints: Collection[str]) -> tuple[PlacedTransition, ...]:
    """The transitions that start or end at one of the touchpoints, in their order."""
    return tuple(
        PlacedTransition(index=index, transition=transition)
        for index, transition in enumerate(journey.transitions)
        if transition.source in touchpoints or transition.target in touchpoints
    )


def taken_out(
    row: tuple[Transition, ...], placed: Iterable[PlacedTransition]
) -> tuple[Transition, ...]:
    """The transitions without those at the places given."""
    gone = {one.index for one in placed}
    return tuple(transition for index, transition in enumerate(row) if index not in gone)


def put_back(
    row: tuple[Transition, ...], placed: Iterable[PlacedTransition]
) -> tuple[Transition, ...]:
    """The transitions with those given at their places again."""
    for one in sorted(placed, key=lambda one: one.index):
        row = inserted(row, one.index, one.transition)
    return row


def refuse_strangers(placed: Iterable[PlacedTransition], touchpoints: Collection[str]) -> None:
    """Raise ValueError where a transition names none of the touchpoints that it comes with."""
    for one in placed:
        if one.transition.source not in touchpoints and one.transition.target not in touchpoints:
            raise ValueError("a transition names no touchpoint that it comes with")
