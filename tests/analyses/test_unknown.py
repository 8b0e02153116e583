"""What an empty or unscored map is told."""

from journey.analyses import find
from journey.locales import words
from journey.model import FindingKind, Journey
from tests.analyses.findings import findings_of, journey_of, phases_of, scored


def kinds(journey: Journey) -> list[str]:
    return [finding.kind.value for finding in find(journey, words("en"))]


def test_an_empty_map_is_told_what_to_do_next() -> None:
    (finding,) = find(phases_of(), words("en"))
    assert finding.kind is FindingKind.UNKNOWN
    assert finding.message == "The map has no phases yet, so nothing can be said of it."
    assert finding.question


def test_phases_without_touchpoints_are_unknown_and_not_thin() -> None:
    (finding,) = find(phases_of(0, 0, 0), words("de"))
    assert finding.kind is FindingKind.UNKNOWN
    assert finding.message.startswith("Die Map hat noch keine Touchpoints")


def test_an_unscored_map_is_told_so_once_and_first() -> None:
    journey = journey_of(*([scored(f"t{n}{i}", None) for i in range(9)] for n in range(3)))
    assert kinds(journey) == ["unknown"]
    (finding,) = findings_of(journey, FindingKind.UNKNOWN)
    assert finding.evidence == "0 of 27 touchpoints are scored"


def test_a_scored_map_has_nothing_unknown() -> None:
    assert kinds(phases_of(2, 2)) == []
