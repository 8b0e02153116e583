"""One journey: see it, change it, understand it."""

import streamlit as st

from journey.errors import NotFoundError
from journey.ui import state
from journey.ui.boundary import boundary
from journey.ui.components import (
    empty_map,
    inspector,
    journey_map,
    map_tabs,
    missing_map,
    toolbar,
    undo_bar,
)
from journey.ui.fields import begin_page
from journey.ui.shelf import library

_HEIGHT = 590


def show() -> None:
    """Toolbar, picture, inspector, tabs."""
    begin_page()
    try:
        kept = library().get(state.map_id(), state.actor())
    except NotFoundError:
        missing_map.show(state.map_id(), key="missing")
        return
    _select_linked(kept.journey.id)
    toolbar.show(kept, key="bar")
    with st.container(key="desk"):
        left, right = st.columns([1128, 312], gap=None)
        with left:
            with boundary():
                if kept.journey.touchpoints:
                    journey_map.show(kept, key=f"picture-{kept.journey.id}", height=_HEIGHT)
                else:
                    empty_map.show(kept, key="empty")
            map_tabs.show(kept, key=f"tabs-{kept.journey.id}")
        with right, st.container(key="inspector"):
            inspector.show(kept.journey.id, key="inspect")
    undo_bar.show(key="undo", kept=kept)


def _select_linked(map: str) -> None:
    """Select what a link names, once; from then on the page's own choices hold."""
    linked = st.query_params.get(state.TOUCHPOINT, "")
    if linked and state.selection(map).turn == 0:
        state.select(map, touchpoint=linked)
