"""The workshop of the page: which room is open, and what its host does there."""

import datetime
from collections.abc import Callable

import streamlit as st

from journey.editing import Edit
from journey.errors import JourneyError, NotFoundError
from journey.model import Journey
from journey.rounds import Question, Workshop
from journey.services import asking
from journey.services.workshops import Workshops
from journey.ui import changes, offers, state
from journey.ui.shelf import library

ROOM = "room"
"""The workshop in the address."""


def workshops() -> Workshops:
    """The workshops of the library."""
    return library().workshops


def open_room(map: str) -> Workshop | None:
    """The workshop of the address, else the latest on the map that has not ended."""
    asked = st.query_params.get(ROOM, "")
    if asked:
        try:
            found = workshops().get(asked)
        except NotFoundError:
            st.query_params.pop(ROOM, None)
        else:
            return found if found.map == map else None
    return next((one for one in workshops().of(map) if one.ended is None), None)


def begin(map: str) -> None:
    """Open a room on a map."""

    def act() -> None:
        title = library().get(map).journey.title
        st.query_params[ROOM] = workshops().begin(map, title, state.actor()).id

    changes.attempt(act)


def leave() -> None:
    """Look at no room."""
    st.query_params.pop(ROOM, None)


def attempt(act: Callable[[], object]) -> None:
    """Do it, or say why not."""
    changes.attempt(act)


def ask(room: str, question: Question, minutes: float | None) -> None:
    """Put a question to the room."""
    changes.attempt(lambda: workshops().ask(room, question, minutes))


def change(map: str, make: Callable[[Journey], Edit]) -> int | None:
    """Change the map of a room by what is made for it as it is, and offer the way back.

    The revision that holds it; None where it could not be made.
    """
    try:
        journey = library().get(map).journey
        edit = make(journey)
        revision = library().apply(map, edit, actor=state.actor()).revision
    except JourneyError as error:
        changes.refuse(error)
        return None
    offers.offer(edit.label(state.speak(), journey), map, revision)
    return revision


def take_over(room: Workshop, round: str, subjects: tuple[str, ...]) -> None:
    """Make medians scores of the map, in one step that can be undone."""
    words = state.speak()
    asked = room.round(round)
    try:
        kept = library().get(room.map)
        found = workshops().results(room, asked)
        today = datetime.datetime.now(state.time_zone()).date()
        edit = asking.taken_over(asked.question, found, subjects, kept.journey, today)
    except JourneyError as error:
        changes.refuse(error)
        return
    if edit is None:
        state.notice(words("Nobody has voted on what was chosen."), kind="fault")
        return

    def act() -> None:
        after = library().apply(room.map, edit, actor=state.actor())
        offers.offer(edit.label(words, kept.journey), room.map, after.revision)
        workshops().taken_over(room.id, round, after.revision)

    changes.attempt(act)
