"""A library in one SQLite file: how it is opened so that nothing confirmed is ever lost."""

import logging
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError

from journey.errors import StorageUnavailableError
from journey.storage.backup import back_up
from journey.storage.faults import unavailable
from journey.storage.schema import check_version, found_in, is_old, make_tables, migrate
from journey.storage.sql import SqlRepository
from journey.storage.tables import PRODUCT_NEEDED

_LOG = logging.getLogger("journey.storage")

BUSY_SECONDS = 10.0
"""How long a connection waits for another one that writes."""

# SQLite 3.7.0 to 3.51.2 can corrupt a file in WAL mode when the log is reset while it is written.
_WAL_IS_SOUND_FROM = (3, 51, 3)


def journal_rule(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> tuple[str, str]:
    """Journal mode and `synchronous` with which this SQLite loses nothing in a power cut."""
    return ("WAL", "FULL") if version >= _WAL_IS_SOUND_FROM else ("DELETE", "EXTRA")


def open_sqlite(path: Path) -> SqlRepository:
    """The repository in a file, which is made where there is none.

    Raises StorageUnavailableError where the file cannot be used, and where a newer version of the
    product has written it; such a file is not touched.
    """
    engine = open_engine(path)
    mode, synchronous = journal_rule()
    _LOG.info(
        "library %s opened with SQLite %s, journal %s, synchronous %s",
        path,
        sqlite3.sqlite_version,
        mode,
        synchronous,
    )
    return SqlRepository(engine, one_at_a_time=True)


def open_engine(path: Path) -> sa.Engine:
    """The engine of a file with its tables; raises what `open_sqlite` does."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageUnavailableError(
            "The folder of the library cannot be made: {said}",
            "Name another one with JOURNEY_HOME",
            said=str(error),
        ) from error
    upgraded(path)
    engine = sqlite_engine(path)
    try:
        make_tables(engine)
    except DBAPIError as error:
        engine.dispose()
        raise unavailable(error) from error
    return engine


def upgraded(path: Path) -> None:
    """Bring the tables of an older file up to this version; as it was it stays beside it.

    Raises StorageUnavailableError where a newer version of the product has written the file.
    """
    found = found_in(path) if path.exists() else None
    check_version(found, str(path))
    if not is_old(found):
        return
    copy = path.with_name(f"{path.stem}-before-{PRODUCT_NEEDED}{path.suffix}")
    back_up(path, copy)
    engine = sqlite_engine(path)
    try:
        migrate(engine)
    except DBAPIError as error:
        raise unavailable(error) from error
    finally:
        engine.dispose()
    _LOG.info("library %s was upgraded; as it was it stays in %s", path, copy)


def sqlite_engine(path: Path, journal: tuple[str, str] | None = None) -> sa.Engine:
    """The engine of a file, with a journal other than that of `journal_rule` where one is named."""
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        connect_args={"timeout": BUSY_SECONDS, "isolation_level": None},
    )
    event.listen(engine, "connect", partial(_prepare, journal))
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(journal: tuple[str, str] | None, connection: sqlite3.Connection, _record: Any) -> None:
    mode, synchronous = journal or journal_rule()
    for pragma in (
        f"journal_mode={mode}",
        f"synchronous={synchronous}",
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: sa.Connection) -> None:
    # A transaction that begins deferred and writes later fails at once where another writes.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
