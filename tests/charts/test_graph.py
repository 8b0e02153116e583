"""The ways through a journey as a chart: the signs of the graph view, and points to select."""

from itertools import pairwise

import pytest

from journey.graph import unavoidable, usual_path
from journey.themes import THEMES
from tests.charts.figures import annotations, drawn, points, trace
from tests.journeys import cinema, plain
from tests.layout.test_route_graph import WAY, with_ways

LIGHT = THEMES["light"]


def place(view, id):
    ((each, at),) = points(view)[id]
    return each["x"][at], each["y"][at]


def stretches(each):
    """The lines of a trace, parted where it has gaps."""
    lines, line = [], []
    for x, y in zip(each["x"], each["y"], strict=True):
        if x is None:
            lines.append(line)
            line = []
        else:
            line.append((x, y))
    return [line for line in [*lines, line] if line]


def gates(view) -> list[float]:
    return sorted(
        shape["xanchor"]
        for shape in view.figure["layout"]["shapes"]
        if shape.get("path", "").startswith("M -7,9")
    )


def test_phases_are_columns_with_gates_between() -> None:
    journey = cinema()
    view = drawn(journey, "graph")
    edges = gates(view)
    assert len(edges) == 3
    bounds = [0.0, *edges, 1e9]
    for at, phase in enumerate(journey.phases):
        xs = {place(view, t.id)[0] for t in phase.touchpoints}
        assert len(xs) == 1
        assert bounds[at] < xs.pop() < bounds[at + 1]


def test_no_line_leaves_its_phase_but_at_a_gate() -> None:
    view = drawn(with_ways(cinema(), *WAY), "graph")
    edges = gates(view)
    for name in ("possible order", "missing", "usual path"):
        for line in stretches(trace(view, name)):
            xs = [x for x, _ in line]
            for edge in edges:
                assert min(xs) >= edge - 0.01 or max(xs) <= edge + 0.01


def test_the_usual_path_is_bold_and_meets_its_touchpoints() -> None:
    journey = with_ways(cinema(), *WAY)
    view = drawn(journey, "graph")
    bold = trace(view, "usual path")
    assert bold["line"]["width"] > 3 * trace(view, "possible order")["line"]["width"] * 0.9
    ends = [end for line in stretches(bold) for end in (line[0], line[-1])]
    for id in usual_path(journey):
        x, y = place(view, id)
        assert sum(abs(a - x) < 32 and abs(b - y) < 32 for a, b in ends) >= 2
    assert trace(drawn(cinema(), "graph"), "usual path")["x"] == []


def test_colour_is_score_and_size_is_importance() -> None:
    journey = plain((5,))
    each = trace(drawn(journey, "graph"), "touchpoints")
    by_id = dict(zip([c[0] for c in each["customdata"]], range(5), strict=True))
    sizes = [each["marker"]["size"][by_id[t.id]] for t in
             sorted(journey.existing, key=lambda t: t.importance or 0)]  # fmt: skip
    assert sizes == sorted(set(sizes))
    for touchpoint in journey.existing:
        score = touchpoint.scores[0].normalised
        assert each["marker"]["color"][by_id[touchpoint.id]] == LIGHT.score_colour(score)


def test_rings_say_weak_and_unavoidable() -> None:
    journey = plain((3, 1, 2), values=(4.0, 3.5, 4.5, 1.5, 3.9, 4.1))
    view = drawn(journey, "graph")
    assert unavoidable(journey) == {"t4"}
    for name in ("weak", "unavoidable"):
        each = trace(view, name)
        assert list(zip(each["x"], each["y"], strict=True)) == [place(view, "t4")]
    assert any("weak 1.5" in text for text in annotations(view))
    assert "<b>Touchpoint 4</b>" in annotations(view)


def test_missing_is_dashed_and_planned_has_a_full_edge() -> None:
    thin = plain((6, 1, 6), title="Thin in the middle")
    for journey, name, colour in (
        (cinema(), "planned", LIGHT.planned),
        (thin, "missing", LIGHT.missing),
    ):
        view = drawn(journey, "graph")
        ghosts = [t.id for t in journey.touchpoints if t.is_planned] or ["missing-1"]
        ways = trace(view, name)
        assert ways["x"]
        dashes = {
            shape["line"]["dash"]
            for shape in view.figure["layout"]["shapes"]
            if (shape.get("xanchor"), shape.get("yanchor")) == place(view, ghosts[0])
            and shape["type"] == "circle"
            and shape["line"]["color"] == colour
        }
        assert {dash != "solid" for dash in dashes} == {name == "missing"}
        assert (ways["line"]["dash"] != "solid") is (name == "missing")


def test_planned_says_so_with_its_reason() -> None:
    journey = cinema()
    view = drawn(journey, "graph")
    (planned,) = [t for t in journey.touchpoints if t.is_planned]
    said = [text.replace("<br>", " ") for text in annotations(view)]
    assert any(planned.name in text and "planned" in text for text in said)


def test_the_table_says_where_customers_go_on() -> None:
    journey = with_ways(cinema(), *WAY)
    table = drawn(journey, "graph").table.set_index("Touchpoint")
    assert table.loc["a friend tells of the new cinema", "Leads to"] == "5 (90 %)"
    assert table.loc["a friend tells of the new cinema", "Usual path"] == "yes"
    assert table.loc["asks about parking", "Usual path"] == "no"
    assert len(table) >= len(journey.touchpoints)


def test_labels_and_nodes_do_not_overlap_in_height() -> None:
    view = drawn(plain((12,)), "graph")
    rows = sorted(place(view, f"t{n}")[1] for n in range(1, 13))
    assert all(lower - upper >= 40 for upper, lower in pairwise(rows))


@pytest.mark.parametrize("counts", [(100, 60, 40), (2,) * 12])
def test_large_journeys_can_be_dragged_sideways(counts: tuple[int, ...]) -> None:
    view = drawn(plain(counts), "graph")
    layout = view.figure["layout"]
    assert layout["dragmode"] == "pan"
    assert layout["xaxis"]["maxallowed"] > layout["xaxis"]["range"][1]
    assert any("Drag sideways" in text for text in annotations(view))
