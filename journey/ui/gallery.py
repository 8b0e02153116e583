"""What the gallery knows of maps beside their cards: looked up once a revision, a bit at a time.

To find a map by one of its touchpoints, or the weakest first, each map has to be read. With
hundreds of them that takes seconds the first time, so a page reads for a moment, shows what it has
and goes on with its next run.
"""

import time
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from journey.errors import JourneyError
from journey.services import checks
from journey.services.library import Entry, Library
from journey.text import same_name
from journey.ui.shelf import opened

AT_ONCE = 24
"""Cards on the page before more are asked for."""
MOMENT = 0.6
"""Seconds for which one run of the page reads."""
_KEPT = 8192


class Traits(NamedTuple):
    """What is looked for in a map: the names of its touchpoints, folded, and how many are weak."""

    names: tuple[str, ...]
    weak: int


class Reading:
    """Reads the traits of maps for a moment; `done` says whether all that was asked was read."""

    def __init__(self, seconds: float = MOMENT) -> None:
        self._until = time.monotonic() + seconds
        self.done = True

    def traits(self, entry: Entry) -> Traits | None:
        """The traits of a map; None where there was no time left, or the map has just gone."""
        if time.monotonic() > self._until:
            self.done = False
            return None
        try:
            return _traits(opened(entry.id), entry.id, entry.revision)
        except JourneyError:
            return None


def learn(entries: Iterable[Entry], pause: float) -> None:
    """Read all of them ahead, with pauses in which others have their turn."""
    reading = Reading(seconds=float("inf"))
    for entry in entries:
        reading.traits(entry)
        time.sleep(pause)


@lru_cache(maxsize=_KEPT)
def _traits(shelf: Library, id: str, revision: int) -> Traits:
    journey = shelf.get(id).journey
    names = tuple(same_name(touchpoint.name) for touchpoint in journey.touchpoints)
    return Traits(names, checks.summary(journey).weak or 0)
