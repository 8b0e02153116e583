"""The head of a map: where one is, how it stands, undo, redo, export."""

from xml.etree.ElementTree import Element

import streamlit as st

from journey.locales import Words
from journey.services.library import Kept
from journey.ui import changes, routes, state
from journey.ui.components import export, perspective, tags
from journey.ui.components.map_card import when
from journey.ui.markup import tag, text_of


def show(kept: Kept, key: str) -> None:
    """One row; the dialog of the export opens from it."""
    words = state.speak()
    with st.container(key="map-bar", horizontal=True, vertical_alignment="center", wrap=False):
        st.page_link(routes.maps(words), label=words("Maps"))
        st.html(text_of(_title(kept, words)), width="content")
        st.space("stretch")
        perspective.show(kept.journey, key=f"{key}-perspective")
        _undo(kept, words, key)
        if kept.journey.touchpoints and st.button(
            words("Present"), icon=":material/slideshow:", key=f"{key}-present", shortcut="F"
        ):
            st.switch_page(routes.present(words), query_params={state.MAP: kept.journey.id})
        if st.button(
            words("Export"),
            type="primary",
            icon=":material/ios_share:",
            key=f"{key}-export",
            shortcut="Ctrl+E",
        ):
            export.show(kept, key="export")


def _title(kept: Kept, words: Words) -> Element:
    journey = kept.journey
    marks = [
        tags.state_of(journey.state, journey.organisation, words),
        tags.label(words("demo values"), "outline") if journey.demo else None,
        tags.label(words("Saved {when}", when=when(kept.changed, words)), "passed", "cloud_done"),
    ]
    return tag(
        "div",
        tag("span", "/", class_="jm-muted"),
        tag("h1", journey.title, class_="jm-title jm-clip"),
        marks,
        class_="jm-row jm-nowrap",
    )


def _undo(kept: Kept, words: Words, key: str) -> None:
    """Undo and redo; their keys are heard by the picture, which lets fields keep theirs."""
    st.button(
        ":material/undo:",
        type="tertiary",
        key=f"{key}-undo",
        help=words("Take the last change back (Ctrl+Z)"),
        disabled=not kept.can_undo,
        on_click=changes.take_back,
        args=(kept.journey.id,),
    )
    st.button(
        ":material/redo:",
        type="tertiary",
        key=f"{key}-redo",
        help=words("Make it again (Ctrl+Y)"),
        disabled=not kept.can_redo,
        on_click=changes.make_again,
        args=(kept.journey.id,),
    )
