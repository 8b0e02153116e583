"""Where nobody has signed in: what this is, and one button."""

import streamlit as st

from journey.ui import message, shelf, state, visitors
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag


def is_needed() -> bool:
    """Whether there is nothing to show before somebody signs in or opens a link."""
    if not shelf.is_team():
        return False
    visitors.forget_erased(shelf.house())
    visitor = shelf.visitor()
    return not (visitor.has_account or visitor.keys)


def show(key: str) -> None:
    """The page in place of every other."""
    words = state.speak()
    show_markup(tag("h1", words("Maps"), class_="jm-h1"))
    with st.container(key=key):
        message.show(
            words("Sign in to see your maps."),
            words("Who was sent a link to a map opens it without an account."),
            kind="empty",
        )
        with st.container(horizontal_alignment="center"):
            button(f"{key}-button", primary=True)


def button(key: str, *, primary: bool = False) -> None:
    """The way to the provider."""
    words = state.speak()
    st.button(
        words("Sign in"),
        type="primary" if primary else "secondary",
        icon=":material/login:",
        key=key,
        on_click=st.login,
        width="content" if primary else "stretch",
    )
