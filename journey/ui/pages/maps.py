"""The gallery: start in one click, or find a map by its shape."""

from collections.abc import Sequence

import streamlit as st

from journey.access import Action
from journey.services.library import Entry
from journey.ui import gallery, state
from journey.ui.components import (
    doors,
    gallery_filter,
    gallery_keys,
    map_card,
    selection_bar,
    undo_bar,
)
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.picked import Picked
from journey.ui.shelf import house, library, may, visitor

_SHOWN = "gallery-shown"


def show() -> None:
    """Doors, filters, cards; what can be done with those that are selected."""
    words = state.speak()
    hint = tag("span", words("Start here, or open one of the maps below."), class_="jm-muted")
    title = tag("h1", words("Maps"), class_="jm-h1")
    show_markup(tag("div", title, hint, class_="jm-row jm-between"))
    if may(Action.CREATE):
        doors.show(key="doors")
    entries = library().entries()
    picked, reading = Picked(), gallery.Reading()
    with st.container(key="gallery"):
        _cards(gallery_filter.show(entries, reading, key="filter"), picked)
    selection_bar.show(entries, picked, key="selection")
    undo_bar.show(key="undo")
    gallery_keys.show(key="gallery-keys")
    if not reading.done:
        st.rerun()


def _cards(shown: Sequence[Entry], picked: Picked) -> None:
    """The first of them; more on demand, so that hundreds of maps come as quickly as ten."""
    words = state.speak()
    limit: int = st.session_state.get(_SHOWN, gallery.AT_ONCE)
    calls = house().comments.calls(visitor())
    with st.grid(3, min_column_width=300, gap="small", key="cards"):
        for entry in shown[:limit]:
            map_card.show(entry, picked, key=entry.id, calls=entry.id in calls)
    rest = len(shown) - limit
    if rest > 0:
        label = words.plural("Show {count} more map", "Show {count} more maps", rest)
        if rest > gallery.AT_ONCE:
            label = words("Show {next} of {count} more maps", next=gallery.AT_ONCE, count=rest)
        with st.container(horizontal_alignment="center"):
            st.button(
                label,
                icon=":material/expand_more:",
                key="gallery-more",
                on_click=_more,
                args=(limit,),
            )


def _more(limit: int) -> None:
    st.session_state[_SHOWN] = limit + gallery.AT_ONCE
