"""Scales: the raw value is kept, 0-100 is derived, also where the lowest number is best."""

import pytest

from journey.model import SCALES, SatisfactionScore, ScaleKey

ENDS = {
    ScaleKey.ONE_TO_FIVE: (1, 3, 5),
    ScaleKey.MINUS_TWO_TO_TWO: (-2, 0, 2),
    ScaleKey.ZERO_TO_TEN: (0, 5, 10),
    ScaleKey.ZERO_TO_HUNDRED: (0, 50, 100),
    ScaleKey.SCHOOL_GRADES: (6, 3.5, 1),
}


def test_every_scale_is_known() -> None:
    assert set(SCALES) == set(ScaleKey) == set(ENDS)


@pytest.mark.parametrize("key", ScaleKey)
def test_worst_middle_and_best_become_0_50_and_100(key: ScaleKey) -> None:
    worst, middle, best = ENDS[key]
    assert [SCALES[key].normalise(value) for value in (worst, middle, best)] == [0, 50, 100]
    assert SCALES[key].neutral == middle


@pytest.mark.parametrize("key", ScaleKey)
def test_a_value_goes_to_100_and_back(key: ScaleKey) -> None:
    scale = SCALES[key]
    for tenth in range(11):
        value = scale.worst + tenth / 10 * (scale.best - scale.worst)
        assert scale.denormalise(scale.normalise(value)) == pytest.approx(value, abs=1e-8)


def test_the_threshold_of_40_is_met_exactly_by_2_6_of_5() -> None:
    assert SCALES[ScaleKey.ONE_TO_FIVE].normalise(2.6) == 40.0


def test_school_grades_are_best_at_1() -> None:
    score = SatisfactionScore(value=2, scale=ScaleKey.SCHOOL_GRADES)
    assert score.normalised == 80
    assert score.value == 2


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (ScaleKey.ONE_TO_FIVE, 0.9),
        (ScaleKey.ONE_TO_FIVE, 5.1),
        (ScaleKey.MINUS_TWO_TO_TWO, 3),
        (ScaleKey.SCHOOL_GRADES, 0),
        (ScaleKey.ZERO_TO_TEN, float("nan")),
    ],
)
def test_a_value_off_its_scale_is_refused(key: ScaleKey, value: float) -> None:
    with pytest.raises(ValueError, match=r"scale|finite"):
        SatisfactionScore(value=value, scale=key)
