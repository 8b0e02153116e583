"""Touchpoints that no department answers for."""

from journey.model import FindingKind, Initiator, Organisation, OrganisationKind
from tests.analyses.findings import findings_of, flagged, journey_of
from tests.journeys import cinema, touchpoint

KIND = FindingKind.UNOWNED_TOUCHPOINT


def touchpoints(owned: int, unowned: int) -> list[object]:
    return [
        touchpoint(f"t{n}", f"T {n}", department="sales" if n < owned else None)
        for n in range(owned + unowned)
    ]


def test_what_third_parties_start_needs_no_department() -> None:
    assert flagged(cinema(), KIND) == []
    own = touchpoint("a", "A")
    press = touchpoint("b", "B", initiator=Initiator.THIRD_PARTY)
    assert flagged(journey_of([own, press]), KIND) == ["a"]


def test_a_handful_is_named_one_by_one_and_more_in_one_sentence() -> None:
    assert [f.touchpoints for f in findings_of(journey_of(touchpoints(3, 2)), KIND)] == [
        ("t3",),
        ("t4",),
    ]
    (together,) = findings_of(journey_of(touchpoints(3, 7)), KIND)
    assert len(together.touchpoints) == 7
    assert together.message == "No department answers for the touchpoints 4-10."
    assert together.evidence == "7 of 10 touchpoints have no department"


def test_a_map_without_departments_says_so_once() -> None:
    (finding,) = findings_of(journey_of(touchpoints(0, 3)), KIND)
    assert finding.message == "No department is entered for any touchpoint yet."


def test_nothing_is_said_of_a_competitors_departments() -> None:
    rival = Organisation(name="Rival", kind=OrganisationKind.COMPETITOR)
    assert findings_of(journey_of(touchpoints(2, 2), organisation=rival), KIND) == []
