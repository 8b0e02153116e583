"""An older library is brought up to this version: all of it or nothing, with a copy made first."""

import hashlib
import sqlite3
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from journey.errors import InvalidEditError, NotFoundError, StorageUnavailableError
from journey.services.library import Library
from journey.storage import migrations
from journey.storage.postgresql import open_postgresql
from journey.storage.sqlite import open_sqlite
from journey.storage.tables import METADATA, PRODUCT_NEEDED, SCHEMA_VERSION
from tests.storage.server import server

OLD = Path(__file__).with_name("library-0.1.sql")
"""A library as 0.1 has written it: three maps, one of them archived and one deleted."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(OLD.read_text("utf-8"))
    connection.close()
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_library_of_0_1_is_there_with_its_histories(file: Path) -> None:
    library = Library(open_sqlite(file))
    assert [(one.id, one.revision, one.archived) for one in library.entries()] == [
        ("plain-2", 105, True),
        ("plain", 8, False),
    ]
    kept = library.get("plain")
    assert kept.journey.title == "Renamed"
    homes = [[one.id for one in phase.touchpoints] for phase in kept.journey.phases]
    assert homes == [["new", "t2"], ["t1", "t3"]]
    assert (kept.can_undo, kept.can_redo) == (True, True)
    steps = library.history("plain")
    assert [step.revision for step in steps] == [8, 7, 6, 5, 4, 3, 2]
    assert [step.kind for step in steps[:4]] == ["redo", "undo", "undo", "edit"]
    assert [step.actor for step in steps if step.actor] == ["lena"]
    assert library.at("plain", 1).title == "A plain journey"
    assert library.at("plain-2", 50).note == "n48"
    library.close()


def test_undo_and_redo_go_on_where_they_were(file: Path) -> None:
    library = Library(open_sqlite(file))
    now = library.get("plain").journey
    scored = library.redo("plain").journey
    assert scored.touchpoint["t1"].scores[0].value == 2.0
    for _ in range(3):
        kept = library.undo("plain")
    assert [one.id for one in kept.journey.phases[0].touchpoints] == ["t1", "t2"]
    assert kept.journey.title == "Renamed", "that was another's change"
    with pytest.raises(InvalidEditError, match="nothing to undo"):
        library.undo("plain")
    assert library.undo("plain", actor="lena").journey.title == "A plain journey"
    assert library.at("plain", 8) == now
    library.close()


def test_a_deleted_map_can_still_be_restored(file: Path) -> None:
    library = Library(open_sqlite(file))
    with pytest.raises(NotFoundError):
        library.get("plain-3")
    assert library.restore("plain-3").journey.title == "A plain journey"
    library.close()


def test_the_library_as_it_was_stays_beside_it(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        before = list(connection.iterdump())
    connection.close()
    open_sqlite(file).close()
    copy = file.with_name(f"library-before-{PRODUCT_NEEDED}.db")
    with sqlite3.connect(copy) as connection:
        assert sorted(connection.iterdump()) == sorted(before)
    connection.close()
    made = copy.stat().st_mtime_ns
    open_sqlite(file).close()
    assert copy.stat().st_mtime_ns == made, "only once"


def test_a_migration_that_fails_leaves_everything_as_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = migrations.steps_after

    def failing(connection: sa.Connection, version: int) -> Any:
        yield from right(connection, version)
        yield lambda: connection.exec_driver_sql("SELECT * FROM nothing")

    monkeypatch.setattr(migrations, "steps_after", failing)
    with sqlite3.connect(file) as connection:
        before = list(connection.iterdump())
    with pytest.raises(StorageUnavailableError, match="nothing"):
        open_sqlite(file)
    assert list(connection.iterdump()) == before
    connection.close()
    monkeypatch.undo()
    library = Library(open_sqlite(file))
    assert library.get("plain").revision == 8
    library.close()


def test_where_no_copy_can_be_made_nothing_is_migrated(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digest(file)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StorageUnavailableError, match="No space left"):
        open_sqlite(file)
    assert digest(file) == before


def test_a_history_that_cannot_be_told_any_more_begins_anew(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE change SET inverse = '{}' WHERE journey_id = 'plain'")
    connection.close()
    library = Library(open_sqlite(file))
    assert "the history of the map plain begins anew at 8" in caplog.text
    assert (library.get("plain").revision, library.history("plain")) == (8, ())
    assert library.at("plain", 8).title == "Renamed"
    assert library.rename("plain", "Goes on").revision == 9
    assert len(library.history("plain-2", 200)) == 104
    library.close()


def differences(connection: sa.Connection) -> list[Any]:
    return compare_metadata(MigrationContext.configure(connection), METADATA)


def test_a_migrated_library_has_the_tables_of_a_fresh_one(file: Path, tmp_path: Path) -> None:
    open_sqlite(tmp_path / "fresh.db").close()
    open_sqlite(file).close()
    for path in (file, tmp_path / "fresh.db"):
        engine = sa.create_engine(f"sqlite:///{path}")
        with engine.connect() as connection:
            assert differences(connection) == []
            version = connection.exec_driver_sql("SELECT * FROM library").one()
            assert tuple(version) == (SCHEMA_VERSION, PRODUCT_NEEDED)
        engine.dispose()


@pytest.mark.judge("postgresql")
def test_tables_in_a_server_are_copied_and_migrated_too() -> None:
    url = server().fresh()
    engine = sa.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    old = sqlite3.connect(":memory:")
    old.executescript(OLD.read_text("utf-8"))
    with engine.begin() as connection:
        _as_0_1(connection, old)
    old.close()
    library = Library(open_postgresql(url))
    assert library.get("plain").journey.title == "Renamed"
    assert library.undo("plain", actor="lena").journey.title == "A plain journey"
    library.close()
    with engine.connect() as connection:
        assert differences(connection) == []
        copied = f"SELECT count(*) FROM journey_before_{SCHEMA_VERSION}.change"
        assert connection.exec_driver_sql(copied).scalar() == 111
    engine.dispose()


def _as_0_1(connection: sa.Connection, old: sqlite3.Connection) -> None:
    """The tables of 0.1 in another database, filled."""
    first = next(iter(migrations.steps_after(connection, 0)))
    first()
    tables = sa.MetaData()
    tables.reflect(connection)
    old.row_factory = sqlite3.Row
    for table in tables.sorted_tables:
        times = [column.name for column in table.columns if isinstance(column.type, sa.DateTime)]
        for row in old.execute(f'SELECT * FROM "{table.name}"'):
            values = dict(row)
            if "archived" in values:
                values["archived"] = bool(values["archived"])
            for name in times:
                told = values[name]
                values[name] = (
                    sa.func.to_timestamp(told, "YYYY-MM-DD HH24:MI:SS.US") if told else None
                )
            connection.execute(sa.insert(table).values(values))


@pytest.mark.judge("postgresql")
def test_tables_of_a_newer_version_in_a_server_are_refused_and_not_touched() -> None:
    url = server().fresh()
    open_postgresql(url).close()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("UPDATE library SET schema_version = 99, product_needed = '4.2'")
        connection.execute("ALTER TABLE part ADD COLUMN something_new TEXT")
    with pytest.raises(StorageUnavailableError, match=r"Journey Mapper 4\.2 or later"):
        open_postgresql(url)


@pytest.mark.judge("postgresql")
def test_the_database_of_another_program_is_refused() -> None:
    url = server().fresh()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE journey (miles INTEGER)")
    with pytest.raises(StorageUnavailableError, match="it holds something else"):
        open_postgresql(url)


def test_a_server_that_is_not_there_is_said_at_once() -> None:
    with pytest.raises(StorageUnavailableError, match="cannot be used just now") as error:
        open_postgresql("postgresql://lena:secret@127.0.0.1:1/maps")
    assert "secret" not in str(error.value) + error.value.hint
