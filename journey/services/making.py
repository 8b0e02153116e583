"""A file made beside everything else: whoever waits for it sees how far it is, and may give up."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar

from journey.errors import JourneyError

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Is told how many steps are done, and of how many; raises where nobody waits any more."""


def untold(done: int, of: int) -> None:
    """Progress that nobody is told of."""


class _GivenUpError(JourneyError):
    """Nobody waits for it any more."""


class Making(Generic[T]):
    """One making of something, begun at once in a thread of its own."""

    def __init__(self, work: Callable[[Progress], T]) -> None:
        self.share = 0.0
        """How much of it is done, 0 to 1."""
        self.made: T | None = None
        self.error: JourneyError | None = None
        self.fault: Exception | None = None
        """What nobody foresaw; it is for whoever waits to raise it."""
        self._ended, self._stopped = Event(), Event()
        Thread(target=self._run, args=(work,), name="making", daemon=True).start()

    @property
    def ended(self) -> bool:
        """Whether it came to an end, good or bad."""
        return self._ended.is_set()

    @property
    def stopped(self) -> bool:
        """Whether it was given up."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Give it up: it has ended for whoever waits; the step that is under way ends unseen."""
        self._stopped.set()
        self._ended.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for its end, so long at most; whether it has ended."""
        return self._ended.wait(seconds)

    def _run(self, work: Callable[[Progress], T]) -> None:
        made: T | None = None
        error: JourneyError | None = None
        fault: Exception | None = None
        try:
            made = work(self._told)
        except JourneyError as raised:
            error = raised
        except Exception as raised:
            fault = raised
        if not self._stopped.is_set():
            self.made, self.error, self.fault = made, error, fault
            self._ended.set()

    def _told(self, done: int, of: int) -> None:
        self.share = min(done / of, 1.0) if of else 0.0
        if self._stopped.is_set():
            raise _GivenUpError("The making was given up")
