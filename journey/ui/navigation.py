"""Which page is shown, inside the shell that all pages share."""

from pathlib import Path

import streamlit as st

from journey.services.drafting import Step
from journey.ui import guide, routes, state, surveying
from journey.ui.boundary import boundary
from journey.ui.components import notices, page_words, shell, sign_in
from journey.ui.pages import (
    compare,
    data,
    journey_map,
    knowledge,
    maps,
    measures,
    new_map,
    personas,
    present,
    workshop,
)

_SHOWN = {
    routes.FRONT: maps.show,
    "map": journey_map.show,
    "present": present.show,
    "new": new_map.show,
    "personas": personas.show,
    "compare": compare.show,
    "measures": measures.show,
    "workshop": workshop.show,
    "data": data.show,
    "knowledge": knowledge.show,
}
_WIDE = ("map", "present", "workshop")
"""Pages whose picture gets the width of the sidebar."""
_ICON = Path(__file__).parent / "assets" / "icon.png"


def run() -> None:
    """Show the page of the address."""
    words = state.speak()
    pages = routes.by_address(words)
    page = st.navigation(list(pages.values()), position="hidden")
    address = _address(page.url_path)
    st.set_page_config(
        page_title=f"{pages[address].title} · Journey Mapper",
        page_icon=str(_ICON),
        layout="wide",
        initial_sidebar_state="collapsed" if address in _WIDE else "auto",
    )
    if address != "data":
        surveying.let_go()
    shell.show(address, key="shell")
    with boundary():
        if sign_in.is_needed():
            sign_in.show(key="sign-in")
        else:
            _SHOWN[address]()
    notices.show(key="notices")
    page_words.show(_place(address), key="page-words")


def _place(address: str) -> str:
    """What tells a page from the one before it: a step of the guide, a map."""
    within = st.query_params.get(guide.STEP, Step.PERSONA) if address == "new" else state.map_id()
    return f"{address} {within}"


def _address(path: str) -> str:
    """The page that is meant: the server sends deep links on to the front page with their name."""
    if path:
        return path
    asked = st.query_params.get("page", "map" if state.map_id() else routes.FRONT)
    return asked if asked in routes.DEEP else routes.FRONT
