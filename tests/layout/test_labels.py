from journey.layout.course import course
from journey.layout.labels import Clearing, Mark, around, leader
from journey.scene.items import Box

PANEL = Box(0, 0, 400, 200)
FLAT = course(((0.0, 100.0), (400.0, 100.0)), (True,))


def _mark(y: float = 100, *, whisker: bool = False) -> Mark:
    return Mark(200, y, 4, y - 4, y + 4, whisker, "t1")


def test_above_comes_first_then_below_then_the_sides() -> None:
    boxes = list(around(_mark(), 14, 8))
    assert boxes[0].bottom == 93
    assert boxes[1].y == 107
    assert boxes[2].x == 207
    assert boxes[3].right == 193
    assert len(boxes) == 2 + 2 * 3 * 7


def test_a_whisker_leaves_the_sides_only() -> None:
    assert all(box.x > 200 or box.right < 200 for box in around(_mark(whisker=True), 14, 8))


def test_a_box_on_the_curve_is_not_free() -> None:
    clearing = Clearing(PANEL, [FLAT])
    assert not clearing.is_free(Box(50, 95, 20, 8))
    assert not clearing.is_free(Box(50, 90, 20, 8))  # nearer than the gap
    assert clearing.is_free(Box(50, 80, 20, 8))


def test_a_taken_box_keeps_others_off_but_not_its_owner() -> None:
    clearing = Clearing(PANEL, [])
    clearing.take(Box(100, 50, 10, 10), "t1")
    assert not clearing.is_free(Box(112, 52, 10, 6))
    assert clearing.is_free(Box(112, 52, 10, 6), "t1")
    assert not clearing.is_free(Box(105, 52, 10, 6), "t1")


def test_what_leaves_the_panel_is_not_free() -> None:
    assert not Clearing(PANEL, []).is_free(Box(395, 10, 10, 8))


def test_a_leader_goes_from_the_rim_of_the_dot_to_the_edge_of_the_label() -> None:
    x1, y1, x2, y2 = leader(_mark(), Box(190, 30, 20, 8))
    assert (x1, x2) == (200, 200)
    assert y1 == 100 - 6
    assert y2 == 39


def test_a_thin_line_is_broken_off_where_a_label_has_no_other_place() -> None:
    label, line = Box(100, 50, 40, 9), Box(119.5, 0, 1.0, 200)
    clearing = Clearing(PANEL, [], (line, Box(0, 120, 400, 1.0)))
    assert not clearing.is_tidy(label)
    (gap,) = clearing.crossings(label)
    assert (gap.y, gap.bottom) == (50, 59)
    assert gap.x < line.x
    assert gap.right > line.right
    assert clearing.is_tidy(Box(10, 50, 40, 9))
