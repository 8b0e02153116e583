"""What is done in a table, told by the positions of rows, means the right edits."""

import io
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st
from PIL import ImageFont
from pymupdf_fonts import FiraGO_Regular

from journey.editing import Sequence, SetProperty
from journey.errors import InvalidEditError
from journey.locales import Words, words
from journey.model import EvidenceKind, Journey
from journey.ui.components import phase_table, touchpoint_table
from journey.ui.grid import Meaning, Rows, edits_of, given_rows, shows, with_room
from tests.journeys import cinema, five_personas

ENGLISH, GERMAN = words("en"), words("de")
MEANING = touchpoint_table.meaning(None, ENGLISH)


def told(
    edited: dict[int, dict[str, Any]] | None = None,
    added: list[dict[str, Any]] | None = None,
    deleted: list[int] | None = None,
) -> dict[str, Any]:
    return {
        "edited_rows": edited or {},
        "added_rows": added or [],
        "deleted_rows": deleted or [],
    }


def after(
    journey: Journey,
    changes: dict[str, Any],
    meaning: Meaning = MEANING,
    shown: Journey | None = None,
) -> tuple[Journey, bool]:
    """The journey after what an editor that was given `shown` tells, and whether it may go on."""
    ids, table = meaning.rows(shown or journey)
    rows = Rows(0, 1, ids, table)
    edits = edits_of(journey, rows, changes, meaning)
    changed = Sequence(edits=tuple(edits)).apply(journey) if edits else journey
    return changed, shows(rows, changes, meaning.rows(changed))


@pytest.fixture
def journey() -> Journey:
    return cinema()


def position(journey: Journey, id: str) -> int:
    return [touchpoint.id for touchpoint in journey.touchpoints].index(id)


def test_the_rows_are_the_touchpoints_in_their_order(journey: Journey) -> None:
    ids, table = MEANING.rows(journey)
    assert ids == tuple(touchpoint.id for touchpoint in journey.touchpoints)
    assert list(table["name"]) == [touchpoint.name for touchpoint in journey.touchpoints]
    unknown = [t.id for t in journey.touchpoints if not t.scores]
    assert [id for id, empty in zip(ids, table["score"].isna(), strict=True) if empty] == unknown


def test_a_score_is_set_as_an_own_estimate(journey: Journey) -> None:
    weakest = min(
        (t for t in journey.touchpoints if t.scores), key=lambda t: t.scores[0].normalised
    )
    changed, _ = after(journey, told({position(journey, weakest.id): {"score": 4.5}}))
    score = changed.touchpoint[weakest.id].scores[0]
    assert (score.value, score.evidence.kind) == (4.5, EvidenceKind.OWN_ESTIMATE)


def test_what_the_editor_told_before_means_nothing_again(journey: Journey) -> None:
    changes = told(
        {0: {"score": 2.5, "name": "other", "channels": ["phone"], "moment_of_truth": True}}
    )
    once, _ = after(journey, changes)
    twice, _ = after(once, changes, shown=journey)
    assert twice == once


@pytest.mark.parametrize("empty", [None, float("nan"), ""])
def test_an_emptied_cell_is_unknown(journey: Journey, empty: object) -> None:
    changed, _ = after(journey, told({0: {"department": empty, "importance": empty}}))
    assert changed.touchpoints[0].department is None
    assert changed.touchpoints[0].importance is None


def test_evidence_and_answers_are_told_with_the_score(journey: Journey) -> None:
    changed, _ = after(journey, told({0: {"evidence": "workshop", "n": 14}}))
    score, before = changed.touchpoints[0].scores[0], journey.touchpoints[0].scores[0]
    assert (score.value, score.evidence.kind, score.evidence.n) == (before.value, "workshop", 14)


def test_the_table_of_a_persona_changes_the_score_of_that_persona() -> None:
    journey = five_personas()
    ids = [persona.id for persona in journey.personas]
    at = next(n for n, t in enumerate(journey.touchpoints) if t.score(ids[0]) and t.score(ids[1]))
    before = journey.touchpoints[at]
    changed, _ = after(
        journey, told({at: {"score": 1.5}}), touchpoint_table.meaning(ids[1], ENGLISH)
    )
    now = changed.touchpoints[at].score(ids[1])
    assert now is not None
    assert now.value == 1.5
    assert changed.touchpoints[at].score(ids[0]) == before.score(ids[0])


def test_another_phase_moves_the_row(journey: Journey) -> None:
    first = journey.touchpoints[0].id
    last = journey.phases[-1].id
    changed, settled = after(journey, told({0: {"phase": last}}))
    assert changed.phase_of[first].id == last
    assert not settled


def test_another_place_moves_the_row_within_its_phase(journey: Journey) -> None:
    before = [touchpoint.id for touchpoint in journey.phases[0].touchpoints]
    changed, settled = after(journey, told({0: {"place": 2}}))
    assert [t.id for t in changed.phases[0].touchpoints] == [before[1], before[0], *before[2:]]
    assert not settled


def test_deleted_rows_are_gone_and_nothing_else(journey: Journey) -> None:
    changed, settled = after(journey, told(deleted=[0, 2]))
    ids = [touchpoint.id for touchpoint in journey.touchpoints]
    assert [t.id for t in changed.touchpoints] == [ids[1], *ids[3:]]
    assert not settled


def test_a_row_deleted_meanwhile_is_passed_over(journey: Journey) -> None:
    once, _ = after(journey, told(deleted=[0]))
    again, _ = after(once, told({0: {"name": "x"}}, deleted=[0]), shown=journey)
    assert again == once


def test_a_new_row_becomes_a_touchpoint_once_it_has_a_name(journey: Journey) -> None:
    nothing, settled = after(journey, told(added=[{"score": 3}]))
    assert nothing == journey
    assert settled
    phase = journey.phases[1].id
    row = {"name": "asks a friend", "phase": phase, "score": 4, "department": "sales"}
    changed, settled = after(journey, told(added=[row]))
    new = changed.phases[1].touchpoints[-1]
    assert (new.name, new.department, new.scores[0].value) == ("asks a friend", "sales", 4)
    assert not settled


def test_scores_are_written_and_read_with_the_decimal_mark_of_the_language(
    journey: Journey,
) -> None:
    german = touchpoint_table.meaning(None, GERMAN)
    for typed in ("2,5", " 2.5 ", "2,50"):
        changed, _ = after(journey, told({0: {"score": typed}}), german)
        assert changed.touchpoints[0].scores[0].value == 2.5
        assert german.rows(changed)[1]["score"][0] == "2,5"
        assert MEANING.rows(changed)[1]["score"][0] == "2.5"


@pytest.mark.parametrize(
    ("language", "typed", "said"),
    [
        (ENGLISH, {"score": "9"}, ": 9 lies outside the scale 1 to 5"),
        (GERMAN, {"score": "0,5"}, ": 0,5 liegt außerhalb der Skala von 1 bis 5"),
        (ENGLISH, {"score": "abc"}, ": “abc” is not a number on the scale 1 to 5"),
        (ENGLISH, {"score": "nan"}, ": “nan” is not a number on the scale 1 to 5"),
        (ENGLISH, {"score": "1.000,5"}, ": “1.000,5” is not a number on the scale 1 to 5"),
        (ENGLISH, {"importance": "9"}, ": importance is a whole number from 1 to 5, not 9"),
        (GERMAN, {"n": "2,5"}, ": Antworten (n) ist eine ganze Zahl ab 1, nicht 2,5"),
    ],
)
def test_a_number_that_does_not_fit_is_refused_with_touchpoint_value_and_range(
    journey: Journey, language: Words, typed: dict[str, Any], said: str
) -> None:
    name = journey.touchpoints[0].name
    with pytest.raises(InvalidEditError) as refused:
        after(journey, told({0: typed}), touchpoint_table.meaning(None, language))
    named = f"„{name}“" if language is GERMAN else f"“{name}”"
    assert refused.value.said(language)[0] == named + said
    with pytest.raises(InvalidEditError) as refused:
        after(journey, told(added=[{"name": "new one", **typed}]))
    assert refused.value.message.startswith("“new one”: ")


def test_a_minus_reads_as_it_is_shown(journey: Journey) -> None:
    scale = SetProperty(entity="journey", field="scale", value="-2..2")
    meaning = touchpoint_table.meaning(None, GERMAN)
    changed, _ = after(scale.apply(journey), told({0: {"score": "−1,5"}}), meaning)
    assert changed.touchpoints[0].scores[0].value == -1.5
    assert meaning.rows(changed)[1]["score"][0] == "−1,5"


def test_phases_are_renamed_moved_added_and_deleted(journey: Journey) -> None:
    meaning = phase_table.MEANING
    names = [phase.name for phase in journey.phases]
    renamed, settled = after(journey, told({0: {"name": "Before", "purpose": ""}}), meaning)
    assert (renamed.phases[0].name, renamed.phases[0].purpose, settled) == ("Before", None, True)
    moved, settled = after(journey, told({0: {"place": 2}}), meaning)
    assert [phase.name for phase in moved.phases][:2] == [names[1], names[0]]
    assert not settled
    grown, _ = after(journey, told(added=[{"name": "Loyalty", "place": 1}]), meaning)
    assert [phase.name for phase in grown.phases] == ["Loyalty", *names]
    less, _ = after(journey, told(deleted=[1]), meaning)
    assert [phase.name for phase in less.phases] == [names[0], *names[2:]]


def test_what_goes_with_deleted_rows_is_said(journey: Journey) -> None:
    phases, touchpoints = phase_table.MEANING.farewell, MEANING.farewell
    first, second = journey.phases[0], journey.phases[1]
    assert phases(journey, [first.id], ENGLISH) == (
        f"Phase “{first.name}” and {len(first.touchpoints)} touchpoints deleted"
    )
    assert phases(journey, [first.id, second.id], GERMAN) == (
        f"Phasen „{first.name}“ und „{second.name}“ gelöscht, "
        f"mit {len(first.touchpoints + second.touchpoints)} Touchpoints"
    )
    ids = [touchpoint.id for touchpoint in first.touchpoints]
    assert touchpoints(journey, ids[:1], ENGLISH) == (
        f"Touchpoint “{first.touchpoints[0].name}” deleted"
    )
    assert touchpoints(journey, ids[:2], GERMAN) == "2 Touchpoints gelöscht"


@pytest.mark.parametrize("spoken", [ENGLISH, GERMAN], ids=["en", "de"])
def test_no_label_of_a_column_is_cut(journey: Journey, spoken: Words) -> None:
    face = ImageFont.truetype(io.BytesIO(FiraGO_Regular.fontbuffer), 14)
    both = touchpoint_table.columns(journey, spoken) | phase_table.columns(spoken)
    for column in both.values():
        sign = 0 if column["type_config"].get("disabled") or column["disabled"] else 28
        needed = 7 + sign + face.getlength(column["label"]) + 7
        assert with_room(column)["width"] >= needed, column["label"]


def test_an_editor_goes_on_while_it_shows_what_is_the_case(journey: Journey) -> None:
    german = touchpoint_table.meaning(None, GERMAN)
    at = 1
    assert journey.touchpoints[at].scores[0].evidence.kind is EvidenceKind.OWN_ESTIMATE
    assert after(journey, told({at: {"score": "2,5", "name": "other"}}), german)[1]
    assert after(journey, told({at: {"channels": ["phone"], "department": None}}), german)[1]


@pytest.mark.parametrize(
    "typed",
    [{"score": "2.5"}, {"name": "  other "}, {"importance": "3,0"}],
    ids=["point for comma", "spaces", "needless zero"],
)
def test_an_editor_gets_fresh_rows_where_the_map_says_it_otherwise(
    journey: Journey, typed: dict[str, Any]
) -> None:
    at = 1
    assert not after(journey, told({at: typed}), touchpoint_table.meaning(None, GERMAN))[1]


def test_a_survey_score_moved_by_hand_shows_as_an_own_estimate(journey: Journey) -> None:
    at = position(journey, "website")
    assert not after(journey, told({at: {"score": "2.5"}}))[1]


def test_an_editor_keeps_rows_and_columns_while_it_is_on_the_page(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is made anew with other columns, and away from the page it forgets what was typed."""
    session: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", session)
    kept: Any = SimpleNamespace(journey=journey, revision=1)
    columns = touchpoint_table.columns(journey, ENGLISH)
    first = given_rows(kept, "table", MEANING, columns)
    session["table-0"] = told()
    assert given_rows(kept, "table", MEANING, {}) is first
    assert set(first.columns) == set(columns)
    del session["table-0"]
    again = given_rows(kept, "table", MEANING, columns)
    assert again.generation == 1
