"""Adding, removing, moving and replacing touchpoints."""

from typing import Literal, Self

from pydantic import model_validator

from journey.editing.branches import (
    changed,
    inserted,
    phase_index,
    touchpoint_of,
    touchpoint_place,
    with_phase,
    with_touchpoint,
    without,
)
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
from journey.model import Journey, Touchpoint
from journey.text import Id


class AddTouchpoint(Edit):
    """A touchpoint more, in a phase: at the position counted from 0, or at the phase's end."""

    kind: Literal["add_touchpoint"] = "add_touchpoint"
    phase: Id
    position: Position | None = None
    touchpoint: Touchpoint
    transitions: tuple[PlacedTransition, ...] = ()
    """The transitions that come with it, at their places; used to take a removal back."""

    @model_validator(mode="after")
    def _own_transitions(self) -> Self:
        refuse_strangers(self.transitions, {self.touchpoint.id})
        return self

    def apply(self, journey: Journey) -> Journey:
        """The journey with the touchpoint; refused where its id is taken or its phase unknown."""
        phase = journey.phases[phase_index(journey, self.phase)]
        row = inserted(phase.touchpoints, self.position, self.touchpoint)
        grown = with_phase(journey, changed(phase, touchpoints=row))
        if not self.transitions:
            return grown
        return changed(grown, transitions=put_back(grown.transitions, self.transitions))

    def inverse(self, journey: Journey) -> "RemoveTouchpoint":
        """Its removal."""
        self.apply(journey)
        return RemoveTouchpoint(touchpoint=self.touchpoint.id)

    def describe(self, journey: Journey) -> Label:
        """Added what to which phase."""
        phase = journey.phases[phase_index(journey, self.phase)]
        return label("Added “{name}” to {phase}", name=self.touchpoint.name, phase=phase.name)


class RemoveTouchpoint(Edit):
    """A touchpoint less, together with the transitions that name it."""

    kind: Literal["remove_touchpoint"] = "remove_touchpoint"
    touchpoint: Id

    def apply(self, journey: Journey) -> Journey:
        """The journey without the touchpoint; refused where it is not there."""
        phase, index = touchpoint_place(journey, self.touchpoint)
        unbound = changed(
            journey,
            transitions=taken_out(journey.transitions, naming(journey, {self.touchpoint})),
        )
        return with_phase(unbound, changed(phase, touchpoints=without(phase.touchpoints, index)))

    def inverse(self, journey: Journey) -> AddTouchpoint:
        """The touchpoint at its old place, with its transitions."""
        phase, index = touchpoint_place(journey, self.touchpoint)
        return AddTouchpoint(
            phase=phase.id,
            position=index,
            touchpoint=phase.touchpoints[index],
            transitions=naming(journey, {self.touchpoint}),
        )

    def describe(self, journey: Journey) -> Label:
        """Removed what."""
        return label("Removed “{name}”", name=touchpoint_of(journey, self.touchpoint).name)


class MoveTouchpoint(Edit):
    """A touchpoint to another place; the position in the phase is counted without it."""

    kind: Literal["move_touchpoint"] = "move_touchpoint"
    touchpoint: Id
    phase: Id
    position: Position | None = None

    def apply(self, journey: Journey) -> Journey:
        """The journey with the touchpoint there; refused where it or the phase is unknown."""
        phase_index(journey, self.phase)
        source, index = touchpoint_place(journey, self.touchpoint)
        moved = source.touchpoints[index]
        phases = tuple(
            changed(phase, touchpoints=without(source.touchpoints, index))
            if phase is source
            else phase
            for phase in journey.phases
        )
        return changed(
            journey,
            phases=tuple(
                changed(phase, touchpoints=inserted(phase.touchpoints, self.position, moved))
                if phase.id == self.phase
                else phase
                for phase in phases
            ),
        )

    def moves(self) -> frozenset[str]:
        """The touchpoint."""
        return frozenset({f"touchpoint:{self.touchpoint}"})

    def inverse(self, journey: Journey) -> "MoveTouchpoint":
        """The way back to its old place."""
        phase_index(journey, self.phase)
        phase, index = touchpoint_place(journey, self.touchpoint)
        return MoveTouchpoint(touchpoint=self.touchpoint, phase=phase.id, position=index)

    def describe(self, journey: Journey) -> Label:
        """Moved what, and to which phase where that is another."""
        source, index = touchpoint_place(journey, self.touchpoint)
        name = source.touchpoints[index].name
        target = journey.phases[phase_index(journey, self.phase)]
        if target is source:
            return label("Moved “{name}” within {phase}", name=name, phase=target.name)
        return label("Moved “{name}” to {phase}", name=name, phase=target.name)


class ReplaceTouchpoint(Edit):
    """Everything that is known about a touchpoint, anew; its place stays."""

    kind: Literal["replace_touchpoint"] = "replace_touchpoint"
    touchpoint: Touchpoint

    def apply(self, journey: Journey) -> Journey:
        """The journey with this touchpoint in the place of the one that has its id."""
        return with_touchpoint(journey, self.touchpoint)

    def inverse(self, journey: Journey) -> "ReplaceTouchpoint":
        """The touchpoint as it was."""
        self.apply(journey)
        return ReplaceTouchpoint(touchpoint=touchpoint_of(journey, self.touchpoint.id))

    def describe(self, journey: Journey) -> Label:
        """Changed what."""
        return label("Changed “{name}”", name=touchpoint_of(journey, self.touchpoint.id).name)
