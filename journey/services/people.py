"""The people who use a library: each has an id, a number among the guests, and the name they gave."""

import threading
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who changes maps. Without a name they are the guest of that number."""

    id: str
    number: int
    name: str = ""


class People:
    """Everybody whom this library knows."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[str, Person] = {}

    def find(self, id: str) -> Person | None:
        """The person of that id; None where nobody of it was ever met."""
        with self._lock:
            return self._known.get(id)

    def meet(self, id: str) -> Person:
        """The person of that id, who is a new guest at the first time."""
        with self._lock:
            return self._known.setdefault(id, Person(id, len(self._known) + 1))
