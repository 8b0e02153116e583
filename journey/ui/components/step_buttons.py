"""Undo and redo of a map as buttons; their keys are heard by the picture."""

from collections.abc import Callable

import streamlit as st

from journey.services.library import Kept
from journey.ui import changes, state


def undo(kept: Kept, key: str, *, by_key: bool = True) -> None:
    """Take the visitor's last change back; `by_key`: where the keys are heard."""
    words = state.speak()
    by_hand, said = words("Take the last change back"), words("Take the last change back (Ctrl+Z)")
    said = said if by_key else by_hand
    _button(kept, "undo", said, kept.can_undo, changes.take_back, key)


def redo(kept: Kept, key: str, *, by_key: bool = True) -> None:
    """Make what was taken back again."""
    words = state.speak()
    said = words("Make it again (Ctrl+Y)") if by_key else words("Make it again")
    _button(kept, "redo", said, kept.can_redo, changes.make_again, key)


def _button(
    kept: Kept, sign: str, said: str, can: bool, act: Callable[[str], None], key: str
) -> None:
    st.button(
        f":material/{sign}:",
        type="tertiary",
        key=f"{key}-{sign}",
        help=said,
        disabled=not can,
        on_click=act,
        args=(kept.journey.id,),
    )
