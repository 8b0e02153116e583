"""A repository in a SQL database, by SQLAlchemy."""

import contextlib
import datetime
from collections.abc import Generator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from journey.editing import Label, decode_edit, encode_edit
from journey.errors import JourneyError, NotFoundError
from journey.model import Journey
from journey.storage.faults import unavailable
from journey.storage.refusals import id_taken, no_change, no_map, overtaken, sample_taken
from journey.storage.repository import Card, Change, Entry, Head, Origin, Seed, card
from journey.storage.tables import CHANGE, JOURNEY

_HEAD = (
    JOURNEY.c.revision,
    JOURNEY.c.changed,
    JOURNEY.c.undo,
    JOURNEY.c.redo,
    JOURNEY.c.origin,
    JOURNEY.c.archived,
)
_THERE = JOURNEY.c.deleted.is_(None)


class SqlRepository:
    """Keeps journeys in the tables of `journey.storage.tables`.

    The engine begins a transaction with the write lock where a connection carries the execution
    option `writes`, so that nobody reads what somebody else is about to change.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def entries(self) -> tuple[Entry, ...]:
        """All maps, the one changed last first."""
        asked = (
            sa.select(JOURNEY.c.id, JOURNEY.c.card, JOURNEY.c.created, *_HEAD)
            .where(_THERE)
            .order_by(JOURNEY.c.changed.desc(), JOURNEY.c.id.desc())
        )
        with self._reading() as connection:
            rows = connection.execute(asked).all()
        return tuple(
            Entry(row.id, Card.model_validate_json(row.card), _head(row), row.created)
            for row in rows
        )

    def ids(self) -> frozenset[str]:
        """The ids that are taken, those of deleted maps too."""
        with self._reading() as connection:
            return frozenset(connection.scalars(sa.select(JOURNEY.c.id)))

    def head(self, id: str) -> Head:
        """Where a map stands."""
        with self._reading() as connection:
            row = connection.execute(
                sa.select(*_HEAD).where(JOURNEY.c.id == id, _THERE)
            ).one_or_none()
            if row is None:
                raise self._missing(connection, id)
            return _head(row)

    def journey(self, id: str) -> tuple[Journey, Head]:
        """A map with where it stands, both of the same revision."""
        with self._reading() as connection:
            row = connection.execute(
                sa.select(JOURNEY.c.document, *_HEAD).where(JOURNEY.c.id == id, _THERE)
            ).one_or_none()
            if row is None:
                raise self._missing(connection, id)
        return Journey.model_validate_json(row.document), _head(row)

    def add(
        self, journey: Journey, time: datetime.datetime, origin: Origin, seed: Seed | None = None
    ) -> None:
        """Keep a new map at revision 1; ConflictError where its id is taken."""
        row = (
            _journey_columns(journey)
            | _seed_columns(seed)
            | {
                "id": journey.id,
                "revision": 1,
                "origin": origin.value,
                "created": time,
                "changed": time,
                "archived": False,
            }
        )
        with self._writing() as connection:
            taken = connection.scalar(sa.select(JOURNEY.c.id).where(JOURNEY.c.id == journey.id))
            if taken is not None:
                raise id_taken(journey.id)
            if seed and connection.scalar(
                sa.select(JOURNEY.c.id).where(JOURNEY.c.seed_name == seed.name)
            ):
                raise sample_taken(seed.name)
            connection.execute(sa.insert(JOURNEY).values(row))

    def append(self, id: str, change: Change, journey: Journey, seed: Seed | None = None) -> int:
        """Keep a change and the journey after it; an operation already there changes nothing."""
        base = change.revision - 1
        state = (
            _journey_columns(journey)
            | _seed_columns(seed)
            | {
                "revision": change.revision,
                "changed": change.time,
                "undo": change.undo,
                "redo": change.redo,
            }
        )
        with self._writing() as connection:
            known = connection.scalar(
                sa.select(CHANGE.c.revision).where(CHANGE.c.op_id == change.op_id)
            )
            if known is not None:
                return known
            written = connection.execute(
                sa.update(JOURNEY)
                .where(JOURNEY.c.id == id, JOURNEY.c.revision == base, _THERE)
                .values(state)
            )
            if written.rowcount != 1:
                there = connection.scalar(
                    sa.select(JOURNEY.c.revision).where(JOURNEY.c.id == id, _THERE)
                )
                raise self._missing(connection, id) if there is None else overtaken(id, base, there)
            connection.execute(sa.insert(CHANGE).values(_change_columns(id, change)))
        return change.revision

    def applied(self, op_id: str) -> bool:
        """Whether the log of any map holds that operation."""
        with self._reading() as connection:
            asked = sa.select(CHANGE.c.revision).where(CHANGE.c.op_id == op_id)
            return connection.scalar(asked) is not None

    def change(self, id: str, revision: int) -> Change:
        """The change that led to a revision."""
        self.head(id)
        with self._reading() as connection:
            row = connection.execute(
                sa.select(CHANGE).where(CHANGE.c.journey_id == id, CHANGE.c.revision == revision)
            ).one_or_none()
        if row is None:
            raise no_change(id, revision)
        return _change(row)

    def changes(self, id: str, limit: int) -> tuple[Change, ...]:
        """The latest changes of a map, the last one first."""
        self.head(id)
        asked = (
            sa.select(CHANGE)
            .where(CHANGE.c.journey_id == id)
            .order_by(CHANGE.c.revision.desc())
            .limit(limit)
        )
        with self._reading() as connection:
            return tuple(_change(row) for row in connection.execute(asked))

    def set_archived(self, id: str, archived: bool) -> None:
        """Put a map into the archive or take it out."""
        self._update(id, _THERE, archived=archived)

    def set_deleted(self, id: str, time: datetime.datetime | None) -> None:
        """Delete a map, or with None restore it."""
        self._update(id, sa.true(), deleted=time)

    def seeds(self) -> dict[str, Seed]:
        """The maps that come from samples, by id; deleted ones too."""
        asked = sa.select(
            JOURNEY.c.id,
            JOURNEY.c.seed_name,
            JOURNEY.c.seed_fingerprint,
            JOURNEY.c.seed_revision,
        ).where(JOURNEY.c.seed_name.is_not(None))
        with self._reading() as connection:
            return {
                row.id: Seed(row.seed_name, row.seed_fingerprint, row.seed_revision)
                for row in connection.execute(asked)
            }

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def _update(self, id: str, where: sa.ColumnElement[bool], **values: Any) -> None:
        with self._writing() as connection:
            written = connection.execute(
                sa.update(JOURNEY).where(JOURNEY.c.id == id, where).values(values)
            )
            if written.rowcount != 1:
                raise self._missing(connection, id)

    def _missing(self, connection: sa.Connection, id: str) -> NotFoundError:
        return no_map(id, connection.scalars(sa.select(JOURNEY.c.id).where(_THERE)))

    @contextlib.contextmanager
    def _reading(self) -> Generator[sa.Connection]:
        with _our_errors(), self._engine.connect() as connection:
            yield connection

    @contextlib.contextmanager
    def _writing(self) -> Generator[sa.Connection]:
        with (
            _our_errors(),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection


@contextlib.contextmanager
def _our_errors() -> Generator[None]:
    try:
        yield
    except JourneyError:
        raise
    except (DBAPIError, NoFreeConnection) as error:
        raise unavailable(error) from error


def _journey_columns(journey: Journey) -> dict[str, Any]:
    return {
        "document": journey.model_dump_json(exclude_defaults=True),
        "card": card(journey).model_dump_json(),
    }


def _seed_columns(seed: Seed | None) -> dict[str, Any]:
    if seed is None:
        return {}
    return {
        "seed_name": seed.name,
        "seed_fingerprint": seed.fingerprint,
        "seed_revision": seed.revision,
    }


def _change_columns(id: str, change: Change) -> dict[str, Any]:
    return {
        "journey_id": id,
        "revision": change.revision,
        "op_id": change.op_id,
        "actor": change.actor,
        "time": change.time,
        "label": change.label.model_dump_json(),
        "edit": encode_edit(change.edit),
        "inverse": encode_edit(change.inverse),
        "undo_of": change.undo_of,
        "undo": change.undo,
        "redo": change.redo,
    }


def _head(row: Any) -> Head:
    return Head(
        row.revision, row.changed, row.undo, row.redo, Origin(row.origin), archived=row.archived
    )


def _change(row: Any) -> Change:
    return Change(
        revision=row.revision,
        op_id=row.op_id,
        actor=row.actor,
        time=row.time,
        label=Label.model_validate_json(row.label),
        edit=decode_edit(row.edit),
        inverse=decode_edit(row.inverse),
        undo_of=row.undo_of,
        undo=row.undo,
        redo=row.redo,
    )
