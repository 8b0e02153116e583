"""A repository in a SQL database, by SQLAlchemy."""

import contextlib
import datetime
import json
import logging
import threading
from collections.abc import Callable, Generator, Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from journey.access import Role
from journey.editing import Parts, encode_row, encode_rows
from journey.errors import ConflictError, JourneyError, NotFoundError, StorageUnavailableError
from journey.storage.faults import unavailable
from journey.storage.refusals import id_taken, no_map, number_taken, sample_taken
from journey.storage.repository import (
    Card,
    Entry,
    KeptDecision,
    Listen,
    Origin,
    Person,
    Seed,
    Told,
    card,
)
from journey.storage.sql_map import HEAD, THERE, SqlMap, head_of, seed_columns
from journey.storage.sql_register import SqlRegister
from journey.storage.sql_workshops import SqlWorkshops
from journey.storage.tables import (
    ACCOUNT,
    CAPACITY,
    DECISION,
    JOURNEY,
    MEMBER,
    PART,
    PERSON,
    SNAPSHOT,
)

_ATTEMPTS = 10
_CUTS = 3
"""So often the log of SQLite is cut off anew where somebody reads, each after the usual wait."""
_LOG = logging.getLogger("journey.storage")


class SqlRepository:
    """Keeps journeys in the tables of `journey.storage.tables`.

    The engine begins a transaction with the write lock where a connection carries the execution
    option `writes`, and one that sees a single moment where it does not.
    """

    def __init__(
        self, engine: sa.Engine, *, one_at_a_time: bool = False, listen: Listen | None = None
    ) -> None:
        self._engine = engine
        self._listen = listen
        # Where a database has one lock for all, threads wait here in turn rather than there.
        self._turn = threading.RLock() if one_at_a_time else contextlib.nullcontext()

    def entries(self) -> tuple[Entry, ...]:
        """All maps, the one changed last first."""
        asked = (
            sa.select(JOURNEY.c.id, JOURNEY.c.card, JOURNEY.c.created, *HEAD)
            .where(THERE)
            .order_by(JOURNEY.c.changed.desc())
        )
        with self._connection() as connection:
            rows = connection.execute(asked).all()
        entries = [
            Entry(row.id, Card.model_validate_json(row.card), head_of(row), row.created)
            for row in rows
        ]
        # Not left to the database, whose order of letters depends on where it was set up.
        return tuple(sorted(entries, key=lambda one: (one.head.changed, one.id), reverse=True))

    def ids(self) -> frozenset[str]:
        """The ids that are taken, those of deleted maps too."""
        with self._connection() as connection:
            return frozenset(connection.scalars(sa.select(JOURNEY.c.id)))

    def revisions(self, ids: Iterable[str]) -> dict[str, int]:
        """The revisions of those of these maps that are there."""
        asked = sa.select(JOURNEY.c.id, JOURNEY.c.revision).where(
            JOURNEY.c.id.in_(list(ids)), THERE
        )
        with self._connection() as connection:
            return {row.id: row.revision for row in connection.execute(asked)}

    def add(
        self,
        parts: Parts,
        time: datetime.datetime,
        origin: Origin,
        seed: Seed | None = None,
        owner: str = "",
    ) -> None:
        """Keep a new map at revision 1; ConflictError where its id is taken."""
        id = parts.journey.id
        row = seed_columns(seed) | {
            "id": id,
            "card": card(parts.journey).model_dump_json(),
            "revision": 1,
            "origin": origin.value,
            "created": time,
            "changed": time,
            "archived": False,
        }
        with self._connection(writes=True) as connection:
            _refuse_twins(connection, id, seed)
            try:
                connection.execute(sa.insert(JOURNEY).values(row))
            except IntegrityError as error:  # another process was faster
                raise id_taken(id) from error
            connection.execute(
                sa.insert(PART),
                [
                    {"journey_id": id, "part_id": part, "properties": encode_row(properties)}
                    for part, properties in parts.rows.items()
                ],
            )
            connection.execute(
                sa.insert(SNAPSHOT).values(journey_id=id, revision=1, rows=encode_rows(parts.rows))
            )
            if owner:
                row = {"journey_id": id, "person": owner, "role": Role.OWNER.value}
                connection.execute(sa.insert(MEMBER).values(row))

    @contextlib.contextmanager
    def reading(self, id: str) -> Generator[SqlMap]:
        """A map to be read, all of one moment."""
        with self._connection() as connection:
            yield self._map(connection, id)

    @contextlib.contextmanager
    def writing(self, id: str) -> Generator[SqlMap]:
        """A map to be changed; kept when the block is left without an error."""
        with self._connection(writes=True) as connection:
            yield self._map(connection, id, alone=True)

    def set_archived(self, id: str, archived: bool) -> None:
        """Put a map into the archive or take it out."""
        self._update(id, THERE, archived=archived)

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
        with self._connection() as connection:
            return {
                row.id: Seed(row.seed_name, row.seed_fingerprint, row.seed_revision)
                for row in connection.execute(asked)
            }

    def decisions(self, maps: Iterable[str]) -> tuple[KeptDecision, ...]:
        """What was said of no other maps than these, the earliest first."""
        asked = frozenset(maps)
        with self._connection() as connection:
            rows = connection.execute(sa.select(DECISION)).all()
        said = [
            KeptDecision(row.id, frozenset(json.loads(row.maps)), row.body, row.actor, row.at)
            for row in rows
        ]
        there = [one for one in said if one.maps <= asked]
        return tuple(sorted(there, key=lambda one: (one.time, one.id)))

    def decide(self, decision: KeptDecision) -> None:
        """Keep what somebody has said; the same id a second time changes nothing."""
        row = {
            "id": decision.id,
            "maps": json.dumps(sorted(decision.maps)),
            "body": decision.body,
            "actor": decision.actor,
            "at": decision.time,
        }
        is_there = sa.select(DECISION.c.id).where(DECISION.c.id == decision.id)
        with self._connection(writes=True) as connection:
            if connection.scalar(is_there) is None:
                connection.execute(sa.insert(DECISION).values(row))

    def withdraw(self, id: str) -> None:
        """Forget what was said; nothing happens where it is not there."""
        with self._connection(writes=True) as connection:
            connection.execute(sa.delete(DECISION).where(DECISION.c.id == id))

    def capacities(self) -> dict[str, float]:
        """How many hours a week each department has, by its name."""
        with self._connection() as connection:
            rows = connection.execute(sa.select(CAPACITY)).all()
        return {row.department: row.hours_a_week for row in sorted(rows)}

    def set_capacity(self, department: str, hours_a_week: float | None) -> None:
        """Keep how many hours a department has, or forget it."""
        with self._connection(writes=True) as connection:
            connection.execute(sa.delete(CAPACITY).where(CAPACITY.c.department == department))
            if hours_a_week is not None:
                connection.execute(
                    sa.insert(CAPACITY).values(department=department, hours_a_week=hours_a_week)
                )

    def people(self) -> tuple[Person, ...]:
        """Everybody who was ever met, in the order in which they came."""
        with self._connection() as connection:
            rows = connection.execute(sa.select(PERSON).order_by(PERSON.c.number))
            return tuple(Person(row.id, row.number, row.name) for row in rows)

    def keep_person(self, id: str, name: str | None = None) -> Person:
        """The person of that id, who gets the next number at the first time; a name if given."""
        for _ in range(_ATTEMPTS):
            with contextlib.suppress(ConflictError):
                return self._keep_person(id, name)
        raise StorageUnavailableError("Too many people come at once", "Try again in a moment")

    def _keep_person(self, id: str, name: str | None) -> Person:
        with self._connection(writes=True) as connection:
            row = connection.execute(sa.select(PERSON).where(PERSON.c.id == id)).one_or_none()
            if row is None:
                last = connection.scalar(sa.select(sa.func.max(PERSON.c.number))) or 0
                person = Person(id, last + 1, name or "")
                values = {"id": id, "number": person.number, "name": person.name}
                try:
                    connection.execute(sa.insert(PERSON).values(values))
                except IntegrityError as error:  # another process was faster
                    raise number_taken(person.number) from error
                return person
            if name is not None:
                changed = sa.update(PERSON).where(PERSON.c.id == id).values(name=name)
                connection.execute(changed)
            return Person(id, row.number, row.name if name is None else name)

    def listen(self, told: Told) -> Callable[[], None]:
        """Have changes told that any process keeps, where the database can."""
        return self._listen(told) if self._listen else _nothing

    @property
    def register(self) -> SqlRegister:
        """Who may do what with the maps, and the audit log."""
        return SqlRegister(self._connection, self._rewrite)

    @property
    def workshops(self) -> SqlWorkshops:
        """The workshops of the library."""
        return SqlWorkshops(self._connection)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def _rewrite(self) -> None:
        """Have the database write its tables anew, so that nothing erased is left in its files."""
        with _our_errors(), self._turn:
            # Neither can be done within a transaction, and every connection of the pool begins one.
            connection = self._engine.raw_connection()
            driver: Any = connection.driver_connection
            try:
                if self._engine.dialect.name == "sqlite":
                    driver.execute("VACUUM")
                    _cut_off_log(driver)
                else:
                    driver.autocommit = True
                    for table in (ACCOUNT, MEMBER, PERSON):
                        driver.execute(f"VACUUM FULL {table.name}")
                    driver.autocommit = False
            except self._engine.dialect.loaded_dbapi.Error as error:
                connection.invalidate()
                raise unavailable(error) from error
            finally:
                connection.close()

    def _map(self, connection: sa.Connection, id: str, alone: bool = False) -> SqlMap:
        asked = sa.select(*HEAD).where(JOURNEY.c.id == id, THERE)
        row = connection.execute(asked.with_for_update() if alone else asked).one_or_none()
        if row is None:
            raise self._missing(connection, id)
        return SqlMap(connection, id, head_of(row))

    def _update(self, id: str, where: sa.ColumnElement[bool], **values: Any) -> None:
        with self._connection(writes=True) as connection:
            written = connection.execute(
                sa.update(JOURNEY).where(JOURNEY.c.id == id, where).values(values)
            )
            if written.rowcount != 1:
                raise self._missing(connection, id)

    def _missing(self, connection: sa.Connection, id: str) -> NotFoundError:
        return no_map(id, connection.scalars(sa.select(JOURNEY.c.id).where(THERE)))

    @contextlib.contextmanager
    def _connection(self, writes: bool = False) -> Generator[sa.Connection]:
        """A transaction; committed at its end, taken back where anything is raised in it."""
        turn = self._turn if writes else contextlib.nullcontext()
        with _our_errors(), turn, self._engine.connect() as connection:
            connection = connection.execution_options(writes=writes)
            with connection.begin():
                yield connection


def _nothing() -> None:
    """What ends that nothing is told."""


@contextlib.contextmanager
def _our_errors() -> Generator[None]:
    try:
        yield
    except JourneyError:
        raise
    except (DBAPIError, NoFreeConnection) as error:
        raise unavailable(error) from error


def _refuse_twins(connection: sa.Connection, id: str, seed: Seed | None) -> None:
    """Raise where the id is taken, or where a map of the same sample is or was there."""
    if connection.scalar(sa.select(JOURNEY.c.id).where(JOURNEY.c.id == id)) is not None:
        raise id_taken(id)
    if seed and connection.scalar(sa.select(JOURNEY.c.id).where(JOURNEY.c.seed_name == seed.name)):
        raise sample_taken(seed.name)


def _cut_off_log(driver: Any) -> None:
    """Empty the write-ahead log of SQLite; who reads meanwhile is waited for, not for ever."""
    for _ in range(_CUTS):
        if not driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            return
    _LOG.warning("somebody reads the library for long: what was erased stays in its log till then")
