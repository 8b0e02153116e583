"""The library in a file: nothing confirmed is lost, half written, or touched if it is newer."""

import hashlib
import logging
import multiprocessing
import os
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from journey.errors import ConflictError, NotFoundError, StorageUnavailableError
from journey.services.library import Library
from journey.storage import sqlite
from journey.storage.repository import Origin
from journey.storage.sql import SqlRepository
from journey.storage.sqlite import journal_rule, open_sqlite
from journey.storage.tables import OP, SCHEMA_VERSION
from tests.storage.keepers import NOON
from tests.storage.test_repository import CINEMA, PLAIN, keep, rename


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "down" / "library.db"


@pytest.fixture
def repository(file: Path) -> Iterator[SqlRepository]:
    opened = open_sqlite(file)
    opened.add(CINEMA, NOON, Origin.USER)
    yield opened
    opened.close()


def test_all_is_there_when_the_file_is_opened_again(repository: SqlRepository, file: Path) -> None:
    keep(repository, rename("Changed"))

    def all_of(opened: SqlRepository) -> object:
        with opened.reading("cinema") as map:
            return opened.entries(), map.head, map.rows(), map.latest(9)

    before = all_of(repository)
    repository.close()
    again = open_sqlite(file)
    assert before == all_of(again)
    again.close()


@pytest.mark.parametrize(
    ("version", "rule"),
    [
        ((3, 40, 1), ("DELETE", "EXTRA")),
        ((3, 51, 2), ("DELETE", "EXTRA")),
        ((3, 51, 3), ("WAL", "FULL")),
        ((3, 53, 4), ("WAL", "FULL")),
    ],
)
def test_the_journal_is_one_in_which_this_sqlite_loses_nothing(
    version: tuple[int, ...], rule: tuple[str, str]
) -> None:
    assert journal_rule(version) == rule


@pytest.mark.parametrize(
    ("rule", "kept"), [(("DELETE", "EXTRA"), ("delete", 3)), (("WAL", "FULL"), ("wal", 2))]
)
def test_every_connection_follows_the_rule_and_the_log_says_which(
    rule: tuple[str, str],
    kept: tuple[str, int],
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(sqlite, "journal_rule", lambda: rule)
    with caplog.at_level(logging.INFO, "journey.storage"):
        repository = open_sqlite(file)
    assert f"journal {rule[0]}, synchronous {rule[1]}" in caplog.text
    assert sqlite3.sqlite_version in caplog.text
    with repository._connection() as one, repository._connection() as other:  # type: ignore[attr-defined]
        for connection in (one, other):
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == kept[0]
            assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == kept[1]
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    repository.close()


def test_journey_and_log_are_written_together_or_not_at_all(
    repository: SqlRepository, file: Path
) -> None:
    with sqlite3.connect(file, isolation_level=None) as other:
        other.execute(
            f"CREATE TRIGGER fault BEFORE INSERT ON {OP.name} "
            "BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
        )
    other.close()
    with pytest.raises(StorageUnavailableError):
        keep(repository, rename("Half"))
    with repository.reading("cinema") as map:
        assert (map.rows(), map.head.revision) == (CINEMA.rows, 1)
        assert map.latest(9) == ()


def test_while_another_program_writes_nothing_is_lost_and_the_hint_says_so(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    repository = open_sqlite(file)
    repository.add(CINEMA, NOON, Origin.USER)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StorageUnavailableError, match="locked") as busy:
        keep(repository, rename("Mine"))
    assert busy.value.hint == "Another program is writing to it; try again in a moment"
    other.execute("ROLLBACK")
    other.close()
    assert keep(repository, rename("Mine")).revision == 2
    repository.close()


def test_a_library_of_a_newer_version_is_refused_and_not_touched(file: Path) -> None:
    open_sqlite(file).close()
    with sqlite3.connect(file, isolation_level=None) as connection:
        connection.execute("UPDATE library SET schema_version = ?, product_needed = '4.2'",
                           (SCHEMA_VERSION + 1,))  # fmt: skip
        connection.execute("ALTER TABLE journey ADD COLUMN something_new TEXT")
    connection.close()
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    with pytest.raises(StorageUnavailableError, match=r"Journey Mapper 4\.2 or later") as refused:
        open_sqlite(file)
    assert "Install at least that version" in refused.value.hint
    assert hashlib.sha256(file.read_bytes()).hexdigest() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("content", [b"not a database at all" * 400, b"SQLite format 3\0" * 99])
def test_a_file_that_is_no_library_is_refused_and_not_touched(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    with pytest.raises(StorageUnavailableError, match="cannot be read as a library"):
        open_sqlite(file)
    assert file.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_not_touched(file: Path) -> None:
    file.parent.mkdir(parents=True)
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(StorageUnavailableError, match="it holds something else"):
        open_sqlite(file)
    assert file.read_bytes() == before


def test_an_empty_file_becomes_a_library(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.touch()
    repository = open_sqlite(file)
    assert repository.entries() == ()
    repository.close()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(StorageUnavailableError, match="cannot be made") as refused:
        open_sqlite(tmp_path / "taken" / "library.db")
    assert "JOURNEY_HOME" in refused.value.hint


def test_after_a_crash_in_the_middle_of_a_write_the_state_before_is_there(file: Path) -> None:
    repository = open_sqlite(file)
    repository.add(CINEMA, NOON, Origin.USER)
    repository.close()
    crash = textwrap.dedent(
        """
        import os, sqlite3, sys
        connection = sqlite3.connect(sys.argv[1], isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE part SET properties = 'torn'")
        connection.execute("CREATE TABLE filler (text TEXT)")
        for _ in range(200):
            connection.execute("INSERT INTO filler VALUES (?)", ("x" * 4000,))
        os._exit(9)
        """
    )
    done = subprocess.run([sys.executable, "-c", crash, str(file)], check=False)
    assert done.returncode == 9
    assert (file.parent / "library.db-journal").exists(), "the crash came too early to prove it"
    again = open_sqlite(file)
    with again.reading("cinema") as map:
        assert map.rows() == CINEMA.rows
    again.close()


def _rename_often(file: str, who: str, times: int) -> None:
    from journey.editing import AddPhase
    from journey.model import Phase

    library = Library(open_sqlite(Path(file)))
    for number in range(times):
        library.apply("plain", AddPhase(phase=Phase(id=f"{who}-{number}", name=who)))
    library.close()
    os._exit(0)


def test_two_processes_that_write_at_once_lose_nothing(file: Path) -> None:
    times = 12
    repository = open_sqlite(file)
    repository.add(PLAIN, NOON, Origin.USER)
    spawned = multiprocessing.get_context("spawn")
    writers = [
        spawned.Process(target=_rename_often, args=(str(file), who, times)) for who in ("a", "b")
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0]
    with repository.reading("plain") as map:
        assert sum(id.startswith("phase:") for id in map.rows()) == 1 + 2 * times
        assert map.head.revision == 1 + 2 * times
    repository.close()


def test_errors_of_ours_pass_unchanged(repository: SqlRepository) -> None:
    with pytest.raises(NotFoundError):
        repository.reading("nothing").__enter__()
    with pytest.raises(ConflictError):
        repository.add(CINEMA, NOON, Origin.USER)
