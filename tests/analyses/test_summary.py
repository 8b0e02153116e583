"""A journey in a few figures."""

import pytest

from journey.analyses import find
from journey.analyses.summary import Summary, summarise
from journey.locales import words
from journey.model import Journey, ScaleKey, TouchpointStatus
from personas import Communication, Persona
from tests.analyses.findings import journey_of, phases_of, scored
from tests.journeys import cinema, score, touchpoint


def figures(journey: Journey, persona: str | None = None) -> Summary:
    return summarise(journey, find(journey, words("en")), persona)


def test_the_figures_of_the_cinema() -> None:
    summary = figures(cinema())
    assert summary.on_scale(summary.mean) == pytest.approx(59.8 / 17)
    assert summary.on_scale(summary.remembered) == pytest.approx(4.4)
    assert summary.on_scale(summary.peak) == pytest.approx(4.8)
    assert summary.on_scale(summary.end) == pytest.approx(4.0)
    assert (summary.peak_touchpoint, summary.end_touchpoint) == ("screening", "programme-booklet")
    assert (summary.scored, summary.count, summary.weak, summary.missing) == (17, 18, 1, 0)


def test_what_is_planned_is_not_missing_and_what_is_suggested_is() -> None:
    lena = Persona(id="lena", name="Lena", communication=(Communication(channel="radio"),))
    planned = scored("plan", None, status=TouchpointStatus.PLANNED)
    assert figures(journey_of([scored("a", 4), planned])).missing == 0
    assert figures(journey_of([scored("a", 4), planned], personas=(lena,))).missing == 1


def test_what_is_unknown_is_none_and_never_zero() -> None:
    unscored = figures(phases_of(0)), figures(journey_of([scored("a", None)]))
    for summary in unscored:
        assert summary.mean is summary.remembered is summary.peak is summary.end is None
        assert summary.weak is None
        assert summary.on_scale(summary.mean) is None
    assert [summary.missing for summary in unscored] == [None, 0]


def test_the_peak_may_be_a_low_and_of_equals_the_later_one() -> None:
    low = figures(journey_of([scored("a", 1), scored("b", 4), scored("c", 3)]))
    assert low.on_scale(low.peak) == 1
    assert low.on_scale(low.remembered) == 2
    equal = figures(journey_of([scored("a", 1.5), scored("b", 4.5), scored("c", 3)]))
    assert equal.peak_touchpoint == "b"


def test_the_end_is_the_last_scored_touchpoint() -> None:
    assert figures(journey_of([scored("a", 4), scored("b", None)])).end_touchpoint == "a"


def test_school_grades_are_best_at_one() -> None:
    grades = [
        touchpoint(id, id, satisfaction=score(value, scale=ScaleKey.SCHOOL_GRADES))
        for id, value in (("a", 1.0), ("b", 5.0))
    ]
    summary = figures(journey_of(grades, scale=ScaleKey.SCHOOL_GRADES))
    assert summary.on_scale(summary.mean) == 3
    assert summary.on_scale(summary.peak) == 1
    assert summary.weak == 1


def test_each_persona_has_figures_of_its_own() -> None:
    people = tuple(Persona(id=id, name=id) for id in ("lena", "karim"))
    both = touchpoint("a", "A", scores=(score(5, persona="lena"), score(2, persona="karim")))
    all_of_them = touchpoint("b", "B", satisfaction=score(4))
    journey = journey_of([both, all_of_them], personas=people)
    means = [figures(journey, persona) for persona in ("lena", "karim", None)]
    assert [summary.on_scale(summary.mean) for summary in means] == [4.5, 3, 3.75]
    assert [summary.weak for summary in means] == [0, 1, 1]
