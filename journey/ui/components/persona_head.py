"""The head of a persona's profile: who, on which map it is checked, and a new map for it."""

import streamlit as st

from journey.model import Journey
from journey.ui import people, routes, state
from journey.ui.components import new_map, persona_checks
from journey.ui.escape import plain
from journey.ui.markup import tag, text_of
from journey.ui.people import Known


def show(known: Known, key: str) -> Journey | None:
    """The row above the profile and the checks; the journey that the persona is checked against."""
    words = state.speak()
    with st.container(key="persona-bar", horizontal=True, vertical_alignment="center"):
        st.page_link(routes.personas(words), label=words("Personas"))
        name = tag("h1", known.persona.name, class_="jm-title jm-clip")
        head = tag("div", tag("span", "/", class_="jm-muted"), name, class_="jm-row jm-nowrap")
        st.html(text_of(head), width="content")
        st.space("stretch")
        entry = None
        if len(known.maps) > 1:
            titles = {entry.id: entry.title for entry in known.maps}
            chosen = st.selectbox(
                words("Checked against"),
                list(titles),
                format_func=titles.__getitem__,
                key=f"{key}-{known.key}-map",
                label_visibility="collapsed",
                width=260,
            )
            entry = next(entry for entry in known.maps if entry.id == chosen)
        elif known.maps:
            entry = known.maps[0]
        if st.button(
            words("New map for {name}", name=plain(known.persona.name.split()[0])),
            type="primary",
            icon=":material/map:",
            key=f"{key}-new",
        ):
            new_map.show(key="new-map-persona", persona=known.persona)
    journey = people.journey_of(entry) if entry else None
    persona_checks.show(known.persona, journey, key=f"{key}-checks")
    return journey
