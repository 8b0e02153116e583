"""How sure a score is stands on the charts as it does on the map."""

from typing import Any

import pytest

from journey.charts import ChartView
from journey.model import EvidenceKind, Journey
from journey.themes import THEMES
from tests.charts.figures import annotations, assert_plotly_accepts, drawn, points, traces
from tests.journeys import INTERVIEWS, SURVEY, score, touchpoint
from tests.layout.test_small_bases import journey

LIGHT = THEMES["light"]


def asked(n: int | None, kind: EvidenceKind = SURVEY, value: float = 3.5) -> ChartView:
    return drawn(journey(n, kind, value), "satisfaction")


def dot(view: ChartView) -> tuple[dict[str, Any], int]:
    ((each, at),) = points(view)["b"]
    return each, at


def dashed(view: ChartView, colour: str) -> list[dict[str, Any]]:
    return [
        shape
        for shape in view.figure["layout"]["shapes"]
        if shape["type"] == "circle"
        and shape["xref"] == "x"
        and shape["line"] | {"color": colour} == shape["line"]
        and shape["line"]["dash"] != "solid"
    ]


def test_few_answers_are_grey_ringed_and_counted() -> None:
    view = asked(7)
    each, at = dot(view)
    assert each["marker"]["color"][at] == LIGHT.ink3
    assert each["text"][at] == "<b>3.5 · n = 7</b>"
    assert len(dashed(view, LIGHT.ink3)) == 1
    assert "customer survey, n = 7, few answers" in each["customdata"][at][1]
    assert "fewer than 10 answers: in no ranking" in annotations(view)


def test_a_small_base_has_its_star() -> None:
    view = asked(12)
    each, at = dot(view)
    assert each["text"][at] == "<b>3.5*</b>"
    assert each["marker"]["color"][at] != LIGHT.ink3
    assert "customer survey, n = 12, small base" in each["customdata"][at][1]
    assert "small base: 10 to 29 answers" in annotations(view)
    assert not any("answers" in said for said in annotations(asked(30)))


def test_a_survey_of_fewer_than_five_is_a_question_mark() -> None:
    view = asked(4, value=1.2)
    each, at = dot(view)
    assert (each["name"], each["text"][at]) == ("no score", "<b>?</b>")
    assert traces(view, "weak") == []
    assert view.table["Satisfaction"].isna().tolist() == [False, True, False]


@pytest.mark.parametrize("n", [7, 12])
@pytest.mark.parametrize("key", ["satisfaction", "graph", "matrix"])
def test_what_may_be_weak_by_chance_is_called_so(key: str, n: int) -> None:
    """At 12 answers the interval, 1.9 to 2.9, reaches beyond the threshold."""
    told = drawn(_important(journey(n, value=2.4)), key)
    assert_plotly_accepts(told)
    (halo,) = traces(told, "weak")
    assert halo["marker"]["line"]["width"] == [0]
    assert len(dashed(told, LIGHT.weak)) == 1
    remarks = told.table.set_index("Touchpoint")["Remark"]
    assert remarks["between"] == "weak, but not certain"
    ((each, at),) = points(told)["b"]
    assert "weak, but not certain" in each["customdata"][at][1]
    if key != "matrix":
        assert any("weak? 2.4" in said for said in annotations(told))
        assert any(said.startswith("weak?: ") for said in annotations(told))
        assert not any(said.startswith("weak, ") for said in annotations(told))


def test_what_is_weak_for_certain_keeps_its_full_ring() -> None:
    view = asked(300, value=1.6)
    (halo,) = traces(view, "weak")
    assert halo["marker"]["line"]["width"][0] > 0
    assert dashed(view, LIGHT.weak) == []
    assert any("weak 1.6" in said for said in annotations(view))


def test_whiskers_end_beside_their_dot() -> None:
    """An interval that ends behind its dot is seen, and all caps are as wide as on the map."""
    row = tuple(
        touchpoint(id, id, satisfaction=score(4, SURVEY, ends, n=400), importance=5)
        for id, ends in (("a", (3.98, 4.02)), ("b", (3.0, 5.0)))
    )
    phase = journey(30).phases[0].model_copy(update={"touchpoints": row})
    view = drawn(Journey(id="m", title="M", phases=(phase,)), "satisfaction")
    (caps,) = traces(view, "caps")
    assert caps["y"] == [74.5, 75.5, 50.0, 100.0]
    ((each, at),) = points(view)["a"]
    widths = [1.4 * size for size in caps["marker"]["size"]]
    assert min(widths[:2]) > each["marker"]["size"][at] + 6
    assert widths[2:] == pytest.approx([9.0, 9.0])
    assert each["error_y"]["width"] == 0


def test_interviews_are_named_as_such() -> None:
    view = asked(12, INTERVIEWS)
    assert "interview" in annotations(view)
    assert "survey" in annotations(view)


def _important(journey: Journey) -> Journey:
    phase = journey.phases[0]
    row = tuple(t.model_copy(update={"importance": 5}) for t in phase.touchpoints)
    phases = (phase.model_copy(update={"touchpoints": row}),)
    return journey.model_copy(update={"phases": phases})
