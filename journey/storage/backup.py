"""A backup of a library in a file, taken while others go on writing to it."""

import os
import sqlite3
import uuid
from pathlib import Path

from journey.errors import StorageUnavailableError
from journey.storage.schema import check_version, found_in


def back_up(library: Path, target: Path) -> None:
    """Write a whole, checked copy of a library to a file, which it replaces.

    Copying the file of a live database gives a torn copy most of the time, so SQLite writes it
    from one transaction. Until it is whole it has another name. Raises StorageUnavailableError.
    """
    if not library.is_file():
        raise _failed(target, f"{library} is not there")
    check_version(found_in(library), str(library))
    unfinished = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}")
    try:
        _copy(library, unfinished)
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
    written = sqlite3.connect(copy)
    try:
        (verdict,) = written.execute("PRAGMA integrity_check").fetchone()
    finally:
        written.close()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)


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
