import pytest

from journey.editing import decode_edit, encode_edit
from journey.errors import InvalidEditError
from journey.model import Journey, Phase, SatisfactionScore, ScaleKey, Touchpoint, TouchpointStatus
from journey.services.strokes import edit_of, parts_of, read_stroke
from personas import Persona


def _journey(**more: object) -> Journey:
    def touchpoint(id: str) -> Touchpoint:
        score = SatisfactionScore(value=3, scale=ScaleKey.ONE_TO_FIVE)
        return Touchpoint(id=id, name=id.upper(), scores=(score,))

    return Journey(
        id="j",
        title="J",
        phases=(
            Phase(id="p", name="P", touchpoints=tuple(map(touchpoint, "abc"))),
            Phase(id="q", name="Q", touchpoints=tuple(map(touchpoint, "de"))),
            Phase(id="r", name="R"),
        ),
        **more,  # type: ignore[arg-type]
    )


def _after(told: dict[str, object], journey: Journey | None = None) -> Journey:
    """The journey after a stroke, whose edit also stands being written down."""
    journey = journey or _journey()
    edit = edit_of(read_stroke(told), journey)
    assert decode_edit(encode_edit(edit)) == edit
    assert edit.inverse(journey).apply(edit.apply(journey)) == journey
    return edit.apply(journey)


def _order(journey: Journey) -> list[str]:
    return ["".join(t.id for t in phase.touchpoints) for phase in journey.phases]


@pytest.mark.parametrize(
    ("moved", "phase", "before", "order"),
    [
        (["a"], "p", None, ["bca", "de", ""]),
        (["c"], "p", "a", ["cab", "de", ""]),
        (["a"], "q", "e", ["bc", "dae", ""]),
        (["a", "b"], "q", "d", ["c", "abde", ""]),
        (["e", "a"], "p", "c", ["baec", "d", ""]),
        (["b", "d"], "r", None, ["ac", "e", "bd"]),
        (["a", "c"], "p", None, ["bac", "de", ""]),
        (["a"], "q", "gone", ["bc", "dea", ""]),
    ],
)
def test_touchpoints_move_in_the_order_of_the_journey(
    moved: list[str], phase: str, before: str | None, order: list[str]
) -> None:
    stroke = {"do": "move", "touchpoints": moved, "phase": phase, "before": before}
    assert _order(_after(stroke)) == order


def test_a_score_is_that_of_the_persona_where_there_are_several_curves() -> None:
    people = (Persona(id="ann", name="Ann"), Persona(id="bob", name="Bob"))
    journey = _journey(personas=people)
    told = {"do": "score", "touchpoint": "a", "persona": "ann", "value": 2.2}
    shared = _after(told, journey).touchpoint["a"]
    assert [(score.persona, score.value) for score in shared.scores] == [(None, 2.2)]
    for persona in ("ann", "bob"):
        own = SatisfactionScore(value=4, scale=ScaleKey.ONE_TO_FIVE, persona=persona)
        one = journey.touchpoint["b"].model_copy(update={"scores": (own,)})
        first, *rest = journey.phases
        touchpoints = tuple(
            one.model_copy(update={"id": f"b-{persona}"}) if t.id == "b" else t
            for t in first.touchpoints
        )
        if persona == "ann":
            with_ann = (first.model_copy(update={"touchpoints": touchpoints}), *rest)
        else:
            added = (*with_ann[0].touchpoints, one.model_copy(update={"id": "b-bob"}))
            phases = (with_ann[0].model_copy(update={"touchpoints": added}), *rest)
    several = Journey(id="j", title="J", personas=people, phases=phases)
    own_scores = _after(told, several).touchpoint["a"].scores
    assert [(score.persona, score.value) for score in own_scores] == [(None, 3), ("ann", 2.2)]


def test_a_score_is_taken_away() -> None:
    told = {"do": "score", "touchpoint": "a", "persona": None, "value": None}
    assert _after(told).touchpoint["a"].scores == ()


def test_what_is_taken_over_is_planned_and_says_why() -> None:
    told = {
        "do": "add", "id": "mag", "name": " City  magazine", "phase": "q", "before": "e",
        "planned": True, "reason": "Lena reads it", "channel": "magazine",
    }  # fmt: skip
    after = _after(told)
    added = after.touchpoint["mag"]
    assert _order(after)[1] == "dmage"
    assert (added.name, added.status, added.reason) == (
        "City magazine",
        TouchpointStatus.PLANNED,
        "Lena reads it",
    )
    assert added.channels[0].name == "magazine"


def test_copies_stand_behind_their_originals() -> None:
    told = {"do": "duplicate", "touchpoints": ["a", "b"], "copies": ["a2", "b2"]}
    after = _after(told)
    assert [t.id for t in after.phases[0].touchpoints] == ["a", "a2", "b", "b2", "c"]
    assert after.touchpoint["b2"].scores == after.touchpoint["b"].scores


def test_phases_come_go_and_move() -> None:
    added = _after({"do": "add_phase", "id": "n", "name": "New", "before": "q"})
    assert [phase.id for phase in added.phases] == ["p", "n", "q", "r"]
    moved = _after({"do": "move_phase", "phase": "r", "before": "p"})
    assert [phase.id for phase in moved.phases] == ["r", "p", "q"]
    recoloured = _after({"do": "recolour", "phase": "q", "colour": 4})
    assert [phase.hue(place) for place, phase in enumerate(recoloured.phases)] == [0, 4, 2]
    gone = _after({"do": "remove_phase", "phase": "p"})
    assert [phase.id for phase in gone.phases] == ["q", "r"]


def test_channel_and_department_of_several() -> None:
    after = _after({"do": "channel", "touchpoints": ["a", "d"], "name": "phone"})
    assert [[c.name for c in after.touchpoint[id].channels] for id in "ad"] == [["phone"]] * 2
    again = edit_of(
        read_stroke({"do": "channel", "touchpoints": ["a", "d"], "name": "phone"}), after
    )
    assert again.apply(after) == after
    owned = _after({"do": "department", "touchpoints": ["a", "d"], "name": "sales"})
    assert owned.touchpoint["d"].department == "sales"


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"do": "paint"},
        {"do": "move", "touchpoints": [], "phase": "p"},
        {"do": "rename", "part": "journey", "id": "j", "name": "x"},
        {"do": "rename", "part": "phase", "id": "p", "name": "  "},
        {"do": "score", "touchpoint": "a", "value": "much"},
        {"do": "add", "id": "A b", "name": "x", "phase": "p"},
        ["move"],
    ],
)
def test_what_is_no_stroke_is_refused(told: object) -> None:
    with pytest.raises(InvalidEditError):
        read_stroke(told)


@pytest.mark.parametrize(
    "told",
    [
        {"do": "move", "touchpoints": ["z"], "phase": "p"},
        {"do": "move", "touchpoints": ["a"], "phase": "z"},
        {"do": "remove", "touchpoints": ["z"]},
        {"do": "rename", "part": "touchpoint", "id": "z", "name": "x"},
        {"do": "score", "touchpoint": "a", "persona": None, "value": 7},
        {"do": "add", "id": "a", "name": "x", "phase": "p"},
    ],
)
def test_what_does_not_fit_is_refused(told: dict[str, object]) -> None:
    journey = _journey()
    with pytest.raises(InvalidEditError):
        edit_of(read_stroke(told), journey).apply(journey)


def test_a_stroke_names_what_it_touches() -> None:
    told = {"do": "move", "touchpoints": ["a", "b"], "phase": "q"}
    assert parts_of(read_stroke(told)) == {"touchpoint:a", "touchpoint:b", "phase:q"}
    renamed = read_stroke({"do": "rename", "part": "phase", "id": "p", "name": "x"})
    assert parts_of(renamed) == {"phase:p"}
