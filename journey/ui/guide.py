"""Where one is in the new-map guide: the draft and the step, both in the address."""

import threading
import uuid
from collections.abc import Callable
from typing import cast

import streamlit as st

from journey.errors import JourneyError, NotFoundError
from journey.locales import Words
from journey.model import Journey
from journey.services import casting
from journey.services.drafting import Step, begin, reached
from journey.services.library import Entry, Kept
from journey.ui import changes, people, routes, state
from journey.ui.people import Known
from journey.ui.shelf import library
from personas import Persona

STEP = "step"
_BEGUN, _VISIT = "guide-begun", "guide-visit"
_REMEMBERED = 512
_drafts: dict[str, str] = {}
_beginning = threading.Lock()
_LOOKED_AT = 12
"""Among so many of the maps changed last, unfinished ones are looked for."""


def enter(persona: str = "") -> None:
    """Open the guide for a new map, for the persona of that key if one is named."""
    for name in (_BEGUN, _VISIT):
        st.session_state.pop(name, None)
    query = {state.PERSONA: persona} if persona else {}
    st.switch_page(routes.new_map(state.speak()), query_params=query)


def draft() -> Kept | None:
    """The map that is being built; None before anything was entered. Raises NotFoundError."""
    id = _id()
    if not id:
        return None
    if state.map_id() != id:
        st.query_params[state.MAP] = id
    return library().get(id, state.actor())


def step(kept: Kept | None) -> Step:
    """The step of the address, else the one with which the map goes on."""
    if kept is None:
        return Step.PERSONA
    asked = st.query_params.get(STEP, "")
    if asked in (each.value for each in Step if each is not Step.MAP):
        return Step(asked)
    here = reached(kept.journey)
    return Step.SCORES if here is Step.MAP else here


def go(to: Step) -> None:
    """Show another step; on the way from the first one the map is begun."""
    if to is not Step.PERSONA and ensure() is None:
        return
    st.query_params[STEP] = to.value


def ensure(title: str = "", persona: Persona | None = None, language: str = "") -> str | None:
    """The id of the draft, begun now if it is not there; None where it could not be."""
    id = _id()
    if id:
        return id
    spoken = language or state.language()
    chosen = persona if persona is not None else proposed(spoken, title)
    visit = cast("str", st.session_state.setdefault(_VISIT, uuid.uuid4().hex))
    try:
        id = _begun(visit, lambda: begin(spoken, title, chosen))
    except JourneyError as error:
        changes.refuse(error)
        return None
    st.session_state[_BEGUN] = id
    st.query_params[state.MAP] = id
    st.query_params[STEP] = Step.PERSONA.value
    return id


def proposed(language: str, title: str = "") -> Persona:
    """The persona to begin with: that of the address, else one of ours whom the title speaks of.

    Where none fits it is a new one, of whom nothing is known yet; a sample is only ever offered.
    """
    chosen = people.by_key(st.query_params.get(state.PERSONA, "")) or fitting(title, samples=False)
    return _profile(chosen, language) if chosen else nobody_yet()


def fitting(title: str, *, samples: bool = True) -> Known | None:
    """The persona whose maps speak of the same as a title; None where none clearly do."""
    there = {one.key: one for one in people.known() if one.maps and (samples or not one.is_sample)}
    key = casting.fitting(title, {key: _subject(one) for key, one in there.items()})
    return there[key] if key is not None else None


def nobody_yet() -> Persona:
    """A persona to be described, whom no map has."""
    return casting.unnamed({one.persona.id: one.persona.name for one in people.known()})


def _subject(one: Known) -> str:
    """What the maps of a persona are called, and what it is after.

    A map that is no more than begun says nothing: it may be the one that asks.
    """
    journeys = (people.journey_of(entry) for entry in one.maps)
    told = [journey for journey in journeys if journey is not None and journey.touchpoints]
    titles = [text for each in told for text in (each.title, each.target_action or "")]
    profile = one.persona
    triggers = (trigger.text for trigger in profile.triggers)
    return ", ".join([*titles, *profile.goals, *profile.topics, *triggers])


def samples() -> set[str]:
    """The keys of the personas that come with the product."""
    return {one.key for one in people.known() if one.is_sample}


def profiles(kept: Kept | None) -> dict[str, Persona]:
    """All personas by their keys: as the draft holds them, else as a map in its language does."""
    language = kept.journey.language if kept else state.language()
    there = {p.id for p in kept.journey.personas} if kept else set[str]()
    return {
        one.key: one.on(kept.journey)
        if kept is not None and one.persona.id in there
        else _profile(one, language)
        for one in people.known()
    }


def _profile(one: Known, language: str) -> Persona:
    """The profile of a persona that a map in that language holds, else any."""
    entry = _map_in(one, language)
    return one.on(people.journey_of(entry) if entry else None)


def _map_in(one: Known, language: str) -> Entry | None:
    return next((entry for entry in one.maps if entry.language == language), None)


def unfinished() -> list[tuple[Entry, Step]]:
    """The maps that were begun and not scored yet, the one changed last first, with their steps."""
    own = [entry for entry in library().entries() if not (entry.is_sample or entry.archived)]
    found = [
        (entry, reached(journey))
        for entry in own[:_LOOKED_AT]
        if (journey := people.journey_of(entry)) is not None
    ]
    return [(entry, step) for entry, step in found if step is not Step.MAP]


def journey_or_none() -> Journey | None:
    """The journey of the draft, where there is one."""
    try:
        kept = draft()
    except NotFoundError:
        return None
    return kept.journey if kept else None


def names(words: Words) -> dict[Step, str]:
    """What the steps are called."""
    return {
        Step.PERSONA: words("Persona"),
        Step.TOUCHPOINTS: words("Touchpoints"),
        Step.PHASES: words("Phases"),
        Step.SCORES: words("Scores"),
        Step.MAP: words("Map"),
    }


def progress(journey: Journey, words: Words) -> dict[Step, str]:
    """What of each step is there already, in a word or two; a step without is left out."""
    count, phases = len(journey.touchpoints), len(journey.phases)
    there: dict[Step, str] = {}
    if journey.personas:
        first = journey.personas[0]
        there[Step.PERSONA] = "" if casting.is_unnamed(first) else first.name
    if count:
        there[Step.TOUCHPOINTS] = str(count)
    if count and phases:
        there[Step.PHASES] = str(phases)
    if scored := sum(bool(touchpoint.scores) for touchpoint in journey.touchpoints):
        there[Step.SCORES] = words("{scored} of {count}", scored=scored, count=count)
    return there


def _begun(visit: str, make: Callable[[], Journey]) -> str:
    """The draft of a visit, begun once: a run that was stopped half-way begins no second one."""
    with _beginning:
        if visit not in _drafts:
            _drafts[visit] = library().add(make())
            while len(_drafts) > _REMEMBERED:
                del _drafts[next(iter(_drafts))]
        return _drafts[visit]


def _id() -> str:
    """The draft of the address; a page that is quicker than its address still knows its draft."""
    return state.map_id() or cast("str", st.session_state.get(_BEGUN, ""))
