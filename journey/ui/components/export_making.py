"""Waiting for a file: how far it is, a way to give it up, and what to do when it cannot be made."""

from collections.abc import Callable, Hashable

import streamlit as st

from journey.locales import Words
from journey.services.handing_over import File
from journey.services.making import Making, Progress
from journey.ui import exporting, message, state

_AT_ONCE = 0.6
"""So many seconds a file is waited for before it is said how far it is."""
_LOOK = 0.5
"""Seconds between two looks at how far it is."""


def made(token: Hashable, work: Callable[[Progress], File], words: Words, key: str) -> File | None:
    """The file, once it is made; None while it is made, where it cannot be, or was given up."""
    making = exporting.begin(token, work)
    if not making.wait(_AT_ONCE):
        # A part of its own: nothing else of the dialog could be pressed while it ran on.
        st.fragment(_wait, run_every=_LOOK)(making, key)
        return None
    if making.fault is not None:
        raise making.fault
    if making.error is not None:
        message.show(*making.error.said(words))
    elif making.made is None:
        message.show(
            words("The file was not made: you gave it up."),
            words("Choose something else, or make it after all."),
            kind="empty",
        )
        st.button(
            words("Make it"), icon=":material/refresh:", key=f"{key}-again",
            on_click=exporting.again,
        )  # fmt: skip
    return making.made


def _wait(making: Making[File], key: str) -> None:
    """How far it is, looked at anew by itself; the dialog goes on when it has ended."""
    if making.ended:
        exporting.reopen(key)
        st.rerun()
    words = state.speak()
    with st.container(key=f"{key}-waiting"):
        st.progress(making.share, _said(making, words))
        st.button(
            words("Cancel"), icon=":material/close:", key=f"{key}-stop", on_click=exporting.stop
        )


def _said(making: Making[File], words: Words) -> str:
    return words("Making the file … {percent} percent", percent=round(making.share * 100))
