"""The pages by address, so that any part of the screens can link to any page."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from journey.locales import Words


def maps(words: Words) -> StreamlitPage:
    """The gallery of maps, where the app opens."""
    return st.Page(_maps, title=words("Maps"), icon=":material/map:", url_path="maps", default=True)


def journey_map(words: Words) -> StreamlitPage:
    """One map, by `?map=<id>`; reached from the gallery or a link, not from the sidebar."""
    return st.Page(_map, title=words("Journey map"), url_path="map", visibility="hidden")


def personas(words: Words) -> StreamlitPage:
    """The personas of all maps, and one of them by `?persona=<id>`."""
    return st.Page(
        _personas, title=words("Personas"), icon=":material/person:", url_path="personas"
    )


def knowledge(words: Words) -> StreamlitPage:
    """The terms and the method."""
    return st.Page(
        _knowledge, title=words("Knowledge"), icon=":material/menu_book:", url_path="knowledge"
    )


def _maps() -> None:
    from journey.ui.pages import maps

    maps.show()


def _map() -> None:
    from journey.ui.pages import journey_map

    journey_map.show()


def _personas() -> None:
    from journey.ui.pages import personas

    personas.show()


def _knowledge() -> None:
    from journey.ui.pages import knowledge

    knowledge.show()
