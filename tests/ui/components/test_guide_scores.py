"""Scores that were entered quickly: each once, on the evidence chosen, unknown stays unknown."""

from journey.locales import words
from journey.model import EvidenceKind
from journey.services.drafting import begin
from journey.ui.components.guide_scores import payload, scoring
from personas import Persona
from tests.services.test_collecting import collected


def test_a_score_rests_on_the_evidence_chosen() -> None:
    journey = collected(begin("en", persona=Persona(id="jo", name="Jo")), "buys\npays\nleaves")
    assert scoring(journey, "gone", 3, EvidenceKind.WORKSHOP) is None
    edit = scoring(journey, "buys", 4, EvidenceKind.WORKSHOP)
    assert edit is not None
    after = edit.apply(journey)
    buys = after.touchpoint["buys"].scores[0]
    assert (buys.value, buys.persona, buys.evidence.kind) == (4, "jo", EvidenceKind.WORKSHOP)
    assert after.touchpoint["leaves"].scores == ()
    assert edit.inverse(journey).apply(after) == journey


def test_what_is_there_already_is_no_edit_and_open_clears() -> None:
    journey = collected(begin("en"), "buys\tAction\t\t4")
    assert scoring(journey, "buys", 4, EvidenceKind.OWN_ESTIMATE) is None
    cleared = scoring(journey, "buys", None, EvidenceKind.OWN_ESTIMATE)
    assert cleared is not None
    assert cleared.apply(journey).touchpoint["buys"].scores == ()


def test_the_rows_know_the_scale_and_say_values_between_its_steps() -> None:
    journey = collected(begin("de"), "kauft\tAktion\t\t3,5\ngeht")
    told = payload(journey, words("de"))
    assert [step["key"] for step in told["steps"]] == ["1", "2", "3", "4", "5"]
    by_name = {row["name"]: row for row in told["rows"]}
    assert (by_name["kauft"]["value"], by_name["kauft"]["said"]) == (3.5, "3,5")
    assert by_name["geht"]["value"] is None
