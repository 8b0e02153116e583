"""The people who use a library: an id, a number among the guests, and the name they gave."""

import threading
import time

from journey.errors import InvalidEditError, StorageUnavailableError
from journey.storage.repository import Person, Repository
from journey.text import clean_name

__all__ = ["NAME_CHARACTERS", "People", "Person"]

NAME_CHARACTERS = 60
_LOOK_SECONDS = 10.0
"""So long a name that somebody gave in another process may still be unknown here."""


class People:
    """Everybody whom a library knows. Safe to share between threads."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._lock = threading.Lock()
        self._known: dict[str, Person] = {}
        self._looked = float("-inf")

    def find(self, id: str) -> Person | None:
        """The person of that id; None where nobody of it was ever met."""
        self._look()
        with self._lock:
            return self._known.get(id)

    def meet(self, id: str) -> Person:
        """The person of that id, who is a new guest at the first time.

        While the store is away they are shown as the next guest; nothing of that is kept.
        """
        known = self.find(id)
        if known is not None:
            return known
        try:
            return self._keep(id, None)
        except StorageUnavailableError:
            with self._lock:
                return Person(id, len(self._known) + 1)

    def rename(self, id: str, name: str) -> Person:
        """Give a person a name; an empty one makes them a guest again.

        Raises InvalidEditError where the name cannot be one.
        """
        cleaned = ""
        if name.strip():
            try:
                cleaned = clean_name(name)
            except ValueError:
                raise InvalidEditError(
                    "This cannot be a name", "Use letters, digits and spaces"
                ) from None
        if len(cleaned) > NAME_CHARACTERS:
            raise InvalidEditError(
                "The name has {count} characters",
                "Use at most {most}",
                count=len(cleaned),
                most=NAME_CHARACTERS,
            )
        return self._keep(id, cleaned)

    def forget(self, id: str) -> None:
        """Know nothing any more of somebody who was erased."""
        with self._lock:
            self._known.pop(id, None)
            self._looked = float("-inf")

    def _keep(self, id: str, name: str | None) -> Person:
        person = self._repository.keep_person(id, name)
        with self._lock:
            self._known[id] = person
        return person

    def _look(self) -> None:
        """Read everybody again where that was long ago; what is known stays while it cannot be."""
        now = time.monotonic()
        with self._lock:
            if now < self._looked + _LOOK_SECONDS:
                return
            self._looked = now
        try:
            people = self._repository.people()
        except StorageUnavailableError:
            return
        with self._lock:
            self._known |= {person.id: person for person in people}
