"""Touchpoints whose score lies under the threshold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.analyses import Criteria
from journey.model import (
    SCALES,
    Evidence,
    EvidenceKind,
    FindingKind,
    Measure,
    SatisfactionScore,
    ScaleKey,
    Severity,
)
from personas import Persona
from tests.analyses.findings import findings_of, flagged, journey_of, scored
from tests.journeys import SURVEY, cinema, score, touchpoint

WEAK = FindingKind.WEAK_TOUCHPOINT


def test_the_website_of_the_cinema_is_the_weak_one() -> None:
    (finding,) = findings_of(cinema(), WEAK)
    assert finding.touchpoints == ("website",)
    assert finding.phase == "information"
    assert finding.severity is Severity.HIGH
    assert finding.message == (
        "Touchpoint 5 “looks up online where the film runs” is weak: the lowest score of the "
        "journey."
    )


@pytest.mark.parametrize(
    ("scale", "just_weak", "not_weak"),
    [
        (ScaleKey.ONE_TO_FIVE, 2.59, 2.6),
        (ScaleKey.MINUS_TWO_TO_TWO, -0.41, -0.4),
        (ScaleKey.ZERO_TO_TEN, 3.9, 4.0),
        (ScaleKey.ZERO_TO_HUNDRED, 39.9, 40.0),
        (ScaleKey.SCHOOL_GRADES, 4.1, 4.0),
    ],
)
def test_a_score_is_weak_under_40_of_100_whatever_its_scale(
    scale: ScaleKey, just_weak: float, not_weak: float
) -> None:
    def with_score(value: float) -> list[str]:
        one = touchpoint("a", "A", satisfaction=score(value, scale=scale))
        return flagged(journey_of([one], scale=scale), WEAK)

    assert with_score(just_weak) == ["a"]
    assert with_score(not_weak) == []


def test_the_threshold_can_be_set() -> None:
    journey = journey_of([scored("a", 2.9)])
    assert not findings_of(journey, WEAK)
    assert findings_of(journey, WEAK, criteria=Criteria(weak_below=50))


def test_one_dissatisfied_persona_is_enough_and_is_named() -> None:
    lena, karim = Persona(id="lena", name="Lena"), Persona(id="karim", name="Karim")
    both = touchpoint("a", "Door", scores=(score(4.8, persona="lena"), score(1.2, persona="karim")))
    (finding,) = findings_of(journey_of([both], personas=(lena, karim)), WEAK)
    assert finding.persona == "karim"
    assert finding.message == "Touchpoint 1 “Door” is weak for Karim."


def test_importance_and_shortfall_rank_them_and_unknown_importance_counts_as_the_middle() -> None:
    # importance × shortfall: 5 × 0.0625, 2 × 0.5, 3 × 0.25, unknown 3 × 0.375
    journey = journey_of(
        [scored("a", 2.5, 5), scored("b", 1.8, 2), scored("c", 2.2, 3), scored("d", 2.0)]
    )
    assert flagged(journey, WEAK) == ["d", "b", "c", "a"]
    weights = [finding.weight for finding in findings_of(journey, WEAK)]
    assert weights == pytest.approx([1.125, 1.0, 0.75, 0.3125])


def test_an_estimate_few_answers_and_demo_values_say_so_and_weigh_less() -> None:
    survey = score(1.6, SURVEY, n=412)
    estimate = score(1.6, EvidenceKind.OWN_ESTIMATE)
    few = score(1.6, EvidenceKind.INTERVIEWS, n=8)
    said: dict[str, str] = {}
    weights: list[float] = []
    for name, one in (("survey", survey), ("estimate", estimate), ("few", few)):
        journey = journey_of([touchpoint("a", "A", satisfaction=one)])
        (finding,) = findings_of(journey, WEAK)
        said[name] = finding.evidence
        weights.append(finding.weight)
    assert said == {
        "survey": "1.6 of 5, customer survey, n = 412",
        "estimate": "1.6 of 5, own estimate, so it weighs less",
        "few": "1.6 of 5, interviews, n = 8, few answers, so it weighs less",
    }
    assert weights[0] > weights[1] > weights[2] > 0
    demo = journey_of([touchpoint("a", "A", satisfaction=survey)], demo=True)
    (finding,) = findings_of(demo, WEAK)
    assert finding.evidence == "1.6 of 5, customer survey (demo), n = 412"
    assert finding.weight < weights[0]


def test_an_interval_is_told_on_the_scale_of_the_map() -> None:
    """A weak school grade, its better end first on the grade's own scale, on a map of 0 to 100."""
    sure = SatisfactionScore(
        value=4.5,
        scale=ScaleKey.SCHOOL_GRADES,
        evidence=Evidence(kind=SURVEY, n=412, interval=(4.25, 4.75)),
    )
    one = touchpoint("a", "A", satisfaction=sure)
    journey = journey_of([one], scale=ScaleKey.ZERO_TO_HUNDRED)
    (finding,) = findings_of(journey, WEAK)
    assert finding.evidence.replace("\N{NO-BREAK SPACE}", " ") == (
        "30 of 100, asked as a school grade, 95 % interval 25-35, customer survey, n = 412"
    )


def test_a_small_base_says_so_and_fewer_than_ten_answers_stand_in_no_ranking() -> None:
    few = touchpoint("a", "A", satisfaction=score(1.2, SURVEY, n=9))
    small = touchpoint("b", "B", satisfaction=score(1.6, SURVEY, n=29))
    many = touchpoint("c", "C", satisfaction=score(2.0, SURVEY, n=30))
    found = {one.touchpoints[0]: one for one in findings_of(journey_of([few, small, many]), WEAK)}
    assert "few answers" in found["a"].evidence
    assert "small base" in found["b"].evidence
    assert found["c"].evidence.endswith("n = 30")
    lowest = [id for id, one in found.items() if "the lowest score" in one.message]
    assert lowest == ["b"]


def test_an_unknown_number_of_answers_is_not_few() -> None:
    known = journey_of([touchpoint("a", "A", satisfaction=score(1.6, SURVEY, n=412))])
    unknown = journey_of([touchpoint("a", "A", satisfaction=score(1.6, SURVEY))])
    assert findings_of(known, WEAK)[0].weight == findings_of(unknown, WEAK)[0].weight


@pytest.mark.parametrize(
    ("drawn", "asked", "value", "english", "german"),
    [
        ("school-grades", "school-grades", 4.5, "grade 4.5, own", "Note 4,5, eigene"),
        ("0-10", "0-10", 3.0, "3 of 10, own", "3 von 10, eigene"),
        ("-2..2", "-2..2", -1.2, "−1.2 on the scale of −2 to +2", "−1,2 auf der Skala von"),
        ("1-5", "0-10", 3.0, "2.2 of 5, asked on a scale of 0 to 10", "2,2 von 5, gefragt auf"),
    ],
)
def test_evidence_speaks_in_the_numbers_of_the_map(
    drawn: str, asked: str, value: float, english: str, german: str
) -> None:
    one = touchpoint("a", "A", satisfaction=score(value, scale=ScaleKey(asked)))
    journey = journey_of([one], scale=ScaleKey(drawn))
    assert findings_of(journey, WEAK)[0].evidence.startswith(english)
    assert findings_of(journey, WEAK, "de")[0].evidence.startswith(german)


def test_a_decided_measure_is_followed_up_and_a_process_is_looked_into() -> None:
    bare, process = scored("a", 1), scored("b", 1, process="two systems")
    decided = scored("c", 1, measures=(Measure(name="new site"),))
    questions = [f.question for f in findings_of(journey_of([bare, process, decided]), WEAK)]
    assert "process" in questions[0]
    assert "two systems" in questions[1]
    assert questions[2].startswith("“new site” is decided")


def test_in_german() -> None:
    (finding,) = findings_of(cinema(), WEAK, "de")
    assert finding.message.endswith("ist schwach: der niedrigste Zufriedenheitswert der Journey.")
    assert finding.evidence == "1,6 von 5, 95-%-Intervall 1,3-1,9, Kundenbefragung (Demo)"


@given(
    st.lists(st.integers(0, 20), min_size=1, max_size=8), st.sampled_from(list(ScaleKey)),
    st.sampled_from(list(ScaleKey)),
)  # fmt: skip
def test_asking_or_drawing_on_another_scale_changes_nothing(
    steps: list[int], asked: ScaleKey, drawn: ScaleKey
) -> None:
    """Scores in steps of 5 of 100, on 0-100 and on any other scale."""

    def on(scale: ScaleKey) -> list[str]:
        touchpoints = [
            touchpoint(
                f"t{n}", "T",
                satisfaction=score(SCALES[scale].denormalise(step * 5), scale=scale),
            )
            for n, step in enumerate(steps)
        ]  # fmt: skip
        return flagged(journey_of(touchpoints, scale=drawn), WEAK)

    assert on(asked) == on(ScaleKey.ZERO_TO_HUNDRED)
