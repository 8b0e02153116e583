"""What all sessions of this process share: the library of maps, and who is there."""

import streamlit as st

from journey import bootstrap
from journey.services.presence import Presence
from journey.services.steady import SteadyLibrary


@st.cache_resource(show_spinner=False)
def library() -> SteadyLibrary:
    """The library, opened at the first call."""
    return bootstrap.library()


@st.cache_resource(show_spinner=False)
def presence() -> Presence:
    """Who has which map open."""
    return Presence()
