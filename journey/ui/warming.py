"""What is made ready before the first visitor comes: library, fonts, pictures of the gallery."""

import logging
import threading

from journey.errors import JourneyError
from journey.ui import cache, gallery
from journey.ui.shelf import library, own_work, whole

_PAUSE = 0.03
"""Seconds between two maps, in which visitors have their turn."""
_LOG = logging.getLogger(__name__)


def warm_up() -> None:
    """Open the library, and draw what the gallery shows in a thread of its own.

    A library that cannot be opened is said to the first visitor, not here: the app must start to
    say it.
    """
    try:
        whole()
    except JourneyError as error:
        _LOG.error("the library cannot be opened: %s", error.message)
        return
    threading.Thread(target=_draw, name="warming", daemon=True).start()


def _draw() -> None:
    try:
        with own_work():
            entries = library().entries()
            for entry in entries[: gallery.AT_ONCE]:
                cache.card_picture(entry.id, entry.revision)
                cache.summary(entry.id, entry.revision)
            gallery.learn(entries, pause=_PAUSE)
    except JourneyError as error:
        _LOG.warning("could not draw ahead: %s", error.message)
