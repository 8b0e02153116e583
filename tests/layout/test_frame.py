import pytest

from journey.analyses import find
from journey.layout import MapOptions, frame_map
from journey.layout.frame import ScoreAxis
from journey.locales import words
from journey.scene.items import Circle
from tests.journeys import cinema, plain
from tests.layout.shapes import with_role


def test_a_score_and_its_height_are_two_ways_of_saying_the_same() -> None:
    axis = ScoreAxis(246, 164)
    assert axis.y(100) == 246
    assert axis.y(0) == axis.bottom == 410
    assert axis.y(50) == axis.neutral
    for score in (0.0, 12.5, 40.0, 77.3, 100.0):
        assert axis.score(axis.y(score)) == pytest.approx(score)


def test_a_drag_beyond_the_scale_stays_on_it() -> None:
    axis = ScoreAxis(246, 164)
    assert axis.score(100) == 100
    assert axis.score(900) == 0


@pytest.mark.parametrize("page", ["auto", "a1"])
def test_the_frame_finds_what_the_picture_shows(page: str) -> None:
    journey = cinema()
    layout = frame_map(journey, options=MapOptions(page=page))
    frame = layout.frames[0]
    dots = {
        item.ref: item
        for item in layout.scene.pages[0].items
        if isinstance(item, Circle) and item.role == "dot" and item.ref
    }
    assert len(dots) == 17
    for id, dot in dots.items():
        score = journey.touchpoint[id].score()
        assert score is not None
        assert frame.axis.score(dot.y) == pytest.approx(score.normalised)
        assert frame.columns[id].x <= dot.x < frame.columns[id].right
        assert frame.phases[journey.phase_of[id].id].x < dot.x
    assert min(box.x for box in frame.columns.values()) > 0


@pytest.mark.parametrize("page", ["auto", "a1"])
@pytest.mark.parametrize("worst", [1.0, 3.0])
def test_a_touchpoint_without_a_score_is_taken_hold_of_where_its_sign_is_drawn(
    worst: float, page: str
) -> None:
    journey = plain((5,), (4.0, worst, None, 3.5, 4.5))
    layout = frame_map(journey, find(journey, words("en")), MapOptions(page=page))
    (sign,) = (
        item for item in with_role(layout.scene.pages[0], "unknown") if isinstance(item, Circle)
    )
    assert layout.frames[0].no_score == pytest.approx(sign.y)
