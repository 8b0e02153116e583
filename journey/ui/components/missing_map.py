"""A link to a map that is not there: which there are, and the way back."""

import streamlit as st

from journey.services.access import no_such_map
from journey.ui import message, routes, shelf, state
from journey.ui.escape import plain
from journey.ui.shelf import library

_NAMED = 12


def show(map: str, key: str) -> None:
    """What was asked for, and links to what is there."""
    words = state.speak()
    entries = library().entries()
    said = words("There is no map “{map}”.", map=map) if map else words("No map is chosen.")
    hint = words("These are in your library:") if entries else words("Your library is empty.")
    if map and shelf.is_team():  # which may be there, for others
        said, hint = no_such_map().said(words)
    with st.container(key=key):
        message.show(said, hint, kind="empty")
        with st.container(horizontal_alignment="center", gap="xxsmall"):
            for entry in entries[:_NAMED]:
                page = routes.journey_map(words)
                query = {state.MAP: entry.id}
                st.page_link(page, label=plain(entry.title), query_params=query)
            st.space("small")
            st.page_link(routes.maps(words), label=words("All maps"), icon=":material/map:")
