"""The graph view by its numbers: what stands where, what must never meet, what is marked how."""

from itertools import pairwise

import pytest

from journey.analyses import find
from journey.graph import possible_orders, unavoidable, usual_path
from journey.layout.route_graph import lay_out_graph
from journey.locales import words
from journey.model import (
    Finding,
    FindingKind,
    Journey,
    JourneyState,
    Severity,
    TouchpointStatus,
    Transition,
)
from journey.scene.items import Circle, Move, Path, Rect, Text, To
from journey.scene.scene import Page, Scene
from journey.themes import THEMES
from tests.journeys import cinema, plain
from tests.layout.graph_pages import (
    assert_nothing_meets,
    extent,
    items,
    node,
    nodes,
    segments,
    texts,
)

LIGHT = THEMES["light"]
ENGLISH = words("en")
WAY = (
    ("friend-tells", "website"), ("website", "reserves"), ("reserves", "confirmation"),
    ("confirmation", "car-park"), ("car-park", "foyer"), ("foyer", "collects-ticket"),
    ("collects-ticket", "popcorn"), ("popcorn", "ticket-check"), ("ticket-check", "screening"),
    ("screening", "cinema-bar"), ("cinema-bar", "leaves"),
)  # fmt: skip


def changed(journey: Journey, **more: object) -> Journey:
    known = {name: getattr(journey, name) for name in Journey.model_fields}
    return Journey.model_validate({**known, **more})


def with_ways(journey: Journey, *ways: tuple[str, str]) -> Journey:
    transitions = tuple(Transition(source=a, target=b, share=0.9) for a, b in ways)
    return changed(journey, transitions=transitions)


def drawn(journey: Journey, theme: str = "light", language: str = "en") -> Scene:
    said = words(language)
    return lay_out_graph(journey, find(journey, said), THEMES[theme], said)


def the_page(journey: Journey) -> Page:
    (page,) = drawn(journey).pages
    return page


def test_the_cinema_stands_as_the_rules_say() -> None:
    journey = with_ways(cinema(), *WAY)
    page = the_page(journey)
    assert (page.width, page.height) == (1190.55, 841.89)
    assert_nothing_meets(page)
    columns = {id: node(page, id).x for id in journey.touchpoint}
    for phase in journey.phases:
        assert len({columns[t.id] for t in phase.touchpoints}) == 1
    ordered = [columns[phase.touchpoints[0].id] for phase in journey.phases]
    assert ordered == sorted(ordered)
    gates = [item for item in items(page, "gate") if isinstance(item, Rect) and item.height == 30]
    assert len(gates) == 3
    assert {(gate.width, gate.pen and gate.pen.width) for gate in gates} == {(13, 1.4)}


def test_rows_are_68_apart_and_92_where_there_are_few() -> None:
    page = the_page(plain((7, 3, 1, 1)))
    rows = sorted(node(page, f"t{n}").y for n in range(1, 8))
    assert all(lower - upper == pytest.approx(68, abs=0.1) for upper, lower in pairwise(rows))
    rows = sorted(node(page, f"t{n}").y for n in range(8, 11))
    assert all(lower - upper == pytest.approx(92, abs=0.1) for upper, lower in pairwise(rows))


def test_the_radius_says_the_importance() -> None:
    journey = plain((5,))
    page = the_page(journey)
    radii = {t.importance: node(page, t.id).radius for t in journey.existing}
    assert radii == {1: 8.0, 2: 9.5, 3: 11.0, 4: 12.5, 5: 14.5}


def test_the_colour_says_the_score() -> None:
    page = the_page(cinema())
    assert node(page, "website").fill == LIGHT.score_colour(15)
    assert node(page, "screening").fill == LIGHT.score_colour(95)


def test_a_weak_touchpoint_has_a_ring_and_a_written_chip() -> None:
    page = the_page(cinema())
    weak = {item.ref for item in items(page, "halo")}
    assert "website" in weak
    assert "weak 1.6" in [text.words for text in texts(page, "chip-text")]
    assert {text.ref for text in texts(page, "chip-text")} == weak


def test_what_no_one_gets_around_has_a_ring_and_a_bold_name() -> None:
    journey = plain((3, 1, 2))
    page = the_page(journey)
    rings = {item.ref for item in items(page, "unavoidable")} - {""}
    assert rings == unavoidable(journey) == {"t4"}
    for text in texts(page, "node-label"):
        touchpoint = journey.touchpoint.get(text.ref)
        if touchpoint and text.words.strip() and text.words.strip() in touchpoint.name:
            assert text.bold == (text.ref in rings)
    ring = next(item for item in items(page, "unavoidable") if item.ref)
    assert isinstance(ring, Circle)
    assert ring.pen
    assert ring.radius - node(page, ring.ref).radius == pytest.approx(2.6)
    assert ring.pen.width == 2.2


def test_what_has_no_score_is_open_and_says_so() -> None:
    page = the_page(plain((3,), values=(4.0, None, 3.0)))
    circle = node(page, "t2")
    assert circle.fill == LIGHT.sheet
    assert circle.pen
    assert circle.pen.dash
    assert "no score" in [text.words for text in texts(page, "node-label") if text.ref == "t2"]


def test_what_is_missing_is_dashed_and_says_why() -> None:
    page = the_page(plain((6, 1, 6), title="Thin in the middle"))
    circle = node(page, "missing-1")
    assert circle.pen
    assert circle.pen.dash
    assert circle.pen.colour == LIGHT.missing
    said = " ".join(t.words.strip() for t in texts(page, "node-label") if t.ref == "missing-1")
    assert "missing" in said
    stubs = [item for item in items(page, "missing-order") if item.ref == "missing-1"]
    assert all(isinstance(item, Path) and item.pen and item.pen.dash for item in stubs)
    assert len(stubs) == 2


def test_what_is_planned_has_a_full_edge_in_its_own_tint_and_says_why() -> None:
    journey = cinema()
    page = the_page(journey)
    (planned,) = [t for t in journey.touchpoints if t.is_planned]
    circle = node(page, planned.id)
    assert circle.pen
    assert not circle.pen.dash
    assert circle.pen.colour == LIGHT.planned
    said = " ".join(t.words.strip() for t in texts(page, "node-label") if t.ref == planned.id)
    assert planned.name in said
    assert "planned" in said
    stubs = [item for item in items(page, "missing-order") if item.ref == planned.id]
    assert all(isinstance(item, Path) and item.pen and not item.pen.dash for item in stubs)
    assert len(stubs) == 2


def test_every_touchpoint_joins_both_rails_and_no_edge_leaves_its_phase() -> None:
    journey = with_ways(cinema(), *WAY)
    page = the_page(journey)
    doors = sorted(
        {
            round(item.x + item.width / 2 if isinstance(item, Rect) else item.x, 2)
            for item in page.items
            if (isinstance(item, Rect) and item.role == "gate" and item.height == 30)
            or (isinstance(item, Circle) and item.role in {"start", "target"})
        }
    )
    assert len(doors) == 5
    index = {t.id: at for at, phase in enumerate(journey.phases) for t in phase.touchpoints}
    for id, at in index.items():
        paths = [
            item
            for item in page.items
            if isinstance(item, Path) and item.ref == id and item.role.endswith("order")
        ]
        assert len(paths) == 2
        box = [extent(path) for path in paths]
        assert min(b.x for b in box if b) == pytest.approx(doors[at], abs=0.02)
        assert max(b.right for b in box if b) == pytest.approx(doors[at + 1], abs=0.02)


def test_the_usual_path_is_bold_and_passes_what_it_skips() -> None:
    journey = with_ways(cinema(), *WAY)
    page = the_page(journey)
    assert usual_path(journey)[0] == "friend-tells"
    usual = [item for item in items(page, "usual") if isinstance(item, Path)]
    assert usual
    assert {path.pen and path.pen.width for path in usual} == {3.0}
    skipped = node(page, "parking-question")
    passing = [
        box
        for path in usual
        for box in segments(path)
        if box.height > box.width and box.y < skipped.y < box.bottom
    ]
    assert skipped.x - 26 in [pytest.approx(box.x + 1.5) for box in passing]
    last = node(page, "screening")
    low = max(box.bottom for path in usual for box in segments(path))
    assert low - 1.5 - last.y == pytest.approx(30)


def test_the_usual_path_runs_without_a_gap_from_start_to_target() -> None:
    page = the_page(with_ways(cinema(), *WAY))
    start = next(item for item in page.items if item.role == "start")
    target = next(item for item in page.items if item.role == "target")
    assert isinstance(start, Circle)
    assert isinstance(target, Circle)
    usual = [item for item in items(page, "usual") if isinstance(item, Path)]
    ends = [[(s.x, s.y) for s in path.steps if isinstance(s, Move | To)] for path in usual]
    assert ends[0][0] == pytest.approx((start.x, start.y))
    assert ends[-1][-1] == pytest.approx((target.x, target.y))
    rings = nodes(page)
    for one, other in pairwise(ends):
        at_a_node = any(
            box.x - 4 <= one[-1][0] <= box.right + 4 and box.y - 4 <= one[-1][1] <= box.bottom + 4
            for box in rings.values()
        )
        assert at_a_node or one[-1] == pytest.approx(other[0])


def test_a_path_against_the_display_order_reorders_the_rows() -> None:
    journey = with_ways(plain((4,)), ("t3", "t4"), ("t4", "t2"), ("t2", "t1"))
    page = the_page(journey)
    path = usual_path(journey)
    heights = [node(page, id).y for id in path]
    assert len(path) > 1
    assert heights == sorted(heights)


def test_without_transitions_there_is_no_usual_path_and_it_says_so() -> None:
    page = the_page(cinema())
    assert items(page, "usual") == []
    assert "–" in [text.words for text in texts(page, "figure")]
    assert "usual path" not in [text.words for text in texts(page, "legend")]


def test_the_three_figures() -> None:
    journey = with_ways(cinema(), *WAY)
    figures = [text.words for text in texts(the_page(journey), "figure")]
    assert possible_orders(journey) == 104_509_440
    assert figures == ["over 1,000", f"{len(WAY) + 1} of 18", str(len(unavoidable(journey)))]


@pytest.mark.parametrize(
    ("counts", "said"),
    [((6,), "720"), ((2, 5), "240"), ((7,), "over 1,000"), ((12,), "over 1,000")],
)
def test_orders_are_counted_as_far_as_the_number_says_something(
    counts: tuple[int, ...], said: str
) -> None:
    assert texts(the_page(plain(counts)), "figure")[0].words == said


def test_the_legend_names_only_signs_in_use() -> None:
    said = [text.words for text in texts(the_page(plain((2,), values=(4.0,))), "legend")]
    assert "weak to strong, 1 to 5" in said
    assert not {"missing", "no score", "moment of truth", "phase gate", "thin phase"} & set(said)


def test_more_than_12_touchpoints_stand_in_two_staggered_columns() -> None:
    page = the_page(plain((13,)))
    placed = [node(page, f"t{n}") for n in range(1, 14)]
    xs = sorted({circle.x for circle in placed})
    assert len(xs) == 2
    columns = [sorted(c.y for c in placed if c.x == x) for x in xs]
    assert [len(column) for column in columns] == [7, 6]
    for (upper, lower), between in zip(pairwise(columns[0]), columns[1], strict=True):
        assert upper < between < lower
    assert_nothing_meets(page)


def test_twelve_touchpoints_stand_in_one_column() -> None:
    page = the_page(plain((12,)))
    assert len({node(page, f"t{n}").x for n in range(1, 13)}) == 1


def test_more_than_40_touchpoints_give_each_phase_a_page() -> None:
    assert len(drawn(plain((20, 20))).pages) == 1
    pages = drawn(plain((20, 15, 6))).pages
    assert len(pages) == 3
    for page, phase in zip(pages, ("p1", "p2", "p3"), strict=True):
        assert {item.ref for item in items(page, "phase")} == {phase}
        assert_nothing_meets(page)
    assert len({(page.width, page.height) for page in pages}) == 1
    said = [" ".join(t.words.strip() for t in texts(page, "door")) for page in pages]
    assert said == ["start to Phase 2", "from Phase 1 to Phase 3", "from Phase 2 target reached"]


def test_the_path_through_two_columns_and_past_a_phase() -> None:
    journey = with_ways(
        plain((2, 16, 3, 2)), ("t1", "t4"), ("t4", "t6"), ("t6", "t13"), ("t13", "t16"),
        ("t16", "t22"),
    )  # fmt: skip
    path = usual_path(journey)
    assert not {t.id for t in journey.phases[2].touchpoints} & set(path)
    page = the_page(journey)
    assert_nothing_meets(page)
    assert {item.ref for item in items(page, "usual")} == {"p1", "p2", "p3", "p4"}


@pytest.mark.parametrize("counts", [(), (0,), (0, 0), (1,), (0, 3, 0), (2, 0, 1)])
def test_empty_phases_and_empty_journeys_are_drawn(counts: tuple[int, ...]) -> None:
    journey = plain(counts)
    page = the_page(journey)
    assert_nothing_meets(page)
    assert len({item.ref for item in items(page, "phase")}) == len(counts)
    assert "ways through the journey" in drawn(journey).title


def test_a_small_journey_stands_on_a_small_sheet() -> None:
    page = the_page(plain((2, 2, 2)))
    assert (page.width, page.height) == (841.89, 595.28)


def test_it_speaks_german() -> None:
    scene = drawn(cinema(), language="de")
    said = {item.words for item in scene.pages[0].items if isinstance(item, Text)}
    assert {"mögliche Reihenfolgen", "unumgänglich", "Ziel erreicht"} <= said
    assert any("schwach 1,6" in text for text in said)
    assert "Wege durch die Journey" in scene.title


def test_another_theme_changes_colours_only() -> None:
    journey = with_ways(cinema(), *WAY)
    light, dark = drawn(journey).pages[0], drawn(journey, "dark").pages[0]
    assert [extent(item) for item in light.items] == [extent(item) for item in dark.items]


def test_it_is_the_same_every_time() -> None:
    journey = with_ways(cinema(), *WAY)
    assert drawn(journey) == drawn(journey)


def test_the_alternative_text_names_path_and_what_is_weak() -> None:
    said = drawn(with_ways(cinema(), *WAY)).description
    assert "5 looks up online where the film runs" in said
    assert "Usual path: 1 a friend tells of the new cinema → 5" in said


def test_what_a_to_be_journey_plans_is_not_called_missing() -> None:
    journey = plain((3,))
    touchpoint = (
        journey.phases[0]
        .touchpoints[1]
        .model_copy(
            update={"status": TouchpointStatus.PLANNED, "reason": "decided in May", "scores": ()}
        )
    )
    phase = journey.phases[0].model_copy(
        update={"touchpoints": (journey.phases[0].touchpoints[0], touchpoint)}
    )
    to_be = changed(journey, phases=(phase,), state=JourneyState.TO_BE)
    said = " ".join(t.words for t in texts(the_page(to_be), "node-label") if t.ref == touchpoint.id)
    assert "planned" in said
    assert "missing" not in said


def thin(phase: str) -> Finding:
    return Finding(
        kind=FindingKind.THIN_PHASE, severity=Severity.MEDIUM, message="m", evidence="e",
        question="q", phase=phase,
    )  # fmt: skip


def test_a_thin_phase_is_hatched_with_its_reason() -> None:
    journey = plain((4, 2, 9, 3))
    (page,) = lay_out_graph(journey, (thin("p2"),), LIGHT, ENGLISH).pages
    assert "p2" in {item.ref for item in items(page, "thin")}
    said = [text.words for text in texts(page, "phase-count") if text.ref == "p2"]
    assert said == ["Thin phase: 2 touchpoints, 4.5 on average"]
