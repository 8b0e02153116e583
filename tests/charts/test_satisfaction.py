"""Satisfaction over time: every score where it belongs, every gap a gap, signs in words too."""

from itertools import pairwise

import pytest

from journey.charts.satisfaction.columns import columns, curves
from journey.charts.satisfaction.sheet import NO_SCORE
from journey.locales import words
from journey.model import ScaleKey
from journey.themes import THEMES
from tests.charts.figures import annotations, drawn, points, texts, trace, traces
from tests.charts.test_charts import changed
from tests.journeys import cinema, five_personas, plain
from tests.layout.test_several_personas import several

LIGHT = THEMES["light"]


def test_each_score_stands_at_its_height_in_its_colour_and_size() -> None:
    journey = cinema()
    found = points(drawn(journey, "satisfaction"))
    for touchpoint in journey.existing:
        score = touchpoint.score("lena")
        if score is None:
            continue
        ((each, at),) = found[touchpoint.id]
        assert each["y"][at] == score.normalised
        colours = {each["marker"]["color"][at], each["marker"]["line"]["color"][at]}
        assert LIGHT.score_colour(score.normalised) in colours
    sizes = {
        t.importance: found[t.id][0][0]["marker"]["size"][found[t.id][0][1]]
        for t in journey.existing
        if t.scores
    }
    ordered = [sizes[value] for value in sorted(value for value in sizes if value)]
    assert ordered == sorted(set(ordered))


def test_where_nothing_is_known_there_is_a_gap_and_a_question_mark() -> None:
    view = drawn(plain((5,), values=(4.0, 3.0, None, 2.0, 4.0)), "satisfaction")
    solid, dashed = trace(view, "curve"), trace(view, "unknown")
    assert solid["connectgaps"] is False
    assert None in solid["y"]
    assert not any(x is not None and 1 < x < 3 for x in solid["x"])
    assert dashed["line"]["dash"] != "solid"
    assert all(x is None or 1 <= x <= 3 for x in dashed["x"])
    question = trace(view, "no score")
    assert (question["x"], question["y"]) == ([2], [NO_SCORE])
    assert question["text"] == ["<b>?</b>"]
    ticks = view.figure["layout"]["yaxis"]
    assert "no score" in ticks["ticktext"][ticks["tickvals"].index(NO_SCORE)]


def test_nothing_unknown_becomes_a_number() -> None:
    view = drawn(plain((3,), values=(4.0, None, 2.0)), "satisfaction")
    table = view.table
    assert list(table["Satisfaction"].isna()) == [False, True, False]
    assert list(table["Remark"])[1] == "no score yet"
    ((each, at),) = points(view)["t2"]
    assert each["name"] == "no score"
    assert each["y"][at] == NO_SCORE


def test_a_map_without_scores_invents_no_curve() -> None:
    view = drawn(plain((4,), values=(None,)), "satisfaction")
    assert traces(view, "curve") == []
    assert "No scores yet." in annotations(view)


def test_the_curve_never_overshoots_its_scores() -> None:
    journey = cinema()
    view = drawn(journey, "satisfaction")
    scores = [s.normalised for t in journey.existing if (s := t.score("lena"))]
    drawn_heights = [y for each in traces(view, "curve") for y in each["y"] if y is not None]
    assert min(scores) - 1e-6 <= min(drawn_heights)
    assert max(drawn_heights) <= max(scores) + 1e-6


def test_what_is_missing_does_not_break_the_curve() -> None:
    journey = cinema()
    view = drawn(journey, "satisfaction")
    at = next(
        i
        for i, (one, other) in enumerate(pairwise(journey.touchpoints))
        if other.is_planned and one
    )
    solid = trace(view, "curve")
    beside = [x for x in solid["x"] if x is not None and at < x < at + 2]
    assert beside


def test_weak_touchpoints_have_a_ring_and_a_written_chip() -> None:
    journey = cinema()
    view = drawn(journey, "satisfaction")
    ring = trace(view, "weak")
    at = [t.id for t in journey.touchpoints].index("website")
    assert at in ring["x"]
    assert ring["marker"]["line"]["color"] == LIGHT.weak
    assert any("weak 1.6" in text for text in annotations(view))
    remark = view.table.set_index("Touchpoint")["Remark"]
    assert remark["looks up online where the film runs"] == "weak"


def test_what_is_missing_is_a_dashed_column_what_is_planned_a_full_outline() -> None:
    thin = plain((6, 1, 6), title="Thin in the middle")
    for journey, look in (
        (cinema(), LIGHT.absent(planned=True)),
        (thin, LIGHT.absent(planned=False)),
    ):
        view = drawn(journey, "satisfaction")
        ghosts = [t.id for t in journey.touchpoints if t.is_planned] or ["missing-1"]
        ((each, at),) = points(view)[ghosts[0]]
        (column,) = [
            shape
            for shape in view.figure["layout"]["shapes"]
            if shape.get("x0") == each["x"][at] - 0.46 and shape["line"].get("dash")
        ]
        assert (column["fillcolor"], column["line"]["color"]) == (look.soft, look.edge)
        assert (column["line"]["dash"] != "solid") is bool(look.dash)
        assert (each["text"][at] == "<b>+</b>") is bool(look.dash)


def test_what_is_planned_says_its_reason() -> None:
    journey = cinema()
    view = drawn(journey, "satisfaction")
    (planned,) = [t for t in journey.touchpoints if t.is_planned]
    ((each, at),) = points(view)[planned.id]
    assert planned.name in each["customdata"][at][1]
    assert planned.reason
    assert planned.reason in each["customdata"][at][1]


def test_phases_are_bands_over_their_touchpoints() -> None:
    journey = cinema()
    view = drawn(journey, "satisfaction")
    bands = [
        (shape["x0"], shape["x1"])
        for shape in view.figure["layout"]["shapes"]
        if shape["type"] == "rect" and shape.get("yref") == "paper" and shape["line"]["width"] == 0
    ]
    counts = [len(phase.touchpoints) for phase in journey.phases]
    suggested = sum(f"missing-{n}" in points(view) for n in range(20))
    assert len(bands) == len(journey.phases)
    assert bands[0][0] == -0.5
    assert all(one[1] == other[0] for one, other in pairwise(bands))
    assert bands[-1][1] - bands[0][0] == sum(counts) + suggested
    for phase in journey.phases:
        assert any(phase.name in text for text in annotations(view))


def test_a_thin_phase_says_so() -> None:
    view = drawn(cinema(), "satisfaction")
    said = [text.replace("<br>", " ") for text in annotations(view)]
    assert any("Thin phase: 2 touchpoints" in text for text in said)


def test_one_curve_for_each_persona_with_its_name_at_the_end() -> None:
    journey = five_personas()
    view = drawn(journey, "satisfaction")
    assert len(traces(view, "curve")) == 5
    names = [persona.name for persona in journey.personas]
    assert all(any(name in text for text in annotations(view)) for name in names)
    symbols = [traces(view, name)[0]["marker"]["symbol"] for name in names]
    assert len(set(symbols)) == 5
    assert len(view.table) == 5 * 8


def test_of_several_personas_only_those_are_weak_who_are() -> None:
    journey = five_personas()
    view = drawn(journey, "satisfaction")
    weak = [
        (x, y) for each in traces(view, "weak") for x, y in zip(each["x"], each["y"], strict=True)
    ]
    assert weak
    assert all(y < 40 for _, y in weak)
    table = view.table
    assert set(table[table["Remark"] == "weak"]["Satisfaction"] < 2.6) == {True}


def test_the_scale_stands_at_the_axis_in_words_and_numbers() -> None:
    axis = drawn(cinema(), "satisfaction").figure["layout"]["yaxis"]
    said = dict(zip(axis["tickvals"], axis["ticktext"], strict=True))
    assert "very dissatisfied" in said[0]
    assert "<b>1</b>" in said[0]
    assert "very satisfied" in said[100]
    assert "<b>5</b>" in said[100]
    german = drawn(cinema(), "satisfaction", language="de").figure["layout"]["yaxis"]["ticktext"]
    assert any("sehr zufrieden" in text for text in german)


def test_school_grades_have_the_best_grade_on_top() -> None:
    journey = changed(plain((2,), values=(4.0, 2.0)), scale=ScaleKey.SCHOOL_GRADES)
    view = drawn(journey, "satisfaction")
    axis = view.figure["layout"]["yaxis"]
    said = dict(zip(axis["tickvals"], axis["ticktext"], strict=True))
    assert "<b>1</b>" in said[100]
    assert "<b>6</b>" in said[0]
    assert list(view.table["Satisfaction"]) == [2.25, 4.75]


def test_the_hover_says_where_a_score_comes_from() -> None:
    journey = cinema()
    ((each, at),) = points(drawn(journey, "satisfaction"))["friend-tells"]
    said = each["customdata"][at][1]
    assert "<b>1 a friend tells of the new cinema</b>" in said
    assert "4.3 of 5" in said
    assert "interviews" in said
    assert "between 3.8 and 4.7" in said
    assert "importance 4 of 5" in said


def test_whiskers_reach_as_far_as_the_interval() -> None:
    ((each, at),) = points(drawn(cinema(), "satisfaction"))["friend-tells"]
    bars = each["error_y"]
    assert each["y"][at] + bars["array"][at] == pytest.approx((4.7 - 1) / 4 * 100)
    assert each["y"][at] - bars["arrayminus"][at] == pytest.approx((3.8 - 1) / 4 * 100)
    unknown = [i for i, t in enumerate(cinema().existing) if t.scores and not t.scores[0].margins]
    assert unknown


def test_the_legend_names_only_signs_in_use() -> None:
    said = annotations(drawn(plain((2,), values=(4.0,)), "satisfaction", findings=()))
    assert "survey" in said
    assert not {"missing", "moment of truth", "score unknown", "own estimate"} & set(said)


def test_many_touchpoints_keep_their_numbers_and_can_be_dragged() -> None:
    view = drawn(plain((40, 40)), "satisfaction")
    layout = view.figure["layout"]
    assert layout["dragmode"] == "pan"
    assert layout["xaxis"]["fixedrange"] is False
    assert "Touchpoint 7" not in " ".join(layout["xaxis"]["ticktext"])
    assert layout["xaxis"]["ticktext"][0] == "1"


def test_findings_decide_what_is_weak() -> None:
    view = drawn(cinema(), "satisfaction", findings=())
    assert traces(view, "weak") == []
    assert not any("weak 1" in text for text in texts(view.figure))


def test_dots_of_several_personas_that_would_hide_one_another_stand_side_by_side() -> None:
    journey = several((4.0, 2.0), (4.0, 5.0))
    lena, karim = curves(journey, tuple(columns(journey, ())), words("en"))
    assert lena.scored[0].x < 0 < karim.scored[0].x
    assert lena.scored[0].x == -karim.scored[0].x
    assert [lena.scored[1].x, karim.scored[1].x] == [1, 1]
    first = next(iter(lena.stretches()))[1][0]
    assert first[0] == lena.scored[0].x
