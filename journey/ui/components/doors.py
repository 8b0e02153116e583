"""The three ways to begin: a new map, a file, an example."""

import streamlit as st

from journey.ui import routes, state
from journey.ui.components import new_map, open_file
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.shelf import library

EXAMPLE = {"en": "cinema", "de": "cinema-de"}


def show(key: str) -> None:
    """The three doors side by side."""
    words = state.speak()
    with st.grid(3, min_column_width=280, gap="small", key=key):
        if _door(
            "new", words("New map"), words("Step by step, from sticky notes to the map"), "add"
        ):
            new_map.show(key="new-map")
        if _door(
            "open",
            words("Open a file"),
            words("A map, table or diagram, by drag and drop"),
            "upload_file",
        ):
            open_file.show(key="open-file")
        example = words("An evening at the cinema, 18 touchpoints, demo values")
        if _door("example", words("See an example"), example, "movie"):
            _open_example()


def _door(name: str, title: str, about: str, sign: str) -> bool:
    with st.container(key=f"door-{name}", horizontal=True, wrap=False, vertical_alignment="center"):
        st.html(_sign(sign), width="content")
        with st.container(key=f"doorwords-{name}"):
            opened = st.button(title, key=f"enter-{name}", type="tertiary")
            show_markup(tag("div", about, class_="jm-muted jm-small"))
        st.html(_arrow(), width="content")
    return opened


def _sign(sign: str) -> str:
    from journey.ui.markup import text_of

    return text_of(tag("div", icon(sign), class_="jm-door-sign"))


def _arrow() -> str:
    from journey.ui.markup import text_of

    return text_of(tag("div", icon("arrow_forward"), class_="jm-muted"))


def _open_example() -> None:
    """Open the cinema; if it was deleted, bring it back."""
    words = state.speak()
    id = EXAMPLE[words.language]
    if all(entry.id != id for entry in library().entries()):
        library().restore(id)
    st.switch_page(routes.journey_map(words), query_params={state.MAP: id})
