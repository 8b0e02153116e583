"""Text from outside is cleaned once, at the border."""

import pytest
from pydantic import TypeAdapter, ValidationError

from journey import limits
from journey.text import Name, Note, clean_name, clean_text, same_name, slug

NAME = TypeAdapter(Name)
NOTE = TypeAdapter(Note)


@pytest.mark.parametrize("bad", ["a\x00b", "half \ud83d"])
def test_what_no_format_can_carry_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=r"NUL|surrogate"):
        clean_text(bad)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a\x07b", "ab"),
        ("line\r\nline\rline", "line\nline\nline"),
        ("e\u0301", "é"),
        ("tab\there", "tab\there"),
        ("  air  ", "air"),
    ],
)
def test_text_is_cleaned(given: str, kept: str) -> None:
    assert clean_text(given) == kept
    assert clean_text(kept) == kept


def test_a_name_is_one_line_without_direction_controls() -> None:
    assert clean_name("a\u202egnp.exe\n b") == "agnp.exe b"


@pytest.mark.parametrize("empty", ["", "   ", "\u200e"])
def test_an_empty_name_is_refused(empty: str) -> None:
    with pytest.raises(ValidationError, match="is empty"):
        NAME.validate_python(empty)


def test_limits_of_name_and_note() -> None:
    assert NAME.validate_python("n" * limits.NAME_CHARACTERS)
    assert NOTE.validate_python("n" * limits.NOTE_CHARACTERS)
    with pytest.raises(ValidationError):
        NAME.validate_python("n" * (limits.NAME_CHARACTERS + 1))
    with pytest.raises(ValidationError):
        NOTE.validate_python("n" * (limits.NOTE_CHARACTERS + 1))


def test_names_are_compared_by_what_people_see() -> None:
    assert same_name("ＷＥＢ") == same_name("web")
    assert same_name("Straße") == same_name("STRASSE")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("An evening at the cinema", "an-evening-at-the-cinema"),
        ("Größe über alles", "groesse-ueber-alles"),
        ("映画館", "untitled"),
        ("../../etc/passwd", "etc-passwd"),
        ("x" * 100, "x" * 64),
    ],
)
def test_a_slug_is_safe_as_id_and_file_name(name: str, made: str) -> None:
    assert slug(name) == made
