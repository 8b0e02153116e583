"""The personas of maps: new ones, copies, those of other maps and of the library; what one holds.

A map holds its personas itself; what is taken over from elsewhere is a copy from then on.
"""

from collections.abc import Container
from dataclasses import dataclass

from journey.editing import AddPersona, made, persona_ids, readable_id
from journey.model import Journey
from personas import Persona


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a map says of a persona besides its profile, and what goes with it."""

    scores: int
    """Those of sub-touchpoints and our own estimates among them."""
    channels: int
    """At so many channels it says how satisfied it is."""
    quotes: int
    triggers: int
    """At so many touchpoints one of its triggers is served, and of nobody else."""


def mentions(journey: Journey, persona: str) -> Mentions:
    """What removing a persona from a map takes along."""
    others = {t.id for one in journey.personas if one.id != persona for t in one.triggers}
    own = {t.id for one in journey.personas if one.id == persona for t in one.triggers} - others
    touchpoints = journey.touchpoints
    return Mentions(
        scores=sum(
            score.persona == persona
            for each in touchpoints
            for given in (each.scores, each.estimates, *(part.scores for part in each.parts))
            for score in given
        ),
        channels=sum(
            any(score.persona == persona for score in rating.scores)
            for rating in journey.channel_ratings
        ),
        quotes=sum(quote.persona == persona for each in touchpoints for quote in each.quotes),
        triggers=sum(not own.isdisjoint(each.serves) for each in touchpoints),
    )


def added(journey: Journey, persona: Persona, after: str | None = None) -> AddPersona:
    """The edit that brings a persona onto a map: behind another, or behind the last.

    Where its id is taken it gets one of its own.
    """
    position = None
    if after is not None:
        position = [one.id for one in journey.personas].index(after) + 1
    id = persona.id
    if id in persona_ids(journey):
        id = readable_id(persona.name, persona_ids(journey))
    return AddPersona(persona=_with(persona, id=id), position=position)


def duplicate(journey: Journey, persona: Persona, name: str) -> AddPersona:
    """The edit that puts a copy of a persona under another name behind it, without its scores."""
    copy = _with(persona, id=readable_id(name, persona_ids(journey)), name=name)
    return added(journey, copy, persona.id)


def fresh(name: str, taken: Container[str]) -> Persona:
    """A persona of whom only the name is known. Raises InvalidEditError for no name."""
    return made(Persona, id=readable_id(name, taken), name=name)


def _with(persona: Persona, **fields: str) -> Persona:
    given = {name: getattr(persona, name) for name in persona.model_fields_set}
    return made(Persona, **(given | fields))
