"""What is made ready before the first visitor comes: library, fonts, pictures of the gallery."""

import logging
import threading

from journey.errors import JourneyError
from journey.ui import cache
from journey.ui.shelf import library

_LOG = logging.getLogger(__name__)


def warm_up() -> None:
    """Open the library, and draw what the gallery shows in a thread of its own.

    A library that cannot be opened is said to the first visitor, not here: the app must start to
    say it.
    """
    try:
        library()
    except JourneyError as error:
        _LOG.error("the library cannot be opened: %s", error.message)
        return
    threading.Thread(target=_draw, name="warming", daemon=True).start()


def _draw() -> None:
    try:
        for entry in library().entries():
            cache.card_picture(entry.id, entry.revision)
            cache.summary(entry.id, entry.revision)
    except JourneyError as error:
        _LOG.warning("could not draw ahead: %s", error.message)
