"""A backup is whole, even of a library that is being written to, and an old one is not lost."""

import os
import threading
from pathlib import Path

import pytest

from journey.editing import AddPhase
from journey.errors import StorageUnavailableError
from journey.model import Phase
from journey.services.library import Library
from journey.storage.backup import back_up
from journey.storage.sqlite import open_sqlite
from tests.journeys import cinema, plain


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def test_a_backup_holds_maps_and_their_histories(file: Path, tmp_path: Path) -> None:
    library = Library(open_sqlite(file))
    library.add(cinema())
    library.rename("cinema", "Renamed")
    back_up(file, tmp_path / "copy.db")
    library.close()
    copy = Library(open_sqlite(tmp_path / "copy.db"))
    assert copy.get("cinema").journey.title == "Renamed"
    assert copy.undo("cinema").journey == cinema()
    copy.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "library.db"]


def test_a_backup_may_be_taken_while_others_write(file: Path, tmp_path: Path) -> None:
    library = Library(open_sqlite(file))
    library.add(plain((0,)))
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set() and number < 90:
            number += 1
            library.apply("plain", AddPhase(phase=Phase(id=f"phase-{number}", name="New")))

    writer = threading.Thread(target=write)
    writer.start()
    for number in range(5):
        back_up(file, tmp_path / f"copy-{number}.db")
    stop.set()
    writer.join()
    library.close()
    for number in range(5):
        copy = Library(open_sqlite(tmp_path / f"copy-{number}.db"))
        kept = copy.get("plain")
        assert len(kept.journey.phases) == kept.revision, "journey and log are of one moment"
        assert len(copy.history("plain", 100)) == kept.revision - 1
        copy.close()


@pytest.mark.parametrize("fault", ["fsync", "replace"])
def test_an_old_backup_stays_whole_where_the_new_one_fails(
    fault: str, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library(open_sqlite(file))
    library.add(cinema())
    back_up(file, tmp_path / "copy.db")
    before = (tmp_path / "copy.db").read_bytes()
    library.rename("cinema", "Later")
    library.close()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if fault == "fsync" else Path, fault, full)
    with pytest.raises(StorageUnavailableError, match="No space left on device"):
        back_up(file, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "library.db"]


def test_where_there_is_no_library_nothing_is_written(file: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailableError, match="is not there"):
        back_up(file, tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to_is_said(file: Path, tmp_path: Path) -> None:
    open_sqlite(file).close()
    with pytest.raises(StorageUnavailableError, match="was not written"):
        back_up(file, tmp_path / "nowhere" / "copy.db")
