"""Names of touchpoints taken apart: umlauts, compounds, verbs with their particles, meanings."""

import pytest

from journey.comparing.lexicon import entries, fold, lexicon, stem, words_of
from journey.comparing.terms import Reader
from journey.comparing.vocabulary import ACTIONS, CHANNELS, THINGS
from journey.model import ChannelKind, channel_kind


def meanings(name: str, *others: str) -> set[str]:
    return {m for term in Reader([name, *others]).terms(name) for m in term.meanings}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tür", "Tuer"), ("Größe", "GROESSE"), ("Café", "cafe"), ("Straße", "strasse")],
)
def test_a_word_is_the_same_however_it_is_spelled(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rechnung", "Rechnungen"),
        ("ticket", "tickets"),
        ("reserviert", "reservieren"),
        ("waiting", "waits"),
        ("Angebot", "Angebote"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


def test_german_and_english_words_mean_the_same() -> None:
    assert meanings("reserves a ticket") & meanings("reserviert eine Karte") >= {
        "order/book",
        "ticket",
    }


def test_a_compound_is_taken_apart() -> None:
    assert {"contract", "confirmation"} <= meanings("Vertragsbestätigung")
    assert {"appointment", "order/book"} <= meanings("Terminbuchung")
    assert {"car", "get/collect"} <= meanings("Fahrzeugabholung")


def test_a_compound_of_words_that_only_the_maps_know_is_taken_apart() -> None:
    reader = Reader(["Saunaraum", "die Sauna"])
    assert {term.stem for term in reader.terms("Saunaraum")} & {
        term.stem for term in reader.terms("die Sauna")
    }


def test_a_verb_finds_its_particle_behind_other_words() -> None:
    assert "commit/register" in meanings("meldet sich am Empfang an")
    assert "speak/report" in meanings("meldet einen Schaden")
    assert "end/return" in meanings("sends the shoes back")
    assert "hand/send" in meanings("sends a photo")


def test_a_name_of_empty_words_keeps_them() -> None:
    assert Reader(["after that"]).terms("after that")


@pytest.mark.parametrize("name", ["🎬🍿", "…", "在网上查找电影", "a" * 200, "-", "''"])
def test_any_name_can_be_read(name: str) -> None:
    Reader([name]).terms(name)


def test_words_shared_by_two_names_are_those_that_were_written() -> None:
    reader = Reader(["Bucht das Zimmer", "books the room"])
    assert reader.shared("Bucht das Zimmer", "books the room") == (
        ("Bucht", "Zimmer"),
        ("books", "room"),
    )


def test_no_line_of_the_vocabulary_is_empty_or_stands_twice() -> None:
    for table in (ACTIONS, THINGS):
        lines = list(entries(table))
        assert all(key and words and all(words) for key, words in lines)
        assert len({key for key, _ in lines}) == len(lines)


def test_opposites_and_channels_are_meanings_of_the_vocabulary() -> None:
    known = lexicon()
    things = {key for key, _ in entries(THINGS)}
    assert {action for pair in known.opposites for action in pair} <= known.actions
    assert known.channels <= things
    assert len(CHANNELS.split(",")) == len(known.channels)


def test_the_channel_words_of_the_vocabulary_name_channels() -> None:
    plain = ("website", "app", "newspaper", "magazine", "poster", "phone", "e-mail", "letter")
    assert all(channel_kind(word) is not ChannelKind.OTHER for word in plain)
    assert words_of("e-mail") == ["e-mail"]
