"""Scores are set, moved by hand and cleared; evidence stays with the value that it bears out."""

import pytest

from journey.editing import SetScore, shown_score
from journey.editing.table import edits_for
from journey.errors import ConflictError, InvalidEditError
from journey.locales import words
from journey.model import Evidence, EvidenceKind, Journey, ScaleKey
from tests.journeys import cinema, five_personas, plain

CINEMA = cinema()


def scored(journey: Journey, id: str, persona: str | None = None) -> object:
    found = journey.touchpoint[id].score(persona)
    return found and (found.value, found.scale, found.persona, found.evidence.kind)


def test_a_score_moved_by_hand_becomes_an_own_estimate() -> None:
    after = SetScore(touchpoint="website", value=2.2).apply(CINEMA)
    assert scored(after, "website") == (2.2, "1-5", None, EvidenceKind.OWN_ESTIMATE)
    assert after.touchpoint["website"].scores[0].evidence == Evidence(demo=False)


def test_on_a_demo_map_what_is_set_by_hand_is_no_demo_value_and_all_else_stays_one() -> None:
    """Wherever it is set: dragged on the map, in the inspector, in a table; taken back, it is."""
    assert CINEMA.demo
    dragged = SetScore(touchpoint="website", value=2.2)
    typed = edits_for(CINEMA, {"website": {"score": 2.2}})
    counted = edits_for(CINEMA, {"website": {"score": 2.2, "n": 12}})
    for edit in (dragged, typed, counted):
        assert edit
        after = edit.apply(CINEMA)
        mine = after.touchpoint["website"].scores[0]
        assert not after.is_invented(mine)
        assert all(
            after.is_invented(one)
            for touchpoint in after.existing
            for one in touchpoint.scores
            if one is not mine
        )
        assert edit.inverse(CINEMA).apply(after) == CINEMA
    real = CINEMA.model_copy(update={"demo": False})
    assert dragged.apply(real).touchpoint["website"].scores[0].evidence == Evidence()


def test_put_back_to_where_it_was_it_keeps_its_evidence() -> None:
    assert SetScore(touchpoint="website", value=1.6).apply(CINEMA) == CINEMA


def test_evidence_that_is_given_is_kept() -> None:
    survey = Evidence(kind=EvidenceKind.CUSTOMER_SURVEY, n=212)
    after = SetScore(touchpoint="website", value=2.2, evidence=survey).apply(CINEMA)
    assert after.touchpoint["website"].scores[0].evidence == survey


def test_none_clears_the_score_and_taking_it_back_brings_the_evidence_back() -> None:
    edit = SetScore(touchpoint="website", value=None)
    after = edit.apply(CINEMA)
    assert after.touchpoint["website"].scores == ()
    assert edit.inverse(CINEMA).apply(after) == CINEMA


def test_the_scores_of_other_personas_stay_and_so_does_their_order() -> None:
    before = five_personas()
    edit = SetScore(touchpoint="t1", persona="karim", value=None)
    after = edit.apply(before)
    assert [s.persona for s in after.touchpoint["t1"].scores] == ["lena", "mara", "alberto", "ines"]
    assert edit.inverse(before).apply(after) == before


def test_a_value_is_on_the_drawn_scale_unless_it_says_which() -> None:
    grades = CINEMA.model_copy(update={"scale": ScaleKey.SCHOOL_GRADES})
    assert scored(SetScore(touchpoint="website", value=6).apply(grades), "website") == (
        6.0, "school-grades", None, "own_estimate",
    )  # fmt: skip
    tens = SetScore(touchpoint="website", value=7, scale=ScaleKey.ZERO_TO_TEN).apply(CINEMA)
    assert tens.touchpoint["website"].scores[0].normalised == 70


@pytest.mark.parametrize(("value", "persona"), [(5.1, None), (0.9, None), (3.0, "nobody")])
def test_a_score_that_cannot_be_is_refused(value: float, persona: str | None) -> None:
    with pytest.raises(InvalidEditError, match=r"outside the scale|which is not there"):
        SetScore(touchpoint="website", persona=persona, value=value).apply(CINEMA)


def test_what_is_seen_is_what_is_changed() -> None:
    shared = plain((1,), personas=five_personas().personas[:2])
    edit = shown_score(shared, "t1", "lena", 5)
    after = edit.apply(shared)
    assert [s.persona for s in after.touchpoint["t1"].scores] == [None], "it holds for all"
    unknown = plain((1,), values=(None,), personas=five_personas().personas[:2])
    own = shown_score(unknown, "t1", "lena", 5).apply(unknown)
    assert [s.persona for s in own.touchpoint["t1"].scores] == ["lena"]


def test_a_score_that_somebody_changed_meanwhile_is_not_overwritten() -> None:
    mine = shown_score(CINEMA, "website", None, 2.0)
    hers = SetScore(touchpoint="website", value=4.0).apply(CINEMA)
    with pytest.raises(ConflictError, match="it is now 4"):
        mine.apply(hers)
    cleared = SetScore(touchpoint="website", value=None).apply(CINEMA)
    with pytest.raises(ConflictError, match="was cleared meanwhile"):
        mine.apply(cleared)


def test_the_list_of_changes_says_from_where_to_where() -> None:
    said = [
        edit.label(words("en"), CINEMA)
        for edit in (
            SetScore(touchpoint="popcorn", value=2.5),
            SetScore(touchpoint="popcorn", value=None),
            SetScore(touchpoint="collects-ticket", persona="lena", value=3),
        )
    ]
    assert said == [
        "“buys popcorn”: score from 3.2 to 2.5",
        "“buys popcorn”: score cleared",
        "“collects the ticket”: score of Lena set to 3",
    ]
    german = SetScore(touchpoint="popcorn", value=2.5).label(words("de"), CINEMA)
    assert german == "„buys popcorn“: Wert von 3,2 auf 2,5 geändert"
