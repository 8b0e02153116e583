"""What is selected, at the right of the map; with nothing selected, the map itself."""

import streamlit as st

from journey.editing import MoveTouchpoint, RemoveTouchpoint
from journey.locales import Words
from journey.model import Journey, Touchpoint
from journey.services.library import Kept
from journey.ui import changes, offers, parts, state
from journey.ui.boundary import boundary
from journey.ui.components import (
    away,
    figures,
    findings_of,
    map_form,
    missing_form,
    part_head,
    phase_form,
    several_form,
    tags,
    touchpoint_form,
)
from journey.ui.fields import begin_fragment, note_change
from journey.ui.shelf import library


@parts.part(parts.INSPECTOR)
def show(map: str, key: str) -> None:
    """Fields of what is selected, or the figures and fields of the map."""
    begin_fragment()
    with boundary():
        kept = library().get(map)
        parts.show_inspector(map, away=library().away)
        with st.container():  # A place of its own: no field is made anew where it comes or goes.
            if library().away:
                away.show_note()
        _show(kept, state.speak(), key)


def _show(kept: Kept, words: Words, key: str) -> None:
    journey = kept.journey
    chosen = state.selection(journey.id)
    several = [journey.touchpoint[id] for id in chosen.touchpoints if id in journey.touchpoint]
    touchpoint = journey.touchpoint.get(chosen.touchpoint)
    phase = phase_form.phase_of(journey, chosen.phase)
    if len(several) > 1:
        several_form.show(kept, several, key=key)
    elif touchpoint is not None:
        _head(kept, touchpoint, words, key)
        findings_of.show(findings_of.of_touchpoint(kept, touchpoint.id), words)
        touchpoint_form.show(journey, touchpoint, key=key)
    elif phase is not None:
        phase_form.show(kept, phase, key=key)
    elif chosen.touchpoint and chosen.touchpoint in (ghosts := missing_form.ghosts(kept)):
        missing_form.show(journey, ghosts[chosen.touchpoint], key=key)
    else:
        figures.show(kept)
        map_form.show(journey, key=f"{key}-map-{journey.id}")


def _head(kept: Kept, touchpoint: Touchpoint, words: Words, key: str) -> None:
    number = kept.journey.numbers.get(touchpoint.id)
    marks = [
        tags.label(words("Touchpoint {number}", number=number)) if number else None,
        tags.label(words("planned"), "planned", "schedule") if touchpoint.is_planned else None,
        tags.label(words("moment of truth"), "", "star") if touchpoint.moment_of_truth else None,
    ]
    acts = {
        "earlier": words("Move earlier"),
        "later": words("Move later"),
        "delete": words("Delete"),
    }
    key = f"{key}-menu"
    part_head.show(marks, acts, words("Move or delete"), _act, (kept.journey, touchpoint, key), key)


def _act(journey: Journey, touchpoint: Touchpoint, key: str) -> None:
    chosen = st.session_state[key]
    note_change()
    if chosen == "delete":
        words = state.speak()
        if changes.apply(journey.id, RemoveTouchpoint(touchpoint=touchpoint.id)):
            said = words("Touchpoint “{name}” deleted", name=touchpoint.name)
            message = f"{said}. {words('Undo brings it back')}."
            offers.offer(message, journey.id, library().get(journey.id).revision)
        state.select(journey.id)
    elif chosen in ("earlier", "later"):
        edit = moved(journey, touchpoint, -1 if chosen == "earlier" else 1)
        if edit:
            changes.apply(journey.id, edit)


def moved(journey: Journey, touchpoint: Touchpoint, by: int) -> MoveTouchpoint | None:
    """One place earlier or later; across the border of a phase where it stands at the end."""
    phases = journey.phases
    at = next(i for i, phase in enumerate(phases) if touchpoint in phase.touchpoints)
    place = phases[at].touchpoints.index(touchpoint) + by
    if 0 <= place < len(phases[at].touchpoints):
        return MoveTouchpoint(touchpoint=touchpoint.id, phase=phases[at].id, position=place)
    if not 0 <= at + by < len(phases):
        return None
    neighbour = phases[at + by]
    position = 0 if by > 0 else len(neighbour.touchpoints)
    return MoveTouchpoint(touchpoint=touchpoint.id, phase=neighbour.id, position=position)
