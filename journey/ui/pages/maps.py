"""The gallery: start in one click, or find a map by its shape."""

import streamlit as st

from journey.ui import state
from journey.ui.components import doors, gallery_filter, map_card, undo_bar
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library


def show() -> None:
    """Doors, filters, cards."""
    words = state.speak()
    hint = tag("span", words("Start here, or open one of the maps below."), class_="jm-muted")
    title = tag("h1", words("Maps"), class_="jm-h1")
    show_markup(tag("div", title, hint, class_="jm-row jm-between"))
    doors.show(key="doors")
    entries = library().entries()
    with st.container(key="gallery"):
        shown = gallery_filter.show(entries, key="filter")
        with st.grid(3, min_column_width=300, gap="small", key="cards"):
            for entry in shown:
                map_card.show(entry, key=entry.id)
    undo_bar.show(key="undo")
