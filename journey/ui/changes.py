"""Changing maps from the screens: each change is saved at once, or said why it was not."""

from collections.abc import Callable

from journey.editing import Edit, SetScore
from journey.errors import ConflictError, JourneyError
from journey.services.replacing import replaced
from journey.ui import conflict, offers, state
from journey.ui.shelf import library


def apply(map: str, edit: Edit) -> bool:
    """Apply an edit to a map; whether it was kept.

    Where somebody else changed the same first, the person is asked which of the two shall stand.
    """
    try:
        lost = replaced(edit, library().get(map).journey) if isinstance(edit, SetScore) else None
        kept = library().apply(map, edit, actor=state.actor())
    except JourneyError as error:
        refuse(error, map, edit)
        return False
    if lost is not None:
        offers.offer_measured(lost, map, kept.revision, state.speak())
    return True


def undo(map: str) -> bool:
    """Take the last change of a map back; whether there was one."""
    return attempt(lambda: library().undo(map, actor=state.actor()))


def redo(map: str) -> bool:
    """Make the change again that was taken back last; whether there was one."""
    return attempt(lambda: library().redo(map, actor=state.actor()))


def take_back(map: str) -> None:
    """Undo, as what a button does."""
    undo(map)


def make_again(map: str) -> None:
    """Redo, as what a button does."""
    redo(map)


def attempt(act: Callable[[], object]) -> bool:
    """Do it; an error of ours is said at the next run, and nothing was changed."""
    try:
        act()
    except JourneyError as error:
        refuse(error)
        return False
    return True


def refuse(error: JourneyError, map: str = "", edit: Edit | None = None) -> None:
    """Say at the next run why nothing was changed, and what to try.

    An edit of a map that clashes with somebody else's is kept, to be decided on a card.
    """
    if isinstance(error, ConflictError) and error.clashes and edit is not None:
        conflict.put(map, edit, error.clashes)
        if state.map_id() == map:  # where the card is shown
            return
    message, hint = error.said(state.speak())
    state.notice(f"{message}. {hint}" if hint else message, kind="fault")
