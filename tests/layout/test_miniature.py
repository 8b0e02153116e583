from journey.layout import lay_out_miniature
from journey.scene.items import Circle
from tests.journeys import cinema, plain
from tests.layout.shapes import box, with_role


def test_a_miniature_shows_phases_curve_and_dots_only() -> None:
    scene = lay_out_miniature(cinema(), (), width=344, height=118)
    (page,) = scene.pages
    assert (page.width, page.height) == (344, 118)
    assert len(with_role(page, "phase")) == 4
    assert len([item for item in with_role(page, "dot") if isinstance(item, Circle)]) == 17
    assert with_role(page, "curve-unknown")
    assert scene.description


def test_phases_fill_the_width() -> None:
    (page,) = lay_out_miniature(cinema()).pages
    boxes = [box(item) for item in with_role(page, "phase")]
    assert boxes[0].x == 0
    assert boxes[-1].right == page.width


def test_an_empty_map_has_a_quiet_miniature() -> None:
    (page,) = lay_out_miniature(plain(())).pages
    assert [item.role for item in page.items] == ["empty"]


def test_a_long_map_keeps_its_shape_but_not_its_dots() -> None:
    (page,) = lay_out_miniature(plain((100, 100))).pages
    assert with_role(page, "curve")
    assert not with_role(page, "dot")
