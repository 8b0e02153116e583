"""What all pages share: the look, the brand, and the foot of the sidebar."""

from pathlib import Path

import streamlit as st

from journey.locales import LANGUAGES
from journey.ui import state
from journey.ui.markup import icon, show as show_markup, tag

_ASSETS = Path(__file__).parent.parent / "assets"
_NAMES = {"en": "English", "de": "Deutsch"}


def show(key: str) -> None:
    """The shell around the page."""
    st.html(_ASSETS / "app.css")
    st.logo(str(_ASSETS / "logo.svg"), icon_image=str(_ASSETS / "mark.svg"))
    words = state.speak()
    with st.sidebar, st.container(key=f"{key}-foot"):
        show_markup(
            tag("div", icon("cloud_done"), words("All changes saved"), class_="jm-row jm-small jm-muted")
        )
        st.segmented_control(
            words("Language"),
            LANGUAGES,
            format_func=_NAMES.__getitem__,
            default=state.language(),
            required=True,
            key=f"{key}-language",
            label_visibility="collapsed",
            on_change=_speak,
            args=(f"{key}-language",),
        )


def _speak(key: str) -> None:
    chosen = st.session_state[key]
    st.session_state[state.LANGUAGE] = chosen
    st.query_params["lang"] = chosen
