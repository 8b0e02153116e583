"""What answers say, with weights and blanks, and when too few of them may be shown."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.scores.agreement import agreement, most_disagreed
from journey.scores.answers import Said
from journey.scores.bases import Base, base_of
from journey.scores.tally import Tally

BLANK = float("nan")


def what_they_say(answers: list[float], weights: list[float] | None = None) -> Said | None:
    return Tally().add(answers, weights).said()


ANSWERS = st.lists(st.integers(1, 5), min_size=1, max_size=40)


def test_mean_median_and_interval() -> None:
    """1, 2, 3, 4, 5: mean 3, s = 1.5811, t(4) = 2.776: 3 ± 1.963 (any textbook)."""
    said = what_they_say([1, 2, 3, 4, 5, BLANK])
    assert said is not None
    assert (said.n, said.mean, said.median) == (5, 3, 3)
    assert said.spread == pytest.approx(1.58113883)
    assert said.interval is not None
    assert said.interval.high == pytest.approx(4.96324, abs=1e-5)


@given(ANSWERS)
def test_equal_weights_say_nothing_new(answers: list[int]) -> None:
    plain, weighted = what_they_say(answers), what_they_say(answers, [2.0] * len(answers))
    assert plain is not None
    assert weighted is not None
    assert weighted.mean == pytest.approx(plain.mean)
    assert weighted.median == plain.median
    assert weighted.spread == pytest.approx(plain.spread)


@given(ANSWERS)
def test_an_interval_holds_its_mean(answers: list[int]) -> None:
    said = what_they_say(answers)
    assert said is not None
    assert said.interval is None if said.n < 2 else said.interval.holds(said.mean)


def test_a_heavy_answer_counts_more_and_makes_less_sure() -> None:
    light, heavy = what_they_say([1, 5, 5, 5]), what_they_say([1, 5, 5, 5], [9, 1, 1, 1])
    assert light is not None
    assert heavy is not None
    assert heavy.mean < light.mean
    assert heavy.effective < heavy.n
    assert what_they_say([1, 5], [0, 1]) == what_they_say([5])


def test_no_answer_says_nothing() -> None:
    assert what_they_say([BLANK]) is None
    assert Tally().add([BLANK]).top_share([4, 5]) is None
    assert agreement([]) is None


def test_top_two_of_five() -> None:
    share = Tally().add([5, 4, 3, 1, BLANK]).top_share([4, 5])
    assert share is not None
    assert share[0] == 0.5
    assert share[1].holds(0.5)


def test_promoters_passives_and_detractors() -> None:
    assert Tally().add([10, 9, 8, 7, 6, 0, BLANK]).promoters() == (2, 2, 2)


@pytest.mark.parametrize(
    ("n", "base"),
    [(0, Base.HIDDEN), (4, Base.HIDDEN), (5, Base.UNRANKED), (9, Base.UNRANKED), (10, Base.SMALL),
     (29, Base.SMALL), (30, Base.NORMAL)],
)  # fmt: skip
def test_what_so_many_answers_allow(n: int, base: Base) -> None:
    assert base_of(n) is base


def test_where_the_room_disagrees_most() -> None:
    ratings = {"calm": [3, 3, 3, 4], "split": [1, 1, 5, 5], "alone": [2], "wide": [1, 3, 3, 5]}
    assert most_disagreed(ratings) == ["split", "wide", "calm"]
    said = agreement(ratings["split"])
    assert said is not None
    assert (said.median, said.low, said.high, said.reach) == (3, 1, 5, 4)
    assert math.isclose(agreement([2]).median, 2)  # type: ignore[union-attr]


@given(ANSWERS, ANSWERS)
def test_parts_that_are_counted_one_by_one_say_the_same(one: list[int], other: list[int]) -> None:
    together = Tally().add([*one, *other])
    assert Tally().add(one).add(other).said() == together.said()
    assert Tally().add(one).join(Tally().add(other)).said() == together.said()


@given(ANSWERS)
def test_as_numpy_reckons(answers: list[int]) -> None:
    said = what_they_say(answers)
    assert said is not None
    assert said.mean == pytest.approx(np.mean(answers))
    assert said.median == np.median(answers)
    if said.n > 1:
        assert said.spread == pytest.approx(np.std(answers, ddof=1))
