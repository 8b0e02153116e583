"""In which phases others do better, or we: said only where their touchpoints bear it out."""

import pytest

from journey.comparing import Verdict, compare
from journey.comparing.standing import phase_standings
from journey.comparing.wording import standing_lines
from journey.locales import words
from journey.model import Touchpoint
from tests.comparing.maps import at, map_of

OURS = (at("reads the magazine", level=30), at("buys the ticket", level=40))


def stood(*theirs: Touchpoint, ours: tuple[Touchpoint, ...] = OURS) -> Verdict:
    both = compare((map_of("a", {"Visit": [*ours]}), map_of("b", {"Visit": [*theirs]})))
    (standing,) = phase_standings(both)
    return standing.verdict


def test_behind_at_all_touchpoints_is_behind_though_unproven_without_margins() -> None:
    theirs = (at("reads the magazine", level=80), at("buys the ticket", level=60))
    assert stood(*theirs) is Verdict.UNPROVEN


def test_beyond_the_margins_it_is_proven() -> None:
    ours = (at("reads the magazine", level=30, margins=(25, 35)),)
    assert stood(at("reads the magazine", level=80, margins=(70, 90)), ours=ours) is Verdict.BEHIND


@pytest.mark.parametrize(
    "theirs",
    [
        (at("reads the magazine", level=80), at("buys the ticket", level=10)),
        (at("reads the magazine", level=80, n=4), at("buys the ticket", level=40)),
    ],
    ids=["they contradict one another", "too few answers"],
)
def test_else_there_is_no_clear_difference(theirs: tuple[Touchpoint, ...]) -> None:
    assert stood(*theirs) is Verdict.NO_CLEAR_DIFFERENCE


def test_overlapping_margins_are_no_clear_difference() -> None:
    ours = (at("reads the magazine", level=50, margins=(40, 60)),)
    theirs = at("reads the magazine", level=55, margins=(45, 65))
    assert stood(theirs, ours=ours) is Verdict.NO_CLEAR_DIFFERENCE


def test_it_is_said_with_both_means() -> None:
    theirs = [at("reads the magazine", level=80), at("buys the ticket", level=60)]
    both = compare((map_of("a", {"Visit": [*OURS]}), map_of("b", {"Visit": theirs})))
    (line,) = standing_lines(both, words("en"))
    assert line == "Behind in Visit: 2.4 here, 3.8 at B (not proven: margins are not known)"
