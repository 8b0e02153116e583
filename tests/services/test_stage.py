"""The map as a stage to edit on."""

import pytest

from journey.editing import SetScore
from journey.layout import MapOptions, frame_map
from journey.locales import words as words_of
from journey.model import Journey
from journey.services.stage import stage
from journey.themes import THEMES
from tests.journeys import cinema, plain


def test_the_curve_is_as_high_on_the_screen_as_on_its_sheet() -> None:
    journey, words = cinema(), words_of("en")
    shown = stage(journey, "en").frame.axis
    drawn = frame_map(journey, (), MapOptions(page="fit"), THEMES["light"], words).frames[0].axis
    assert shown.height == pytest.approx(drawn.height, abs=1)


@pytest.mark.parametrize(
    ("journey", "touchpoint"), [(plain((3, 2), (4.0, 3.0, None)), "t2"), (cinema(), "website")]
)
def test_nothing_moves_where_a_score_falls_to_the_worst_or_goes(
    journey: Journey, touchpoint: str
) -> None:
    before = stage(journey, "en").frame
    for value in (1.0, 1.3, 5.0, None):
        moved = SetScore(touchpoint=touchpoint, value=value).apply(journey)
        assert stage(moved, "en").frame == before
