"""One map in a SQL database, read or changed within one transaction."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from journey.editing import (
    Label,
    Rows,
    decode_operation,
    decode_row,
    decode_rows,
    encode_operation,
    encode_row,
    encode_rows,
)
from journey.storage.refusals import altered, name_taken, no_change, overtaken
from journey.storage.repository import (
    CHANNEL,
    SNAPSHOT_EVERY,
    Card,
    Change,
    ChangeKind,
    Head,
    Origin,
    Pointers,
    Seed,
    Version,
)
from journey.storage.tables import JOURNEY, OP, PART, SNAPSHOT, VERSION

HEAD = (JOURNEY.c.revision, JOURNEY.c.changed, JOURNEY.c.origin, JOURNEY.c.archived)
THERE = JOURNEY.c.deleted.is_(None)
_AT_ONCE = 500
"""So many ids are asked for in one statement."""


class SqlMap:
    """A map on a connection that is within a transaction."""

    def __init__(self, connection: sa.Connection, id: str, head: Head) -> None:
        self._connection = connection
        self._id = id
        self._head = head

    @property
    def head(self) -> Head:
        """Where the map stands."""
        return self._head

    def rows(self) -> Rows:
        """The rows of the journey as it is."""
        return self._rows(PART.c.journey_id == self._id)

    def snapshot(self, revision: int) -> tuple[int, Rows]:
        """The latest rows that are kept whole at or before a revision."""
        asked = (
            sa.select(SNAPSHOT.c.revision, SNAPSHOT.c.rows)
            .where(SNAPSHOT.c.journey_id == self._id, SNAPSHOT.c.revision <= revision)
            .order_by(SNAPSHOT.c.revision.desc())
            .limit(1)
        )
        found = self._connection.execute(asked).one_or_none()
        if found is None:
            raise no_change(self._id, revision)
        return found.revision, decode_rows(found.rows)

    def since(self, revision: int, until: int | None = None) -> tuple[Change, ...]:
        """The changes after a revision and up to another, in order."""
        end = self._head.revision if until is None else until
        asked = self._log.where(OP.c.revision > revision, OP.c.revision <= end)
        return self._changes(asked.order_by(OP.c.revision))

    def change(self, revision: int) -> Change:
        """The change that led to a revision."""
        found = self._changes(self._log.where(OP.c.revision == revision))
        if not found:
            raise no_change(self._id, revision)
        return found[0]

    def latest(self, limit: int, before: int | None = None) -> tuple[Change, ...]:
        """The latest changes, the last one first."""
        asked = self._log if before is None else self._log.where(OP.c.revision < before)
        return self._changes(asked.order_by(OP.c.revision.desc()).limit(limit))

    def pointers(self, actor: str, before: int | None = None) -> Pointers:
        """What undo and redo of an actor would reverse."""
        asked = sa.select(OP.c.undo, OP.c.redo).where(
            OP.c.journey_id == self._id, OP.c.actor == actor
        )
        if before is not None:
            asked = asked.where(OP.c.revision < before)
        row = self._connection.execute(asked.order_by(OP.c.revision.desc()).limit(1)).one_or_none()
        return Pointers(row.undo, row.redo) if row else Pointers()

    def versions(self) -> tuple[Version, ...]:
        """The revisions that have a name, the latest first."""
        asked = sa.select(VERSION).where(VERSION.c.journey_id == self._id)
        found = [
            Version(row.name, row.revision, row.actor, row.at)
            for row in self._connection.execute(asked)
        ]
        return tuple(sorted(found, key=lambda one: (one.revision, one.name), reverse=True))

    def revision_of(self, op_id: str) -> int | None:
        """The revision to which that operation has led."""
        return self._connection.scalar(sa.select(OP.c.revision).where(OP.c.op_id == op_id))

    def keep(self, change: Change, card: Card, seed: Seed | None = None) -> None:
        """Keep the next change with the rows that it alters."""
        base = change.revision - 1
        if self._head.revision != base:
            raise overtaken(self._id, base, self._head.revision)
        state = seed_columns(seed) | {
            "revision": change.revision,
            "changed": change.time,
            "card": card.model_dump_json(),
        }
        moved = sa.update(JOURNEY).where(JOURNEY.c.id == self._id).values(state)
        if self._connection.dialect.name == "postgresql":
            # Told with the same statement: it costs no way to the server of its own.
            word = f"{self._id} {change.revision} {change.actor}"
            self._connection.execute(moved.returning(sa.func.pg_notify(CHANNEL, word)))
        else:
            self._connection.execute(moved)
        self._alter(change)
        self._connection.execute(sa.insert(OP).values(_columns(self._id, change)))
        if change.revision % SNAPSHOT_EVERY == 0:
            self._keep_whole(change.revision, self.rows())

    def name(self, version: Version, rows: Rows) -> None:
        """Give a revision a name, and keep its rows whole."""
        try:
            self._connection.execute(
                sa.insert(VERSION).values(
                    journey_id=self._id,
                    name=version.name,
                    revision=version.revision,
                    actor=version.actor,
                    at=version.time,
                )
            )
        except IntegrityError as error:
            raise name_taken(version.name) from error
        self._keep_whole(version.revision, rows)

    def _alter(self, change: Change) -> None:
        """Write the rows that the operation alters, where its old values still stand."""
        touched = list(dict.fromkeys(one.part for one in change.operation))
        before: Rows = {}
        for start in range(0, len(touched), _AT_ONCE):
            some = touched[start : start + _AT_ONCE]
            before |= self._rows(PART.c.journey_id == self._id, PART.c.part_id.in_(some))
        after = altered(before, change.operation)
        self._delete([part for part in before if part not in after])
        self._update({part: row for part, row in after.items() if part in before})
        self._insert({part: row for part, row in after.items() if part not in before})

    def _delete(self, parts: Sequence[str]) -> None:
        if parts:
            self._connection.execute(
                sa.delete(PART).where(
                    PART.c.journey_id == self._id, PART.c.part_id == sa.bindparam("gone")
                ),
                [{"gone": part} for part in parts],
            )

    def _update(self, rows: Rows) -> None:
        if rows:
            self._connection.execute(
                sa.update(PART).where(
                    PART.c.journey_id == self._id, PART.c.part_id == sa.bindparam("there")
                ),
                [{"there": part, "properties": encode_row(row)} for part, row in rows.items()],
            )

    def _insert(self, rows: Rows) -> None:
        if rows:
            self._connection.execute(
                sa.insert(PART),
                [
                    {"journey_id": self._id, "part_id": part, "properties": encode_row(row)}
                    for part, row in rows.items()
                ],
            )

    def _keep_whole(self, revision: int, rows: Rows) -> None:
        there = sa.select(SNAPSHOT.c.revision).where(
            SNAPSHOT.c.journey_id == self._id, SNAPSHOT.c.revision == revision
        )
        if self._connection.scalar(there) is None:
            self._connection.execute(
                sa.insert(SNAPSHOT).values(
                    journey_id=self._id, revision=revision, rows=encode_rows(rows)
                )
            )

    def _rows(self, *where: sa.ColumnElement[bool]) -> Rows:
        asked = sa.select(PART.c.part_id, PART.c.properties).where(*where)
        return {row.part_id: decode_row(row.properties) for row in self._connection.execute(asked)}

    @property
    def _log(self) -> sa.Select[Any]:
        return sa.select(OP).where(OP.c.journey_id == self._id)

    def _changes(self, asked: sa.Select[Any]) -> tuple[Change, ...]:
        return tuple(_change(row) for row in self._connection.execute(asked))


def head_of(row: Any) -> Head:
    """Where a map stands, from its row."""
    return Head(row.revision, row.changed, Origin(row.origin), archived=row.archived)


def seed_columns(seed: Seed | None) -> dict[str, Any]:
    """The columns that say from which sample a map comes."""
    if seed is None:
        return {}
    return {
        "seed_name": seed.name,
        "seed_fingerprint": seed.fingerprint,
        "seed_revision": seed.revision,
    }


def _columns(id: str, change: Change) -> dict[str, Any]:
    return {
        "journey_id": id,
        "revision": change.revision,
        "op_id": change.op_id,
        "actor": change.actor,
        "kind": change.kind.value,
        "body": encode_operation(change.operation),
        "undo_of": change.undo_of,
        "at": change.time,
        "label": change.label.model_dump_json(),
        "undo": change.pointers.undo,
        "redo": change.pointers.redo,
    }


def _change(row: Any) -> Change:
    return Change(
        revision=row.revision,
        op_id=row.op_id,
        actor=row.actor,
        kind=ChangeKind(row.kind),
        time=row.at,
        label=Label.model_validate_json(row.label),
        operation=decode_operation(row.body),
        undo_of=row.undo_of,
        pointers=Pointers(row.undo, row.redo),
    )
