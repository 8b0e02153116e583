"""A command line to call, in English and without colours whatever the machine says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import sample_maps
from journey.cli.main import cli


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "JOURNEY_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Call `journey` in an empty folder: `call("check", "my.yaml")`."""
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()

    def called(*arguments: object, input: bytes | None = None) -> Result:
        result = runner.invoke(
            cli, [str(argument) for argument in arguments], input=input, prog_name="journey"
        )
        assert "Traceback" not in result.output
        return result

    return called


@pytest.fixture(scope="session")
def cinema() -> Path:
    return sample_maps.path("cinema")
