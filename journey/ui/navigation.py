"""Which page is shown, inside the shell that all pages share."""

from pathlib import Path

import streamlit as st

from journey.ui import routes, state
from journey.ui.boundary import boundary
from journey.ui.components import notices, shell

_ICON = Path(__file__).parent / "assets" / "icon.png"


def run() -> None:
    """Show the page of the address."""
    words = state.speak()
    pages = [routes.maps(words), routes.personas(words), routes.knowledge(words)]
    page = st.navigation([*pages, routes.journey_map(words)], position="sidebar")
    on_map = page.url_path == "map"
    st.set_page_config(
        page_title=page.title,
        page_icon=str(_ICON),
        layout="wide",
        initial_sidebar_state="collapsed" if on_map else "expanded",
    )
    shell.show(key="shell")
    with boundary():
        page.run()
    notices.show(key="notices")
