"""Text runs in the directions that its readers expect (UAX 9, worked out by hand)."""

import pytest

from journey.locales import words
from journey.scene.direction import levels, runs_leftward, visual_order
from journey.scene.typesetting import typesetter


def seen(text: str) -> str:
    """The text as it stands from left to right. Capitals stand for Hebrew letters."""
    hebrew = str.maketrans({chr(ord("A") + i): chr(0x5D0 + i) for i in range(26)})
    latin = {value: chr(key) for key, value in hebrew.items()}
    real = text.translate(hebrew)
    of = levels(real, runs_leftward(real))
    return "".join(latin.get(real[place], real[place]) for place in visual_order(of))


@pytest.mark.parametrize(
    ("written", "stands"),
    [
        ("plain words", "plain words"),
        ("ABC", "CBA"),
        ("car THE CAR in arabic", "car RAC EHT in arabic"),
        ("CAR means car", "means car RAC"),
        (
            "he said “THE VALUES ARE 123, 456, 789, OK”.",
            "he said “KO ,789 ,456 ,123 ERA SEULAV EHT”.",
        ),
        ("ABC 12.5% DEF", "FED 12.5% CBA"),
        ("AB (cd) EF", "FE )cd( BA"),
        ("ab (CD) ef", "ab (DC) ef"),
        ("ab (CD ef) GH", "ab (DC ef) HG"),
        ("AB (CD) ef", "ef )DC( BA"),
        ("AB.", ".BA"),
        ("AB  ", "  BA"),
        ("1 AB", "BA 1"),
        ("a-1 AB 2-3", "a-1 2-3 BA"),
    ],
)
def test_words_stand_where_readers_look_for_them(written: str, stands: str) -> None:
    assert seen(written) == stands


def test_arabic_makes_european_digits_beside_it_its_own() -> None:
    text = "\u0645 1-2"  # W2 makes them Arabic numbers, between which `-` does not join
    assert levels(text, True) == [1, 1, 2, 1, 2]
    assert levels("\u05d0 1-2", True) == [1, 1, 2, 2, 2]


def test_marks_go_with_their_letters() -> None:
    assert levels("\u05d0\u05b8b") == [1, 1, 0]


def test_a_line_takes_the_direction_of_its_paragraph() -> None:
    assert levels("abc.", leftward=True) == [2, 2, 2, 1]
    assert levels("abc.") == [0, 0, 0, 0]


def test_the_first_strong_character_gives_the_direction() -> None:
    assert runs_leftward("123 (\u0645) abc")
    assert not runs_leftward("123 (abc) \u0645")
    assert not runs_leftward("123")
    assert not runs_leftward("\u2068\u0645 \u2068b\u2069\u2069, abc")
    assert runs_leftward("\u2068abc\u2069 \u0645")


def test_a_sentence_that_begins_with_a_name_from_right_to_left_keeps_its_direction() -> None:
    name = "\u0645\u0631\u062d\u0628\u0627"
    said = words("en")("{name} is decided: is it enough?", name=name)
    for line in (typesetter().line(said, 10), *typesetter().wrap(said, 500, 10)):
        first, *_, last = line.runs
        assert (first.text, first.offset) == (name, 0.0)
        assert last.text.endswith("?")
        assert last.offset + last.width == pytest.approx(line.width)
