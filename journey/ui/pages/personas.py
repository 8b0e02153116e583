"""The personas: all of them as cards, or one of them whole."""

import streamlit as st

from journey.ui import message, people, routes, state
from journey.ui.components import persona_card, persona_head, persona_profile
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag


def show() -> None:
    """The persona of the address, else all."""
    asked = st.query_params.get(state.PERSONA, "")
    person = people.by_key(asked) if asked else None
    if person is not None:
        chosen = persona_head.show(person, key="head")
        persona_profile.show(person, chosen, key="profile")
        return
    words = state.speak()
    if asked:
        said = words("There is no persona “{persona}”.", persona=asked)
        message.show(said, words("These are known:"), kind="empty")
    hint = tag("span", words("Fictional people for whom journeys are mapped."), class_="jm-muted")
    show_markup(
        tag("div", tag("h1", words("Personas"), class_="jm-h1"), hint, class_="jm-row jm-between")
    )
    with st.grid(3, min_column_width=300, gap="small", key="people"):
        for each in people.known():
            persona_card.show(each, routes.personas(words), key=each.key)
