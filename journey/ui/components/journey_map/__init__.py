"""The picture of a journey on the screen: to look around in, and to select touchpoints on.

The component takes what the server last said and tells back only what a person chose. The
drag editor builds on the same seam: edits will come back beside `selected`, with an
acknowledgement in the data.
"""

from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from journey.locales import Words
from journey.model import FindingKind
from journey.services.library import Kept
from journey.spoken import spoken_touchpoint
from journey.ui import cache, changes, state
from journey.ui.components import perspective

_WEAK = {
    FindingKind.WEAK_TOUCHPOINT,
    FindingKind.WEAK_MOMENT_OF_TRUTH,
    FindingKind.UNAVOIDABLE_WEAK_TOUCHPOINT,
}


def show(kept: Kept, key: str, height: int) -> None:
    """The map at its revision; a choice on it becomes the selection of the page."""
    words = state.speak()
    mount = component(
        "journey.journey_map",
        html='<div class="journey-map"></div>',
        js="journey_map.js",
        css="journey_map.css",
    )
    mount(
        key=key,
        data=payload(kept, words) | {"height": height},
        height=height,
        on_selected_change=lambda: _selected(kept.journey.id, key),
        on_history_change=lambda: _stepped(kept.journey.id, key),
    )


def payload(kept: Kept, words: Words) -> dict[str, Any]:
    """What the component is told: the picture, the names of what can be selected, the selection."""
    journey = kept.journey
    weak = weak_ids(kept, words)
    persona = perspective.of(journey)
    chosen = state.selection(journey.id)
    return {
        "svg": cache.picture(journey.id, kept.revision, words.language, persona),
        "overview": cache.miniature(journey.id, kept.revision, 800, 36, persona),
        "touchpoints": [
            {"id": t.id, "label": spoken_touchpoint(journey, t, weak, words)}
            for t in journey.touchpoints
        ],
        "selected": {"touchpoint": chosen.touchpoint, "phase": chosen.phase, "turn": chosen.turn},
        "history": _obeyed(journey.id),
        "labels": _labels(len(journey.existing), words),
    }


def weak_ids(kept: Kept, words: Words) -> frozenset[str]:
    """The touchpoints that are weak, by id."""
    persona = perspective.of(kept.journey)
    findings = cache.findings(kept.journey.id, kept.revision, words.language, persona)
    return frozenset(id for f in findings if f.kind in _WEAK for id in f.touchpoints)


def _labels(count: int, words: Words) -> dict[str, str]:
    return {
        "touchpoints": words("Touchpoints on the map"),
        "nothing": words("Nothing selected"),
        "whole": words("Whole map"),
        "count": words.plural("{count} touchpoint", "{count} touchpoints", count),
        "zoom": words("Size of the picture"),
        "smaller": words("Smaller"),
        "larger": words("Larger"),
        "readable": words("Back to the size one can read"),
        "fit": words("Fit"),
    }


def _selected(map: str, key: str) -> None:
    chosen = st.session_state[key].get("selected")
    if chosen:
        state.select(map, touchpoint=chosen["touchpoint"], turn=chosen["turn"])


def _stepped(map: str, key: str) -> None:
    """Undo and redo by key: of all that a client has pressed, what was not obeyed yet."""
    told = st.session_state[key].get("history")
    if not told:
        return
    client, pressed = told["client"], told["pressed"]
    obeyed = _obeyed(map)
    for step in pressed[obeyed["obeyed"] if obeyed["client"] == client else 0 :]:
        if not (changes.undo(map) if step == "u" else changes.redo(map)):
            break
    st.session_state[f"history:{map}"] = {"client": client, "obeyed": len(pressed)}


def _obeyed(map: str) -> dict[str, Any]:
    """Of which client how many presses were obeyed."""
    return st.session_state.get(f"history:{map}", {"client": "", "obeyed": 0})
