"""The personas: all of them as cards, or one of them whole."""

import streamlit as st

from journey.access import Action
from journey.ui import allowed, message, people, routes, state
from journey.ui.components import (
    add_persona,
    persona_card,
    persona_head,
    persona_picture,
    persona_profile,
)
from journey.ui.markup import tag, text_of
from journey.ui.people import Known


def show() -> None:
    """The persona of the address, else all."""
    asked = st.query_params.get(state.PERSONA, "")
    person = people.by_key(asked, state.map_id()) if asked else None
    if person is not None:
        _one(person)
        return
    words = state.speak()
    if asked:
        said = words("There is no persona “{persona}”.", persona=asked)
        message.show(said, words("These are known:"), kind="empty")
    with st.container(horizontal=True, vertical_alignment="center", key="people-head"):
        hint = tag("p", words("Fictional people for whom journeys are mapped."), class_="jm-muted")
        head = tag("div", tag("h1", words("Personas"), class_="jm-h1"), hint)
        st.html(text_of(head), width="stretch")
        why = allowed.why_not(Action.CREATE)
        if st.button(
            words("New persona"), type="primary", icon=":material/person_add:", key="people-add",
            disabled=why is not None, help=why,
        ):  # fmt: skip
            add_persona.show(key="add-persona")
    with st.grid(3, min_column_width=300, gap="small", key="people"):
        for each in people.known():
            persona_card.show(each, routes.personas(words), key=each.key)


def _one(person: Known) -> None:
    chosen = persona_head.show(person, key="head")
    if chosen is None:
        words = state.speak()
        with st.container(horizontal=True, vertical_alignment="center", key="persona-library"):
            said = words("This persona comes from the library. On a map it can be changed.")
            st.html(text_of(tag("p", said, class_="jm-muted")), width="content")
            why = allowed.why_not(Action.CREATE)
            if st.button(
                words("Add to a map"), key="persona-take", disabled=why is not None, help=why
            ):
                add_persona.show(key="take-persona", known=person)
    persona_profile.show(person, chosen, key="profile")
    if chosen and persona_profile.wants_picture(chosen, person.persona.id, "profile"):
        persona_picture.show(chosen, person.on(chosen), key="picture")
