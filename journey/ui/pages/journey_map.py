"""One journey: see it, change it, understand it.

The page is cut into parts (`journey.ui.parts`), so that what another person does reaches the
picture at once, and neither a drag nor an open field is disturbed by it.
"""

import streamlit as st

from journey.access import Action
from journey.errors import NotFoundError
from journey.ui import parts, state
from journey.ui.boundary import boundary
from journey.ui.components import (
    away,
    conflict_card,
    empty_map,
    inspector,
    journey_map,
    live,
    map_tabs,
    measure_form,
    missing_map,
    read_only,
    toolbar,
    undo_bar,
)
from journey.ui.fields import begin_page
from journey.ui.shelf import library, may, presence


def show() -> None:
    """Toolbar, picture, inspector, tabs."""
    begin_page()
    try:
        kept = library().get(state.map_id(), state.actor())
    except NotFoundError:
        missing_map.show(state.map_id(), key="missing")
        return
    map = kept.journey.id
    state.look_at(map)
    _select_linked(map)
    parts.show_page(map, kept.revision)
    toolbar.show(kept, key="bar")
    if not may(Action.EDIT, map):
        _read_only(map)
        return
    with st.container(key="desk"):
        left, right = st.columns([1128, 312], gap=None)
        with left:
            _picture(map)
            _tabs(map)
        with right, st.container(key="inspector"):
            inspector.show(map, key="inspect")


@parts.part(parts.PICTURE)
def _picture(map: str) -> None:
    """The picture as the map is now, and what is to be said of what was just done on it."""
    with boundary():
        kept = library().get(map, state.actor())
        chosen = state.selection(map)
        presence().select(map, state.actor(), chosen.touchpoint)
        parts.show_picture(map, kept.revision)
        live.note_faces(map)
        if library().away:
            away.show_banner()
        if kept.journey.touchpoints:
            with st.container(key="picture"):
                journey_map.show(kept, key=f"picture-{map}")
        else:
            empty_map.show(kept, key="empty")
        conflict_card.show(map, key="conflict")
        undo_bar.show(key="undo", kept=kept)
    parts.follow(map)


@parts.part(parts.PICTURE)
def _read_only(map: str) -> None:
    """The map as it is now, for those who may not change it."""
    with boundary():
        kept = library().get(map, state.actor())
        parts.show_picture(map, kept.revision)
        read_only.show(kept, key="read-only")
    parts.follow(map)


@parts.part(parts.TABS)
def _tabs(map: str) -> None:
    """What stands under the picture, as the map is now."""
    with boundary():
        kept = library().get(map, state.actor())
        parts.show_rest(map, kept.revision)
        map_tabs.show(kept, key=f"tabs-{map}")
        measure_form.show()
        parts.follow(map, revision=kept.revision)


def _select_linked(map: str) -> None:
    """Select what a link names, once; from then on the page's own choices hold."""
    linked = st.query_params.get(state.TOUCHPOINT, "")
    if linked and linked != st.session_state.get(f"linked:{map}"):
        st.session_state[f"linked:{map}"] = linked
        state.select(map, touchpoint=linked)
