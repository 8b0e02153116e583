"""A map before its first touchpoint: the phases, a question, and the first step."""

import streamlit as st

from journey.services.library import Kept
from journey.themes import THEMES
from journey.ui import routes, state
from journey.ui.components import add_touchpoints
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag


def show(kept: Kept, key: str) -> None:
    """The empty phases, and a field for sticky notes."""
    words = state.speak()
    light, dark = THEMES["light"], THEMES["dark"]
    phases = [
        tag(
            "div",
            phase.name,
            style=f"background:light-dark({light.phase(i).tint},{dark.phase(i).tint});"
            f"color:light-dark({light.phase(i).tone},{dark.phase(i).tone})",
        )
        for i, phase in enumerate(kept.journey.phases)
    ]
    with st.container(key=key):
        show_markup(
            tag(
                "div",
                tag("div", phases, class_="jm-emptyphases"),
                tag("h2", words("Where does the customer meet us first?"), class_="jm-h2"),
                tag("p", words("Write your sticky notes, one a line."), class_="jm-muted"),
                class_="jm-emptymap",
            )
        )
        with st.container(key=f"{key}-form", width=560):
            add_touchpoints.show(kept, key=f"{key}-add")
            st.page_link(
                routes.new_map(words),
                label=words("Go on in the guide"),
                icon=":material/route:",
                query_params={state.MAP: kept.journey.id},
            )
