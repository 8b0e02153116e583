"""Phases with few touchpoints beside the mean per phase."""

from statistics import median

import pytest

from journey.analyses import Criteria
from journey.model import FindingKind, TouchpointStatus
from tests.analyses.findings import findings_of, journey_of, phases_of, scored
from tests.journeys import cinema

THIN = FindingKind.THIN_PHASE


def test_information_is_the_thin_phase_of_the_cinema_and_the_only_one() -> None:
    (finding,) = findings_of(cinema(), THIN)
    assert finding.phase == "information"
    assert finding.message == "The phase “Information” is thin: it has 2 touchpoints."
    assert finding.evidence == "2 against 4.5 on average, ratio 0.44; thin below 0.5"


def test_a_rule_against_the_median_would_miss_it() -> None:
    counts = [len(phase.existing) for phase in cinema().phases]
    assert counts == [4, 2, 9, 3]
    assert min(counts) / median(counts) >= 0.5  # 2 / 3.5 = 0.57
    assert [f.phase for f in findings_of(phases_of(*counts), THIN)] == ["p2"]


@pytest.mark.parametrize(
    ("counts", "thin"),
    [
        ((3, 1), []),  # exactly half of the mean is not thin
        ((4, 1), ["p2"]),
        ((5, 5, 5), []),
        ((6, 0, 3), ["p2"]),
        ((5, 0, 0), []),  # one phase alone says nothing about the others
        ((), []),
    ],
)
def test_thin_is_less_than_half_of_the_mean(counts: tuple[int, ...], thin: list[str]) -> None:
    assert [finding.phase for finding in findings_of(phases_of(*counts), THIN)] == thin


def test_an_empty_phase_is_said_to_be_empty_and_weighs_more() -> None:
    empty, thin = findings_of(phases_of(9, 1, 0, 4), THIN)
    assert empty.message == "The phase “Phase 3” has no touchpoints."
    assert empty.weight > thin.weight


def test_planned_touchpoints_do_not_fill_a_phase() -> None:
    planned = [scored(f"x{n}", None, status=TouchpointStatus.PLANNED) for n in range(5)]
    journey = journey_of([scored(f"a{n}", 4) for n in range(5)], [scored("b", 4), *planned])
    assert [finding.phase for finding in findings_of(journey, THIN)] == ["p2"]


def test_the_threshold_can_be_set() -> None:
    assert findings_of(phases_of(4, 3), THIN, criteria=Criteria(thin_below=0.9))


def test_in_german() -> None:
    (finding,) = findings_of(cinema(), THIN, "de")
    assert finding.message == "Die Phase „Information“ ist dünn: Sie hat 2 Touchpoints."
    assert "2 gegenüber 4,5 im Durchschnitt, Verhältnis 0,44" in finding.evidence
