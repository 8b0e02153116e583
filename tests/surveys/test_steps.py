"""Answers in words are read by the steps that stand beside them."""

import pytest

from journey.model import Journey, ScaleKey
from journey.services.documents import read as read_map
from journey.surveys.counting import Counted, count
from journey.surveys.guessing import propose
from journey.surveys.plan import Plan, Role
from journey.surveys.source import Source
from journey.surveys.steps import NO_ANSWER, USUAL, fitting, plain
from sample_maps import path

FIVE = ["sehr unzufrieden", "unzufrieden", "teils teils", "zufrieden", "sehr zufrieden"]
STEPS = {
    "three": "unzufrieden, weder noch, zufrieden",
    "three of quality": "bad, ok, good",
    "four": "very dissatisfied, dissatisfied, satisfied, very satisfied",
    "four, rather": "Sehr unzufrieden, Eher unzufrieden, Eher zufrieden, Sehr zufrieden",
    "four, applies": "trifft nicht zu, trifft eher nicht zu, trifft eher zu, trifft zu",
    "five": ", ".join(FIVE),
    "five, from none on": "not at all satisfied, slightly satisfied, moderately satisfied, "
    "very satisfied, extremely satisfied",
    "five, above satisfied": "unzufrieden, weniger zufrieden, zufrieden, sehr zufrieden, "
    "vollkommen zufrieden",
    "six grades": "ungenügend, mangelhaft, ausreichend, befriedigend, gut, sehr gut",
    "six": "sehr unzufrieden, unzufrieden, eher unzufrieden, eher zufrieden, zufrieden, "
    "sehr zufrieden",
    "seven": "Extremely dissatisfied, Moderately dissatisfied, Slightly dissatisfied, "
    "Neither satisfied nor dissatisfied, Slightly satisfied, Moderately satisfied, "
    "Extremely satisfied",
}


@pytest.fixture(scope="module")
def cinema() -> Journey:
    return read_map(path("cinema").read_bytes(), "cinema.yaml")


def asked(
    answers: list[str], journey: Journey, scale: ScaleKey | None = None
) -> tuple[Plan, Counted]:
    source = Source("\n".join(["buys popcorn", *answers]).encode(), "s.csv")
    plan = propose(source.sample(), journey)
    if scale is not None:
        plan = plan.on(scale)
    return plan, count(source, plan, {t.id: t.name for t in journey.existing})


@pytest.mark.parametrize("said", STEPS.values(), ids=STEPS.keys())
def test_steps_in_words_reach_from_the_worst_to_the_best_in_equal_steps(
    said: str, cinema: Journey
) -> None:
    words = said.split(", ")
    plan, counted = asked(words * 6, cinema)
    assert plan.scale_sure
    last = len(words) - 1
    known = counted.touchpoints["popcorn"].counts()
    assert list(known) == pytest.approx([1 + 4 * at / last for at in range(len(words))])
    assert set(known.values()) == {6}
    assert counted.unread == {}


def test_words_stand_on_whatever_scale_is_chosen(cinema: Journey) -> None:
    for scale, ends in ((ScaleKey.MINUS_TWO_TO_TWO, (-2, 2)), (ScaleKey.SCHOOL_GRADES, (1, 6))):
        _, counted = asked(FIVE * 6, cinema, scale)
        values = list(counted.touchpoints["popcorn"].counts())
        assert (values[0], values[-1], len(values)) == (*ends, 5)


def test_a_word_means_what_its_neighbours_make_of_it() -> None:
    word = "sehr zufrieden"
    assert fitting(FIVE).steps[0].levels[word] == 100
    above = fitting(["unzufrieden", word, "vollkommen zufrieden"]).steps[0]
    assert above.levels[word] == 75


def test_where_several_scales_fit_people_are_asked(cinema: Journey) -> None:
    plan, _ = asked(["zufrieden", "unzufrieden", "sehr zufrieden"] * 6, cinema)
    assert not plan.scale_sure
    assert len(plan.steps) > 1
    above = next(steps for steps in plan.steps if "vollkommen zufrieden" in steps.levels)
    confirmed = plan.worded(above)
    assert confirmed.scale_sure
    assert confirmed.steps[0] is above


def test_all_columns_together_tell_on_which_scale_they_stand(cinema: Journey) -> None:
    rows = [f"sehr zufrieden;{word}" for word in ("eher unzufrieden", "eher zufrieden")]
    rows += ["sehr zufrieden;sehr unzufrieden", "sehr zufrieden;sehr zufrieden"]
    source = Source("\n".join(["buys popcorn;enters the foyer", *rows * 5]).encode(), "s.csv")
    plan = propose(source.sample(), cinema)
    first, second = plan.of(Role.SCORE)
    assert first.steps[0] == second.steps[0]
    assert len(first.steps[0].words) == 4


def test_who_did_not_answer_is_counted_nowhere(cinema: Journey) -> None:
    _, counted = asked([*FIVE * 6, "weiß nicht", "k. A.", "keine Angabe"], cinema)
    assert counted.touchpoints["popcorn"].n == 30
    assert counted.unread == {}


def test_words_that_are_not_understood_are_named(cinema: Journey) -> None:
    _, counted = asked([*FIVE * 9, *["solala"] * 6, "Frau Meier war nett"], cinema)
    assert counted.unread == {"buys popcorn": 7}
    assert counted.strange == {"buys popcorn": {"solala": 6}}
    plan, _ = asked(["toll", "solala", "mies"] * 6, cinema)
    (use,) = plan.uses
    assert use.role is Role.LEFT_OUT
    assert "no scale that is known" in use.reason


def test_numbers_between_ends_in_words_are_numbers(cinema: Journey) -> None:
    answers = ["0 - not at all satisfied", *map(str, range(1, 10)), "Extremely satisfied - 10"]
    plan, counted = asked(answers * 5, cinema)
    assert plan.scale is ScaleKey.ZERO_TO_TEN
    assert list(counted.touchpoints["popcorn"].counts()) == list(range(11))


@pytest.mark.parametrize("words", [["m", "w", "d"], ["yes", "no"], ["Berlin", "Bonn", "Köln"], []])
def test_what_is_no_scale_is_none(words: list[str]) -> None:
    assert fitting(words * 9).steps == ()


def test_each_scale_says_each_step_once() -> None:
    for steps in USUAL:
        every = [plain(word) for step in steps.words for word in step]
        assert len(every) == len(set(every))
        assert not set(every) & NO_ANSWER
    assert len(set(USUAL)) == len(USUAL)
