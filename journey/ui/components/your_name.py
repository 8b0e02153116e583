"""What one is called on the screens of others, and where to change it."""

import streamlit as st

from journey.services.people import NAME_CHARACTERS
from journey.ui import changes, people_here, shelf, state
from journey.ui.components import account, sign_in
from journey.ui.escape import plain
from journey.ui.shelf import library, presence


def show(key: str) -> None:
    """One's name as a button; it opens the field."""
    if sign_in.is_needed():
        sign_in.button(f"{key}-in")
        return
    words = state.speak()
    me = library().people.meet(state.actor())
    with (
        st.popover(
            plain(people_here.named(me, words)),
            icon=":material/person:",
            key=f"{key}-open",
            width="stretch",
        ),
        st.container(width=280),
    ):
        st.text_input(
            words("Your name"),
            value=me.name,
            max_chars=NAME_CHARACTERS,
            placeholder=people_here.named(me, words),
            key=f"{key}-name",
            on_change=_rename,
            args=(f"{key}-name",),
        )
        if shelf.is_team():
            account.show(f"{key}-account")
            return
        st.caption(
            words(
                "Others see it beside what you change and where you are. This browser keeps it; "
                "left empty, you are a guest."
            )
        )


def _rename(key: str) -> None:
    name = st.session_state[key]
    if changes.attempt(lambda: library().people.rename(state.actor(), name)):
        presence().refresh(state.actor())
