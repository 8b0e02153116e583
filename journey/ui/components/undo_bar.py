"""One line at the foot of the page after a deletion or a measured score moved: the way back."""

from functools import partial

import streamlit as st

from journey.services.library import Kept
from journey.ui import changes, state
from journey.ui.markup import tag, text_of
from journey.ui.offers import Offer, close, offer
from journey.ui.offers import offered as on_offer
from journey.ui.shelf import library


def show(key: str, kept: Kept | None = None) -> None:
    """The line, if there is something to take back here; a map that has gone on ends its offer."""
    offered = on_offer()
    if offered is None:
        return
    if not offered.stands(kept):
        close()
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
            on_click=close,
        )


def take_back() -> None:
    """What the line offers, if it stands: the same as its button does, by keys."""
    offered = on_offer()
    if offered is not None:
        _take_back(offered)


def _take_back(offered: Offer) -> None:
    close()
    if offered.is_new:
        changes.attempt(lambda: library().delete(offered.map))
        offer(state.speak()("The map was taken away again."), offered.map)
    elif offered.replaced is not None:
        changes.apply(offered.map, offered.replaced.back)
    elif offered.revision is None:
        for map in (offered.map, *offered.others):
            changes.attempt(partial(library().restore, map))
    else:
        changes.undo(offered.map)


__all__ = ["offer", "show", "take_back"]
