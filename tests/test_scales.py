"""Scales as people write them: steps, words, values, thresholds."""

import pytest

from journey.locales import words
from journey.model import SCALES, ScaleKey
from journey.scales import below, of_best, span, threshold, ticks, value

ENGLISH, GERMAN = words("en"), words("de")
FIVE = SCALES[ScaleKey.ONE_TO_FIVE]
SIGNED = SCALES[ScaleKey.MINUS_TWO_TO_TWO]
GRADES = SCALES[ScaleKey.SCHOOL_GRADES]
HUNDRED = SCALES[ScaleKey.ZERO_TO_HUNDRED]


def test_the_steps_run_from_the_worst_to_the_best_with_their_words() -> None:
    said = [(tick.normalised, tick.number, tick.word) for tick in ticks(FIVE, ENGLISH)]
    assert said[0] == (0.0, "1", "very dissatisfied")
    assert said[2] == (50.0, "3", "neutral")
    assert said[-1] == (100.0, "5", "very satisfied")


def test_school_grades_have_their_own_words_and_the_best_is_one() -> None:
    said = {tick.number: tick.normalised for tick in ticks(GRADES, GERMAN) if tick.number}
    assert said == {"6": 0.0, "5": 20.0, "4": 40.0, "3": 60.0, "2": 80.0, "1": 100.0}
    assert "sehr gut" in {tick.word for tick in ticks(GRADES, GERMAN)}


@pytest.mark.parametrize(
    ("scale", "normalised", "said"),
    [(FIVE, 15, "1.6"), (SIGNED, 75, "+1.0"), (SIGNED, 25, "−1.0"), (GRADES, 40, "4.0"),
     (HUNDRED, 41.2, "41")],
)  # fmt: skip
def test_values_are_as_precise_as_the_map_shows_them(scale, normalised, said) -> None:
    assert value(scale, normalised, ENGLISH) == said


def test_numbers_follow_the_language() -> None:
    assert value(FIVE, 15, GERMAN) == "1,6"
    assert threshold(FIVE, 40, GERMAN) == "2,6"


def test_what_is_weak_is_said_in_the_direction_of_the_scale() -> None:
    assert below(FIVE, 40, ENGLISH) == "below 2.6"
    assert below(GRADES, 40, ENGLISH) == "worse than 4"


def test_the_ends_of_a_scale() -> None:
    assert span(FIVE, ENGLISH) == "1 to 5"
    assert span(SIGNED, ENGLISH) == "−2 to +2"
    assert of_best(FIVE, ENGLISH) == "of 5"
    assert of_best(GRADES, ENGLISH) == "1 is best"
