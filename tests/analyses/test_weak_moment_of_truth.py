"""Moments of truth that are weak."""

from journey.model import FindingKind
from tests.analyses.findings import flagged, journey_of, scored
from tests.journeys import cinema


def test_a_weak_moment_of_truth_is_found_and_a_strong_one_is_not() -> None:
    journey = journey_of(
        [scored("a", 1.5, moment_of_truth=True), scored("b", 4.5, moment_of_truth=True)]
    )
    assert flagged(journey, FindingKind.WEAK_MOMENT_OF_TRUTH) == ["a"]


def test_the_screening_is_a_strong_moment_of_truth() -> None:
    assert flagged(cinema(), FindingKind.WEAK_MOMENT_OF_TRUTH) == []
