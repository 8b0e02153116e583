"""The command as a whole: its commands, its exit codes, and its words where something is wrong."""

import pytest

from journey.cli import files
from journey.cli.main import cli


def test_help_names_every_command(call):
    result = call("--help")
    assert result.exit_code == 0
    for command in ("check", "convert", "draw", "new", "samples", "schema", "serve", "templates"):
        assert f"\n  {command} " in result.stdout


def test_every_command_explains_itself(call):
    for name in cli.list_commands(None):
        result = call(name, "--help")
        assert result.exit_code == 0
        assert result.stdout.startswith(f"Usage: journey {name}")


def test_version(call):
    result = call("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("journey ")


@pytest.mark.parametrize(
    "arguments",
    [("nonsense",), ("draw",), ("check",), ("check", "a.yaml", "b.yaml"), ("--nonsense",)],
)
def test_wrong_usage_ends_with_2_and_names_the_help(call, arguments):
    result = call(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "--help" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "english", "german"),
    [
        (("convrt",), "Did you mean 'convert'?", "Ist 'convert' gemeint?"),
        (("check", "--jsn", "a"), "Did you mean '--json'?", "Ist '--json' gemeint?"),
        (("--verson",), "Did you mean '--version'?", "Ist '--version' gemeint?"),
        (("draw", "a.yaml"), "Missing option '-o'", "Es fehlt die Option '-o'"),
    ],
)
def test_what_is_misspelt_or_missing_is_named(call, monkeypatch, arguments, english, german):
    assert english in call(*arguments).stderr
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    said = call(*arguments).stderr
    assert german in said
    assert "Fehler: " in said


def test_a_mistake_in_the_product_has_a_reference_and_no_traceback(call, cinema, monkeypatch):
    def broken(name):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(files, "read_map", broken)
    first, second = call("check", cinema), call("check", cinema)
    assert first.exit_code == 70
    assert "reference" in first.stderr
    assert "ZeroDivisionError" in first.stderr
    assert "JOURNEY_DEBUG" in first.stderr
    assert first.stderr == second.stderr


def test_a_mistake_shows_all_when_asked_to(call, cinema, monkeypatch):
    def broken(name):
        raise ZeroDivisionError

    monkeypatch.setattr(files, "read_map", broken)
    monkeypatch.setenv("JOURNEY_DEBUG", "1")
    assert isinstance(call("check", cinema).exception, ZeroDivisionError)
