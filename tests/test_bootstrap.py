"""The parts are wired once, in one place."""

import datetime
from pathlib import Path

import pytest

import sample_maps
from journey import bootstrap
from journey.editing import SetProperty
from journey.errors import InvalidSettingsError, StorageUnavailableError
from journey.settings import Settings


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


def test_a_database_server_is_not_taken_for_a_file(tmp_path: Path) -> None:
    with pytest.raises(InvalidSettingsError, match="no database server"):
        bootstrap.library(Settings(home=tmp_path, database_url="postgresql://server/maps"))
    assert list(tmp_path.iterdir()) == []


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
