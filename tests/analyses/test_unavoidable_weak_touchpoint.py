"""Weak touchpoints that no way leads around."""

from journey.model import FindingKind
from tests.analyses.findings import findings_of, flagged, journey_of, scored

KIND = FindingKind.UNAVOIDABLE_WEAK_TOUCHPOINT


def test_a_weak_touchpoint_that_is_alone_in_its_phase_is_unavoidable() -> None:
    journey = journey_of([scored("a", 4)], [scored("b", 1.5)], [scored("c", 1.5), scored("d", 4)])
    assert flagged(journey, KIND) == ["b"]
    assert "Every way" in findings_of(journey, KIND)[0].evidence


def test_transitions_can_make_it_avoidable_and_unavoidable() -> None:
    bar, exit = scored("bar", 1.5), scored("exit", 1.5)
    assert flagged(journey_of([bar, exit], ways="bar>exit"), KIND) == ["bar", "exit"]
    third = scored("door", 4)
    assert flagged(journey_of([third, bar, exit], ways="door>exit bar>exit"), KIND) == ["exit"]


def test_a_strong_unavoidable_touchpoint_is_no_finding() -> None:
    assert flagged(journey_of([scored("a", 4)]), KIND) == []
