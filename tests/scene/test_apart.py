"""Dots that would hide one another move aside, the others stay."""

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.scene.apart import Place, asides


def test_a_dot_alone_and_dots_far_apart_stay() -> None:
    assert asides([], 1, 50) == []
    assert asides([Place(3, 4)], 1, 50) == [0]
    assert asides([Place(0, 4), Place(20, 4)], 1, 50) == [0, 0]


def test_two_at_one_place_stand_side_by_side() -> None:
    assert asides([Place(5, 4), Place(5, 3)], 1, 50) == pytest.approx([-4, 4])


def test_two_that_nearly_meet_move_only_as_far_as_they_must() -> None:
    left, right = asides([Place(0, 4), Place(6, 3)], 1, 50)
    assert right - left == pytest.approx((8**2 - 6**2) ** 0.5)


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(2, 6)), min_size=1, max_size=6))
def test_no_two_hide_each_other_where_there_is_room(given: list[tuple[float, float]]) -> None:
    dots = [Place(y, r) for y, r in given]
    moved = [(x, dot.y) for x, dot in zip(asides(dots, 1, 500), dots, strict=True)]
    for at, (one, dot) in enumerate(zip(moved, dots, strict=True)):
        for other, beside in zip(moved[at + 1 :], dots[at + 1 :], strict=True):
            assert dist(one, other) >= dot.r + beside.r + 1 - 1e-6


@given(st.lists(st.tuples(st.floats(0, 10), st.floats(2, 6)), min_size=1, max_size=6))
def test_none_leaves_its_column(given: list[tuple[float, float]]) -> None:
    dots = [Place(y, r) for y, r in given]
    most = max(r for _, r in given)
    assert all(abs(x) + most <= 26 + 1e-6 for x in asides(dots, 1, 52))
