"""Who has what: parity, gap, difference, partial, and what is not known."""

import pytest

from journey.comparing import Row, RowKind, State, compare
from journey.comparing.kinds import kind
from journey.errors import JourneyError
from journey.model import Journey, OrganisationKind, TouchpointStatus
from tests.comparing.maps import at, map_of

HAS, NOT, UNKNOWN = State.HAS, State.HAS_NOT, State.UNKNOWN
PHASE = "Visit"


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ((HAS, HAS, HAS), RowKind.PARITY),
        ((HAS, NOT, NOT), RowKind.DIFFERENCE),
        ((NOT, HAS, NOT), RowKind.GAP),
        ((NOT, HAS, UNKNOWN), RowKind.GAP),
        ((HAS, HAS, NOT), RowKind.PARTIAL),
        ((HAS, HAS, NOT, UNKNOWN), RowKind.PARTIAL),
        # With the unknown one it could be one or the other.
        ((HAS, HAS, UNKNOWN), RowKind.UNKNOWN),
        ((HAS, NOT, UNKNOWN), RowKind.UNKNOWN),
        ((HAS, UNKNOWN), RowKind.UNKNOWN),
        ((UNKNOWN, HAS), RowKind.UNKNOWN),
    ],
)
def test_a_kind_is_given_only_where_it_is_certain(
    states: tuple[State, ...], expected: RowKind
) -> None:
    assert kind(states[0], states[1:]) is expected
    if UNKNOWN in states and expected is not RowKind.UNKNOWN:
        for known in (HAS, NOT):
            filled = [known if state is UNKNOWN else state for state in states]
            assert kind(filled[0], filled[1:]) is expected


def rival(*names: str, **more: object) -> Journey:
    return map_of(
        "rival", {PHASE: [at(n) for n in names]}, kind=OrganisationKind.COMPETITOR, **more
    )


OURS = map_of("ours", {PHASE: [at("sits in the bar"), at("buys popcorn")]})


def row_of(name: str, *journeys: Journey) -> Row:
    return next(row for row in compare(journeys).rows if row.name == name)


def test_what_is_not_on_a_complete_map_is_not_there() -> None:
    assert row_of("sits in the bar", OURS, rival("buys popcorn")).kind is RowKind.DIFFERENCE


def test_what_is_not_on_a_map_that_is_not_complete_is_unknown() -> None:
    theirs = rival("buys popcorn", completeness="seen on one visit")
    row = row_of("sits in the bar", OURS, theirs)
    assert row.kind is RowKind.UNKNOWN
    assert [cell.state for cell in row.cells] == [HAS, UNKNOWN]
    assert row.cells[1].confidence is None


def test_a_phase_can_be_complete_on_a_map_that_is_not() -> None:
    theirs = rival("buys popcorn", completeness="seen on one visit", Visit={"complete": True})
    assert row_of("sits in the bar", OURS, theirs).kind is RowKind.DIFFERENCE


def test_a_phase_can_be_incomplete_on_a_map_without_a_note() -> None:
    theirs = rival("buys popcorn", Visit={"complete": False})
    assert row_of("sits in the bar", OURS, theirs).kind is RowKind.UNKNOWN


def test_what_was_looked_for_in_vain_is_not_there_though_the_rest_is_unknown() -> None:
    theirs = rival(completeness="seen on one visit", Visit={"absent": ("sits in a bar",)})
    assert row_of("sits in the bar", OURS, theirs).kind is RowKind.DIFFERENCE
    assert row_of("buys popcorn", OURS, theirs).kind is RowKind.UNKNOWN


def test_a_gap_is_one_whatever_else_is_unknown() -> None:
    third = map_of("third", {PHASE: []}, completeness="little is known")
    row = row_of("hands in the coat", OURS, rival("hands in the coat"), third)
    assert row.kind is RowKind.GAP
    assert [cell.kind for cell in row.cells] == [None, RowKind.GAP, RowKind.UNKNOWN]


def test_a_planned_touchpoint_is_not_there_yet_but_named() -> None:
    planned = at("hands in the coat", status=TouchpointStatus.PLANNED)
    ours = map_of("ours", {PHASE: [planned]})
    comparison = compare((ours, rival("hands in the coat")))
    assert comparison.rows[0].kind is RowKind.GAP
    assert comparison.rows[0].cells[0].is_planned
    assert comparison.gaps[0].is_planned
    assert [row.name for row in compare((ours, rival("has breakfast"))).rows] == ["has breakfast"]


def test_equal_names_of_organisations_are_told_apart() -> None:
    again = OURS.model_copy(update={"title": "Another one"})
    maps = compare((OURS, again, again)).maps
    assert [m.key for m in maps] == ["ours", "ours@2", "ours@3"]
    assert len({m.name for m in maps}) == 3
    assert maps[1].name == "Ours: Another one"


def test_two_to_six_maps_can_be_compared() -> None:
    for count in (1, 7):
        with pytest.raises(JourneyError, match=f"{count} maps cannot be compared"):
            compare([OURS] * count)
    assert len(compare([OURS] * 6).maps) == 6


def test_a_match_says_why_and_how_sure_it_is() -> None:
    row = row_of("sits in the bar", OURS, rival("sits in a bar", "buys popcorn"))
    (match,) = row.matches
    assert {reason.kind.value for reason in match.reasons} == {
        "shared_words", "same_channel", "same_phase",
    }  # fmt: skip
    assert 0.4 <= match.confidence <= 1
    assert row.cells[1].confidence == match.confidence


def test_empty_maps_can_be_compared() -> None:
    empty = map_of("empty", {})
    assert compare((empty, empty)).rows == ()
    comparison = compare((OURS, empty))
    assert {row.kind for row in comparison.rows} == {RowKind.DIFFERENCE}
    assert comparison.phases[0].figures[1].share is None
