"""The table: what it shows, and what typing in it makes of the journey."""

import pytest

from journey.editing import Sequence
from journey.editing.table import edits_for, rows
from journey.errors import ConflictError, InvalidEditError
from journey.model import ChannelKind, EvidenceKind, Journey, ScaleKey
from tests.journeys import cinema, five_personas, plain

CINEMA = cinema()


def typed(journey: Journey, changed: dict[str, dict[str, object]], **more: object) -> Journey:
    """The journey after typing in its table."""
    edit = edits_for(journey, changed, **more)  # type: ignore[arg-type]
    assert edit is not None
    after = edit.apply(journey)
    assert edit.inverse(journey).apply(after) == journey
    return after


def names(journey: Journey) -> list[str]:
    return [touchpoint.id for touchpoint in journey.touchpoints]


def test_a_row_says_what_is_known_of_a_touchpoint() -> None:
    website = rows(CINEMA)[4].model_dump()
    assert website == {
        "id": "website", "number": 5, "phase": "information", "place": 1,
        "name": "looks up online where the film runs", "channels": ("website",),
        "department": "online marketing", "initiator": None, "importance": 5,
        "moment_of_truth": False, "status": "existing", "score": 1.6,
        "evidence": "customer_survey", "n": None, "note": None,
    }  # fmt: skip
    planned = rows(CINEMA)[6]
    assert (planned.id, planned.number, planned.score) == ("city-magazine", None, None)


def test_scores_are_shown_on_the_drawn_scale() -> None:
    hundred = CINEMA.model_copy(update={"scale": ScaleKey.ZERO_TO_HUNDRED})
    assert rows(hundred)[4].score == 15.0


def test_typing_what_is_there_changes_nothing() -> None:
    for row in rows(CINEMA):
        assert edits_for(CINEMA, {row.id: row.model_dump(exclude={"id", "number"})}) is None
    assert edits_for(CINEMA, {}) is None


def test_cells_of_a_row_become_one_step() -> None:
    after = typed(
        CINEMA,
        {
            "popcorn": {
                "name": "queues for popcorn",
                "department": "",
                "importance": 4.0,
                "moment_of_truth": True,
                "initiator": "customer",
                "channels": ["on site", "App"],
                "score": 2.0,
            }
        },
    )
    popcorn = after.touchpoint["popcorn"]
    assert popcorn.name == "queues for popcorn"
    assert popcorn.department is None
    assert popcorn.importance == 4
    assert popcorn.moment_of_truth
    assert [c.kind for c in popcorn.channels] == [ChannelKind.ON_SITE, ChannelKind.APP]
    assert popcorn.scores[0].value == 2.0
    assert popcorn.scores[0].evidence.kind is EvidenceKind.OWN_ESTIMATE


def test_a_channel_that_was_there_keeps_its_kind() -> None:
    poster = CINEMA.touchpoint["poster"].channels
    after = typed(CINEMA, {"poster": {"channels": f"{poster[0].name.split(',')[0]}, kiosk"}})
    assert len(after.touchpoint["poster"].channels) == 2
    same = typed(CINEMA, {"website": {"channels": ("website", "kiosk")}})
    assert same.touchpoint["website"].channels[0] == CINEMA.touchpoint["website"].channels[0]


def test_evidence_alone_keeps_the_value_and_what_else_is_known_of_it() -> None:
    before = CINEMA.touchpoint["website"].scores[0]
    after = typed(CINEMA, {"website": {"evidence": "tracking", "n": 40.0}})
    score = after.touchpoint["website"].scores[0]
    assert (score.value, score.evidence.kind, score.evidence.n) == (1.6, "tracking", 40)
    assert score.evidence.interval == before.evidence.interval


def test_a_new_value_takes_none_of_the_old_evidence_along() -> None:
    after = typed(CINEMA, {"website": {"score": 2.0, "evidence": "customer_survey", "n": 212}})
    evidence = after.touchpoint["website"].scores[0].evidence
    assert (evidence.kind, evidence.n, evidence.interval) == ("customer_survey", 212, None)


def test_an_emptied_score_is_unknown() -> None:
    for nothing in (None, float("nan")):
        assert typed(CINEMA, {"website": {"score": nothing}}).touchpoint["website"].scores == ()


def test_the_score_that_is_shown_is_the_one_that_is_changed() -> None:
    five = five_personas()
    after = typed(five, {"t1": {"score": 1.0}}, persona="karim")
    assert [s.value for s in after.touchpoint["t1"].scores] == [4.3, 1.0, 4.6, 2.4, 3.5]
    with pytest.raises(InvalidEditError, match="evidence needs a score"):
        edits_for(five, {"t4": {"evidence": "tracking"}}, persona="karim")


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        ({"place": 1}, ["t3", "t1", "t2"]),
        ({"place": 2.0}, ["t1", "t3", "t2"]),
        ({"place": 99}, None),
        ({"place": 3}, None),
        ({"place": None}, None),
        ({"place": 1, "phase": "p2"}, ["t1", "t2", "t3", "t4"]),
        ({"place": -4, "phase": "p2"}, ["t1", "t2", "t3", "t4"]),
    ],
)
def test_another_place_moves_the_touchpoint_there(
    cells: dict[str, object], order: list[str] | None
) -> None:
    before = plain((3, 1))
    edit = edits_for(before, {"t3": cells})
    after = edit.apply(before) if edit else before
    assert names(after)[: len(order or [])] == (order or [])
    assert order or after == before


def test_two_touchpoints_change_places() -> None:
    before = plain((3,))
    edit = edits_for(before, {"t1": {"place": 3}, "t3": {"place": 1}})
    assert edit is not None
    assert names(edit.apply(before)) == ["t3", "t2", "t1"]


def test_another_phase_is_named_by_its_id_or_by_its_name() -> None:
    for phase in ("retention", "Retention"):
        after = typed(CINEMA, {"popcorn": {"phase": phase}})
        assert after.phase_of["popcorn"].id == "retention"
        assert after.touchpoints[-1].id == "popcorn"


def test_rows_are_added_and_removed_in_the_same_step() -> None:
    after = typed(
        CINEMA,
        {"popcorn": {"note": "long queue"}, "foyer": {"name": "removed anyway"}},
        added=[
            {"name": "parks the bike", "phase": "action", "channels": ["on site"], "score": 4},
            {"name": "parks the bike", "phase": None, "importance": float("nan")},
            {"name": "", "moment_of_truth": False, "phase": "action"},
        ],
        removed=["foyer"],
    )
    assert "foyer" not in after.touchpoint
    first, second = after.touchpoint["parks-the-bike"], after.touchpoint["parks-the-bike-2"]
    assert after.phase_of[first.id].id == "action"
    assert after.phase_of[second.id].id == "retention", "the last phase where none is named"
    assert first.scores[0].value == 4
    assert len(after.touchpoints) == len(CINEMA.touchpoints) + 1


def test_all_cells_that_do_not_fit_are_named_and_nothing_is_changed() -> None:
    with pytest.raises(InvalidEditError) as refused:
        edits_for(
            CINEMA,
            {
                "popcorn": {"importance": 9, "score": 7.5},
                "website": {"name": "", "phase": "nowhere"},
                "nachos": {"name": "x"},
                "foyer": {"smell": "good"},
            },
            added=[{"phase": "action", "note": "no name"}],
            removed=["gone"],
        )
    for said in (
        "“buys popcorn”: This does not fit: importance",
        "7.5 lies outside the scale 1-5",
        "“looks up online where the film runs”: This does not fit: name",
        "There is no phase nowhere",
        "“nachos” is no longer there",
        "there is no column smell",
        "A new touchpoint needs a name",
        "no touchpoint gone",
    ):
        assert said in refused.value.message


def test_what_somebody_else_changed_meanwhile_is_not_overwritten() -> None:
    edit = edits_for(CINEMA, {"popcorn": {"department": "sales", "score": 2.0}})
    assert isinstance(edit, Sequence)
    other = typed(CINEMA, {"popcorn": {"department": "bar"}})
    with pytest.raises(ConflictError):
        edit.apply(other)
    elsewhere = typed(CINEMA, {"foyer": {"department": "bar"}})
    assert edit.apply(elsewhere).touchpoint["popcorn"].department == "sales"
