"""The contract of the store of workshops: rooms, seats, votes, notes.

A vote belongs to a participant of one round. That is a word made for the round alone, which no
other table holds: so votes cannot be joined to people, nor those of one person in two rounds.
"""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from journey.rounds import Note, Vote, Workshop


class Room(Protocol):
    """One workshop that nobody else changes until this is over: all of it is kept, or nothing."""

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        ...

    def keep(self, workshop: Workshop) -> None:
        """Keep the workshop as it shall be."""
        ...

    def votes_of(self, round: str, participant: str) -> tuple[Vote, ...]:
        """What a participant has said in a round."""
        ...

    def progress(self, round: str) -> dict[str, int]:
        """How many subjects of a round each participant has answered."""
        ...

    def seats(self) -> int:
        """How many have joined."""
        ...

    def cast(self, round: str, votes: Iterable[Vote]) -> bool:
        """Keep votes, each in the place of the participant's earlier one on the same subject.

        One whose turn is lower than that of the one there changes nothing. Whether any did.
        """
        ...

    def notes(self) -> tuple[Note, ...]:
        """All notes of the workshop."""
        ...

    def put_note(self, note: Note) -> None:
        """Keep a note, in the place of the one of its id if there is one."""
        ...

    def drop_note(self, id: str) -> None:
        """Forget a note; nothing happens where it is not there."""
        ...


class WorkshopStore(Protocol):
    """Keeps workshops. All methods raise StorageUnavailableError where it cannot be reached."""

    def add(self, workshop: Workshop) -> None:
        """Keep a new workshop; ConflictError where its number is that of one not ended."""
        ...

    def get(self, id: str) -> Workshop:
        """The workshop of that id; NotFoundError where there is none."""
        ...

    def of(self, map: str) -> tuple[Workshop, ...]:
        """The workshops on a map, the latest first."""
        ...

    def named(self, said: str) -> Workshop | None:
        """The workshop that is not ended and has that number or that key; None where none has."""
        ...

    def writing(self, id: str) -> AbstractContextManager[Room]:
        """A workshop to be changed; NotFoundError where there is none."""
        ...

    def turns(self, ids: Iterable[str]) -> dict[str, int]:
        """Numbers that grow with every change of these workshops; cheap, to be asked often."""
        ...

    def sit(self, seat: str, workshop: str) -> None:
        """Keep that somebody has joined; the same seat twice is one."""
        ...

    def seat(self, seat: str) -> str | None:
        """The workshop of a seat; None where there is no such seat."""
        ...

    def seats(self, workshop: str) -> int:
        """How many have joined."""
        ...

    def votes(self, round: str) -> tuple[Vote, ...]:
        """All votes of a round, in no order of time."""
        ...

    def votes_of(self, round: str, participant: str) -> tuple[Vote, ...]:
        """What a participant has said in a round."""
        ...

    def progress(self, round: str) -> Mapping[str, int]:
        """How many subjects of a round each participant has answered."""
        ...

    def notes(self, workshop: str) -> tuple[Note, ...]:
        """All notes of a workshop, in no order of time."""
        ...

    def forget(self, id: str) -> None:
        """Erase a workshop with its seats, votes and notes."""
        ...
