"""Building a new map step by step: each step of the guide as edits of the map that is begun.

The draft is a map like any other, so nothing of it can be lost; how far it has come is told from
what it holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from rapidfuzz import fuzz

from journey.analyses import Criteria
from journey.analyses.analysis import Case, ThinPhase
from journey.editing import (
    AddPersona,
    AnyEdit,
    Label,
    RemovePersona,
    RemoveTouchpoint,
    Sequence,
    SetProperty,
    SetScore,
    made,
)
from journey.locales import words
from journey.model import Channel, ChannelKind, Journey, Touchpoint
from journey.services.phasing import as_template, template_of
from journey.services.suggesting import suggest_channels
from journey.services.templates import new_journey
from journey.text import same_name
from journey.typical import channel_name
from personas import Persona

__all__ = [
    "Doubt",
    "Step",
    "ThinPhase",
    "begin",
    "chosen_persona",
    "doubts",
    "in_language",
    "joined",
    "reached",
    "same_twice",
    "settled",
    "thin_phases",
]

_TWICE = 92
"""From this likeness (0-100) on two names are asked about; word order does not count."""


class Step(StrEnum):
    """The steps of the method, in their order."""

    PERSONA = "persona"
    TOUCHPOINTS = "touchpoints"
    PHASES = "phases"
    SCORES = "scores"
    MAP = "map"


def begin(language: str, title: str = "", persona: Persona | None = None) -> Journey:
    """A map to begin with: the phases of the usual template, and a persona if one is chosen."""
    journey = new_journey("four-phases", language, title)
    return AddPersona(persona=persona).apply(journey) if persona else journey


def reached(journey: Journey) -> Step:
    """The step with which a map goes on, told from what it holds."""
    if not journey.touchpoints:
        return Step.TOUCHPOINTS if journey.personas else Step.PERSONA
    if not any(touchpoint.scores for touchpoint in journey.touchpoints):
        return Step.PHASES
    return Step.MAP


def chosen_persona(journey: Journey, persona: Persona | None) -> Sequence | None:
    """The edit after which the map has this persona alone; None where it has."""
    if tuple(p.id for p in journey.personas) == ((persona.id,) if persona else ()):
        return None
    edits: list[AnyEdit] = [
        RemovePersona(persona=one.id) for one in journey.personas if one != persona
    ]
    if persona and persona not in journey.personas:
        edits.append(AddPersona(persona=persona))
    return Sequence(edits=tuple(edits)) if edits else None


def in_language(journey: Journey, language: str) -> Sequence | None:
    """The edit after which an empty map speaks another language; phases of a template too."""
    if language == journey.language:
        return None
    edits: list[AnyEdit] = [SetProperty(entity="journey", field="language", value=language)]
    template = template_of(journey)
    if template is not None and not journey.touchpoints:
        spoken = edits[0].apply(journey)
        phases = as_template(spoken, template)
        if phases:
            edits.append(phases)
    return Sequence(edits=tuple(edits), about=Label(text="Changed the language of the map"))


@dataclass(frozen=True, slots=True)
class Doubt:
    """A touchpoint whose name leaves the choice between channels."""

    touchpoint: Touchpoint
    channels: tuple[ChannelKind, ...]


def doubts(journey: Journey) -> tuple[Doubt, ...]:
    """The touchpoints without a channel whose names leave the choice between some."""
    found = (Doubt(t, suggest_channels(t.name)[1]) for t in journey.touchpoints if not t.channels)
    return tuple(doubt for doubt in found if doubt.channels)


def settled(doubt: Doubt, kind: ChannelKind, language: str) -> SetProperty:
    """The edit that answers a doubt."""
    channel = Channel(name=channel_name(kind, language), kind=kind)
    return SetProperty(
        entity="touchpoint", id=doubt.touchpoint.id, field="channels",
        value=[channel.model_dump(mode="json")], old=[],
    )  # fmt: skip


def same_twice(journey: Journey) -> Iterator[tuple[Touchpoint, Touchpoint]]:
    """Pairs of touchpoints that are called the same or nearly so, in the order of the map.

    Names that differ in their numbers ("e-mail 1", "e-mail 2") are not the same.
    """
    names = [(t, " ".join(sorted(same_name(t.name).split()))) for t in journey.touchpoints]
    for (one, first), (other, second) in combinations(names, 2):
        if fuzz.ratio(first, second, score_cutoff=_TWICE) and _digits(first) == _digits(second):
            yield one, other


def _digits(name: str) -> list[str]:
    return [sign for sign in name if sign.isdigit()]


def joined(one: Touchpoint, other: Touchpoint) -> Sequence:
    """The edit that makes one touchpoint of two: the first, with what only the second knew."""
    edits: list[AnyEdit] = []
    kinds = {channel.key for channel in one.channels}
    more = [channel for channel in other.channels if channel.key not in kinds]
    if more:
        edits.append(_set(one, "channels", [*one.channels, *more]))
    for field in ("department", "importance", "initiator", "note"):
        if getattr(one, field) is None and getattr(other, field) is not None:
            edits.append(_set(one, field, getattr(other, field)))
    scored = {score.persona for score in one.scores}
    edits += [
        made(SetScore, touchpoint=one.id, persona=score.persona, value=score.value,
             scale=score.scale, evidence=score.evidence)
        for score in other.scores
        if score.persona not in scored
    ]  # fmt: skip
    edits.append(RemoveTouchpoint(touchpoint=other.id))
    about = Label(text="Joined two touchpoints to “{name}”", values={"name": one.name})
    return Sequence(edits=tuple(edits), about=about)


def _set(touchpoint: Touchpoint, field: str, value: object) -> SetProperty:
    return made(SetProperty, entity="touchpoint", id=touchpoint.id, field=field, value=value)


def thin_phases(journey: Journey) -> tuple[ThinPhase, ...]:
    """The phases with few touchpoints beside the mean of all, as the findings have them."""
    return Case(journey, words(journey.language), Criteria()).thin
