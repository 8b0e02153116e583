"""A backup of a library in a file, taken while others go on writing to it.

Whatever the database, a backup is a library in one SQLite file; so it can be put back into either.
"""

import contextlib
import os
import sqlite3
import uuid
from collections.abc import Generator
from pathlib import Path

from journey.errors import StorageUnavailableError
from journey.storage.schema import check_version, found_in

_DAMAGE = "the library is damaged"
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


def back_up(library: Path, target: Path) -> None:
    """Write a whole, checked copy of a library to a file, which it replaces.

    Copying the file of a live database gives a torn copy most of the time, so SQLite writes it
    from one transaction. Until it is whole it has another name. Raises StorageUnavailableError.
    """
    if not library.is_file():
        raise _failed(target, f"{library} is not there")
    check_version(found_in(library), str(library))
    with finished(target) as unfinished:
        _copy(library, unfinished)


@contextlib.contextmanager
def finished(target: Path) -> Generator[Path]:
    """A file to be written under another name; whole on the disk, it replaces the target.

    Where anything fails the target is as it was: raises StorageUnavailableError.
    """
    unfinished = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}")
    try:
        yield unfinished
        _flush(unfinished)
        unfinished.replace(target)
        _flush(target.parent)
    except (sqlite3.Error, OSError) as error:
        raise _failed(target, str(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _copy(library: Path, copy: Path) -> None:
    """Copy all tables as they stand at one moment, and read the copy through once."""
    source = sqlite3.connect(f"{library.absolute().as_uri()}?mode=rw", uri=True, timeout=10)
    try:
        source.execute("VACUUM INTO ?", (str(copy),))
    finally:
        source.close()
    if not is_sound(copy):
        raise sqlite3.DatabaseError(_DAMAGE)


def is_sound(file: Path) -> bool:
    """Whether all pages of a file can be read and fit together."""
    with contextlib.closing(sqlite3.connect(file, timeout=10)) as connection:
        try:
            return connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorname", "") in _DAMAGED:
                return False
            raise


def free_name(library: Path, word: str) -> Path:
    """A name beside a library that says what it is, with a number that nothing has yet."""
    number = 1
    while (path := library.with_name(f"{library.stem}-{word}-{number}{library.suffix}")).exists():
        number += 1
    return path


def move_away(library: Path) -> Path:
    """Give a damaged library another name, with what SQLite keeps beside it; returns that name."""
    target = free_name(library, "damaged")
    for beside in ("-journal", "-wal", "-shm", ""):
        part = library.with_name(library.name + beside)
        if part.exists():
            part.rename(target.with_name(target.name + beside))
    return target


def _flush(path: Path) -> None:
    """Have what was written to a file, or to a folder, on the disk and not in memory alone."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _failed(target: Path, said: str) -> StorageUnavailableError:
    return StorageUnavailableError(
        "The backup {target} was not written: {said}",
        "Whatever was there before is still there; choose another place or make room",
        target=target,
        said=said,
    )
