"""The beamer's part of a workshop's page: it follows the room by itself, vote by vote."""

from collections.abc import Callable
from typing import Any

from streamlit.components.v2 import component

from journey.locales import Words
from journey.rounds import Workshop
from journey.ui import routes
from journey.ui.joining import Address
from journey.ui.room.view import view
from journey.ui.shelf import library


def show(workshop: Workshop, address: Address, words: Words, key: str) -> None:
    """Question, turnout, number and picture to join; under them what the room says."""
    mount: Callable[..., Any] = component(
        "journey.workshop_room",
        html='<div class="room"></div>',
        js="workshop_room.js",
        css="workshop_room.css",
    )
    mount(key=key, data=payload(workshop, address, words), on_moved_change=lambda: None)


def payload(workshop: Workshop, address: Address, words: Words) -> dict[str, Any]:
    """The view as it is, where to hear how it goes on, and how to join."""
    events = f"{routes.base()}/api/workshops/{workshop.id}/events"
    return {
        "url": f"{events}?lang={words.language}",
        "view": view(library().workshops, workshop.id, words),
        "language": words.language,
        "number": workshop.number,
        "address": address.typed,
        "qr": address.picture(workshop),
        "labels": {
            "join": words("Join without an account"),
            "at": words("at {address}", address=address.typed),
            "qr": words("QR code to join"),
            "left": words("{time} left", time="{time}"),
            "offline": words("No connection; it goes on when it is back"),
        },
    }
