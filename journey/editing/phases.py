"""Adding, removing and moving phases."""

from typing import Literal, Self

from pydantic import model_validator

from journey.editing.branches import changed, inserted, phase_index, without
from journey.editing.edit import Edit
from journey.editing.label import Label, label
from journey.editing.transitions import (
    PlacedTransition,
    Position,
    naming,
    put_back,
    refuse_strangers,
    taken_out,
)
from journey.model import Journey, Phase
from journey.text import Id


class AddPhase(Edit):
    """A phase more, with its touchpoints: at the position counted from 0, or at the end."""

    kind: Literal["add_phase"] = "add_phase"
    position: Position | None = None
    phase: Phase
    transitions: tuple[PlacedTransition, ...] = ()
    """The transitions that come with it, at their places; used to take a removal back."""

    @model_validator(mode="after")
    def _own_transitions(self) -> Self:
        refuse_strangers(self.transitions, {one.id for one in self.phase.touchpoints})
        return self

    def apply(self, journey: Journey) -> Journey:
        """The journey with the phase; refused where an id is taken or there are too many."""
        return changed(
            journey,
            phases=inserted(journey.phases, self.position, self.phase),
            transitions=put_back(journey.transitions, self.transitions),
        )

    def inverse(self, journey: Journey) -> "RemovePhase":
        """Its removal."""
        self.apply(journey)
        return RemovePhase(phase=self.phase.id)

    def describe(self, journey: Journey) -> Label:
        """Added which phase."""
        return label("Added the phase “{name}”", name=self.phase.name)


class RemovePhase(Edit):
    """A phase less, with its touchpoints and the transitions that name them."""

    kind: Literal["remove_phase"] = "remove_phase"
    phase: Id

    def apply(self, journey: Journey) -> Journey:
        """The journey without the phase; refused where it is not there."""
        index = phase_index(journey, self.phase)
        return changed(
            journey,
            phases=without(journey.phases, index),
            transitions=taken_out(journey.transitions, self._transitions(journey, index)),
        )

    def inverse(self, journey: Journey) -> AddPhase:
        """The phase at its old place, with its touchpoints and their transitions."""
        index = phase_index(journey, self.phase)
        return AddPhase(
            position=index,
            phase=journey.phases[index],
            transitions=self._transitions(journey, index),
        )

    def describe(self, journey: Journey) -> Label:
        """Removed which phase, with how many touchpoints."""
        phase = journey.phases[phase_index(journey, self.phase)]
        if not phase.touchpoints:
            return label("Removed the phase “{name}”", name=phase.name)
        return Label(
            text="Removed the phase “{name}” with {count} touchpoint",
            many="Removed the phase “{name}” with {count} touchpoints",
            count=len(phase.touchpoints),
            values={"name": phase.name},
        )

    def _transitions(self, journey: Journey, index: int) -> tuple[PlacedTransition, ...]:
        return naming(journey, {touchpoint.id for touchpoint in journey.phases[index].touchpoints})


class MovePhase(Edit):
    """A phase to another place: the position is counted without the phase."""

    kind: Literal["move_phase"] = "move_phase"
    phase: Id
    position: Position | None = None

    def apply(self, journey: Journey) -> Journey:
        """The journey with the phase there; refused where it is not there."""
        index = phase_index(journey, self.phase)
        rest = without(journey.phases, index)
        return changed(journey, phases=inserted(rest, self.position, journey.phases[index]))

    def moves(self) -> frozenset[str]:
        """The phase."""
        return frozenset({f"phase:{self.phase}"})

    def inverse(self, journey: Journey) -> "MovePhase":
        """The way back to its old place."""
        return MovePhase(phase=self.phase, position=phase_index(journey, self.phase))

    def describe(self, journey: Journey) -> Label:
        """Moved which phase."""
        phase = journey.phases[phase_index(journey, self.phase)]
        return label("Moved the phase “{name}”", name=phase.name)
