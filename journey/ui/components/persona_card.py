"""A persona among others: who it is, in one look."""

from xml.etree.ElementTree import Element

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from journey.spoken import quoted
from journey.ui import state
from journey.ui.components import tags
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag, text_of
from journey.ui.people import Known
from personas import Persona


def show(known: Known, page: StreamlitPage, key: str) -> None:
    """The card; a click anywhere on it opens the profile."""
    words = state.speak()
    persona = known.persona
    with st.container(key=f"card-persona-{key}"):
        with st.container(key=f"cardhead-persona-{key}", horizontal=True, wrap=False):
            st.html(text_of(avatar(persona, "")), width="content")
            with st.container(gap=None):
                query = {state.PERSONA: known.key}
                st.page_link(page, label=plain(persona.name), query_params=query)
                show_markup(tag("div", summary(persona), class_="jm-muted jm-small"))
        maps = words.plural("on {count} map", "on {count} maps", len(known.maps))
        show_markup(
            tag(
                "div",
                tag("p", quoted(persona.quote, words), class_="jm-quote")
                if persona.quote
                else None,
                tag(
                    "div",
                    tags.label(maps if known.maps else words("on no map yet")),
                    tags.sample(words) if known.is_sample else None,
                    class_="jm-row",
                ),
                class_="jm-cardfoot jm-start",
            )
        )


def avatar(persona: Persona, size: str) -> Element:
    """The round picture, or the initials where there is none."""
    if persona.picture:
        return tag("img", src=persona.picture, alt="", class_=f"jm-avatar {size}".strip())
    return tag("span", persona.initials, class_=f"jm-avatar {size}".strip(), aria_hidden="true")


def summary(persona: Persona) -> str:
    """Age, occupation and role in one line."""
    age = str(persona.age) if persona.age is not None else None
    return ", ".join(part for part in (age, persona.occupation, persona.role) if part)
