"""The history of a map: every change in words, any earlier revision as a picture, the way back."""

import streamlit as st

from journey.services.library import Kept
from journey.ui import state
from journey.ui.boundary import boundary
from journey.ui.components.history import changes_list, comparison, revision
from journey.ui.components.history.chosen import Chosen
from journey.ui.shelf import library


def show(kept: Kept, key: str) -> None:
    """The changes at the left; at the right one revision, or two of them."""
    _tab(kept.journey.id, kept.revision, key)


@st.fragment
def _tab(map: str, _revision: int, key: str) -> None:
    """Choosing in the history runs this part of the page alone; `_revision` renews it."""
    kept = library().get(map, state.actor())
    chosen = Chosen(map, kept.revision)
    with st.container(key="history"), boundary():
        left, right = st.columns([370, 700], gap="medium")
        with left:
            changes_list.show(kept, chosen, key=f"{key}-list")
        with right, st.container(key="history-revision"), boundary():
            if chosen.beside is None:
                revision.show(kept, chosen, key=f"{key}-revision")
            else:
                comparison.show(kept, chosen, key=f"{key}-compare")
