"""A sticky note of a workshop: an answer in one's own words, or something for later."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.record import Record

NOTE_CHARACTERS = 280
MOST_NOTES = 40
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
    """Whether it has become a part of the map, or was dealt with."""
