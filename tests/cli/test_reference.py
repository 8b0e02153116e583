"""docs/cli.md is made from the help of the commands and is current."""

from pathlib import Path

from journey.cli.main import cli
from journey.cli.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_page_is_current():
    assert PAGE.read_text("utf-8") == reference(), (
        "run: .venv/bin/python -m journey.cli.reference > docs/cli.md"
    )


def test_every_command_stands_in_it():
    for name in cli.list_commands(None):
        assert f"## journey {name}\n" in reference()
