"""A journey taken apart and put together is the same, and so is each way between two journeys."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journey.editing import (
    AddTouchpoint,
    MoveTouchpoint,
    RemoveTouchpoint,
    SetProperty,
    decode_operation,
    decode_rows,
    encode_operation,
    encode_rows,
    inverse,
    put_together,
    shown_score,
    take_apart,
)
from journey.errors import ConflictError, InvalidEditError
from journey.model import Journey, Touchpoint
from tests.editing.strategies import edits_of, journeys
from tests.journeys import cinema

FULL = settings(max_examples=80, deadline=None)
CINEMA = cinema()


@FULL
@given(journeys())
def test_taken_apart_and_put_together_it_is_the_same(journey: Journey) -> None:
    parts = take_apart(journey)
    rows = decode_rows(encode_rows(parts.rows))
    assert rows == parts.rows
    assert put_together(journey.id, rows).journey == journey
    assert parts.difference(journey) == ()


def test_the_cinema_is_the_same_too() -> None:
    parts = take_apart(CINEMA)
    assert put_together("cinema", parts.rows).journey == CINEMA


@FULL
@given(journeys(), st.data())
def test_the_way_to_another_journey_leads_there_and_back(
    journey: Journey, data: st.DataObject
) -> None:
    parts = take_apart(journey)
    for _ in range(data.draw(st.integers(1, 3))):
        edit = data.draw(edits_of(parts.journey))
        try:
            after = edit.apply(parts.journey)
        except (InvalidEditError, ConflictError):
            continue
        way = parts.difference(after)
        assert decode_operation(encode_operation(way)) == way
        assert parts.unfit(way) == ()
        assert parts.settled(way) == way
        there = parts.altered(way)
        assert there.journey == after
        assert put_together(journey.id, there.rows).journey == after
        back = there.altered(inverse(way))
        assert back.journey == parts.journey
        assert back.rows == parts.rows
        parts = there


def touched(edit: object) -> list[tuple[str, str | None]]:
    way = take_apart(CINEMA).difference(edit.apply(CINEMA), edit.moves())  # type: ignore[attr-defined]
    return [(one.part, one.field) for one in way]


def test_a_change_touches_what_it_says_and_nothing_else() -> None:
    assert touched(shown_score(CINEMA, "website", "lena", 4.0)) == [("touchpoint:website", "score")]
    title = SetProperty(entity="journey", field="title", value="Other")
    assert touched(title) == [("journey", "title")]
    new = AddTouchpoint(phase="action", position=1, touchpoint=Touchpoint(id="new", name="New"))
    assert touched(new) == [("touchpoint:new", None)]
    first = CINEMA.phases[1].touchpoints[0].id
    within = MoveTouchpoint(touchpoint=first, phase=CINEMA.phases[1].id, position=2)
    assert touched(within) == [(f"touchpoint:{first}", "place")]
    assert touched(RemoveTouchpoint(touchpoint="popcorn"))[0] == ("touchpoint:popcorn", None)


def test_what_was_not_touched_is_shared() -> None:
    parts = take_apart(CINEMA)
    edit = shown_score(CINEMA, "website", "lena", 4.0)
    after = parts.altered(parts.difference(edit.apply(CINEMA)))
    for one, other in zip(parts.journey.touchpoints, after.journey.touchpoints, strict=True):
        assert (one is other) == (one.id != "website")


def test_two_that_go_to_the_same_place_stand_one_behind_the_other() -> None:
    parts = take_apart(CINEMA)
    ways = [
        parts.difference(
            AddTouchpoint(phase="action", position=1, touchpoint=Touchpoint(id=id, name=id)).apply(
                CINEMA
            )
        )
        for id in ("hers", "mine")
    ]
    now = parts.altered(ways[0])
    settled = now.settled(ways[1])
    assert settled != ways[1]
    phase = next(p for p in now.altered(settled).journey.phases if p.id == "action")
    assert [one.id for one in phase.touchpoints][1:3] == ["hers", "mine"]


def test_a_part_whose_phase_is_gone_makes_no_journey() -> None:
    parts = take_apart(CINEMA)
    way = parts.difference(CINEMA)
    assert way == ()
    empty = {id: row for id, row in parts.rows.items() if not id.startswith("phase:")}
    with pytest.raises(InvalidEditError, match="no phase"):
        put_together("cinema", empty)
