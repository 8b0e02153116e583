"""The version of a library's tables: which it has, whether it may be used, upgrades."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from journey.errors import StorageUnavailableError
from journey.storage.tables import LIBRARY, METADATA, PRODUCT_NEEDED, SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds: the version of the tables, and of the product that they need."""

    schema_version: int
    product_needed: str


def found_in(path: Path) -> Found | None:
    """What a SQLite file holds; None where it is still empty.

    Nothing is written but what SQLite itself takes back after a crash, for which it must be
    opened for writing. Raises StorageUnavailableError where the file is no library.
    """
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)
    except sqlite3.Error as error:
        raise _unreadable(path, error) from error
    try:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if not tables:
            return None
        if LIBRARY.name not in tables:
            raise _unreadable(path, "it holds something else")
        row = connection.execute("SELECT schema_version, product_needed FROM library").fetchone()
    except sqlite3.Error as error:
        raise _unreadable(path, error) from error
    finally:
        connection.close()
    return Found(*row) if row else None


def check_version(found: Found | None, where: str) -> None:
    """Refuse tables that a newer version of the product has written."""
    if found is not None and found.schema_version > SCHEMA_VERSION:
        raise StorageUnavailableError(
            "The library {where} was written by Journey Mapper {needed} or later",
            "Install at least that version, or choose another folder with JOURNEY_HOME; "
            "the library was not touched",
            where=where,
            needed=found.product_needed,
        )


def found_on(engine: sa.Engine, where: str) -> Found | None:
    """What a database holds; None where none of its tables is ours."""
    with engine.connect() as connection:
        there = set(sa.inspect(connection).get_table_names())
        if LIBRARY.name not in there:
            if there & METADATA.tables.keys():
                raise _unreadable(where, "it holds something else")
            return None
        row = connection.execute(sa.select(LIBRARY)).one_or_none()
    return Found(*row) if row else None


def is_old(found: Found | None) -> bool:
    """Whether the tables must be migrated before this product can use them."""
    return found is not None and found.schema_version < SCHEMA_VERSION


def make_tables(engine: sa.Engine) -> None:
    """Make the tables where they are not there, with their version."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        METADATA.create_all(connection)
        if connection.scalar(sa.select(LIBRARY.c.schema_version)) is None:
            _note(connection)


def migrate(engine: sa.Engine, prepare: Callable[[sa.Connection], None] | None = None) -> None:
    """Bring older tables up to this version, in one transaction: all of it, or nothing.

    `prepare` is called first, in the same transaction.
    """
    from journey.storage.migrations import steps_after  # Alembic is slow to import

    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        found = connection.scalar(sa.select(LIBRARY.c.schema_version))
        if found is None or found >= SCHEMA_VERSION:  # another process was faster
            return
        if prepare is not None:
            prepare(connection)
        for step in steps_after(connection, found):
            step()
        connection.execute(sa.delete(LIBRARY))
        _note(connection)


def _note(connection: sa.Connection) -> None:
    connection.execute(
        sa.insert(LIBRARY).values(schema_version=SCHEMA_VERSION, product_needed=PRODUCT_NEEDED)
    )


def _unreadable(path: Path | str, said: object) -> StorageUnavailableError:
    return StorageUnavailableError(
        "{path} cannot be read as a library: {said}",
        "Move it away or restore a backup of it, or choose another folder with JOURNEY_HOME",
        path=path,
        said=said,
    )
