"""One touchpoint of a map that is two on the other: the second part is proposed to be joined."""

import pytest

from journey.comparing import Decision, DecisionKind, Decisions, MapTouchpoint, Match, compare
from journey.model import Journey
from tests.comparing.maps import at, map_of
from tests.comparing.written_pairs import pairs

OURS = map_of("ours", {"Order": [at("enters the address and pays", "website", id="whole")]})
THEIRS = map_of(
    "theirs",
    {
        "Order": [
            at("types in the delivery address", "website", id="address"),
            at("pays by card", "website", id="card"),
            at("asks for the opening hours", "phone", id="hours"),
        ]
    },
)


def split(ours: Journey, theirs: Journey, *said: Decision) -> list[Match]:
    found = compare((ours, theirs), Decisions(touchpoints=said)).proposals
    return [match for match in found if match.beside]


@pytest.mark.parametrize("both", [(OURS, THEIRS), (THEIRS, OURS)], ids=["there", "here"])
def test_the_part_that_is_left_over_is_proposed_beside_the_one_that_counts(
    both: tuple[Journey, Journey],
) -> None:
    (match,) = split(*both)
    assert {end.touchpoint for end in match.touchpoints} == {"whole", "card"}
    assert match.beside
    assert match.beside.touchpoint == "address"


def test_joined_they_are_one_row_with_both_parts() -> None:
    ends = tuple(
        MapTouchpoint(map=map, touchpoint=id)
        for map, id in (("ours", "whole"), ("theirs", "address"), ("theirs", "card"))
    )
    joined = Decision(kind=DecisionKind.JOIN, touchpoints=ends)
    comparison = compare((OURS, THEIRS), Decisions(touchpoints=(joined,)))
    row = comparison.row["ours/whole"]
    assert set(row.cells[1].touchpoints) == {"address", "card"}
    assert split(OURS, THEIRS, joined) == []


def test_refused_it_is_not_proposed_again_and_the_first_part_still_counts() -> None:
    (match,) = split(OURS, THEIRS)
    refused = Decision(kind=DecisionKind.REFUSE, touchpoints=match.touchpoints)
    assert split(OURS, THEIRS, refused) == []
    comparison = compare((OURS, THEIRS), Decisions(touchpoints=(refused,)))
    assert comparison.row["ours/whole"].cells[1].touchpoints == ("address",)


def test_a_name_that_says_one_thing_is_never_taken_for_two() -> None:
    ours = map_of("ours", {"Order": [at("enters the address", "website", id="whole")]})
    assert split(ours, THEIRS) == []


def test_what_is_proposed_as_a_part_is_one_by_the_truth_of_the_written_pairs() -> None:
    for pair in pairs():
        for match in split(pair.ours, pair.theirs):
            assert tuple(end.touchpoint for end in match.touchpoints) in pair.truth, pair.name
