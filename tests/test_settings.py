"""What the environment asks for is read once, and said clearly where it cannot be."""

from pathlib import Path

import pytest

from journey.errors import InvalidSettingsError
from journey.settings import Settings, data_folder, read


def test_an_empty_environment_gives_this_machine_alone_and_the_users_own_folder() -> None:
    settings = read({"HOME": "/home/lena"})
    assert settings == Settings(home=Path("/home/lena/.local/share/journey-mapper"))
    assert (settings.address, settings.port) == ("127.0.0.1", 8501)
    assert settings.library_file == Path("/home/lena/.local/share/journey-mapper/library.db")


def test_every_variable_is_heard(tmp_path: Path) -> None:
    settings = read(
        {
            "JOURNEY_HOME": f" {tmp_path} ",
            "JOURNEY_DATABASE_URL": "postgresql://server/maps",
            "JOURNEY_FONT_DIRS": f"{tmp_path}:/usr/share/fonts:",
            "JOURNEY_ADDRESS": "0.0.0.0",
            "JOURNEY_PORT": "8080",
        }
    )
    assert settings.home == tmp_path
    assert settings.database_url == "postgresql://server/maps"
    assert settings.font_folders == (tmp_path, Path("/usr/share/fonts"))
    assert (settings.address, settings.port) == ("0.0.0.0", 8080)


def test_a_folder_may_be_named_from_home_or_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert read({"JOURNEY_HOME": "~/maps"}).home == tmp_path / "maps"
    assert read({"JOURNEY_HOME": "maps"}).home == tmp_path / "maps"


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "8501.5", "８５０１", "9" * 40])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    with pytest.raises(InvalidSettingsError, match="not a port from 1 to 65535") as refused:
        read({"JOURNEY_PORT": port})
    assert "leave them out" in refused.value.hint


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(InvalidSettingsError) as refused:
        read({"JOURNEY_HOME": str(file), "JOURNEY_FONT_DIRS": str(file), "JOURNEY_PORT": "x"})
    for variable in ("JOURNEY_HOME", "JOURNEY_FONT_DIRS", "JOURNEY_PORT"):
        assert variable in refused.value.message


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {"HOME": "/h", "XDG_DATA_HOME": "/data"}, "/data/journey-mapper"),
        ("linux", {"HOME": "/h"}, "/h/.local/share/journey-mapper"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Application Support/Journey Mapper"),
        ("win32", {"LOCALAPPDATA": "/u/Local", "HOME": "/x"}, "/u/Local/Journey Mapper"),
        ("win32", {"USERPROFILE": "/u"}, "/u/AppData/Local/Journey Mapper"),
    ],
)
def test_each_system_keeps_a_users_things_where_it_does(
    platform: str, environment: dict[str, str], folder: str
) -> None:
    assert data_folder(environment, platform) == Path(folder)
