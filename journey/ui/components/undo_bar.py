"""One line at the foot of the page after a deletion, with the way back."""

import streamlit as st

from journey.ui import changes, state
from journey.ui.markup import tag, text_of
from journey.ui.shelf import library

_OFFERED = "undo-offered"


def offer(message: str, map: str) -> None:
    """Offer to bring a deleted map back, until the next thing is done."""
    st.session_state[_OFFERED] = (message, map)


def show(key: str) -> None:
    """The line, if there is something to take back."""
    if _OFFERED not in st.session_state:
        return
    message, map = st.session_state[_OFFERED]
    words = state.speak()
    with st.container(key="undo-bar", horizontal=True, wrap=False):
        st.html(text_of(tag("span", message, role="status")), width="content")
        st.button(words("Undo"), key=f"{key}-undo", on_click=_take_back, args=(map,))
        st.button(
            ":material/close:",
            key=f"{key}-close",
            type="tertiary",
            help=words("Close"),
            on_click=_close,
        )


def _take_back(map: str) -> None:
    _close()
    changes.attempt(lambda: library().restore(map))


def _close() -> None:
    st.session_state.pop(_OFFERED, None)
