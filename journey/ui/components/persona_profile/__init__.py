"""The profile of a persona: read first, edited in place, saved as one leaves a field.

The component holds what was written and tells it again until the page has answered; each change
carries an id of its own, so that telling it twice changes nothing the second time.
"""

from typing import Any, cast

import streamlit as st
from streamlit.components.v2 import component

from journey.access import Action
from journey.editing import persona_edit
from journey.errors import InvalidEditError, JourneyError
from journey.locales import Words
from journey.model import Journey
from journey.spoken_persona import INFLUENCES
from journey.ui import allowed, state
from journey.ui.components.persona_profile.view import profile
from journey.ui.markup import show as show_markup
from journey.ui.markup import text_of
from journey.ui.people import Known
from journey.ui.shelf import library

_HEARD = "persona-heard"
_FAULTS = "persona-faults"
_PICTURE = "persona-picture"


def show(known: Known, journey: Journey | None, key: str) -> None:
    """The profile that a map holds; on no map, or on one that is another's, to read."""
    words = state.speak()
    may = journey is not None and allowed.here(Action.EDIT, journey.id)
    shown = profile(known, journey, words, editable=may)
    if journey is None or not may:
        show_markup(shown)
        return
    mount = component(
        "journey.persona_profile",
        html='<div class="persona-profile"></div>',
        js="persona_profile.js",
        css="persona_profile.css",
        isolate_styles=False,
    )
    name = f"{key}-{journey.id}-{known.persona.id}"
    mount(
        key=name,
        data={
            "html": text_of(shown),
            "heard": _session(_HEARD),
            "faults": _session(_FAULTS).get(name, {}),
            "options": _options(words),
            "labels": _labels(words),
        },
        on_edits_change=lambda: _written(journey.id, known.persona.id, name),
        on_picture_change=lambda: _ask_for_picture(name),
    )


def wants_picture(journey: Journey, persona: str, key: str) -> bool:
    """Whether somebody has just clicked on the picture."""
    return st.session_state.pop(f"{_PICTURE}-{key}-{journey.id}-{persona}", False)


def _ask_for_picture(name: str) -> None:
    st.session_state[f"{_PICTURE}-{name}"] = True


def _written(map: str, persona: str, name: str) -> None:
    """Make the changes that were told and not made yet, in their order."""
    told = state.told(name, "edits")
    if not told:
        return
    heard = _session(_HEARD)
    faults = _session(_FAULTS).setdefault(name, {})
    for one in told["edits"]:
        if one["n"] <= heard.get(told["client"], 0):
            continue
        fault = _change(map, persona, one, f"{told['client']}-{one['n']}")
        if fault is None:
            faults.pop(one["path"], None)
        else:
            faults[one["path"]] = {"said": fault, "text": one["text"], "n": one["n"]}
        heard[told["client"]] = one["n"]


def _change(map: str, persona: str, one: dict[str, Any], op_id: str) -> str | None:
    """Make one change; what is to be said where it was refused."""
    try:
        journey = library().get(map).journey
        there = next((each for each in journey.personas if each.id == persona), None)
        if there is None:
            return state.speak()("This persona was taken away from the map meanwhile.")
        edit = persona_edit(journey, there, one["path"], one["text"], one["seen"])
        if edit is not None:
            library().apply(map, edit, op_id=op_id, actor=state.actor())
    except JourneyError as error:
        message, hint = error.said(state.speak())
        return message if isinstance(error, InvalidEditError) or not hint else f"{message}. {hint}"
    return None


def _session(name: str) -> dict[str, Any]:
    return cast("dict[str, Any]", st.session_state.setdefault(name, {}))


def _options(words: Words) -> dict[str, list[list[str]]]:
    """The choices of the fields that have some."""
    return {
        "influence": [[kind.value, words(name)] for kind, name in INFLUENCES.items()],
        "customer": [["private", words("Private")], ["business", words("Business")]],
        "disc": [[str(value), str(value)] for value in range(1, 6)],
    }


def _labels(words: Words) -> dict[str, str]:
    return {
        "lines": words("one a line"),
        "keys": words("Esc keeps what was there"),
        "unsaved": words("not saved yet"),
    }
