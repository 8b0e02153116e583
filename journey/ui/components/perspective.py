"""Whose journey a map page shows: that of all its personas, or of one.

Picture, figures, findings, charts and the export follow the choice; what is changed is the map.
"""

import streamlit as st

from journey.model import Journey
from journey.ui import state
from journey.ui.apart import apart
from journey.ui.escape import plain

_ALL = ""


def show(journey: Journey, key: str) -> None:
    """The choice; nothing where the map has no two personas to choose from."""
    if len(journey.personas) < 2:
        return
    words = state.speak()
    names = {_ALL: words("All personas")}
    names = apart(names | {persona.id: persona.name for persona in journey.personas})
    chosen = f"{key}-{journey.id}-{words.language}"
    st.session_state[chosen] = of(journey)
    st.selectbox(
        words("Whose journey"),
        list(names),
        format_func=lambda persona: plain(names[persona]),
        key=chosen,
        label_visibility="collapsed",
        width=190,
        on_change=lambda: _choose(journey.id, st.session_state[chosen]),
    )


def of(journey: Journey) -> str:
    """The persona that is chosen for a map, by id; empty for all of them.

    As chosen on the page, else as a link asks; one who is not on the map any more is nobody.
    """
    asked = st.session_state.get(_key(journey.id))
    if asked is None:
        asked = st.query_params.get(state.PERSONA, _ALL)
    return known(journey, asked)


def known(journey: Journey, asked: str) -> str:
    """The persona that is asked for, if a journey has them; else all, as an empty id."""
    return asked if any(persona.id == asked for persona in journey.personas) else _ALL


def _choose(map: str, persona: str) -> None:
    st.session_state[_key(map)] = persona


def _key(map: str) -> str:
    return f"perspective:{map}"
