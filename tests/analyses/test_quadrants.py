"""The importance-performance matrix."""

import pytest

from journey.analyses.quadrants import Quadrant, Split, Targets, place, quadrant_name
from journey.locales import words
from tests.analyses.findings import journey_of, scored
from tests.journeys import cinema

JOURNEY = journey_of(
    [
        scored("mend", 1.5, 5),
        scored("keep", 4.5, 4),
        scored("leave", 2.0, 1),
        scored("overdone", 5.0, 2),
        scored("unscored", None, 3),
        scored("unweighed", 4),
    ]
)


def test_each_touchpoint_in_its_quadrant() -> None:
    matrix = place(JOURNEY)
    assert {placed.touchpoint: placed.quadrant for placed in matrix.placed} == {
        "mend": Quadrant.CONCENTRATE_HERE,
        "keep": Quadrant.KEEP_UP,
        "leave": Quadrant.LOW_PRIORITY,
        "overdone": Quadrant.POSSIBLE_OVERKILL,
    }
    assert matrix.unknown == ("unscored", "unweighed")


def test_it_is_parted_at_the_means_of_what_is_placed_or_in_the_middle() -> None:
    matrix = place(JOURNEY)
    assert matrix.importance == 3
    assert matrix.satisfaction == pytest.approx((12.5 + 87.5 + 25 + 100) / 4)
    middle = place(JOURNEY, split=Split.MIDDLE)
    assert (middle.importance, middle.satisfaction) == (3, 50)


def test_it_is_parted_at_medians_or_at_targets() -> None:
    medians = place(JOURNEY, split=Split.MEDIANS)
    assert (medians.importance, medians.satisfaction) == (3, (25 + 87.5) / 2)
    targets = place(JOURNEY, split=Split.TARGETS, targets=Targets(4.5, 90))
    assert (targets.importance, targets.satisfaction) == (4.5, 90)
    placed = {one.touchpoint: one.quadrant for one in targets.placed}
    assert placed["keep"] is Quadrant.LOW_PRIORITY
    assert placed["overdone"] is Quadrant.POSSIBLE_OVERKILL


def test_an_empty_matrix_is_parted_in_the_middle() -> None:
    matrix = place(journey_of([scored("a", None)]))
    assert (matrix.placed, matrix.importance, matrix.satisfaction) == ((), 3, 50)


def test_the_website_is_where_the_cinema_should_concentrate() -> None:
    placed = {p.touchpoint: p.quadrant for p in place(cinema()).placed}
    assert placed["website"] is Quadrant.CONCENTRATE_HERE
    assert placed["screening"] is Quadrant.KEEP_UP


def test_quadrants_have_their_names_in_both_languages() -> None:
    names = [quadrant_name(words(language), Quadrant.KEEP_UP) for language in ("en", "de")]
    assert names == ["Keep up the good work", "Weiter so"]
