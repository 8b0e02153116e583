"""The smallest print of a picture, and what is said of it."""

import pytest

from journey.locales import words
from journey.services import pictures
from journey.services.legibility import hard_to_read, smallest_print
from journey.services.pictures import PictureOptions
from tests.journeys import cinema


def test_the_smallest_print() -> None:
    assert smallest_print(pictures.scene(cinema())) == 7.0
    poster = pictures.scene(cinema(), options=PictureOptions(page="a1"))
    assert smallest_print(poster) == pytest.approx(14.0)


@pytest.mark.parametrize(("size", "said"), [(4.94, "4.9 pt"), (5.9, "5.9 pt"), (5.999, None)])
def test_what_is_said_of_print_below_6_pt(size: float, said: str | None) -> None:
    told = hard_to_read(size, words())
    assert told is None if said is None else told is not None and said in told
