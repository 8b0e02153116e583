from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.layout.course import course
from journey.scene.items import Bend, Move, To

ZIGZAG = ((0.0, 100.0), (50.0, 20.0), (100.0, 90.0), (150.0, 90.0), (200.0, 10.0))


def test_the_curve_passes_its_points() -> None:
    run = course(ZIGZAG, (True,) * 4)
    for x, y in ZIGZAG:
        assert run.y(x) is not None
        assert abs((run.y(x) or 0) - y) < 1e-9
    assert run.y(-1) is None
    assert run.y(201) is None


@given(st.lists(st.floats(0, 100), min_size=2, max_size=12), st.floats(0, 1), st.floats(0, 1))
def test_the_extent_holds_the_curve_between_two_places(
    ys: list[float], one: float, other: float
) -> None:
    points = tuple((at * 40.0, y) for at, y in enumerate(ys))
    run = course(points, (True,) * (len(ys) - 1))
    left, right = sorted((one * points[-1][0], other * points[-1][0]))
    extent = run.extent(left, right)
    assert extent is not None
    for k in range(21):
        y = run.y(left + (right - left) * k / 20)
        assert y is not None
        assert extent[0] - 1e-6 <= y <= extent[1] + 1e-6


def test_no_extent_beside_the_curve() -> None:
    run = course(ZIGZAG, (True,) * 4)
    assert run.extent(-20, -1) is None
    assert run.extent(210, 220) is None
    assert course((), ()).extent(0, 10) is None


def test_known_and_unknown_stretches_share_the_curve() -> None:
    run = course(ZIGZAG, (True, False, True, True))
    known = list(run.stretches(0, 200, known=True))
    unknown = list(run.stretches(0, 200, known=False))
    assert [len(steps) - 1 for steps in known] == [1, 2]
    assert [len(steps) - 1 for steps in unknown] == [1]
    assert unknown[0][0] == Move(50, 20)


def test_a_page_cuts_the_curve_where_it_ends() -> None:
    run = course(ZIGZAG, (True,) * 4)
    (steps,) = run.stretches(25, 125, known=True)
    start, end = steps[0], steps[-1]
    assert isinstance(start, Move)
    assert isinstance(end, Bend)
    assert (start.x, end.x) == pytest.approx((25, 125))
    assert abs(start.y - (run.y(25) or 0)) < 1e-6


def test_areas_lie_on_one_side_of_the_neutral_height() -> None:
    run = course(ZIGZAG, (True,) * 4)
    areas = list(run.areas(60, 0, 200))
    assert [is_above for is_above, _ in areas] == [False, True, False, True]
    for is_above, steps in areas:
        heights = [step.y for step in steps if isinstance(step, Move | To | Bend)]
        assert all(y <= 60 + 1e-5 for y in heights) if is_above else min(heights) >= 60 - 1e-5
    ends = [[step.x for step in steps if isinstance(step, Move | To)] for _, steps in areas]
    for left, right in pairwise(ends):
        assert abs(left[-1] - right[0]) < 1e-6


def test_a_neutral_score_ends_an_area_though_the_curve_does_not_cross_it() -> None:
    """Scores 4, 3, 1, 4, 2, 3 with 3 neutral: each dip below it lies in an area below."""
    points = [(50.0 * at, 60 + 20 * (3 - score)) for at, score in enumerate((4, 3, 1, 4, 2, 3))]
    areas = list(course(points, (True,) * 5).areas(60, 0, 250))
    assert [is_above for is_above, _ in areas] == [True, False, True, False]
    for is_above, steps in areas:
        heights = [step.y for step in steps if isinstance(step, Move | To | Bend)]
        assert max(heights) <= 60 + 1e-5 if is_above else min(heights) >= 60 - 1e-5


def test_no_area_where_a_score_is_missing() -> None:
    run = course(ZIGZAG, (True, False, False, True))
    spans = [
        (min(xs), max(xs))
        for _, steps in run.areas(60, 0, 200)
        for xs in [[step.x for step in steps if isinstance(step, Move | To | Bend)]]
    ]
    assert all(right <= 50 or left >= 150 for left, right in spans)
