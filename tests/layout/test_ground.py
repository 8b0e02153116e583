"""The rows of the curve's panel: a plate at the foot of the scale has a place of its own."""

import pytest

from journey.layout import lay_out_map
from journey.scene.items import Box, Rect, Text
from journey.services import checks
from tests.journeys import plain
from tests.layout.shapes import box, with_role


@pytest.mark.parametrize("worst", [1.0, 1.3])
def test_the_plates_of_the_lowest_scores_stand_clear_of_the_row_without_scores_and_of_the_cards(
    worst: float,
) -> None:
    journey = plain((6, 6), (4.0, worst, 3.0, worst, worst, 4.5))
    (page,) = lay_out_map(journey, checks.highlights(journey, "en")).pages
    (no_score,) = (i for i in page.items if isinstance(i, Text) and i.words == "no score")
    cards = min(item.y for item in page.items if isinstance(item, Rect) and item.role == "card")
    plates: list[Box] = [box(item) for item in with_role(page, "chip")]
    assert len(plates) == 6
    for plate in plates:
        assert plate.bottom <= no_score.y - no_score.size
        assert plate.bottom + 20 <= cards


def test_where_nothing_lies_low_no_room_is_kept_for_plates() -> None:
    low, high = (
        lay_out_map(journey, checks.highlights(journey, "en")).pages[0].height
        for journey in (plain((6,), (4.0, 1.0)), plain((6,), (4.0, 2.2)))
    )
    assert low > high
