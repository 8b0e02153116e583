"""The pages by address, so that any part of the screens can link to any page.

Pages carry no icon of Streamlit's: it would be fetched from another host as the tab's icon.
"""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from journey.locales import Words

FRONT = "maps"
DEEP = ("map", "present", "new", "personas", "compare", "measures", "workshop", "data", "knowledge")
"""Addresses that a link or a reload asks the server for."""


def base() -> str:
    """The path under which the app is served: empty, or /a/path."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def maps(words: Words) -> StreamlitPage:
    """The gallery of maps, where the app opens."""
    return st.Page(_shown_by_navigation, title=words("Maps"), default=True)


def journey_map(words: Words) -> StreamlitPage:
    """One map, by `?map=<id>`; reached from the gallery or by a link."""
    return st.Page(_shown_by_navigation, title=words("Journey map"), url_path="map")


def present(words: Words) -> StreamlitPage:
    """One map on the beamer, by `?map=<id>`, from the slide `&slide=<number>` on."""
    return st.Page(_shown_by_navigation, title=words("Presentation"), url_path="present")


def new_map(words: Words) -> StreamlitPage:
    """The guide to a new map; its draft is `?map=<id>`, its step `&step=<name>`."""
    return st.Page(_shown_by_navigation, title=words("New map"), url_path="new")


def personas(words: Words) -> StreamlitPage:
    """The personas of all maps, and one of them by `?persona=<id>`."""
    return st.Page(_shown_by_navigation, title=words("Personas"), url_path="personas")


def compare(words: Words) -> StreamlitPage:
    """Maps side by side, by `?maps=<id>,<id>`; ours first."""
    return st.Page(_shown_by_navigation, title=words("Compare"), url_path="compare")


def measures(words: Words) -> StreamlitPage:
    """The work list of our maps, by `?map=<id>` of some of them."""
    return st.Page(_shown_by_navigation, title=words("Measures"), url_path="measures")


def workshop(words: Words) -> StreamlitPage:
    """A room that votes on a map, by `?map=<id>`; `&room=<id>` names one of its workshops."""
    return st.Page(_shown_by_navigation, title=words("Workshop"), url_path="workshop")


def data(words: Words) -> StreamlitPage:
    """Surveys and figures of a map, by `?map=<id>`; `&tab=figures&kpi=<key>` opens a figure."""
    return st.Page(_shown_by_navigation, title=words("Data"), url_path="data")


def knowledge(words: Words) -> StreamlitPage:
    """The terms and the method."""
    return st.Page(_shown_by_navigation, title=words("Knowledge"), url_path="knowledge")


def by_address(words: Words) -> dict[str, StreamlitPage]:
    """All pages by the last part of their address."""
    pages = (
        maps,
        journey_map,
        present,
        new_map,
        personas,
        compare,
        measures,
        workshop,
        data,
        knowledge,
    )
    return {page.url_path or FRONT: page for page in (make(words) for make in pages)}


def _shown_by_navigation() -> None:
    """Streamlit asks each page for a function; which page is shown is decided in `navigation`."""
