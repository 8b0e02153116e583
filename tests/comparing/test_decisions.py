"""What people say about matches wins, also over itself when said anew."""

import sample_maps
from journey.comparing import (
    Comparison,
    Decision,
    DecisionKind,
    Decisions,
    MapTouchpoint,
    MatchStatus,
    compare,
)
from journey.model import TouchpointStatus
from journey.services import documents
from tests.comparing.maps import at, map_of

PLANNED = TouchpointStatus.PLANNED
OURS = map_of(
    "a",
    {
        "Visit": [
            at("buys popcorn"),
            at("reserves a ticket", "phone"),
            at("reserves online", "website"),
        ]
    },
)
THEIRS = map_of(
    "b", {"Visit": [at("buys popcorn"), at("books a seat", "app"), at("hands in the coat")]}
)


def said(kind: DecisionKind, *places: str) -> Decision:
    """A decision on touchpoints, each as map/id."""
    return Decision(
        kind=kind,
        touchpoints=tuple(
            MapTouchpoint(map=map, touchpoint=id) for map, id in (p.split("/") for p in places)
        ),
    )


def decided(*decisions: Decision) -> Comparison:
    return compare((OURS, THEIRS), Decisions(touchpoints=decisions))


def rows(comparison: Comparison) -> set[tuple[tuple[str, ...], ...]]:
    return {tuple(cell.touchpoints for cell in row.cells) for row in comparison.rows}


CONFIRM = said(DecisionKind.CONFIRM, "a/reserves-a-ticket", "b/books-a-seat")


def test_without_a_word_nothing_is_forced() -> None:
    assert rows(decided()) == {
        (("buys-popcorn",), ("buys-popcorn",)),
        (("reserves-a-ticket",), ()),
        (("reserves-online",), ()),
        ((), ("books-a-seat",)),
        ((), ("hands-in-the-coat",)),
    }


def test_a_confirmed_match_counts() -> None:
    comparison = decided(CONFIRM)
    assert (("reserves-a-ticket",), ("books-a-seat",)) in rows(comparison)
    row = next(r for r in comparison.rows if r.cells[1].touchpoints == ("books-a-seat",))
    assert row.matches[0].status is MatchStatus.DECIDED
    assert row.cells[1].confidence == 1


def test_a_refused_match_never_counts_and_is_not_proposed_again() -> None:
    comparison = decided(said(DecisionKind.REFUSE, "a/buys-popcorn", "b/buys-popcorn"))
    assert (("buys-popcorn",), ()) in rows(comparison)
    assert ((), ("buys-popcorn",)) in rows(comparison)
    assert all(
        "buys-popcorn" not in {end.touchpoint for end in match.touchpoints}
        for match in comparison.proposals
    )


def test_several_of_ours_can_be_one_of_theirs() -> None:
    join = said(DecisionKind.JOIN, "b/books-a-seat", "a/reserves-a-ticket", "a/reserves-online")
    assert (("reserves-a-ticket", "reserves-online"), ("books-a-seat",)) in rows(decided(join))


def test_a_joined_touchpoint_can_be_split_off_again() -> None:
    join = said(DecisionKind.JOIN, "b/books-a-seat", "a/reserves-a-ticket", "a/reserves-online")
    split = said(DecisionKind.SPLIT, "a/reserves-online", "a/reserves-a-ticket", "b/books-a-seat")
    found = rows(decided(join, split))
    assert (("reserves-a-ticket",), ("books-a-seat",)) in found
    assert (("reserves-online",), ()) in found


def test_of_two_words_the_later_one_wins() -> None:
    refuse = said(DecisionKind.REFUSE, "a/reserves-a-ticket", "b/books-a-seat")
    together = (("reserves-a-ticket",), ("books-a-seat",))
    assert together not in rows(decided(CONFIRM, refuse))
    assert together in rows(decided(refuse, CONFIRM))


def test_the_word_of_people_takes_a_touchpoint_from_a_computed_match() -> None:
    other = said(DecisionKind.CONFIRM, "a/buys-popcorn", "b/hands-in-the-coat")
    found = rows(decided(other))
    assert (("buys-popcorn",), ("hands-in-the-coat",)) in found
    assert ((), ("buys-popcorn",)) in found


def test_a_word_on_what_is_gone_is_passed_over() -> None:
    gone = said(DecisionKind.CONFIRM, "a/no-such", "b/books-a-seat")
    elsewhere = said(DecisionKind.REFUSE, "z/buys-popcorn", "b/buys-popcorn")
    assert decided(gone, elsewhere) == decided()


def test_decisions_can_be_kept_as_json() -> None:
    kept = Decisions(touchpoints=(CONFIRM,))
    assert Decisions.model_validate_json(kept.model_dump_json()) == kept


def test_a_proposal_is_confirmed_by_its_own_touchpoints() -> None:
    maps = [
        documents.read(sample_maps.path(name).read_bytes(), name)
        for name in ("cinema", "cineplaza")
    ]
    before = compare(maps)
    proposal = before.proposals[0]
    (apart,) = (gap for gap in before.gaps if 0 in before.row[gap.row].proposals)
    assert apart.in_doubt
    word = Decision(kind=DecisionKind.CONFIRM, touchpoints=proposal.touchpoints)
    after = compare(maps, Decisions(touchpoints=(word,)))
    assert len(after.rows) == len(before.rows) - 1
    assert len(after.proposals) == len(before.proposals) - 1
    assert apart.row not in after.row


def test_what_we_plan_after_theirs_is_in_no_doubt_also_without_a_word() -> None:
    ours = map_of("ours", {"Look": [at("reads the city magazine", "magazine", status=PLANNED)]})
    theirs = map_of(
        "theirs", {"Look": [at("reads the programme in the city magazine", "magazine")]}
    )
    (gap,) = compare((ours, theirs)).gaps
    assert gap.is_planned
    assert not gap.in_doubt
