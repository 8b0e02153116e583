"""Routes by their numbers: order of stops, room between them, lines with corners."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.scene.items import Bend, Move, To
from journey.scene.routes import (
    GAP,
    Stop,
    Stretch,
    in_order,
    middles,
    rounded,
    shares,
    stubs,
    usual_way,
)


def stop(id: str, above: float = 12, below: float = 12) -> Stop:
    return Stop(id, 10.0, above, below, 90.0)


def stretch(*stops: Stop, columns: tuple[float, ...] = (100.0,), way=None) -> Stretch:
    return Stretch(stops, 0.0, 400.0, (24.0, 376.0), columns, way)


def test_stops_on_the_way_stand_in_its_order_and_the_others_keep_their_places() -> None:
    assert in_order("abcde", "dba") == ("d", "b", "c", "a", "e")
    assert in_order("abc", "") == ("a", "b", "c")


def test_a_way_with_one_stop_finds_it_in_the_middle() -> None:
    assert in_order("abcd", "a") == ("b", "c", "a", "d")
    assert in_order("abc", "a") == ("b", "a", "c")
    assert in_order("a", "a") == ("a",)


@given(st.permutations("abcdefg"), st.lists(st.sampled_from("abcdefg"), unique=True))
def test_ordering_loses_no_stop_and_keeps_the_way(ids: list[str], way: list[str]) -> None:
    ordered = in_order(ids, way)
    assert sorted(ordered) == sorted(ids)
    assert [id for id in ordered if id in way] == way


def test_rows_are_centred_on_the_axis_and_at_least_so_far_apart() -> None:
    line = stretch(stop("a"), stop("b"), stop("c"))
    places = line.places(500.0, 60.0)
    assert [y for _, y in places.values()] == [440.0, 500.0, 560.0]
    high = stretch(stop("a"), stop("b", above=80), stop("c"))
    places = high.places(500.0, 60.0)
    assert places["b"][1] - places["a"][1] == 12 + 80 + GAP


def test_under_the_last_stop_of_the_way_there_is_room_for_it() -> None:
    line = stretch(stop("a"), stop("b"), way=("a",))
    assert line.needs() == (30 + 12 + GAP,)
    wordy = stretch(stop("a", below=50), stop("b"), way=("a",))
    assert wordy.needs() == (57 + 12 + GAP,)


def test_staggered_stops_leave_room_for_the_stubs_of_the_others() -> None:
    line = stretch(*(stop(id, above=20, below=25) for id in "abcd"), columns=(100.0, 250.0))
    assert [placed.id for placed, _ in line.rows] == ["a", "c", "b", "d"]
    assert line.needs() == (31.0, 31.0, 31.0)


def test_stubs_lead_from_door_to_door_through_the_rails() -> None:
    line = stretch(stop("a"))
    into, out_of = stubs(line, line.stops[0], (100.0, 300.0), 500.0)
    assert into == ((0.0, 500.0), (24.0, 500.0), (24.0, 300.0), (88.0, 300.0))
    assert out_of == ((190.0, 300.0), (376.0, 300.0), (376.0, 500.0), (400.0, 500.0))


def test_a_stub_on_the_axis_is_straight() -> None:
    line = stretch(stop("a"))
    into, _ = stubs(line, line.stops[0], (100.0, 500.0), 500.0)
    assert into == ((0.0, 500.0), (88.0, 500.0))


def test_the_way_goes_straight_down_between_neighbours_and_past_others_at_their_left() -> None:
    line = stretch(*(stop(id) for id in "abc"), way=("a", "c"))
    places = line.places(500.0, 80.0)
    _, between, _ = usual_way(line, places, 500.0, 700.0)
    assert {x for x, _ in between} == {100.0, 74.0}
    straight = stretch(*(stop(id) for id in "ab"), way=("a", "b"))
    _, between, _ = usual_way(straight, straight.places(500.0, 80.0), 500.0, 700.0)
    assert {x for x, _ in between} == {100.0}


def test_a_way_that_takes_no_stop_passes_under_all_of_them() -> None:
    line = stretch(stop("a"), stop("b"), way=())
    (way,) = usual_way(line, line.places(500.0, 60.0), 500.0, 640.0)
    assert max(y for _, y in way) == 640.0
    assert (way[0], way[-1]) == ((0.0, 500.0), (400.0, 500.0))


def test_an_empty_stretch_is_crossed_straight_and_without_a_way_nothing_is() -> None:
    assert usual_way(stretch(way=()), {}, 500.0, 500.0) == (((0.0, 500.0), (400.0, 500.0)),)
    assert usual_way(stretch(stop("a")), {}, 500.0, 500.0) == ()


def test_corners_are_rounded_as_far_as_there_is_room() -> None:
    move, to, bend, end = rounded(((0, 0), (100, 0), (100, 50)), 8)
    assert (move, to, end) == (Move(0, 0), To(92, 0), To(100, 50))
    assert isinstance(bend, Bend)
    assert (bend.x, bend.y) == (100, 8)
    _, to, _, _ = rounded(((0, 0), (100, 0), (100, 6)), 8)
    assert to == To(97, 0)
    assert rounded(((0, 0),), 8) == ()


def test_shares_follow_the_weights_unless_one_needs_more() -> None:
    assert shares([10, 10, 10], [1, 2, 1], 400) == [100, 200, 100]
    assert shares([150, 10, 10], [1, 1, 1], 300) == [150, 75, 75]
    assert shares([], [], 100) == []


def test_two_columns_have_labels_of_one_width() -> None:
    (first, second), label = middles((0.0, 600.0), 2, 30.0, 500.0)
    assert first + 30 + label < second - 38
    assert second + 30 + label + GAP + 14 == pytest.approx(600.0)
    (only,), label = middles((0.0, 900.0), 1, 30.0, 200.0)
    assert label == 200.0
    assert only > 46
