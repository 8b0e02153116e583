"""The picture of a journey on the screen, to look around in and to edit on.

The component takes what the server last said and tells back strokes, a choice, and that the hand
rests. Strokes are answered at once with how the map stands; the picture is drawn anew when the hand
rests. docs/editor.md says how the two sides keep together.
"""

from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from journey.locales import Words
from journey.services.library import Kept
from journey.ui import changes, inbox, offers, parts, people_here, state
from journey.ui.components import perspective
from journey.ui.components.journey_map.drawing import drawing
from journey.ui.shelf import library


def show(kept: Kept, key: str) -> None:
    """The map as it is; what is done on it is kept, what is chosen is selected on the page."""
    map = kept.journey.id
    mount = component(
        "journey.journey_map",
        html='<div class="journey-map"></div>',
        js="journey_map.js",
        css="journey_map.css",
    )
    brief = st.session_state.pop(f"{_BRIEF}:{map}", False)
    mount(
        key=key,
        data=payload(kept, state.speak(), brief=brief),
        on_edits_change=lambda: _told(map, key),
        on_selected_change=lambda: _selected(map, state.told(key, "selected")),
        on_settled_change=lambda: _settled(map, key),
    )


_BRIEF = "canvas-brief"
"""The hand is still at work: an answer without a new drawing will do."""


def be_brief(map: str) -> None:
    """Have the next answer say how the map stands; the drawing follows when the hand rests.

    Where the picture itself has asked to be drawn in the same run, it is drawn.
    """
    st.session_state.setdefault(f"{_BRIEF}:{map}", True)


def payload(kept: Kept, words: Words, *, brief: bool = False) -> dict[str, Any]:
    """What the component is told: how the map stands, what is kept of its strokes, the drawing."""
    journey = kept.journey
    chosen = state.selection(journey.id)
    persona = perspective.of(journey)
    told = inbox.of(journey.id)
    told.persona = persona
    return told.stands(kept) | {
        "inbox": told.address(),
        "selected": {
            "touchpoint": chosen.touchpoint,
            "touchpoints": [id for id in chosen.touchpoints if id in journey.touchpoint],
            "phase": chosen.phase,
            "turn": chosen.turn,
        },
        "others": people_here.others(journey.id, words),
        "drawing": None if brief else drawing(kept, words, persona),
    }


def _told(map: str, key: str) -> None:
    """Strokes that found no shorter way: each is kept once, whatever was told before."""
    told = state.told(key, "edits")
    if not told:
        return
    inbox.of(map).take(told)
    be_brief(map)
    _say(map)


def _say(map: str) -> None:
    """Say what is to be said of the strokes that were taken in."""
    for taken in inbox.of(map).unsaid():
        for problem in taken.problems:
            changes.refuse(problem.error, map, problem.edit)
        for replaced in taken.replaced[-1:]:
            offers.offer_measured(replaced, map, library().get(map).revision, state.speak())
        if taken.removed:
            words = state.speak()
            said = words.plural("Deleted {count} part", "Deleted {count} parts", taken.removed)
            offers.offer(said, map, library().get(map).revision)


def _selected(map: str, chosen: dict[str, Any] | None) -> None:
    """A choice on the picture: the parts of the page follow it."""
    if _select(map, chosen):
        parts.repaint_selection(map)


def _select(map: str, chosen: dict[str, Any] | None) -> bool:
    """Whether it is another choice; what is missing or not kept yet cannot be chosen."""
    if not chosen:
        return False
    before = state.selection(map)
    state.select(map, touchpoints=chosen["touchpoints"], phase=chosen["phase"], turn=chosen["turn"])
    return state.selection(map) != before


def _settled(map: str, key: str) -> None:
    """The hand rests: the picture is drawn anew, and the page follows the selection."""
    told = state.told(key, "settled")
    if not told:
        return
    st.session_state[f"{_BRIEF}:{map}"] = False
    _say(map)
    _select(map, told.get("selected"))
