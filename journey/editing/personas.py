"""Adding, removing and replacing the personas of a journey."""

from collections.abc import Iterator
from typing import Any, Literal

from journey.editing.branches import (
    changed,
    inserted,
    persona_index,
    replaced,
    without,
)
from journey.editing.edit import Edit
from journey.editing.label import Label, label
from journey.editing.properties import SetProperty
from journey.editing.sequence import Sequence
from journey.editing.touchpoints import ReplaceTouchpoint
from journey.editing.transitions import Position
from journey.model import ChannelRating, Journey, Phase, Quote, SatisfactionScore, Touchpoint
from journey.text import Id
from personas import Persona


class AddPersona(Edit):
    """A persona more: at the position counted from 0, or at the end."""

    kind: Literal["add_persona"] = "add_persona"
    position: Position | None = None
    persona: Persona

    def apply(self, journey: Journey) -> Journey:
        """The journey with the persona; refused where its id is taken."""
        return changed(journey, personas=inserted(journey.personas, self.position, self.persona))

    def inverse(self, journey: Journey) -> "RemovePersona":
        """Its removal."""
        self.apply(journey)
        return RemovePersona(persona=self.persona.id)

    def describe(self, journey: Journey) -> Label:
        """Added which persona."""
        return label("Added the persona “{name}”", name=self.persona.name)


class RemovePersona(Edit):
    """A persona less, with its scores, triggers and ratings; its quotes stay without a name."""

    kind: Literal["remove_persona"] = "remove_persona"
    persona: Id

    def apply(self, journey: Journey) -> Journey:
        """The journey without the persona; refused where it is not there."""
        index = persona_index(journey, self.persona)
        rest = without(journey.personas, index)
        return changed(
            journey,
            personas=rest,
            phases=_with_touchpoints(journey, _forgetting(journey, rest)),
            channel_ratings=self._ratings(journey),
        )

    def inverse(self, journey: Journey) -> Edit:
        """The persona at its old place, with all that touchpoints and channels said of it."""
        index = persona_index(journey, self.persona)
        back: list[Edit] = [AddPersona(position=index, persona=journey.personas[index])]
        if self._ratings(journey) != journey.channel_ratings:
            was: Any = journey.channel_ratings
            back.append(SetProperty(entity="journey", field="channel_ratings", value=was))
        return _with_mentions(back, journey, without(journey.personas, index))

    def describe(self, journey: Journey) -> Label:
        """Removed which persona."""
        persona = journey.personas[persona_index(journey, self.persona)]
        return label("Removed the persona “{name}”", name=persona.name)

    def _ratings(self, journey: Journey) -> tuple[ChannelRating, ...]:
        """What customers say of the channels without what this persona says."""
        rest: list[ChannelRating] = []
        for rating in journey.channel_ratings:
            scores = tuple(score for score in rating.scores if score.persona != self.persona)
            left = changed(rating, scores=scores) if scores != rating.scores else rating
            if left is rating or not left.is_empty:
                rest.append(left)
        return tuple(rest)


class MovePersona(Edit):
    """A persona to another place: the position is counted without the persona."""

    kind: Literal["move_persona"] = "move_persona"
    persona: Id
    position: Position | None = None

    def apply(self, journey: Journey) -> Journey:
        """The journey with the persona there; refused where it is not there."""
        index = persona_index(journey, self.persona)
        rest = without(journey.personas, index)
        return changed(journey, personas=inserted(rest, self.position, journey.personas[index]))

    def moves(self) -> frozenset[str]:
        """The persona."""
        return frozenset({f"persona:{self.persona}"})

    def inverse(self, journey: Journey) -> "MovePersona":
        """The way back to its old place."""
        return MovePersona(persona=self.persona, position=persona_index(journey, self.persona))

    def describe(self, journey: Journey) -> Label:
        """Moved which persona."""
        persona = journey.personas[persona_index(journey, self.persona)]
        return label("Moved the persona “{name}”", name=persona.name)


class ReplacePersona(Edit):
    """All that is known about a persona, anew; a trigger that is gone is served no more."""

    kind: Literal["replace_persona"] = "replace_persona"
    persona: Persona

    def apply(self, journey: Journey) -> Journey:
        """The journey with this persona in the place of the one that has its id."""
        personas = self._personas(journey)
        return changed(
            journey,
            personas=personas,
            phases=_with_touchpoints(journey, _forgetting(journey, personas)),
        )

    def inverse(self, journey: Journey) -> Edit:
        """The persona as it was, with its triggers served as they were."""
        self.apply(journey)
        before = journey.personas[persona_index(journey, self.persona.id)]
        return _with_mentions([ReplacePersona(persona=before)], journey, self._personas(journey))

    def describe(self, journey: Journey) -> Label:
        """Changed which persona."""
        persona = journey.personas[persona_index(journey, self.persona.id)]
        return label("Changed the persona “{name}”", name=persona.name)

    def _personas(self, journey: Journey) -> tuple[Persona, ...]:
        index = persona_index(journey, self.persona.id)
        return replaced(journey.personas, index, self.persona)


def _forgetting(journey: Journey, personas: tuple[Persona, ...]) -> tuple[Touchpoint, ...]:
    """The touchpoints that spoke of a persona or trigger that is gone, no longer doing so."""
    gone = {persona.id for persona in journey.personas} - {persona.id for persona in personas}
    triggers = {trigger.id for persona in personas for trigger in persona.triggers}

    def kept(scores: tuple[SatisfactionScore, ...]) -> tuple[SatisfactionScore, ...]:
        return tuple(score for score in scores if score.persona not in gone)

    return tuple(
        changed(
            touchpoint,
            scores=kept(touchpoint.scores),
            estimates=kept(touchpoint.estimates),
            parts=tuple(changed(part, scores=kept(part.scores)) for part in touchpoint.parts),
            quotes=tuple(
                changed(quote, persona=None) if quote.persona in gone else quote
                for quote in touchpoint.quotes
            ),
            serves=tuple(trigger for trigger in touchpoint.serves if trigger in triggers),
        )
        for touchpoint in _touchpoints(journey)
        if any(part.persona in gone for part in _spoken(touchpoint))
        or any(trigger not in triggers for trigger in touchpoint.serves)
    )


def _spoken(touchpoint: Touchpoint) -> Iterator[SatisfactionScore | Quote]:
    """All that is said by somebody."""
    yield from touchpoint.scores
    yield from touchpoint.estimates
    yield from touchpoint.quotes
    for part in touchpoint.parts:
        yield from part.scores


def _with_mentions(back: list[Edit], journey: Journey, personas: tuple[Persona, ...]) -> Edit:
    """The way back to a persona, and to what touchpoints said of those not among these."""
    forgetting = {touchpoint.id for touchpoint in _forgetting(journey, personas)}
    mentions = [
        ReplaceTouchpoint(touchpoint=touchpoint)
        for touchpoint in _touchpoints(journey)
        if touchpoint.id in forgetting
    ]
    edits = [*back, *mentions]
    return Sequence(edits=tuple(edits)) if len(edits) > 1 else edits[0]


def _touchpoints(journey: Journey) -> Iterator[Touchpoint]:
    return (touchpoint for phase in journey.phases for touchpoint in phase.touchpoints)


def _with_touchpoints(journey: Journey, anew: tuple[Touchpoint, ...]) -> tuple[Phase, ...]:
    """The phases with these touchpoints in the places of those that have their ids."""
    by_id = {touchpoint.id: touchpoint for touchpoint in anew}
    return tuple(
        changed(phase, touchpoints=tuple(by_id.get(t.id, t) for t in phase.touchpoints))
        if any(t.id in by_id for t in phase.touchpoints)
        else phase
        for phase in journey.phases
    )
