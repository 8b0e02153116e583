"""All tables of a library into another one: out of a server into a file, out of a backup back."""

import contextlib
import tempfile
from collections.abc import Generator
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from journey.errors import NotFoundError
from journey.storage.backup import back_up, finished
from journey.storage.faults import unavailable
from journey.storage.schema import check_version, found_in
from journey.storage.sqlite import sqlite_engine, upgraded
from journey.storage.tables import LIBRARY, METADATA

_AT_ONCE = 500


def write_backup(source: sa.Engine, target: Path) -> None:
    """Write the library of a database to a file, all of one moment; the file is replaced."""
    with finished(target) as unfinished, _file(unfinished) as engine, _our_errors():
        METADATA.create_all(engine)
        with source.connect() as reading, reading.begin():
            _copy(reading, engine)


def check_backup(backup: Path) -> None:
    """Raise NotFoundError where a file is no backup, StorageUnavailableError where too new."""
    found = found_in(backup) if backup.is_file() else None
    if found is None:
        raise NotFoundError(
            "There is no backup {backup}",
            "Name a file that `journey backup` has written",
            backup=backup,
        )
    check_version(found, str(backup))


def restore_backup(backup: Path, target: sa.Engine) -> None:
    """Put what a backup holds in the place of all that a library holds, all of it or nothing.

    The backup may be of an older version; it is upgraded on the way, in a copy. Raises what
    `check_backup` does, and StorageUnavailableError; the library is then as it was.
    """
    check_backup(backup)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "library.db"
        back_up(backup, copy)
        upgraded(copy)
        with _file(copy) as engine, engine.connect() as reading, reading.begin(), _our_errors():
            _copy(reading, target)


def _copy(reading: sa.Connection, target: sa.Engine) -> None:
    with target.connect().execution_options(writes=True) as writing, writing.begin():
        for table in reversed(METADATA.sorted_tables):
            writing.execute(sa.delete(table))
        for table in METADATA.sorted_tables:
            rows = reading.execute(sa.select(table)).mappings()
            for some in rows.partitions(_AT_ONCE):
                writing.execute(sa.insert(table), [dict(row) for row in some])
        assert writing.scalar(sa.select(sa.func.count()).select_from(LIBRARY)) == 1


@contextlib.contextmanager
def _file(path: Path) -> Generator[sa.Engine]:
    engine = sqlite_engine(path, journal=("DELETE", "EXTRA"))
    try:
        yield engine
    finally:
        engine.dispose()


@contextlib.contextmanager
def _our_errors() -> Generator[None]:
    try:
        yield
    except DBAPIError as error:
        raise unavailable(error) from error
