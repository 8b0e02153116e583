"""The table tab: touchpoints, new ones from a list, phases."""

import streamlit as st

from journey.services.library import Kept
from journey.ui import state
from journey.ui.components import add_touchpoints, phase_table, touchpoint_table
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag


def show(kept: Kept, key: str) -> None:
    """Both tables; the list for many touchpoints at once opens on demand."""
    words = state.speak()
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.popover(words("Add from a list"), icon=":material/playlist_add:"):
            add_touchpoints.show(kept, key=f"{key}-list")
        st.caption(
            words("A cell is saved as you leave it. Select rows at the left to delete them."),
            width="stretch",
        )
    touchpoint_table.show(kept, key=f"{key}-touchpoints")
    show_markup(tag("h3", words("Phases"), class_="jm-h3"))
    phase_table.show(kept, key=f"{key}-phases")
