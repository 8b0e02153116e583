"""A sticky note of a workshop: an answer in one's own words, or something for later."""

import hashlib
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.record import Record

NOTE_CHARACTERS = 280
MOST_NOTES = 30
"""So many notes one participant can write in a round."""


class NoteKind(StrEnum):
    """Where a note belongs."""

    ANSWER = "answer"
    """To a round of notes."""
    PARKED = "parked"
    """To the parking lot."""


class Note(Record):
    """A note; `cluster` is the heading under which the room has put it, empty where none."""

    id: Annotated[str, Field(max_length=64)]
    kind: NoteKind
    round: str = ""
    """The round that it answers; empty in the parking lot."""
    participant: str = ""
    """Made for the round alone; empty where the host wrote it."""
    text: Annotated[str, Field(min_length=1, max_length=NOTE_CHARACTERS)]
    cluster: Annotated[str, Field(max_length=200)] = ""
    taken: bool = False
    """Whether it has become a part of the map."""
    revision: int | None = None
    """The revision of the map that holds what it became, or that has taken it back."""

    def taken_over(self, revision: int) -> "Note":
        """The note that is a part of the map since that revision."""
        return self.model_copy(update={"taken": True, "revision": revision})

    def turned(self, revision: int) -> "Note":
        """The note after the map's change at its revision was reversed: undone, or made again."""
        return self.model_copy(update={"taken": not self.taken, "revision": revision})


def made_id(participant: str, id: str) -> str:
    """The id under which a participant's note is kept: nobody else can make the same."""
    return hashlib.blake2b(f"{participant} {id}".encode(), digest_size=16).hexdigest()


def clusters(notes: Iterable[Note]) -> dict[str, tuple[Note, ...]]:
    """Notes by heading, the fullest first; under the empty one those that have none, at the end."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(note.cluster, []).append(note)
    ordered = sorted(found, key=lambda name: (not name, -len(found[name]), name))
    return {name: tuple(found[name]) for name in ordered}
