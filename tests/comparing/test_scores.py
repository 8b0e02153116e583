"""Two scores side by side: their distance, and whether anything bears it out."""

import pytest

from journey.comparing import Delta, Verdict, compare
from journey.comparing.scores import Standing, delta, standing
from journey.model import (
    SCALES,
    Evidence,
    EvidenceKind,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
)
from tests.comparing.maps import at, map_of


def standing_of(*touchpoints: Touchpoint) -> Standing:
    return standing(touchpoint.scores for touchpoint in touchpoints)


def beside(ours: Touchpoint, theirs: Touchpoint) -> Delta | None:
    return delta(standing_of(ours), standing_of(theirs))


@pytest.mark.parametrize(
    ("ours", "theirs", "points", "verdict"),
    [
        ((80, (75, 85)), (60, (55, 65)), 20, Verdict.AHEAD),
        ((60, (55, 65)), (80, (75, 85)), -20, Verdict.BEHIND),
        ((60, (50, 75)), (80, (70, 90)), -20, Verdict.NO_CLEAR_DIFFERENCE),
        ((60, (50, 70)), (80, (70, 90)), -20, Verdict.NO_CLEAR_DIFFERENCE),
        ((60, None), (80, None), -20, Verdict.UNPROVEN),
        ((60, (55, 65)), (80, None), -20, Verdict.UNPROVEN),
        ((60, (55, 65)), (64, None), -4, Verdict.NO_CLEAR_DIFFERENCE),
        ((60, None), (60, None), 0, Verdict.NO_CLEAR_DIFFERENCE),
    ],
)
def test_overlapping_margins_are_no_clear_difference(
    ours: tuple[float, tuple[float, float] | None],
    theirs: tuple[float, tuple[float, float] | None],
    points: float,
    verdict: Verdict,
) -> None:
    found = beside(
        at("x", level=ours[0], margins=ours[1]), at("x", level=theirs[0], margins=theirs[1])
    )
    assert found is not None
    assert (found.points, found.verdict) == (points, verdict)
    assert found.mirrored().mirrored() == found


def test_nothing_is_said_where_a_score_is_not_known() -> None:
    assert beside(at("x"), at("x", level=50)) is None
    assert beside(at("x", level=50), at("x")) is None


def test_scales_are_converted_and_that_is_said() -> None:
    grade = SatisfactionScore(value=2.0, scale=ScaleKey.SCHOOL_GRADES)
    found = beside(at("x", level=80), Touchpoint(id="x", name="x", scores=(grade,)))
    assert found is not None
    assert found.points == 0
    assert found.mixed_scales
    assert not found.has_same_basis


def test_other_methods_are_said() -> None:
    found = beside(at("x", level=80), at("x", level=70, method=EvidenceKind.OWN_ESTIMATE))
    assert found is not None
    assert found.mixed_methods


def test_personas_are_averaged() -> None:
    def score(value: float, persona: str | None, spread: float | None) -> SatisfactionScore:
        return SatisfactionScore(
            value=value, scale=ScaleKey.ONE_TO_FIVE, persona=persona,
            evidence=Evidence(kind=EvidenceKind.INTERVIEWS, n=10, spread=spread),
        )  # fmt: skip

    two = Touchpoint(id="x", name="x", scores=(score(2, "a", 0.4), score(4, "b", 0.4)))
    found = standing_of(two)
    assert found.level == pytest.approx(50)
    assert found.margins == pytest.approx((40, 60))
    assert found.answers == 20
    partly = Touchpoint(id="x", name="x", scores=(score(2, "a", 0.4), score(4, "b", None)))
    assert standing_of(partly).margins is None


def test_touchpoints_that_stand_for_one_are_averaged() -> None:
    found = standing_of(at("a", level=20, n=5), at("b"), at("c", level=60, n=7))
    assert found.level == 40
    assert found.answers == 12


@pytest.mark.parametrize("scale", list(ScaleKey))
def test_cells_hold_levels_of_0_to_100_whatever_the_scale(scale: ScaleKey) -> None:
    best = SatisfactionScore(value=SCALES[scale].best, scale=scale)
    ours = map_of("a", {"Visit": [Touchpoint(id="x", name="pays", scores=(best,))]}, scale=scale)
    assert compare((ours, ours)).rows[0].cells[0].level == 100
