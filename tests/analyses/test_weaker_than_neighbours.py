"""Touchpoints that are clearly weaker than those around them."""

from hypothesis import given
from hypothesis import strategies as st

from journey.analyses import Criteria
from journey.model import FindingKind
from personas import Persona
from tests.analyses.findings import findings_of, flagged, journey_of, scored
from tests.journeys import cinema, score, touchpoint

KIND = FindingKind.WEAKER_THAN_NEIGHBOURS


def scores(*values: float | None) -> list[object]:
    return [scored(f"t{n}", value) for n, value in enumerate(values)]


def phase(prefix: str, *values: float | None) -> list[object]:
    return [scored(f"{prefix}{n}", value) for n, value in enumerate(values)]


def test_a_dip_in_a_calm_phase_is_found_though_it_is_not_weak() -> None:
    journey = journey_of(phase("a", 4.3, 4.1, 3.0, 4.2, 4.4, 4.2))
    assert flagged(journey, KIND) == ["a2"]
    assert findings_of(journey, KIND)[0].evidence == (
        "3 of 5, customer survey, n = 400; the 5 touchpoints around it have a median of 4.2 of 5"
    )


def test_in_a_restless_phase_the_same_dip_says_nothing() -> None:
    assert flagged(journey_of(phase("a", 4.8, 3.2, 3.0, 4.6, 3.1, 4.9)), KIND) == []


def test_what_is_weak_already_is_not_told_twice() -> None:
    assert flagged(journey_of(phase("a", 4.3, 4.1, 1.5, 4.2, 4.4, 4.2)), KIND) == []
    assert flagged(cinema(), KIND) == []


def test_a_small_dip_among_equals_is_no_finding() -> None:
    assert flagged(journey_of(phase("a", 4, 4, 3.5, 4, 4, 4)), KIND) == []
    assert flagged(journey_of(phase("a", 4, 4, 3.3, 4, 4, 4)), KIND) == ["a2"]


def test_a_phase_of_few_looks_at_the_phases_beside_it() -> None:
    journey = journey_of(phase("a", 4.3, 4.2, 4.1), phase("b", 3.0), phase("c", 4.4, 4.2, 4.3))
    assert flagged(journey, KIND) == ["b0"]


def test_too_few_scores_say_nothing() -> None:
    assert flagged(journey_of(phase("a", 5, 5, 2.8, 5)), KIND) == []
    assert flagged(journey_of(phase("a", 5, 5, 2.8, 5, None, None)), KIND) == []
    assert flagged(journey_of(phase("a", 5, 5, 2.8, 5, 5)), KIND) == ["a2"]


def test_each_persona_has_a_line_of_its_own() -> None:
    people = tuple(Persona(id=id, name=id) for id in ("lena", "karim"))
    touchpoints = [
        touchpoint(
            f"t{n}", "T",
            scores=(score(4.2, persona="lena"), score(3.0 if n == 2 else 4.2, persona="karim")),
        )
        for n in range(6)
    ]  # fmt: skip
    (finding,) = findings_of(journey_of(touchpoints, personas=people), KIND)
    assert (finding.touchpoints, finding.persona) == (("t2",), "karim")


def test_the_margin_can_be_set() -> None:
    journey = journey_of(phase("a", 4, 4, 3.5, 4, 4, 4))
    assert findings_of(journey, KIND, criteria=Criteria(least_margin=10))


@given(st.permutations([4.3, 4.1, 3.0, 4.2, 4.4, 4.2, 3.9]))
def test_the_order_inside_a_phase_does_not_matter(values: list[float]) -> None:
    journey = journey_of(phase("a", *values))
    assert flagged(journey, KIND) == [f"a{values.index(3.0)}"]
