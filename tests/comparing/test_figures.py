"""Figures of maps, phases and channels, and what to look at first."""

import pytest

from journey.comparing import CautionKind, compare
from journey.model import (
    Evidence,
    EvidenceKind,
    Journey,
    OrganisationKind,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
)
from personas import Persona
from tests.comparing.maps import SURVEY, at, map_of

WORDS = (
    "poster",
    "newspaper",
    "website",
    "phone",
    "bar",
    "ticket",
    "parking",
    "bill",
    "room",
    "app",
)


def sees(count: int, level: float | None = None) -> list[Touchpoint]:
    return [at(f"sees the {word}", level=level) for word in WORDS[:count]]


def thinner(ours: dict[str, int], theirs: dict[str, int]) -> list[tuple[str, ...]]:
    a, b = (_unique(id, phases) for id, phases in (("a", ours), ("b", theirs)))
    return [phase.figures[0].thinner_than for phase in compare((a, b)).phases]


def _unique(id: str, phases: dict[str, int]) -> Journey:
    held = {
        name: [at(f"sees the {word}", id=f"{name.lower()}-{word}") for word in WORDS[:count]]
        for name, count in phases.items()
    }
    return map_of(id, held)


def test_a_phase_is_thinner_where_others_have_more_in_number_and_in_part() -> None:
    assert thinner({"Information": 2, "Action": 9}, {"Information": 3, "Action": 9}) == [("b",), ()]


def test_a_map_told_in_less_detail_is_not_thinner_in_each_phase() -> None:
    assert thinner({"Information": 2, "Action": 4}, {"Information": 5, "Action": 10}) == [(), ()]


def test_phases_hold_count_share_thinness_and_mean() -> None:
    ours = map_of("a", {"Information": sees(1, 20), "Action": [at("pays", level=60), at("waits")]})
    (info, action) = (phase.figures[0] for phase in compare((ours, ours)).phases)
    assert (info.count, info.mean, info.thinness) == (1, 20, pytest.approx(2 / 3))
    assert (action.count, action.scored, action.mean) == (2, 1, 60)
    assert info.share == pytest.approx(1 / 3)


def test_channels_are_shared_out_evenly() -> None:
    ours = map_of("a", {"Visit": [at("books", "phone, website"), at("pays", "website")]})
    theirs = map_of("b", {"Visit": [at("waits", "")]})
    shares = {share.key: share for share in compare((ours, theirs)).channels}
    assert shares["website"].shares == (0.75, None)
    assert shares["phone"].shares == (0.25, None)
    assert shares["website"].counts == (2, 0)


def test_gaps_are_ranked_by_importance_how_many_and_how_well() -> None:
    ours = map_of("a", {"Visit": [at("pays the bill")]})
    coat = at("hands in the coat", level=100, importance=5)
    bar = at("sits in the bar", level=50, importance=5)
    plain = at("reads the newspaper")
    b = map_of("b", {"Visit": [coat, bar, plain]})
    c = map_of("c", {"Visit": [bar]})
    gaps = {gap.row: gap for gap in compare((ours, b, c)).gaps}
    assert gaps["b/hands-in-the-coat"].weight == pytest.approx(1 * 0.5 * 1)
    assert gaps["b/sits-in-the-bar"].weight == pytest.approx(1 * 1 * 0.5)
    assert gaps["b/reads-the-newspaper"].weight == pytest.approx(0.6 * 0.5 * 0.5)
    assert gaps["b/reads-the-newspaper"].importance is None
    assert gaps["b/reads-the-newspaper"].level is None
    assert list(gaps)[-1] == "b/reads-the-newspaper"


def test_lags_name_the_best_and_leave_out_what_is_no_clear_difference() -> None:
    bar = at("sits in the bar", level=50, margins=(30, 70))
    ours = map_of("a", {"Visit": [at("pays the bill", level=40), bar]})
    b = map_of("b", {"Visit": [at("pays the bill", level=60), at("sits in the bar", level=60)]})
    c = map_of("c", {"Visit": [at("pays the bill", level=90), at("sits in the bar", level=30)]})
    (lag,) = compare((ours, b, c)).lags
    assert (lag.row, lag.best, lag.delta.points) == ("a/pays-the-bill", "c", -50)


def cautions(*journeys: Journey) -> dict[CautionKind, tuple[str, ...]]:
    return {caution.kind: caution.maps for caution in compare(journeys).cautions}


def test_nothing_is_cautioned_where_all_is_alike() -> None:
    ours = map_of("a", {"Visit": [at("pays", level=40)]})
    assert cautions(ours, map_of("b", {"Visit": [at("pays", level=60)]})) == {}


def test_cautions_name_the_maps_that_they_concern() -> None:
    person = Persona(id="p", name="P")
    ours = map_of("a", {"Visit": [at("pays", level=40)]}, personas=(person,))
    grade = SatisfactionScore(value=2, scale=ScaleKey.SCHOOL_GRADES)
    theirs = map_of(
        "b", {"Besuch": [Touchpoint(id="pays", name="bezahlt", scores=(grade,))]},
        kind=OrganisationKind.COMPETITOR, demo=True, language="de",
        personas=(person.model_copy(update={"id": "q"}),),
    )  # fmt: skip
    assert cautions(ours, theirs) == {
        CautionKind.DEMO_VALUES: ("b",),
        CautionKind.MIXED_SCALES: ("a", "b"),
        CautionKind.MIXED_METHODS: ("b",),
        CautionKind.COMPLETENESS_NOT_SAID: ("b",),
        CautionKind.PHASES_MAPPED: ("a", "b"),
        CautionKind.OTHER_PERSONAS: ("b",),
        CautionKind.OTHER_LANGUAGE: ("b",),
    }
    partial = map_of("c", {"Visit": [at("pays", level=1, method=EvidenceKind.CUSTOMER_SURVEY)]},
                     kind=OrganisationKind.COMPETITOR, completeness="one visit")  # fmt: skip
    assert cautions(ours, partial) == {CautionKind.INCOMPLETE: ("c",)}


def test_scores_that_no_curve_draws_are_not_cautioned_of() -> None:
    """A general score behind the persona's own one, and one of too few people to be shown."""
    lena = Persona(id="lena", name="Lena")

    def scored(*scores: SatisfactionScore) -> Journey:
        there = at("pays").model_copy(update={"scores": scores})
        return map_of("a", {"Visit": [there, at("waits", level=50)]}, personas=(lena,))

    own = SatisfactionScore(
        value=40, scale=ScaleKey.ZERO_TO_HUNDRED, persona="lena",
        evidence=Evidence(kind=EvidenceKind.CUSTOMER_SURVEY, n=40),
    )  # fmt: skip
    few = SatisfactionScore(
        value=2, scale=ScaleKey.SCHOOL_GRADES, evidence=Evidence(kind=EvidenceKind.DEMO, n=7)
    )
    hidden = own.model_copy(update={"persona": None, "evidence": Evidence(kind=SURVEY, n=3)})
    for ours in (scored(few, own), scored(hidden)):
        assert cautions(ours, ours) == {}


def test_what_is_proven_is_ranked_before_what_is_not() -> None:
    ours = map_of("a", {"P": [at("website", level=40), at("till", level=40, margins=(35, 45))]})
    b = map_of("b", {"P": [at("website", level=90), at("till", level=60, margins=(55, 65))]})
    far, near = "a/website", "a/till"
    lags = compare((ours, b)).lags
    assert [(lag.row, lag.delta.is_proven) for lag in lags] == [(near, True), (far, False)]
