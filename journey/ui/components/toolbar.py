"""The head of a map: where one is, how it stands, undo, redo, export."""

import streamlit as st

from journey.access import Action
from journey.services.library import Kept
from journey.ui import exporting, parts, routes, shelf, state
from journey.ui.boundary import boundary
from journey.ui.components import export, live, perspective, share, step_buttons, tags
from journey.ui.markup import tag, text_of
from journey.ui.shelf import library


def show(kept: Kept, key: str) -> None:
    """One row; the dialog of the export opens from it."""
    words = state.speak()
    with st.container(key="map-bar", horizontal=True, vertical_alignment="center", wrap=False):
        st.page_link(routes.maps(words), label=words("Maps"))
        _title(kept.journey.id)
        live.show(kept.journey.id, key="line")
        perspective.show(kept.journey, key=f"{key}-perspective")
        if shelf.may(Action.EDIT, kept.journey.id):
            _undo(kept.journey.id, key)
        if kept.journey.touchpoints and st.button(
            words("Present"), icon=":material/slideshow:", key=f"{key}-present", shortcut="F"
        ):
            st.switch_page(routes.present(words), query_params={state.MAP: kept.journey.id})
        _workshop(kept, key)
        share.offer(kept, key)
        if shelf.may(Action.EXPORT, kept.journey.id) and (
            st.button(
                words("Export"),
                type="primary",
                icon=":material/ios_share:",
                key=f"{key}-export",
                shortcut="Ctrl+E",
            )
            or exporting.reopens("export")
        ):
            library().require(Action.EXPORT, kept.journey.id)
            export.show(kept, key="export")


def _workshop(kept: Kept, key: str) -> None:
    """To the room that votes on the map, for those who may lead it."""
    words = state.speak()
    leads = kept.journey.touchpoints and shelf.may(Action.FACILITATE, kept.journey.id)
    if leads and st.button(
        words("Workshop"), icon=":material/groups:", key=f"{key}-workshop",
        help=words("Let a room vote on this map by phone"),
    ):  # fmt: skip
        st.switch_page(routes.workshop(words), query_params={state.MAP: kept.journey.id})


@parts.part(parts.TITLE)
def _title(map: str) -> None:
    """What the map is called, and how it stands."""
    words = state.speak()
    with boundary():
        journey = library().get(map).journey
        marks = [
            tags.state_of(journey.state, journey.organisation, words),
            tags.label(words("demo values"), "outline") if journey.demo else None,
        ]
        head = tag(
            "div",
            tag("span", "/", class_="jm-muted"),
            tag("h1", journey.title, class_="jm-title jm-clip", title=journey.title),
            marks,
            class_="jm-row jm-nowrap",
        )
        st.html(text_of(head), width="content")


@parts.part(parts.STEPS)
def _undo(map: str, key: str) -> None:
    """Undo and redo; their keys are heard by the picture, which lets fields keep theirs."""
    steps = st.container(horizontal=True, wrap=False, gap=None, width="content")
    with boundary(), steps:
        kept = library().get(map, state.actor())
        step_buttons.undo(kept, key)
        step_buttons.redo(kept, key)
        parts.follow(map, revision=kept.revision)
