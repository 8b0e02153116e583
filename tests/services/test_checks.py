"""What the app and the command line are told about a journey."""

import json

from journey.model import FindingKind
from journey.services.checks import as_rows, check, highlights, persona_checks, summary
from personas.completeness import CheckState
from tests.journeys import cinema, plain


def test_findings_speak_the_language_of_the_journey_or_the_one_asked_for() -> None:
    german = cinema().model_copy(update={"language": "de-AT"})
    assert "schwach" in check(german)[0].message
    assert "weak" in check(german, "en")[0].message
    assert "schwach" in check(cinema(), "de")[0].message


def test_rows_name_phase_and_touchpoint_and_keep_the_ids_beside() -> None:
    rows = as_rows(check(cinema()), cinema())
    weak = rows[0]
    assert weak["kind"] == "weak_touchpoint"
    assert (weak["phase"], weak["phase_id"]) == ("Information", "information")
    assert weak["touchpoint"] == "looks up online where the film runs"
    assert (weak["touchpoint_id"], weak["number"]) == ("website", 5)
    thin = next(row for row in rows if row["kind"] == "thin_phase")
    assert thin["touchpoint"] is thin["number"] is None
    assert thin["phase"] == "Information"


def test_rows_are_plain_json() -> None:
    rows = as_rows(check(cinema()), cinema())
    assert json.loads(json.dumps(rows)) == rows
    assert {"kind", "severity", "phase", "touchpoint", "message", "evidence"} <= set(rows[0])


def test_a_finding_about_many_names_all_of_them_and_no_single_one() -> None:
    journey = plain([10], [4.0] + [None] * 9)
    rows = as_rows(check(journey), journey)
    many = next(row for row in rows if row["kind"] == "unmeasured_touchpoint")
    assert many["touchpoint"] is many["touchpoint_id"] is None
    assert many["touchpoints"][0] == {"id": "t2", "number": 2, "name": "Touchpoint 2"}
    assert len(many["touchpoints"]) == 9


def test_highlights_are_the_findings_that_the_picture_marks() -> None:
    marked = {finding.kind for finding in highlights(cinema())}
    assert marked == {
        FindingKind.WEAK_TOUCHPOINT,
        FindingKind.THIN_PHASE,
        FindingKind.MISSING_TOUCHPOINT,
    }
    assert set(highlights(cinema())) <= set(check(cinema()))


def test_the_summary_is_the_same_whether_findings_are_at_hand_or_not() -> None:
    assert summary(cinema()) == summary(cinema(), check(cinema()))


def test_a_persona_is_checked_against_the_existing_touchpoints_of_a_map() -> None:
    (lena,) = cinema().personas
    benefits, triggers, channels = persona_checks(lena, cinema())
    assert benefits.state is triggers.state is channels.state is CheckState.PASSED
    assert triggers.points[0].touchpoints == ("friend-tells",)
    assert channels.points[0].touchpoints == ("social-networks",)
    assert persona_checks(lena, None)[1].state is CheckState.NO_MAP
