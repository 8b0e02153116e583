"""Changing maps from the screens: each change is saved at once, or said why it was not."""

from collections.abc import Callable

from journey.editing import Edit
from journey.errors import JourneyError
from journey.ui import state
from journey.ui.shelf import library


def apply(map: str, edit: Edit) -> bool:
    """Apply an edit to a map; whether it was kept."""
    return attempt(lambda: library().apply(map, edit))


def undo(map: str) -> None:
    """Take the last change of a map back."""
    attempt(lambda: library().undo(map))


def redo(map: str) -> None:
    """Make the change again that was taken back last."""
    attempt(lambda: library().redo(map))


def attempt(act: Callable[[], object]) -> bool:
    """Do it; an error of ours is said at the next run, and nothing was changed."""
    try:
        act()
    except JourneyError as error:
        message, hint = error.said(state.speak())
        state.notice(f"{message}. {hint}" if hint else message, kind="fault")
        return False
    return True
