"""What somebody else changed first: kept until the person says which of the two shall stand."""

import datetime
from dataclasses import dataclass

import streamlit as st

from journey.editing import Edit
from journey.errors import Clash, JourneyError
from journey.services.conflicts import insisted
from journey.ui import state
from journey.ui.shelf import library


@dataclass(frozen=True, slots=True)
class Conflict:
    """An edit that was refused because others had changed the same, and when it was made (UTC)."""

    map: str
    edit: Edit
    clashes: tuple[Clash, ...]
    time: datetime.datetime


def put(map: str, edit: Edit, clashes: tuple[Clash, ...]) -> None:
    """Keep an edit that clashes until it is decided."""
    now = datetime.datetime.now(datetime.UTC)
    _waiting(map).append(Conflict(map, edit, clashes, now))


def first(map: str) -> Conflict | None:
    """The one to be decided first."""
    waiting = _waiting(map)
    return waiting[0] if waiting else None


def count(map: str) -> int:
    """How many are to be decided."""
    return len(_waiting(map))


def keep_mine(map: str) -> None:
    """Make one's own change on the map as it is now. Raises what `Library.apply` raises."""
    conflict = _waiting(map).pop(0)
    library().apply(map, insisted(conflict.edit), actor=state.actor())


def take_theirs(map: str) -> None:
    """Leave the map as the other made it; one's own change stays in the history, and redo has it.

    It is made and taken back at once: so it is not lost.
    """
    conflict = _waiting(map).pop(0)
    before = library().get(map).revision
    try:
        after = library().apply(map, insisted(conflict.edit), actor=state.actor())
    except JourneyError:  # it does not fit any more, so there is nothing to keep
        return
    if after.revision > before:
        library().undo(map, actor=state.actor())


def _waiting(map: str) -> list[Conflict]:
    return st.session_state.setdefault(f"conflicts:{map}", [])
