"""What carries news to open tabs: one for a process, however many tabs are open.

News of a map is the revision at which it is and the turn of who is there. A stream that is slow
hears only the newest; nothing is queued. What other processes write to the same store is told by
the store where it can (PostgreSQL), and found by one look at the revisions of the maps that are
open here, once a second.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Generator
from dataclasses import dataclass, field

from journey.errors import JourneyError
from journey.services.library import Library, Step
from journey.services.presence import Presence
from journey.ui.live.standing import Standing

LOOK_SECONDS = 1.0
MOST_STREAMS = 1000
"""Of all people together."""
MOST_OF_ONE = 24
"""Of one person: more tabs of one map than anybody reads."""

_LOG = logging.getLogger("journey.live")


@dataclass(frozen=True, slots=True)
class News:
    """Where a map stands: its revision, who made it, and the turn of who is there."""

    revision: int
    by: str
    turn: int
    away: bool = False
    """Whether the store cannot be reached just now."""


@dataclass(eq=False, slots=True)
class Stream:
    """One open tab: woken when there is news of its map, or when all is to end."""

    map: str
    actor: str
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    ended: bool = False

    def wake(self) -> None:
        """Let the stream look again; in the loop's own thread."""
        self._news.set()

    async def wait(self, seconds: float) -> bool:
        """Wait for news; False where none came in that time."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._news.wait(), seconds)
        came = self._news.is_set()
        self._news.clear()
        return came


class Hub:
    """The open streams by map. Its methods are called in the loop's thread, but for `told`."""

    def __init__(self, library: Library, presence: Presence) -> None:
        self._library = library
        self._presence = presence
        self.standing = Standing(library)
        self._loop = asyncio.get_running_loop()
        self._streams: dict[str, set[Stream]] = {}
        self._revisions: dict[str, tuple[int, str]] = {}
        self._closed = False
        self._away = False
        self._stop_watching = library.watch(self._changed)
        self._stop_listening = library.listen(self._changed_elsewhere)
        presence.watch(self._wake_later)

    def __len__(self) -> int:
        """How many tabs are listening."""
        return sum(len(streams) for streams in self._streams.values())

    def is_full_for(self, actor: str) -> bool:
        """Whether no further tab of this person can listen just now."""
        streams = [one for streams in self._streams.values() for one in streams]
        of_one = sum(one.actor == actor for one in streams)
        return len(streams) >= MOST_STREAMS or bool(actor and of_one >= MOST_OF_ONE)

    @contextlib.contextmanager
    def stream(self, map: str, actor: str, revision: int) -> Generator[Stream]:
        """A stream for a tab that has opened a map, which then is at that revision."""
        stream = Stream(map, actor)
        self._streams.setdefault(map, set()).add(stream)
        self._note(map, revision, "")
        try:
            yield stream
        finally:
            streams = self._streams[map]
            streams.discard(stream)
            if not streams:
                del self._streams[map]
                self._revisions.pop(map, None)
                self.standing.forget(map)

    def news(self, map: str) -> News:
        """Where a map stands that somebody has open."""
        revision, by = self._revisions[map]
        return News(revision, by, self._presence.turn(map), self._away)

    async def look(self) -> None:
        """Look for what other processes wrote, for as long as the app runs."""
        while not self._closed:
            await asyncio.sleep(LOOK_SECONDS)
            if not self._streams:
                continue
            try:
                found = await asyncio.to_thread(self._library.revisions, list(self._streams))
            except JourneyError as error:
                _LOG.debug("could not look for changes: %s", error.message)
                self._store(away=True)
                continue
            self._store(away=False)
            for map, revision in found.items():
                if map in self._streams and self._note(map, revision, ""):
                    self._wake(map)

    def _store(self, *, away: bool) -> None:
        """Have it told when the store goes away, and when it is back."""
        if away != self._away:
            self._away = away
            for map in self._streams:
                self._wake(map)

    def close(self) -> None:
        """End all streams, so that the server can stop."""
        self._closed = True
        self._stop_watching()
        self._stop_listening()
        for streams in self._streams.values():
            for stream in streams:
                stream.ended = True
                stream.wake()

    def _changed(self, map: str, step: Step) -> None:
        """A change was kept; called in the thread that made it."""

        def note() -> None:
            if map in self._streams and self._note(map, step.revision, step.actor):
                self._wake(map)

        self._soon(note)

    def _changed_elsewhere(self, map: str, revision: int, actor: str) -> None:
        """A process has kept a change, perhaps this one; called in the thread that listens."""

        def note() -> None:
            if map in self._streams and self._note(map, revision, actor):
                self._wake(map)

        self._soon(note)

    def _wake_later(self, map: str) -> None:
        self._soon(lambda: self._wake(map))

    def _soon(self, act: Callable[[], None]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(act)

    def _note(self, map: str, revision: int, by: str) -> bool:
        known = self._revisions.get(map)
        if known is not None and revision <= known[0]:
            return False
        self._revisions[map] = (revision, by)
        return True

    def _wake(self, map: str) -> None:
        for stream in self._streams.get(map, ()):
            stream.wake()
