"""The matrix: everything known in its quadrant, everything unknown by name."""

from itertools import combinations

import pytest

from journey.analyses.quadrants import place
from journey.themes import THEMES
from tests.charts.figures import annotations, drawn, points, trace
from tests.journeys import cinema, plain

LIGHT = THEMES["light"]


def test_each_touchpoint_stands_at_its_satisfaction_and_importance() -> None:
    journey = cinema()
    view = drawn(journey, "matrix")
    found = points(view)
    for placed in place(journey).placed:
        ((each, at),) = found[placed.touchpoint]
        assert each["x"][at] == placed.satisfaction
        assert abs(each["y"][at] - placed.importance) < 0.5
        assert each["text"][at] == f"<b>{journey.numbers[placed.touchpoint]}</b>"
        assert each["marker"]["color"][at] == LIGHT.score_colour(placed.satisfaction)


def test_the_quadrants_are_named_and_parted_where_the_analysis_parts_them() -> None:
    journey = cinema()
    view, matrix = drawn(journey, "matrix"), place(journey)
    said = " ".join(annotations(view))
    for name in ("Concentrate here", "Keep up the good work", "Low priority", "Possible overkill"):
        assert name in said
    lines = [shape for shape in view.figure["layout"]["shapes"] if shape["type"] == "line"]
    assert any(line["x0"] == line["x1"] == matrix.satisfaction for line in lines)
    assert any(line["y0"] == line["y1"] == matrix.importance for line in lines)


def test_a_point_moved_aside_stays_in_its_quadrant() -> None:
    journey = plain((60,))
    matrix = place(journey)
    found = points(drawn(journey, "matrix"))
    for placed in matrix.placed:
        ((each, at),) = found[placed.touchpoint]
        assert (each["y"][at] >= matrix.importance) == (placed.importance >= matrix.importance)


def test_no_point_hides_another() -> None:
    each = trace(drawn(plain((60,)), "matrix"), "touchpoints")
    places = list(zip(each["x"], each["y"], strict=True))
    assert len(set(places)) == len(places) == 60
    for (x, y), (other_x, other_y) in combinations(places, 2):
        assert abs(x - other_x) >= 3 or abs(y - other_y) >= 0.2


def test_what_is_unknown_is_named_and_in_the_table() -> None:
    journey = plain((3,), values=(4.0, None, 2.0))
    view = drawn(journey, "matrix")
    assert "t2" not in points(view)
    assert any("Not placed" in text and "2 Touchpoint 2" in text for text in annotations(view))
    row = view.table[view.table["Touchpoint"] == "Touchpoint 2"].iloc[0]
    assert row["Quadrant"] == ""
    assert row["Remark"] == "no score yet"


def test_many_unknown_are_counted() -> None:
    view = drawn(plain((20,), values=(None,)), "matrix")
    assert any("Nothing can be placed yet" in text for text in annotations(view))
    view = drawn(plain((20,), values=(4.0, *([None] * 19))), "matrix")
    assert any("14 more" in text for text in annotations(view))


def test_weak_points_have_a_ring() -> None:
    journey = cinema()
    view = drawn(journey, "matrix")
    ring = trace(view, "weak")
    ((each, at),) = points(view)["website"]
    assert (each["x"][at], each["y"][at]) in list(zip(ring["x"], ring["y"], strict=True))


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Concentrate here"), ("de", "Hier ansetzen")]
)
def test_the_table_says_the_quadrant(language: str, name: str) -> None:
    table = drawn(cinema(), "matrix", language=language).table
    row = table[table["Touchpoint"] == "looks up online where the film runs"].iloc[0]
    assert name in list(row)
