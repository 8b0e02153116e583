"""Lines end where readers of a script expect it."""

import pytest

from journey.scene.breaking import Unit, graphemes, hyphen_places, one_line, units


def parts(text: str) -> list[str]:
    return [unit.text + " " * unit.space for unit in units(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two words", ["two ", "words"]),
        ("  spaces \t and\nlines ", ["spaces ", "and ", "lines"]),
        ("Online-Bestellung", ["Online-", "Bestellung"]),
        ("and/or", ["and/", "or"]),
        ("E-Mail", ["E-Mail"]),
        ("2026-11-21", ["2026-11-21"]),
        ("24/7", ["24/7"]),
        ("not\u00a0here", ["not\u00a0here"]),
        ("may\u200bbe", ["may", "be"]),
        ("我们", ["我", "们"]),
        ("回家」。", ["回", "家」。"]),
        ("（吗）", ["（吗）"]),
        ("ポップ", ["ポッ", "プ"]),
        ("영화관에 가다", ["영화관에 ", "가다"]),
        ("เพื่อน", ["เพื่", "อ", "น"]),
        ("🎬🍿", ["🎬", "🍿"]),
        ("مرحبا بالعالم", ["مرحبا ", "بالعالم"]),
    ],
)
def test_units(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_writers_soft_hyphens_are_places_and_not_characters() -> None:
    assert units("Kun\u00adden\u00adkarte") == (Unit("Kundenkarte", soft=(3, 6)),)
    assert hyphen_places(Unit("xxxyyy", soft=(3,)), "en") == [3]


def test_hyphens_leave_three_letters_on_either_side() -> None:
    places = hyphen_places(Unit("Oberammergauerin"), "de")
    assert places
    assert min(places) >= 3
    assert max(places) <= len("Oberammergauerin") - 3


def test_hyphens_follow_the_language() -> None:
    assert 5 in hyphen_places(Unit("Datenschutz"), "de")
    assert hyphen_places(Unit("reservation"), "en")
    assert hyphen_places(Unit("reservation"), "tlh") == []


def test_signs_around_a_word_do_not_shift_its_hyphens() -> None:
    bare = hyphen_places(Unit("Datenschutz"), "de")
    assert hyphen_places(Unit("(„Datenschutz“),"), "de") == [place + 2 for place in bare]


def test_an_address_gets_no_hyphens() -> None:
    assert hyphen_places(Unit("datenschutz@example.com"), "de") == []


@pytest.mark.parametrize("whole", ["👨\u200d👩\u200d👧", "🇩🇪", "e\u0301\u0302", "👍🏽", "각", "กั"])
def test_what_a_reader_takes_for_one_character_is_one(whole: str) -> None:
    assert graphemes("x" + whole + "x") == ("x", whole, "x")


def test_one_line_holds_only_what_can_be_drawn() -> None:
    assert one_line(" a\x00\x07\u202eb\u00ad\n\n c\ufffe ") == "ab c"
