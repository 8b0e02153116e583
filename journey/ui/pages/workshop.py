"""A workshop on a map: phones vote, the beamer shows it, the room decides."""

import re

import streamlit as st

from journey.access import Action
from journey.rounds import QuestionKind, Workshop
from journey.ui import allowed, joining, message, rooms, shelf, state
from journey.ui.boundary import boundary
from journey.ui.components import (
    undo_bar,
    workshop_bar,
    workshop_begin,
    workshop_notes,
    workshop_plan,
    workshop_question,
    workshop_room,
)
from journey.ui.joining import Address
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.shelf import library, may

_COMMANDS = ("make workshop", "journey serve --phones")
"""What is typed to start the app for phones."""


def show() -> None:
    """The room of the map in the address; where none is open, the way to one."""
    words = state.speak()
    maps = {
        entry.id: entry
        for entry in library().entries()
        if not entry.archived and may(Action.SEE_ROUND, entry.id)
    }
    if not maps:
        message.show(
            words("No map yet."), words("Make one first; then a room can vote on it."), kind="empty"
        )
        return
    map = state.meant(maps)
    room = rooms.open_room(map)
    address = joining.address()
    if may(Action.FACILITATE, map):
        _reach(address)
    if room is None or room.ended is not None:
        workshop_begin.show(maps, map, key="workshop-begin")
        return
    with boundary():
        workshop_room.show(room, address, words, key=f"room-{room.id}")
    hosts = allowed.here(Action.FACILITATE, map)
    if hosts:
        _host(room, map)
    workshop_plan.show(room, key="plan", hosts=hosts)
    undo_bar.show("workshop-undo", library().get(map, state.actor()))


def _host(room: Workshop, map: str) -> None:
    """What whoever holds the workshop does next."""
    with st.container(key="workshop-foot"):
        workshop_bar.show(room, key="workshop")
    journey = library().get(map).journey
    if room.current is None or not room.current.takes_votes:
        if room.current is not None and room.current.question.kind is QuestionKind.NOTES:
            workshop_notes.show(room, room.current, journey, key="notes")
        workshop_question.show(room, journey, key="question")


def _reach(address: Address) -> None:
    """Where phones cannot reach the room, what to do about it."""
    if not address.is_of_this_machine:
        return
    words = state.speak()
    if shelf.is_team():
        said = words(
            "Phones cannot reach {address}: open this page at the address at which others reach "
            "the app.",
            address=address.typed,
        )
    elif joining.listens_to_this_machine():
        said = words(
            "Phones cannot join yet: the app was started for this machine alone. End it (Ctrl+C "
            "in the window where it runs) and start it with make workshop, or with journey "
            "serve --phones. Then load this page again; everything stays as it is."
        )
    else:
        said = words(
            "Phones cannot join yet: this machine is in no network. Connect it to the network "
            "of the phones, then load this page again."
        )
    warning = [
        tag("code", part) if part in _COMMANDS else part
        for part in re.split(f"({'|'.join(_COMMANDS)})", said)
    ]
    show_markup(
        tag("p", icon("wifi_off"), tag("span", warning), class_="jm-workshop-warning",
            role="status")
    )  # fmt: skip
