"""Touchpoints and phases come, go and move; what named them goes and comes back with them."""

import pytest
from pydantic import ValidationError

from journey.editing import (
    AddPhase,
    AddTouchpoint,
    MovePhase,
    MoveTouchpoint,
    PlacedTransition,
    RemovePhase,
    RemoveTouchpoint,
    ReplaceTouchpoint,
    Sequence,
    SetProperty,
    readable_id,
)
from journey.errors import InvalidEditError
from journey.locales import words
from journey.model import Journey, Phase, Touchpoint, Transition
from tests.journeys import plain


def ring() -> Journey:
    """t1 → t2 → t3 → t4 → t1, two in each of two phases."""
    ids = ("t1", "t2", "t3", "t4")
    around = zip(ids, (*ids[1:], ids[0]), strict=True)
    return plain((2, 2), transitions=tuple(Transition(source=a, target=b) for a, b in around))


def ids(journey: Journey) -> list[list[str]]:
    return [[touchpoint.id for touchpoint in phase.touchpoints] for phase in journey.phases]


def test_a_touchpoint_stands_where_it_was_put() -> None:
    new = Touchpoint(id="new", name="New")
    for position, order in ((None, ["t3", "t4", "new"]), (0, ["new", "t3", "t4"]), (9, None)):
        after = AddTouchpoint(phase="p2", position=position, touchpoint=new).apply(ring())
        assert ids(after)[1] == (order or ["t3", "t4", "new"])


def test_an_id_that_is_taken_is_refused() -> None:
    with pytest.raises(InvalidEditError, match="touchpoint t3 stands twice"):
        AddTouchpoint(phase="p1", touchpoint=Touchpoint(id="t3", name="again")).apply(ring())


def test_with_a_touchpoint_go_its_transitions_and_they_come_back_in_their_order() -> None:
    edit = RemoveTouchpoint(touchpoint="t2")
    after = edit.apply(ring())
    assert [(t.source, t.target) for t in after.transitions] == [("t3", "t4"), ("t4", "t1")]
    assert edit.inverse(ring()).apply(after) == ring()


def test_with_a_phase_go_its_touchpoints_and_their_transitions() -> None:
    edit = RemovePhase(phase="p1")
    after = edit.apply(ring())
    assert ids(after) == [["t3", "t4"]]
    assert [(t.source, t.target) for t in after.transitions] == [("t3", "t4")]
    assert edit.inverse(ring()).apply(after) == ring()
    assert edit.label(words("en"), ring()) == "Removed the phase “Phase 1” with 2 touchpoints"


@pytest.mark.parametrize(
    ("moved", "phase", "position", "order"),
    [
        ("t1", "p1", 1, [["t2", "t1"], ["t3", "t4"]]),
        ("t2", "p1", 0, [["t2", "t1"], ["t3", "t4"]]),
        ("t1", "p2", 1, [["t2"], ["t3", "t1", "t4"]]),
        ("t1", "p2", None, [["t2"], ["t3", "t4", "t1"]]),
    ],
)
def test_a_touchpoint_moves_within_its_phase_and_to_another(
    moved: str, phase: str, position: int | None, order: list[list[str]]
) -> None:
    edit = MoveTouchpoint(touchpoint=moved, phase=phase, position=position)
    after = edit.apply(ring())
    assert ids(after) == order
    assert after.transitions == ring().transitions
    assert edit.inverse(ring()).apply(after) == ring()


def test_phases_move_with_what_is_in_them() -> None:
    assert ids(MovePhase(phase="p2", position=0).apply(ring())) == [["t3", "t4"], ["t1", "t2"]]
    assert ids(MovePhase(phase="p1").apply(ring())) == [["t3", "t4"], ["t1", "t2"]]


def test_no_more_phases_than_there_may_be() -> None:
    full = plain((0,) * 100)
    with pytest.raises(InvalidEditError, match="100"):
        AddPhase(phase=Phase(id="new", name="One too many")).apply(full)


def test_a_touchpoint_replaced_keeps_its_place() -> None:
    after = ReplaceTouchpoint(touchpoint=Touchpoint(id="t1", name="Anew")).apply(ring())
    assert ids(after) == ids(ring())
    assert after.touchpoint["t1"].scores == ()


def test_transitions_come_only_with_a_touchpoint_that_they_name() -> None:
    stranger = PlacedTransition(index=0, transition=Transition(source="t1", target="t2"))
    with pytest.raises(ValidationError, match="names no touchpoint that it comes with"):
        AddTouchpoint(phase="p1", touchpoint=Touchpoint(id="n", name="N"), transitions=(stranger,))


def test_of_several_edits_all_are_made_or_none() -> None:
    good = SetProperty(entity="touchpoint", id="t1", field="name", value="Renamed")
    bad = RemoveTouchpoint(touchpoint="gone")
    with pytest.raises(InvalidEditError):
        Sequence(edits=(good, bad)).apply(ring())
    twice = Sequence(edits=(good, RemoveTouchpoint(touchpoint="t1")))
    assert twice.inverse(ring()).apply(twice.apply(ring())) == ring()
    assert twice.label(words("en"), ring()) == "2 changes"


def test_a_new_id_is_readable_and_free() -> None:
    assert readable_id("Buys popcorn", ()) == "buys-popcorn"
    assert readable_id("Buys popcorn", {"buys-popcorn", "buys-popcorn-2"}) == "buys-popcorn-3"
    assert readable_id("映画", ()) == "untitled"
    assert len(readable_id("x" * 300, {"x" * 64})) <= 80


def test_a_change_of_two_hundred_touchpoints_shares_what_it_does_not_touch() -> None:
    large = plain((50, 50, 50, 50))
    after = SetProperty(entity="touchpoint", id="t120", field="name", value="x").apply(large)
    shared = [a is b for a, b in zip(large.touchpoints, after.touchpoints, strict=True)]
    assert shared.count(False) == 1
