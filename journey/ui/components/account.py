"""One's account: whose it is, what is kept of one, and the way out."""

import streamlit as st

from journey.errors import JourneyError
from journey.services.access import Visitor
from journey.services.house import House
from journey.ui import changes, shelf, state
from journey.ui.components import sign_in
from journey.ui.escape import plain


def show(key: str) -> None:
    """What stands under one's name where people have accounts."""
    words = state.speak()
    house, visitor = shelf.house(), shelf.visitor()
    if not visitor.has_account:
        st.caption(words("You see what a link shows. Sign in to see your own maps."))
        sign_in.button(f"{key}-in")
        return
    if email := _email(house, visitor):
        st.caption(words("Signed in as {email}", email=plain(email)))
    st.download_button(
        words("What is kept of me"),
        data=lambda: house.accounts.export_own(visitor),
        file_name="journey-mapper-me.json",
        mime="application/json",
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
        key=f"{key}-export",
    )
    st.button(
        words("Sign out"), icon=":material/logout:", type="tertiary", key=f"{key}-out",
        on_click=st.logout,
    )  # fmt: skip
    sure = st.checkbox(
        words("Erase my account: name, address and roles. What I did on maps stays, without me."),
        key=f"{key}-sure",
    )
    if sure:
        st.button(
            words("Erase my account now"), icon=":material/delete_forever:", key=f"{key}-erase",
            on_click=_erase, args=(house, visitor),
        )  # fmt: skip


def _email(house: House, visitor: Visitor) -> str:
    try:
        return house.accounts.find(visitor.person).email
    except JourneyError:
        return ""


def _erase(house: House, visitor: Visitor) -> None:
    if changes.attempt(lambda: house.accounts.erase_own(visitor)):
        st.logout()
