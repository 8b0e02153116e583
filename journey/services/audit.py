"""The audit log: who did what, when, with which map, and how it ended; never what was written.

Lines are written a moment later by a thread of its own, many at once, so that no change waits for
them. Each line holds the print of the one before: who alters or takes one out is found.
"""

import atexit
import datetime
import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from journey.access import Action
from journey.errors import StorageUnavailableError
from journey.storage.register import AuditEntry, Deed, Register, Result, print_of

__all__ = ["Audit", "AuditEntry", "Deed", "Result", "Verdict"]

DELAY_SECONDS = 0.25
MOST_WAITING = 20_000
"""More lines than that are not kept while the store is away; how many is written then."""
_AT_ONCE = 500
_LOG = logging.getLogger("journey.audit")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a log is as it was written, and the first line that is not."""

    lines: int
    broken: int | None = None
    """The number of the first line that does not follow from the one before."""
    last: str = ""
    """The print of the last line: noted elsewhere, it shows whether lines were cut off."""


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


class Audit:
    """Writes the log of a register and reads it. Safe to share between threads."""

    def __init__(self, register: Register, clock: Callable[[], datetime.datetime] = _now) -> None:
        self._register = register
        self._clock = clock
        self._waiting: deque[Deed] = deque()
        self._lost = 0
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._something = threading.Event()
        self._writer: threading.Thread | None = None

    def record(
        self, actor: str, action: Action | str, map: str = "", result: Result = Result.DONE
    ) -> None:
        """Note a deed; it is in the log a moment later, at the latest after `flush`."""
        deed = Deed(self._clock(), actor, str(action), map, result)
        with self._lock:
            if len(self._waiting) >= MOST_WAITING:
                self._lost += 1
                return
            self._waiting.append(deed)
            if self._writer is None:
                self._writer = threading.Thread(target=self._write_on, name="audit", daemon=True)
                self._writer.start()
                atexit.register(self.flush)
        self._something.set()

    def flush(self) -> None:
        """Write all that waits. While the store is away it goes on waiting."""
        with self._writing:
            while some := self._next():
                try:
                    self._register.append(some)
                except StorageUnavailableError as error:
                    with self._lock:
                        self._waiting.extendleft(reversed(some))
                    _LOG.warning("the audit log waits: %s", error.message)
                    return

    def entries(
        self, limit: int = 100, before: int | None = None, map: str | None = None
    ) -> tuple[AuditEntry, ...]:
        """The latest lines (before a number, of a map), the last one first."""
        self.flush()
        return self._register.audit(limit, before, map)

    def verify(self) -> Verdict:
        """Follow the whole log from its first line on."""
        self.flush()
        lines = self._register.audit()[::-1]
        number = previous = None
        for line in lines:
            follows = number is None or (line.number == number + 1 and line.previous == previous)
            if not follows or line.print != print_of(line.number, line.deed, line.previous):
                return Verdict(len(lines), line.number, lines[-1].print)
            number, previous = line.number, line.print
        return Verdict(len(lines), None, previous or "")

    def forget(self, before: datetime.datetime) -> int:
        """Take away what is older; how many lines they were. The log says so itself."""
        self.flush()
        gone = self._register.forget_audit(before)
        if gone:
            self.record("", f"forget {gone} lines of the audit log")
        return gone

    def _next(self) -> list[Deed]:
        with self._lock:
            some = [self._waiting.popleft() for _ in range(min(_AT_ONCE, len(self._waiting)))]
            if some and self._lost and not self._waiting:
                lost = f"{self._lost} lines were not kept"
                some.append(Deed(self._clock(), "", lost, "", Result.FAILED))
                self._lost = 0
        return some

    def _write_on(self) -> None:
        pause = threading.Event()
        while True:
            self._something.wait()
            pause.wait(DELAY_SECONDS)
            self._something.clear()
            try:
                self.flush()
            except Exception:  # the next line tries again
                _LOG.exception("the audit log could not be written")
