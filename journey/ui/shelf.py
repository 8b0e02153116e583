"""The library of maps that this process serves: opened once, shared by all sessions."""

import streamlit as st

from journey import bootstrap
from journey.services.library import Library


@st.cache_resource(show_spinner=False)
def library() -> Library:
    """The library, opened at the first call."""
    return bootstrap.library()
