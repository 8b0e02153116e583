"""Word of changes from process to process, over a PostgreSQL server: LISTEN and NOTIFY.

Each change says with its own transaction which map is at which revision and who made it so; who
listens hears of it when that is kept. Whoever misses a word finds the change with the next look.
"""

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import Any

import psycopg

from journey.storage.repository import CHANNEL, Told

_LOG = logging.getLogger("journey.storage")

_WAIT_SECONDS = 1.0
"""So long until a line that broke is tried again, or the end is noticed."""


class Notices:
    """Listens in a thread with a connection of its own, for as long as somebody wants to know."""

    def __init__(self, connect: Callable[[], "psycopg.Connection[Any]"]) -> None:
        self._connect = connect

    def listen(self, told: Told) -> Callable[[], None]:
        """Have every change told, those of this process too; returns what ends it."""
        ended = threading.Event()
        thread = threading.Thread(
            target=self._listen, args=(told, ended), name="notices", daemon=True
        )
        thread.start()
        return ended.set

    def _listen(self, told: Told, ended: threading.Event) -> None:
        while not ended.is_set():
            try:
                with contextlib.closing(self._connect()) as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    while not ended.is_set():
                        for notice in connection.notifies(timeout=_WAIT_SECONDS):
                            _tell(told, notice.payload)
                            if ended.is_set():
                                return
            except psycopg.Error as error:
                _LOG.debug("word of changes is away: %s", error)
                ended.wait(_WAIT_SECONDS)


def _tell(told: Told, payload: str) -> None:
    map, _, rest = payload.partition(" ")
    revision, _, actor = rest.partition(" ")
    if revision.isdecimal():
        told(map, int(revision), actor)
