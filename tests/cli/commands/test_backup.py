"""`journey backup` and `journey restore`."""

from pathlib import Path

import pytest

from journey import bootstrap
from journey.services.library import Library
from journey.settings import Settings


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The library that the environment names."""
    monkeypatch.setenv("JOURNEY_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("JOURNEY_DATABASE_URL", raising=False)
    return bootstrap.library(Settings(home=tmp_path / "home"))


def test_a_library_goes_out_and_comes_back(call, library: Library, tmp_path: Path) -> None:
    library.rename("cinema", "Kept")
    done = call("backup", "copy.db")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "Written: copy.db" in done.stderr
    library.rename("cinema", "Lost")
    done = call("restore", "copy.db", "--yes")
    assert done.exit_code == 0
    assert "Restored: copy.db" in done.stderr
    assert "library-before-restore-1.db" in done.stderr
    assert library.get("cinema").journey.title == "Kept"
    call("restore", tmp_path / "home" / "library-before-restore-1.db", "--yes")
    assert library.get("cinema").journey.title == "Lost"


def test_it_asks_first_and_no_means_no(call, library: Library) -> None:
    call("backup", "copy.db")
    library.rename("cinema", "Stays")
    done = call("restore", "copy.db", input=b"n\n")
    assert done.exit_code == 1
    assert "in the place of the whole library?" in done.stderr
    assert library.get("cinema").journey.title == "Stays"
    assert call("restore", "copy.db", input=b"y\n").exit_code == 0
    assert library.get("cinema").journey.title != "Stays"


def test_what_cannot_be_is_said_with_a_hint(call, library: Library, tmp_path: Path) -> None:
    done = call("restore", "missing.db", "--yes")
    assert done.exit_code == 1
    assert "There is no backup" in done.stderr
    assert "journey backup" in done.stderr
    done = call("backup", tmp_path / "nowhere" / "copy.db")
    assert done.exit_code == 1
    assert "was not written" in done.stderr


def test_without_a_library_there_is_nothing_to_back_up(
    call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNEY_HOME", str(tmp_path / "empty"))
    done = call("backup", "copy.db")
    assert done.exit_code == 1
    assert "is not there" in done.stderr
    assert not Path("copy.db").exists()
