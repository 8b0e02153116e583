"""A satisfaction score and its evidence."""

import pytest

from journey.model import Evidence, EvidenceKind, SatisfactionScore, ScaleKey


def score(value: float, evidence: Evidence, scale: ScaleKey = ScaleKey.ONE_TO_FIVE):
    return SatisfactionScore(value=value, scale=scale, evidence=evidence)


def test_a_score_without_evidence_is_our_own_estimate() -> None:
    plain = SatisfactionScore(value=4, scale=ScaleKey.ONE_TO_FIVE)
    assert plain.evidence.kind is EvidenceKind.OWN_ESTIMATE
    assert plain.evidence.n is None
    assert plain.margins is None


def test_margins_come_from_the_interval_before_the_spread() -> None:
    both = Evidence(spread=2, interval=(3.0, 4.0))
    assert score(3.5, both).margins == (50, 75)


def test_margins_from_the_spread_stay_on_the_scale() -> None:
    assert score(4.5, Evidence(spread=1)).margins == (62.5, 100)


def test_margins_of_grades_are_low_then_high() -> None:
    graded = score(2, Evidence(interval=(1.5, 3.0)), ScaleKey.SCHOOL_GRADES)
    assert graded.margins == (60, 90)


def test_an_interval_that_stands_on_its_head_is_refused() -> None:
    with pytest.raises(ValueError, match="above its high end"):
        Evidence(interval=(4, 3))


@pytest.mark.parametrize("n", [0, -1, 2.5, "12", True])
def test_a_number_of_answers_is_a_whole_positive_number(n: object) -> None:
    with pytest.raises(ValueError, match="n"):
        Evidence.model_validate({"n": n})
