"""Places of siblings: one more always fits, order is kept, and few others move."""

from hypothesis import given
from hypothesis import strategies as st

from journey.editing.places import arranged, free_place, places_between

SIBLINGS = st.lists(st.sampled_from("abcdefghij"), unique=True, max_size=8)


def ordered(places: dict[str, str]) -> list[str]:
    return sorted(places, key=places.__getitem__)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 30)), max_size=40))
def test_there_is_always_room_between_two_places(steps: list[tuple[bool, int]]) -> None:
    row: list[str] = []
    for _, at in steps:
        index = min(at, len(row))
        before = row[index - 1] if index else None
        after = row[index] if index < len(row) else None
        (new,) = places_between(before, after, 1)
        row.insert(index, new)
        assert row == sorted(row)
        assert len(set(row)) == len(row)


@given(SIBLINGS, SIBLINGS)
def test_siblings_sort_as_they_are_arranged_whatever_was_there(
    before: list[str], after: list[str]
) -> None:
    places = arranged(after, arranged(before, {}))
    assert list(places) == after
    assert ordered(places) == after
    assert len(set(places.values())) == len(after)


@given(SIBLINGS, st.data())
def test_who_stays_in_order_keeps_the_place(before: list[str], data: st.DataObject) -> None:
    known = arranged(before, {})
    assert arranged(before, known) == known
    if len(before) < 2:
        return
    moved = data.draw(st.sampled_from(before))
    rest = [one for one in before if one != moved]
    rest.insert(data.draw(st.integers(0, len(rest))), moved)
    now = arranged(rest, known)
    assert sum(now[one] != known[one] for one in before) <= 1


@given(SIBLINGS, st.data())
def test_who_was_dragged_is_who_moves(before: list[str], data: st.DataObject) -> None:
    if len(before) < 2:
        return
    known = arranged(before, {})
    dragged = data.draw(st.sampled_from(before))
    rest = [one for one in before if one != dragged]
    rest.insert(data.draw(st.integers(0, len(rest))), dragged)
    now = arranged(rest, known, {dragged})
    assert list(now) == sorted(now, key=now.__getitem__)
    assert {one for one in before if now[one] != known[one]} <= {dragged}


def test_ten_thousand_at_an_end_have_short_places() -> None:
    places: list[str] = []
    for _ in range(10_000):
        places += places_between(places[-1] if places else None, None, 1)
    assert max(map(len, places)) <= 5
    assert max(map(len, places_between(None, None, 10_000))) <= 5


def test_a_place_that_is_taken_is_given_just_behind() -> None:
    first, second, third = places_between(None, None, 3)
    assert free_place(second, [first, third]) == second
    assert second < free_place(second, [first, second, third]) < third
    assert free_place(third, [first, second, third]) > third
