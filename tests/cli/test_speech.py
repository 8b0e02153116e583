"""The language of messages, and that nothing in a file can command the terminal."""

import pytest

from journey.cli import speech
from journey.errors import InvalidDocumentError, JourneyError, Problem


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_AT@euro"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
    ],
)
def test_messages_follow_the_environment(monkeypatch, environment, language):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert speech.spoken().language == language


def test_a_named_language_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert speech.spoken("en").language == "en"


@pytest.mark.parametrize(
    "text", ["\x1b[31mred", "a\x07b", "a\u202eb", "\x9b0m", "a\ud800b", "\x00"]
)
def test_a_terminal_gets_no_commands_from_a_file(text):
    shown = speech.printable(text)
    assert "\ufffd" in shown
    shown.encode("utf-8")
    assert all(character.isprintable() for character in shown)


def test_line_ends_become_spaces_so_that_a_problem_stays_on_its_line():
    assert speech.printable("a\nb\r\nc\u2028d") == "a b  c d"


def test_a_problem_is_told_as_compilers_do_it():
    problem = Problem("is not a number", "Write 3", "phases[0].name", 7)
    assert speech.located(problem, "my.yaml") == (
        "my.yaml:7: phases[0].name: is not a number (Write 3)"
    )
    assert speech.located(Problem("is empty"), "my.yaml") == "my.yaml: is empty"
    told = Problem("is wrong", path="phases[0].name", line=7, place="phase 1 (Buy), name")
    assert speech.located(told, "my.yaml") == "my.yaml:7: phase 1 (Buy), name: is wrong"


def test_all_problems_of_a_document_are_told(capsys):
    speech.say_error(
        InvalidDocumentError([Problem("one", line=1), Problem("two", line=2)], "m.yaml")
    )
    said = capsys.readouterr().err.splitlines()
    assert said[:2] == ["m.yaml:1: one", "m.yaml:2: two"]
    assert said[2] == "Error: m.yaml has 2 problems"
    assert said[3].startswith("Hint: ")


def test_characters_without_a_font_are_named_with_what_to_do(capsys):
    speech.say_missing(["\U00012000", "\ufdd0", *"abcdefghijklm"])
    warning, hint = capsys.readouterr().err.splitlines()
    assert warning.startswith("Warning: ")
    assert "U+12000" in warning
    assert warning.endswith(" and 3 more")
    assert "JOURNEY_FONT_DIRS" in hint


def test_a_name_from_right_to_left_is_said_without_signs_that_a_terminal_shows(capsys):
    speech.say_done("סרט")
    assert capsys.readouterr().err == "Done: סרט\n"


def test_names_with_braces_are_said_as_they_are(capsys):
    speech.say_error(JourneyError("There is no file {name}", name="{name}{0}.yaml"))
    assert "{name}{0}.yaml" in capsys.readouterr().err
