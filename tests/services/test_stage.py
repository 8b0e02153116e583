"""The map as a stage to edit on."""

import pytest

from journey.editing import SetScore
from journey.model import Journey
from journey.services.stage import stage
from tests.journeys import cinema, plain


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
