"""Figures one can trust: surveys taken over into a map, KPIs worked out, questionnaires."""

from collections.abc import Callable

import streamlit as st

from journey.locales import Words
from journey.services.library import Entry, Kept
from journey.ui import message, routes, state
from journey.ui.apart import apart
from journey.ui.boundary import boundary
from journey.ui.components import (
    channel_matrix,
    engagement_matrix,
    kpi_calculator,
    perception_gap,
    survey_import,
    survey_maker,
    undo_bar,
)
from journey.ui.markup import tag, text_of
from journey.ui.shelf import library

_TAB = "tab"
_KEY = "data-map"


def show() -> None:
    """The map that is meant, and the parts; only the open one is made."""
    words = state.speak()
    maps = {entry.id: entry for entry in library().entries() if not entry.archived}
    with st.container(key="data-bar", horizontal=True, vertical_alignment="center"):
        st.html(text_of(tag("h1", words("Data"), class_="jm-h1")), width="content")
        map = _map(maps, words)
        if map:
            st.page_link(
                routes.journey_map(words), label=words("Open the map"), icon=":material/map:",
                query_params={state.MAP: map}, width="content",
            )  # fmt: skip
    if not map:
        message.show(
            words("No map yet."), words("Make one first; then it gets its figures."), kind="empty"
        )
        return
    kept = library().get(map)
    names = {
        "survey": words("Survey"),
        "figures": words("Figures"),
        "channels": words("Channels"),
        "engagement": words("Engagement"),
        "perception": words("Perception gap"),
        "questionnaire": words("Questionnaire"),
    }
    asked = st.query_params.get(_TAB, "survey")
    tabs = st.tabs(
        list(names.values()), key="data-tabs", on_change="rerun",
        default=names.get(asked, names["survey"]),
    )  # fmt: skip
    for tab, name in zip(tabs, names, strict=True):
        if tab.open:
            with tab, boundary():
                _PARTS[name](kept, f"data-{name}")
    undo_bar.show("data-undo", kept)


def _map(maps: dict[str, Entry], words: Words) -> str:
    """The map that is meant, to be chosen among all; a choice goes to the address."""
    if not maps:
        return ""
    map = state.meant(maps)
    state.look_at(map)
    st.session_state[_KEY] = map
    titles = apart({id: entry.title for id, entry in maps.items()})
    st.selectbox(
        words("Map"),
        list(maps),
        format_func=titles.__getitem__,
        key=_KEY,
        label_visibility="collapsed",
        on_change=_choose,
        width=420,
    )
    return map


def _choose() -> None:
    st.query_params[state.MAP] = st.session_state[_KEY]


_PARTS: dict[str, Callable[[Kept, str], None]] = {
    "survey": survey_import.show,
    "figures": kpi_calculator.show,
    "channels": channel_matrix.show,
    "engagement": engagement_matrix.show,
    "perception": perception_gap.show,
    "questionnaire": survey_maker.show,
}
