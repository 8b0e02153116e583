"""News of workshops, as server-sent events: for the beamer, and for the phones of the room.

One for a process. What an audience hears is made once for all of it; one who is slow hears only
the newest. What other processes write is found by a look at the store, once a second.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Callable, Generator

from journey.errors import JourneyError
from journey.services.workshops import Workshops
from journey.ui.live.endless import EndlessAnswer, before_stopping

BEAT_SECONDS = 10.0
LOOK_SECONDS = 1.0
REST_SECONDS = 0.1
"""Votes that come within that time are told together."""
MOST_LISTENERS = 2000
_LOG = logging.getLogger("journey.live")

Telling = Callable[[], str]
"""What is to be told now; called in a thread of its own, for it reads from the store."""


class _Channel:
    """What is told to one audience of a workshop: made once, however many listen."""

    def __init__(self, workshop: str, tell: Telling) -> None:
        self.workshop = workshop
        self.tell = tell
        self.changed = asyncio.Event()
        self.message = ""
        self.listeners: set[asyncio.Event] = set()
        self.ended = False

    def wake(self) -> None:
        """Have the message made anew."""
        self.changed.set()

    async def run(self) -> None:
        """Make the message whenever the workshop has changed, and have it told."""
        while True:
            self.changed.clear()
            try:
                message = await asyncio.to_thread(self.tell)
            except JourneyError as error:
                _LOG.debug("no news of a workshop: %s", error.message)
                message = self.message
            if message != self.message:
                self.message = message
                self.publish()
            await asyncio.sleep(REST_SECONDS)
            await self.changed.wait()

    def publish(self) -> None:
        """Wake all who listen."""
        for listener in self.listeners:
            listener.set()


class RoomNews:
    """The open lines of this process. Its methods belong to the loop's thread."""

    def __init__(self, workshops: Callable[[], Workshops]) -> None:
        self._workshops = workshops
        self._channels: dict[tuple[str, str], _Channel] = {}
        self._running: dict[tuple[str, str], asyncio.Task[None]] = {}
        self._turns: dict[str, int] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._looking: asyncio.Task[None] | None = None
        self._stop_watching: Callable[[], None] | None = None

    @property
    def listening(self) -> int:
        """How many lines are open."""
        return sum(len(one.listeners) for one in self._channels.values())

    @property
    def is_full(self) -> bool:
        """Whether no further line can be opened just now."""
        return self.listening >= MOST_LISTENERS

    async def line(self, workshop: str, audience: str, tell: Telling) -> EndlessAnswer:
        """An answer without end: what `tell` says, now and whenever the workshop changes.

        All lines of one audience of a workshop are told the same.
        """
        await self._begin()
        told = self._told((workshop, audience), tell)
        return EndlessAnswer(told)

    @contextlib.contextmanager
    def open(self) -> Generator[None]:
        """Carry news for as long as the block lasts; a signal to stop ends the lines first."""
        with before_stopping(self.close):
            try:
                yield
            finally:
                self.close()

    def close(self) -> None:
        """End all lines, so that the server can stop."""
        if self._looking:
            self._looking.cancel()
        if self._stop_watching:
            self._stop_watching()
        self._looking = self._stop_watching = self._loop = None
        for channel in self._channels.values():
            channel.ended = True
            channel.publish()

    async def _begin(self) -> None:
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
            workshops = await asyncio.to_thread(self._workshops)
            self._stop_watching = workshops.watch(self._changed)
            self._looking = asyncio.create_task(self._look())

    async def _told(self, key: tuple[str, str], tell: Telling) -> AsyncGenerator[str]:
        async with self._channel(key, tell) as (channel, news):
            yield "retry: 1000\n\n"
            last = ""
            while not channel.ended:
                news.clear()
                now = channel.message
                yield f"data: {now}\n\n" if now != last else "event: beat\ndata:\n\n"
                last = now
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(news.wait(), BEAT_SECONDS)

    @contextlib.asynccontextmanager
    async def _channel(
        self, key: tuple[str, str], tell: Telling
    ) -> AsyncGenerator[tuple[_Channel, asyncio.Event]]:
        if key not in self._channels:
            self._channels[key] = _Channel(key[0], tell)
            self._running[key] = asyncio.create_task(self._channels[key].run())
        channel, news = self._channels[key], asyncio.Event()
        channel.listeners.add(news)
        try:
            yield channel, news
        finally:
            channel.listeners.discard(news)
            if not channel.listeners and self._channels.get(key) is channel:
                del self._channels[key]
                self._running.pop(key).cancel()

    def _changed(self, workshop: str) -> None:
        """A change was kept by this process; called in the thread that made it."""
        loop = self._loop
        if loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(self._wake, workshop)

    def _wake(self, workshop: str) -> None:
        for channel in self._channels.values():
            if channel.workshop == workshop:
                channel.wake()

    async def _look(self) -> None:
        """Look for what other processes wrote, for as long as the app runs."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            open = {workshop for workshop, _ in self._channels}
            if not open:
                continue
            try:
                found = await asyncio.to_thread(self._workshops().turns, open)
            except JourneyError as error:
                _LOG.debug("could not look for votes: %s", error.message)
                continue
            for workshop in open:
                turn = found.get(workshop, 0)
                if self._turns.get(workshop) != turn:
                    self._wake(workshop)
                self._turns[workshop] = turn
