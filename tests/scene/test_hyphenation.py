"""Words are hyphenated as the patterns of their language say."""

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.scene.hyphenation import hyphens

WORDS = {
    "de": "Datenschutzgrundverordnung Zufriedenheit Berührungspunkt Kundenkartenanmeldung "
    "Oberammergauerin Straßenbahnhaltestelle Rindfleischetikettierung überall Maßnahme Abteilung",
    "en": "reservation satisfaction confirmation supercalifragilistic touchpoint customer "
    "entertainment programme marketing newspaper",
}


def judged(word: str, language: str) -> tuple[int, ...]:
    """The places after pyphen itself, without those that change the spelling."""
    found = pyphen.Pyphen(lang=language, left=3, right=3).positions(word)
    return tuple(int(place) for place in found if place.data is None)


@pytest.mark.parametrize(
    ("word", "language"), [(word, key) for key, words in WORDS.items() for word in words.split()]
)
def test_places_are_those_that_pyphen_finds(word: str, language: str) -> None:
    assert hyphens(word, language) == judged(word, language)


@given(st.text("abcdefghiklmnoprstuvwäöüß", min_size=1, max_size=25), st.sampled_from(["de", "en"]))
def test_any_letters_give_the_same_places_as_pyphen(word: str, language: str) -> None:
    assert hyphens(word, language) == judged(word, language)


@pytest.mark.parametrize("language", ["fr", "es", "it", "nl", "pl", "ru", "sv", "pt_BR"])
def test_other_languages_can_be_read_too(language: str) -> None:
    word = "организация" if language == "ru" else "organisationale"
    assert hyphens(word, language) == judged(word, language)


def test_an_unknown_language_has_no_hyphens() -> None:
    assert hyphens("organisation", "tlh") == ()
