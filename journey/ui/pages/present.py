"""A map for the room: over the whole window, phase by phase."""

import streamlit as st

from journey.errors import NotFoundError
from journey.ui import message, past, routes, state
from journey.ui.boundary import boundary
from journey.ui.components import missing_map, presentation
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library

SLIDE = "slide"
_LEFT = "presentation-left"


def show() -> None:
    """The presentation of the map in the address, from the slide in the address on."""
    map = state.map_id()
    try:
        kept = library().get(map, state.actor())
    except NotFoundError:
        missing_map.show(map, key="missing")
        return
    if not kept.journey.touchpoints:
        _nothing(map)
        return
    if st.session_state.pop(_LEFT, False):
        st.switch_page(routes.journey_map(state.speak()), query_params={state.MAP: map})
    show_markup(tag("h1", kept.journey.title, class_="jm-unseen"))
    with st.container(key="presentation"):
        _stage(map)


@st.fragment
def _stage(map: str) -> None:
    """The slides of the map as it is now; what others change brings this part alone anew."""
    with boundary():
        if st.session_state.get(_LEFT):
            st.rerun()
        kept = library().get(map, state.actor())
        slides = past.slides(map, kept.revision, state.speak().language)
        presentation.show(
            kept, slides, key=f"presentation-{map}", start=_start(len(slides)), on_leave=_leave
        )


def _leave() -> None:
    st.session_state[_LEFT] = True


def _start(count: int) -> int:
    asked = st.query_params.get(SLIDE, "1")
    return min(max(int(asked), 1), count) - 1 if asked.isdecimal() else 0


def _nothing(map: str) -> None:
    words = state.speak()
    said = words("There is nothing to present yet.")
    message.show(said, words("Add touchpoints to the map, then they stand here."), kind="empty")
    with st.container(horizontal_alignment="center"):
        st.page_link(
            routes.journey_map(words),
            label=words("Back to the map"),
            icon=":material/arrow_back:",
            query_params={state.MAP: map},
        )
