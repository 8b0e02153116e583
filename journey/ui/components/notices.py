"""What has just been done or could not be done, said once."""

import streamlit as st

from journey.ui import state
from journey.ui.escape import plain


def show(key: str) -> None:
    """Each thing to say, as a toast."""
    for kind, message in state.take_notices():
        st.toast(plain(message), icon=":material/error:" if kind == "fault" else ":material/check:")
