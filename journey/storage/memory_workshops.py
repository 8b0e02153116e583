"""Workshops that live as long as the process."""

import contextlib
import threading
from collections.abc import Generator, Iterable
from copy import deepcopy
from dataclasses import dataclass, field

from journey.rounds import Note, Vote, Workshop
from journey.storage.refusals import no_workshop, room_taken


@dataclass(slots=True)
class _Kept:
    workshop: Workshop
    turn: int = 1
    seats: set[str] = field(default_factory=set[str])
    votes: dict[tuple[str, str, str], Vote] = field(
        default_factory=dict[tuple[str, str, str], Vote]
    )
    notes: dict[str, Note] = field(default_factory=dict[str, Note])


class MemoryWorkshops:
    """Keeps workshops in a dictionary, one thread at a time."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._rooms: dict[str, _Kept] = {}

    def add(self, workshop: Workshop) -> None:
        """Keep a new workshop; ConflictError where its number is that of one not ended."""
        with self._lock:
            if self.named(workshop.number) is not None:
                raise room_taken(workshop.number)
            self._rooms[workshop.id] = _Kept(workshop)

    def get(self, id: str) -> Workshop:
        """The workshop of that id; NotFoundError where there is none."""
        with self._lock:
            return self._kept(id).workshop

    def of(self, map: str) -> tuple[Workshop, ...]:
        """The workshops on a map, the latest first."""
        with self._lock:
            found = [kept.workshop for kept in self._rooms.values() if kept.workshop.map == map]
        return tuple(sorted(found, key=lambda one: (one.begun, one.id), reverse=True))

    def named(self, said: str) -> Workshop | None:
        """The workshop that is not ended and has that number or that key."""
        with self._lock:
            for kept in self._rooms.values():
                one = kept.workshop
                if one.ended is None and said in (one.number, one.key):
                    return one
        return None

    @contextlib.contextmanager
    def writing(self, id: str) -> Generator["_MemoryRoom"]:
        """A workshop to be changed; nobody else changes it meanwhile."""
        with self._lock:
            room = _MemoryRoom(deepcopy(self._kept(id)))
            yield room
            if room.changed:
                room.kept.turn += 1
                self._rooms[id] = room.kept

    def turns(self, ids: Iterable[str]) -> dict[str, int]:
        """Numbers that grow with every change of these workshops."""
        with self._lock:
            return {id: self._rooms[id].turn for id in ids if id in self._rooms}

    def sit(self, seat: str, workshop: str) -> None:
        """Keep that somebody has joined; the same seat twice is one."""
        with self._lock:
            kept = self._kept(workshop)
            if seat not in kept.seats:
                kept.seats.add(seat)
                kept.turn += 1

    def seat(self, seat: str) -> str | None:
        """The workshop of a seat; None where there is no such seat."""
        with self._lock:
            return next((id for id, kept in self._rooms.items() if seat in kept.seats), None)

    def seats(self, workshop: str) -> int:
        """How many have joined."""
        with self._lock:
            return len(self._rooms[workshop].seats) if workshop in self._rooms else 0

    def votes(self, round: str) -> tuple[Vote, ...]:
        """All votes of a round, in no order of time."""
        with self._lock:
            kept = (vote for one in self._rooms.values() for vote in _of(one, round))
            return tuple(sorted(kept, key=lambda vote: (vote.participant, vote.subject)))

    def votes_of(self, round: str, participant: str) -> tuple[Vote, ...]:
        """What a participant has said in a round."""
        return tuple(vote for vote in self.votes(round) if vote.participant == participant)

    def progress(self, round: str) -> dict[str, int]:
        """How many subjects of a round each participant has answered."""
        return _counted(self.votes(round))

    def notes(self, workshop: str) -> tuple[Note, ...]:
        """All notes of a workshop, in no order of time."""
        with self._lock:
            there = self._rooms.get(workshop)
            return _sorted(there.notes) if there else ()

    def forget(self, id: str) -> None:
        """Erase a workshop with its seats, votes and notes."""
        with self._lock:
            self._rooms.pop(id, None)

    def _kept(self, id: str) -> _Kept:
        if id not in self._rooms:
            raise no_workshop()
        return self._rooms[id]


class _MemoryRoom:
    """One workshop while the lock is held."""

    def __init__(self, kept: _Kept) -> None:
        self.kept = kept
        self.changed = False

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        return self.kept.workshop

    def keep(self, workshop: Workshop) -> None:
        """Keep the workshop as it shall be."""
        self.kept.workshop, self.changed = workshop, True

    def votes_of(self, round: str, participant: str) -> tuple[Vote, ...]:
        """What a participant has said in a round."""
        mine = [vote for vote in _of(self.kept, round) if vote.participant == participant]
        return tuple(sorted(mine, key=lambda vote: vote.subject))

    def progress(self, round: str) -> dict[str, int]:
        """How many subjects of a round each participant has answered."""
        return _counted(_of(self.kept, round))

    def seats(self) -> int:
        """How many have joined."""
        return len(self.kept.seats)

    def cast(self, round: str, votes: Iterable[Vote]) -> bool:
        """Keep votes, each in the place of an earlier one; whether any changed anything."""
        cast = False
        for vote in votes:
            key = (round, vote.participant, vote.subject)
            there = self.kept.votes.get(key)
            if there is not None and vote.turn < there.turn:
                continue
            self.kept.votes[key] = vote
            same = there and (there.value, there.comment) == (vote.value, vote.comment)
            cast = cast or not same
        self.changed = self.changed or cast
        return cast

    def notes(self) -> tuple[Note, ...]:
        """All notes of the workshop."""
        return _sorted(self.kept.notes)

    def put_note(self, note: Note) -> None:
        """Keep a note, in the place of the one of its id if there is one."""
        self.kept.notes[note.id] = note
        self.changed = True

    def drop_note(self, id: str) -> None:
        """Forget a note; nothing happens where it is not there."""
        self.kept.notes.pop(id, None)
        self.changed = True


def _of(kept: _Kept, round: str) -> list[Vote]:
    return [vote for (of, _, _), vote in kept.votes.items() if of == round]


def _counted(votes: Iterable[Vote]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for vote in votes:
        counts[vote.participant] = counts.get(vote.participant, 0) + 1
    return counts


def _sorted(notes: dict[str, Note]) -> tuple[Note, ...]:
    return tuple(notes[id] for id in sorted(notes))
