"""Touchpoints without a score."""

from journey.model import FindingKind, TouchpointStatus
from tests.analyses.findings import findings_of, flagged, journey_of, scored
from tests.journeys import cinema

KIND = FindingKind.UNMEASURED_TOUCHPOINT


def test_the_one_without_a_score_in_the_cinema() -> None:
    (finding,) = findings_of(cinema(), KIND)
    assert finding.touchpoints == ("collects-ticket",)
    assert finding.message == "Touchpoint 12 “collects the ticket” has no score."


def test_more_than_a_handful_are_named_together_by_their_numbers() -> None:
    some = [scored(f"t{n}", 4 if n in (0, 3, 5) else None) for n in range(10)]
    (finding,) = findings_of(journey_of(some), KIND)
    assert finding.message == "The touchpoints 2, 3, 5 and 7-10 have no score."
    assert len(finding.touchpoints) == 7


def test_a_very_long_list_of_numbers_is_counted_at_its_end() -> None:
    some = [scored(f"t{n}", 4 if n % 2 else None) for n in range(60)]
    (finding,) = findings_of(journey_of(some), KIND)
    assert finding.message.endswith("37, 39 and 10 more have no score.")
    assert len(finding.touchpoints) == 30


def test_planned_touchpoints_are_not_unmeasured() -> None:
    planned = scored("b", None, status=TouchpointStatus.PLANNED)
    assert flagged(journey_of([scored("a", 4), planned]), KIND) == []
