"""The store cannot be reached: what is shown is what was read last, and nothing is lost."""

from journey.ui import state
from journey.ui.markup import icon, show, tag


def show_banner() -> None:
    """One line over the picture, until the store is back."""
    words = state.speak()
    said = words("The store cannot be reached. You see the map as it was last.")
    kept = words("What you do on the picture stays in this browser and is saved when it is back.")
    show(
        tag(
            "div",
            icon("cloud_off"),
            tag("span", tag("strong", said), " ", kept),
            class_="jm-storeaway",
            role="alert",
        )
    )


def show_note() -> None:
    """Over fields that wait until the store is back."""
    words = state.speak()
    said = words("To read only, until the store is back; the picture can be changed.")
    show(tag("p", icon("lock"), " ", said, class_="jm-resting jm-muted jm-small"))
