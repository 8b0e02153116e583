"""A survey counted beside everything else, so that whoever waits for it can go on looking."""

from threading import Event, Thread

from journey.errors import JourneyError
from journey.model import Journey
from journey.services import surveys
from journey.services.surveys import Counted, Plan, Source


class _StoppedError(JourneyError):
    """Nobody waits for it any more."""


class Counting:
    """One counting of a survey, begun at once in a thread of its own."""

    def __init__(self, source: Source, plan: Plan, journey: Journey) -> None:
        self.plan = plan
        self.rows = 0
        """How many were counted so far."""
        self.about = 0
        """How many there are about; 0 until that is known."""
        self.counted: Counted | None = None
        self.error: JourneyError | None = None
        self._ended, self._stopped = Event(), Event()
        Thread(target=self._run, args=(source, journey), name="survey", daemon=True).start()

    @property
    def ended(self) -> bool:
        """Whether it came to an end, good or bad."""
        return self._ended.is_set()

    @property
    def share(self) -> float:
        """How much of it is done, 0 to 1; held below 1 until it is."""
        return min(self.rows / self.about, 0.99) if self.about else 0.0

    def stop(self) -> None:
        """Give it up after the part that is being counted."""
        self._stopped.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for its end, so long at most; whether it has ended."""
        return self._ended.wait(seconds)

    def _run(self, source: Source, journey: Journey) -> None:
        try:
            self.about = source.rows_about()
            self.counted = surveys.count(source, self.plan, journey, self._told)
        except JourneyError as error:
            self.error = None if isinstance(error, _StoppedError) else error
        finally:
            self._ended.set()

    def _told(self, rows: int) -> None:
        self.rows = rows
        if self._stopped.is_set():
            raise _StoppedError("The counting was given up")
