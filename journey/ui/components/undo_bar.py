"""One line at the foot of the page after a deletion, with the way back."""

from dataclasses import dataclass

import streamlit as st

from journey.services.library import Kept
from journey.ui import changes, state
from journey.ui.markup import tag, text_of
from journey.ui.shelf import library

_OFFERED = "undo-offered"


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be taken back: the deletion of a map, or the change that led to a revision."""

    message: str
    map: str
    revision: int | None

    def stands(self, kept: Kept | None) -> bool:
        """Whether it can still be taken back where that map is shown, or where none is."""
        if kept is None:
            return self.revision is None
        return (self.map, self.revision) == (kept.journey.id, kept.revision)


def offer(message: str, map: str, revision: int | None = None) -> None:
    """Offer to bring a deleted map back, or what was deleted from it with that revision."""
    st.session_state[_OFFERED] = Offer(message, map, revision)


def show(key: str, kept: Kept | None = None) -> None:
    """The line, if there is something to take back here; a map that has gone on ends its offer."""
    offered: Offer | None = st.session_state.get(_OFFERED)
    if offered is None:
        return
    if not offered.stands(kept):
        _close()
        return
    words = state.speak()
    with st.container(key="undo-bar", horizontal=True, wrap=False):
        st.html(text_of(tag("span", offered.message, role="status")), width="content")
        st.button(words("Undo"), key=f"{key}-undo", on_click=_take_back, args=(offered,))
        st.button(
            ":material/close:",
            key=f"{key}-close",
            type="tertiary",
            help=words("Close"),
            on_click=_close,
        )


def _take_back(offered: Offer) -> None:
    _close()
    if offered.revision is None:
        changes.attempt(lambda: library().restore(offered.map))
    else:
        changes.undo(offered.map)


def _close() -> None:
    st.session_state.pop(_OFFERED, None)
