"""The table of the guide: one phase a touchpoint, and what is chosen holds."""

from typing import Any

from journey.editing import Sequence
from journey.locales import words
from journey.model import Journey
from journey.ui.components import guide_table
from journey.ui.grid import Rows, edits_of, shows
from tests.services.test_collecting import pasted

MEANING = guide_table.meaning(words("en"))


def test_a_touchpoint_has_a_single_phase_to_choose() -> None:
    journey = pasted()
    column = guide_table.columns(journey, words("en"))["phase"]
    assert column["type_config"]["type"] == "selectbox"
    assert MEANING.rows(journey)[1].at[0, "phase"] == journey.phases[0].id


def changed(journey: Journey, cells: dict[str, Any]) -> tuple[Journey, bool]:
    """The journey after other cells in the first row, and whether the table shows it as it is."""
    ids, table = MEANING.rows(journey)
    rows = Rows(0, 1, ids, table)
    told: dict[str, Any] = {"edited_rows": {0: cells}, "added_rows": [], "deleted_rows": []}
    after = Sequence(edits=tuple(edits_of(journey, rows, told, MEANING))).apply(journey)
    return after, shows(rows, told, MEANING.rows(after))


def test_another_phase_is_a_move_and_the_row_stays_under_the_hand() -> None:
    journey = pasted()
    target = journey.phases[2].id
    after, still_shown = changed(journey, {"phase": target})
    moved = journey.touchpoints[0].id
    assert after.phase_of[moved].id == target
    assert after.touchpoints[0].id != moved
    assert still_shown


def test_a_channel_in_the_place_of_a_question_leaves_the_table_as_it_is() -> None:
    after, still_shown = changed(pasted(), {"channel": "Website"})
    assert [one.name for one in after.touchpoints[0].channels] == ["Website"]
    assert still_shown
