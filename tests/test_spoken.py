"""What is said of a journey in one line, the same on every surface."""

import pytest

from journey.locales import words
from journey.spoken import quoted


@pytest.mark.parametrize("text", ["Nice.", "„Nice.“", "“Nice.”", '"Nice."', "»Nice.«", "« Nice. »"])
def test_a_quote_has_one_pair_of_marks(text: str) -> None:
    assert quoted(text, words("de")) == "„Nice.“"


@pytest.mark.parametrize("text", ['"Nice" and "fast"', 'He said "nice"', '"', '""', "'s", "“?!”"])
def test_marks_that_are_not_around_the_whole_stay(text: str) -> None:
    assert quoted(text, words("en")) == f"“{text}”"


def test_where_nothing_is_said_there_are_no_marks() -> None:
    assert quoted(None, words("en")) == quoted("", words("en")) == ""
