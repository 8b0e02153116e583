"""Workshops in a SQL database: the room as one document, seats, votes and notes as rows."""

import contextlib
from collections.abc import Generator, Iterable
from contextlib import AbstractContextManager
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from journey.rounds import Note, Vote, Workshop
from journey.storage.refusals import no_workshop, room_taken
from journey.storage.tables import NOTE, SEAT, VOTE, WORKSHOP


class Connecting(Protocol):
    """Opens a transaction, with the write lock where it writes."""

    def __call__(self, writes: bool = False) -> AbstractContextManager[sa.Connection]:
        """The transaction; committed at its end."""
        ...


class SqlWorkshops:
    """The workshops in the tables of a repository, in its transactions."""

    def __init__(self, connecting: Connecting) -> None:
        self._connecting = connecting

    def add(self, workshop: Workshop) -> None:
        """Keep a new workshop; ConflictError where its number is that of one not ended."""
        row = {"id": workshop.id, "journey_id": workshop.map, "begun": workshop.begun, "turn": 1}
        taken = sa.select(WORKSHOP.c.id).where(WORKSHOP.c.number == workshop.number)
        with self._connecting(writes=True) as connection:
            if connection.scalar(taken) is not None:
                raise room_taken(workshop.number)
            try:
                connection.execute(sa.insert(WORKSHOP).values(row | _columns(workshop)))
            except IntegrityError as error:  # another process was faster
                raise room_taken(workshop.number) from error

    def get(self, id: str) -> Workshop:
        """The workshop of that id; NotFoundError where there is none."""
        with self._connecting() as connection:
            body = connection.scalar(sa.select(WORKSHOP.c.body).where(WORKSHOP.c.id == id))
        return _workshop(body)

    def of(self, map: str) -> tuple[Workshop, ...]:
        """The workshops on a map, the latest first."""
        asked = sa.select(WORKSHOP.c.body).where(WORKSHOP.c.journey_id == map)
        with self._connecting() as connection:
            found = [_workshop(body) for body in connection.scalars(asked)]
        return tuple(sorted(found, key=lambda one: (one.begun, one.id), reverse=True))

    def named(self, said: str) -> Workshop | None:
        """The workshop that is not ended and has that number or that key."""
        asked = sa.select(WORKSHOP.c.body).where(
            sa.or_(WORKSHOP.c.number == said, WORKSHOP.c.key == said)
        )
        with self._connecting() as connection:
            body = connection.scalar(asked)
        return None if body is None else _workshop(body)

    @contextlib.contextmanager
    def writing(self, id: str) -> Generator["_SqlRoom"]:
        """A workshop to be changed; kept when the block is left without an error."""
        asked = sa.select(WORKSHOP.c.body).where(WORKSHOP.c.id == id).with_for_update()
        with self._connecting(writes=True) as connection:
            room = _SqlRoom(connection, _workshop(connection.scalar(asked)))
            yield room
            if room.changed:
                turned = sa.update(WORKSHOP).where(WORKSHOP.c.id == id)
                connection.execute(turned.values(turn=WORKSHOP.c.turn + 1))

    def turns(self, ids: Iterable[str]) -> dict[str, int]:
        """Numbers that grow with every change of these workshops."""
        asked = sa.select(WORKSHOP.c.id, WORKSHOP.c.turn).where(WORKSHOP.c.id.in_(list(ids)))
        with self._connecting() as connection:
            return {row.id: row.turn for row in connection.execute(asked)}

    def sit(self, seat: str, workshop: str) -> None:
        """Keep that somebody has joined; the same seat twice is one."""
        there = sa.select(SEAT.c.id).where(SEAT.c.id == seat)
        turned = sa.update(WORKSHOP).where(WORKSHOP.c.id == workshop)
        with self._connecting(writes=True) as connection:
            if connection.scalar(there) is None:
                connection.execute(sa.insert(SEAT).values(id=seat, workshop_id=workshop))
                connection.execute(turned.values(turn=WORKSHOP.c.turn + 1))

    def seat(self, seat: str) -> str | None:
        """The workshop of a seat; None where there is no such seat."""
        with self._connecting() as connection:
            return connection.scalar(sa.select(SEAT.c.workshop_id).where(SEAT.c.id == seat))

    def seats(self, workshop: str) -> int:
        """How many have joined."""
        with self._connecting() as connection:
            return _seats(connection, workshop)

    def votes(self, round: str) -> tuple[Vote, ...]:
        """All votes of a round, in no order of time."""
        with self._connecting() as connection:
            return _votes(connection, VOTE.c.round_id == round)

    def votes_of(self, round: str, participant: str) -> tuple[Vote, ...]:
        """What a participant has said in a round."""
        with self._connecting() as connection:
            return _votes(connection, _word_of(round, participant))

    def progress(self, round: str) -> dict[str, int]:
        """How many subjects of a round each participant has answered."""
        with self._connecting() as connection:
            return _progress(connection, round)

    def notes(self, workshop: str) -> tuple[Note, ...]:
        """All notes of a workshop, in no order of time."""
        with self._connecting() as connection:
            return _notes(connection, workshop)

    def forget(self, id: str) -> None:
        """Erase a workshop with its seats, votes and notes."""
        with self._connecting(writes=True) as connection:
            for table in (SEAT, VOTE, NOTE):
                connection.execute(sa.delete(table).where(table.c.workshop_id == id))
            connection.execute(sa.delete(WORKSHOP).where(WORKSHOP.c.id == id))


class _SqlRoom:
    """One workshop on a connection that holds its row."""

    def __init__(self, connection: sa.Connection, workshop: Workshop) -> None:
        self._connection = connection
        self._workshop = workshop
        self._read: dict[tuple[str, str], dict[str, Vote]] = {}
        """Votes that were read: nobody else changes them while the row is held."""
        self.changed = False

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        return self._workshop

    def keep(self, workshop: Workshop) -> None:
        """Keep the workshop as it shall be."""
        changed = sa.update(WORKSHOP).where(WORKSHOP.c.id == workshop.id)
        self._connection.execute(changed.values(_columns(workshop)))
        self._workshop, self.changed = workshop, True

    def votes_of(self, round: str, participant: str) -> tuple[Vote, ...]:
        """What a participant has said in a round."""
        return tuple(self._there(round, participant).values())

    def _there(self, round: str, participant: str) -> dict[str, Vote]:
        key = round, participant
        if key not in self._read:
            found = _votes(self._connection, _word_of(round, participant))
            self._read[key] = {vote.subject: vote for vote in found}
        return self._read[key]

    def progress(self, round: str) -> dict[str, int]:
        """How many subjects of a round each participant has answered."""
        return _progress(self._connection, round)

    def seats(self) -> int:
        """How many have joined."""
        return _seats(self._connection, self._workshop.id)

    def cast(self, round: str, votes: Iterable[Vote]) -> bool:
        """Keep votes, each in the place of an earlier one; whether any changed anything."""
        before = False
        for vote in votes:
            before = self._cast(round, vote) or before
        self.changed = self.changed or before
        return before

    def _cast(self, round: str, vote: Vote) -> bool:
        said = {"value": vote.value, "comment": vote.comment, "turn": vote.turn}
        known = self._there(round, vote.participant)
        before = known.get(vote.subject)
        if before is not None and vote.turn < before.turn:
            return False
        known[vote.subject] = vote
        if before is None:
            named = {"participant": vote.participant, "subject": vote.subject}
            of = {"round_id": round, "workshop_id": self._workshop.id}
            self._connection.execute(sa.insert(VOTE).values(of | named | said))
            return True
        if vote != before:
            here = _word_of(round, vote.participant) & (VOTE.c.subject == vote.subject)
            self._connection.execute(sa.update(VOTE).where(here).values(said))
        return (before.value, before.comment) != (vote.value, vote.comment)

    def notes(self) -> tuple[Note, ...]:
        """All notes of the workshop."""
        return _notes(self._connection, self._workshop.id)

    def put_note(self, note: Note) -> None:
        """Keep a note, in the place of the one of its id if there is one."""
        self._connection.execute(sa.delete(NOTE).where(NOTE.c.id == note.id))
        row = {"id": note.id, "workshop_id": self._workshop.id, "body": note.model_dump_json()}
        self._connection.execute(sa.insert(NOTE).values(row))
        self.changed = True

    def drop_note(self, id: str) -> None:
        """Forget a note; nothing happens where it is not there."""
        here = (NOTE.c.id == id) & (NOTE.c.workshop_id == self._workshop.id)
        self._connection.execute(sa.delete(NOTE).where(here))
        self.changed = True


def _columns(workshop: Workshop) -> dict[str, Any]:
    open = workshop.ended is None
    return {
        "number": workshop.number if open else None,
        "key": workshop.key if open else None,
        "body": workshop.model_dump_json(),
    }


def _workshop(body: str | None) -> Workshop:
    if body is None:
        raise no_workshop()
    return Workshop.model_validate_json(body)


def _seats(connection: sa.Connection, workshop: str) -> int:
    asked = sa.select(sa.func.count()).select_from(SEAT).where(SEAT.c.workshop_id == workshop)
    return connection.scalar(asked) or 0


def _word_of(round: str, participant: str) -> sa.ColumnElement[bool]:
    return (VOTE.c.round_id == round) & (VOTE.c.participant == participant)


def _votes(connection: sa.Connection, where: sa.ColumnElement[bool]) -> tuple[Vote, ...]:
    rows = connection.execute(sa.select(VOTE).where(where))
    found = [
        Vote(
            participant=row.participant,
            subject=row.subject,
            value=row.value,
            comment=row.comment,
            turn=row.turn,
        )
        for row in rows
    ]
    return tuple(sorted(found, key=_without_time))


def _progress(connection: sa.Connection, round: str) -> dict[str, int]:
    counted = (
        sa.select(VOTE.c.participant, sa.func.count())
        .where(VOTE.c.round_id == round)
        .group_by(VOTE.c.participant)
    )
    return {row[0]: row[1] for row in connection.execute(counted)}


def _notes(connection: sa.Connection, workshop: str) -> tuple[Note, ...]:
    bodies = connection.scalars(sa.select(NOTE.c.body).where(NOTE.c.workshop_id == workshop))
    found = [Note.model_validate_json(body) for body in bodies]
    return tuple(sorted(found, key=lambda note: note.id))


def _without_time(vote: Vote) -> tuple[str, str]:
    return vote.participant, vote.subject
