"""The web app: `streamlit run app.py`; everything else is in `journey.ui`."""

import streamlit as st

from journey.ui.server import SCRIPT, wiring

app = st.App(SCRIPT, **wiring())
