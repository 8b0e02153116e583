"""The table of the guide: one phase a touchpoint, and what is chosen holds."""

from typing import Any

from journey.editing import Sequence
from journey.locales import words
from journey.ui.components import guide_table
from journey.ui.grid import Rows, edits_of
from tests.services.test_collecting import pasted

MEANING = guide_table.meaning(words("en"))


def test_a_touchpoint_has_a_single_phase_to_choose() -> None:
    journey = pasted()
    column = guide_table.columns(journey, words("en"))["phase"]
    assert column["type_config"]["type"] == "selectbox"
    assert MEANING.rows(journey)[1].at[0, "phase"] == journey.phases[0].id


def test_another_phase_is_a_move() -> None:
    journey = pasted()
    ids, table = MEANING.rows(journey)
    target = journey.phases[2].id
    told: dict[str, Any] = {
        "edited_rows": {0: {"phase": target}},
        "added_rows": [],
        "deleted_rows": [],
    }
    edits, settled = edits_of(journey, Rows(0, 1, ids, table), told, MEANING)
    after = Sequence(edits=tuple(edits)).apply(journey)
    assert after.phase_of[ids[0]].id == target
    assert not settled
