"""Several curves on one map: every dot is seen, at its score, with its curve through it."""

from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journey.layout import frame_map
from journey.model import Journey
from journey.scene.items import Circle, Path, Rect
from journey.scene.scene import Page
from tests.journeys import five_personas, plain, score
from tests.layout.shapes import box, points_of, with_role


def several(*rows: tuple[float, ...]) -> Journey:
    """As many personas as rows, each with these scores."""
    people = five_personas().personas[: len(rows)]
    journey = plain((len(rows[0]),))
    (phase,) = journey.phases
    touchpoints = tuple(
        touchpoint.model_copy(
            update={
                "scores": tuple(
                    score(row[at], persona=person.id)
                    for person, row in zip(people, rows, strict=True)
                )
            }
        )
        for at, touchpoint in enumerate(phase.touchpoints)
    )
    phases = (phase.model_copy(update={"touchpoints": touchpoints}),)
    return journey.model_copy(update={"personas": people, "phases": phases})


def places(page: Page, touchpoint: str) -> list[tuple[float, float]]:
    """The middles of the dots of a touchpoint."""
    found: list[tuple[float, float]] = []
    for item in with_role(page, "dot"):
        if item.ref == touchpoint and isinstance(item, Circle | Rect | Path):
            around = box(item)
            middle = (around.x + around.width / 2, around.y + around.height / 2)
            if not any(dist(middle, other) < 1.5 for other in found):
                found.append(middle)
    return found


@settings(max_examples=40, deadline=None)
@given(
    st.integers(2, 3).flatmap(
        lambda count: st.lists(
            st.tuples(*[st.floats(1, 5).map(lambda value: round(value, 1))] * 4),
            min_size=count,
            max_size=count,
        )
    )
)
def test_no_dot_hides_another(rows: list[tuple[float, ...]]) -> None:
    journey = several(*rows)
    (page,) = frame_map(journey).scene.pages
    for touchpoint in journey.touchpoints:
        middles = places(page, touchpoint.id)
        assert len(middles) == len(rows)
        for at, one in enumerate(middles):
            assert all(dist(one, other) > 6 for other in middles[at + 1 :])


def test_each_dot_lies_at_the_height_of_its_score() -> None:
    journey = several((4.0, 2.0), (4.1, 2.0), (3.9, 2.1))
    layout = frame_map(journey)
    (page,), (frame,) = layout.scene.pages, layout.frames
    for touchpoint in journey.touchpoints:
        wanted = sorted(frame.axis.y(score.normalised) for score in touchpoint.scores)
        heights = sorted(y for _, y in places(page, touchpoint.id))
        # A triangle's box is not centred on its point.
        assert heights == pytest.approx(wanted, abs=1.6)


def test_a_curve_runs_through_the_dots_that_moved_aside() -> None:
    journey = several((4.0, 2.0, 3.0), (4.0, 2.0, 3.0))
    (page,) = frame_map(journey).scene.pages
    curves = [item for item in with_role(page, "curve") if isinstance(item, Path)]
    assert {curve.ref for curve in curves} == {"lena", "karim"}
    first = sorted(x for x, _ in places(page, journey.touchpoints[0].id))
    assert first[1] - first[0] > 6
    dots = [dot for t in journey.touchpoints for dot in places(page, t.id)]
    along = [point for curve in curves for point in points_of(curve)]
    passing = [min(dist(point, dot) for point in along) for dot in dots]
    assert max(passing) < 1.2


def test_far_dots_stay_in_the_middle_of_their_column() -> None:
    journey = several((5.0,), (1.0,))
    layout = frame_map(journey)
    (page,), (frame,) = layout.scene.pages, layout.frames
    column = frame.columns[journey.touchpoints[0].id]
    xs = [x for x, _ in places(page, journey.touchpoints[0].id)]
    assert xs == pytest.approx([column.x + column.width / 2] * 2, abs=0.1)
