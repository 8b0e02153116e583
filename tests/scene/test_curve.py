"""The curve passes through its points and never leaves the band between two of them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.scene.curve import along, bends, curve, samples, slopes
from journey.scene.items import Move

heights = st.lists(
    st.floats(min_value=0, max_value=100, allow_nan=False).map(lambda y: round(y, 3)),
    min_size=2,
    max_size=12,
)
gaps = st.integers(min_value=1, max_value=9)


@given(heights, st.data())
def test_it_never_overshoots(ys, data):
    x, points = 0, []
    for y in ys:
        points.append((float(x), y))
        x += data.draw(gaps)
    for (left, right), stretch in zip(pairwise(points), samples(points, 12), strict=True):
        assert stretch[0] == pytest.approx(left)
        assert stretch[-1] == pytest.approx(right)
        low, high = sorted((left[1], right[1]))
        assert all(low - 1e-6 <= y <= high + 1e-6 for _, y in stretch)


def test_the_slope_is_level_at_a_turning_point():
    assert slopes([(0, 1), (1, 5), (2, 2)])[1] == 0


def test_the_slope_between_is_the_harmonic_mean():
    assert slopes([(0, 0), (1, 1), (2, 4)])[1] == pytest.approx(2 / (1 / 1 + 1 / 3))


def test_points_on_a_line_give_the_line():
    (bend,) = bends([(0, 0), (6, 12)])
    assert along((0, 0), bend, 0.5) == pytest.approx((3, 6))


def test_one_point_or_none_gives_no_stretch():
    assert curve([]) == ()
    assert curve([(1, 2)]) == (Move(1, 2),)
    assert samples([(1, 2)], 4) == ()
