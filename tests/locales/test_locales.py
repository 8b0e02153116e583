"""Numbers, dates and lists as each language writes them."""

import datetime

import pytest

from journey.locales import first_spoken, spoken, words

EN, DE = words("en"), words("de")


@pytest.mark.parametrize(
    ("value", "digits", "english", "german"),
    [
        (3.5, None, "3.5", "3,5"),
        (3.0, 1, "3.0", "3,0"),
        (-1.25, None, "−1.25", "−1,25"),
        (-0.04, 1, "0.0", "0,0"),
        (104509440, None, "104509440", "104509440"),
    ],
)
def test_numbers(value: float, digits: int | None, english: str, german: str) -> None:
    assert EN.number(value, digits) == english
    assert DE.number(value, digits) == german


def test_dates() -> None:
    day = datetime.date(2026, 11, 21)
    assert EN.date(day) == "21 Nov 2026"
    assert DE.date(day) == "21. Nov. 2026"


def test_lists() -> None:
    assert EN.listing([]) == ""
    assert EN.listing(["a"]) == "a"
    assert EN.listing(["a", "b", "c"]) == "a, b and c"
    assert DE.listing(["a", "b"]) == "a und b"


def test_a_name_from_right_to_left_turns_nothing_round_in_a_sentence() -> None:
    film, cinema = "\u05e1\u05e8\u05d8", "\u0633\u064a\u0646\u0645\u0627"
    said = EN("Weakest: {number} {name}, {value}.", number=3, name=film, value="1.8")
    assert said == f"Weakest: 3 \u2068{film}\u2069, 1.8."
    assert EN.listing([film, "b", cinema]) == f"\u2068{film}\u2069, b and \u2068{cinema}\u2069"
    # Without words of ours the direction is that of the name.
    assert EN("“{quote}”", quote=film) == f"“{film}”"
    assert EN("Weakest: {number} {name}, {value}.", number=3, name="a", value=1) == (
        "Weakest: 3 a, 1."
    )


@pytest.mark.parametrize(
    ("tag", "language"), [("de-AT", "de"), ("DE", "de"), ("en-GB", "en"), ("fr", "en")]
)
def test_a_language_we_do_not_speak_is_answered_in_english(tag: str, language: str) -> None:
    assert spoken(tag) == language


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("de-AT,de;q=0.9,en;q=0.8", "de"), ("fr, DE;q=0.5", "de"), ("fr-FR,fr", "en"), ("", "en")],
)
def test_a_browser_is_answered_in_the_first_of_its_languages_that_we_speak(
    accepted: str, language: str
) -> None:
    assert first_spoken(accepted) == language


def test_a_text_without_translation_stays_readable() -> None:
    assert DE("no such text {name}", name="x") == "no such text x"


def test_no_text_stays_no_text() -> None:
    assert DE("") == EN("") == ""
