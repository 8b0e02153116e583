"""The parts are wired once, in one place."""

import datetime
from pathlib import Path

import pytest

import sample_maps
from journey import bootstrap
from journey.editing import SetProperty
from journey.errors import InvalidSettingsError, NotFoundError, StorageUnavailableError
from journey.settings import Settings
from tests.storage.server import server


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


def test_the_first_start_makes_the_library_with_the_samples_in_it(settings: Settings) -> None:
    library = bootstrap.library(settings)
    assert [entry.id for entry in library.entries()] == list(sample_maps.SAMPLES)
    assert all(entry.is_sample for entry in library.entries())
    assert library.get("cinema").journey.touchpoints
    assert settings.library_file.exists()


def test_a_process_has_one_library_for_the_same_settings(
    settings: Settings, tmp_path: Path
) -> None:
    library = bootstrap.library(settings)
    assert bootstrap.library(Settings(home=settings.home)) is library
    assert bootstrap.library(Settings(home=tmp_path / "other")) is not library


def test_the_environment_names_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEY_HOME", str(tmp_path / "named"))
    library = bootstrap.library()
    edit = SetProperty(entity="journey", field="date", value=datetime.date(2027, 1, 31))
    library.apply("cinema", edit)
    assert (tmp_path / "named" / "library.db").exists()


@pytest.mark.parametrize("url", ["mysql://server/maps", "sqlite:///maps.db", "maps", "://"])
def test_what_is_no_address_of_a_database_server_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidSettingsError, match="no address of a PostgreSQL database") as said:
        bootstrap.library(Settings(home=tmp_path, database_url=url))
    assert "postgresql://user:password@server/database" in said.value.hint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.judge("postgresql")
def test_a_database_server_keeps_the_library_and_no_file_is_made(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, database_url=server().fresh())
    library = bootstrap.library(settings)
    assert [entry.id for entry in library.entries()] == list(sample_maps.SAMPLES)
    library.close()
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Where a backup is put back: a file, or a database server."""
    url = server().fresh() if request.param == "postgresql" else None
    return Settings(home=tmp_path / "other", database_url=url)


@pytest.mark.parametrize(
    "other",
    ["file", pytest.param("postgresql", marks=pytest.mark.judge("postgresql"))],
    indirect=True,
)
def test_a_backup_is_put_back_into_a_file_and_into_a_server_and_out_of_it_again(
    other: Settings, settings: Settings, tmp_path: Path
) -> None:
    here, there = bootstrap.library(settings), bootstrap.library(other)
    here.rename("cinema", "Before", actor="lena")
    bootstrap.back_up(tmp_path / "first.db", settings)
    there.rename("cinema", "Something else")
    there.add(there.get("cinema").journey)
    before = bootstrap.restore(tmp_path / "first.db", other)
    assert there.get("cinema", "lena") == here.get("cinema", "lena")
    assert there.history("cinema") == here.history("cinema")
    assert there.entries() == here.entries()
    assert before is not None
    assert before.parent == other.home
    bootstrap.back_up(tmp_path / "second.db", other)
    here.rename("cinema", "After")
    bootstrap.restore(tmp_path / "second.db", settings)
    assert here.undo("cinema", actor="lena").journey.title != "Before"
    bootstrap.restore(before, other)
    assert there.get("cinema").journey.title == "Something else"
    there.close()


def test_a_damaged_library_is_moved_away_where_a_backup_is_restored(
    settings: Settings, tmp_path: Path
) -> None:
    library = bootstrap.library(settings)
    library.rename("cinema", "Kept")
    bootstrap.back_up(tmp_path / "copy.db", settings)
    library.close()
    file = settings.library_file
    file.write_bytes(file.read_bytes()[:5000] + b"damage" * 2000)
    moved = bootstrap.restore(tmp_path / "copy.db", settings)
    assert moved == settings.home / "library-damaged-1.db"
    assert b"damage" in moved.read_bytes()
    assert library.get("cinema").journey.title == "Kept"


def test_what_is_no_backup_is_refused_and_the_library_stays(
    settings: Settings, tmp_path: Path
) -> None:
    library = bootstrap.library(settings)
    (tmp_path / "no.db").write_text("something else" * 400)
    with pytest.raises(NotFoundError, match="There is no backup"):
        bootstrap.restore(tmp_path / "missing.db", settings)
    with pytest.raises(StorageUnavailableError, match="cannot be read as a library"):
        bootstrap.restore(tmp_path / "no.db", settings)
    assert [path.name for path in settings.home.iterdir()] == ["library.db"]
    assert library.entries()


def test_a_library_that_could_not_be_opened_is_tried_again(settings: Settings) -> None:
    settings.home.write_text("a file in the place of the folder")
    with pytest.raises(StorageUnavailableError):
        bootstrap.library(settings)
    settings.home.unlink()
    assert bootstrap.library(settings).entries()


def test_a_sample_has_another_print_when_its_file_or_its_people_change() -> None:
    prints = {sample.name: sample.fingerprint for sample in bootstrap.samples()}
    assert len(set(prints.values())) == len(prints) == len(sample_maps.SAMPLES)
    assert prints == {sample.name: sample.fingerprint for sample in bootstrap.samples()}
