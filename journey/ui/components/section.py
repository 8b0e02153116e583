"""A part of the inspector that can be closed; what is closed is not made."""

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

from journey.ui import state


def opening(title: str, count: int, key: str, *, is_open: bool = False) -> ExpanderContainer:
    """The part, with how many entries it has; `.open` says whether to make what is in it.

    Its key is that of no touchpoint: what one opens stays open for the next touchpoint.
    """
    label = f"{title} ({state.speak().number(count)})" if count else title
    return st.expander(label, expanded=is_open, key=key, on_change="rerun", type="compact")
