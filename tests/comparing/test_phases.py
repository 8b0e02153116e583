"""Phases of different models laid beside one another, and moved by hand."""

import pytest

from journey.comparing import Decisions, MapPhase, PhaseDecision, compare
from journey.comparing.aligning import Worth, align
from journey.model import Journey
from journey.services.templates import new_journey
from tests.comparing.maps import at, map_of

FOUR = ("Activation", "Information", "Action", "Retention")


def mapped(*journeys: Journey, decisions: Decisions | None = None) -> list[tuple[str, ...]]:
    """The phases side by side, each map's joined by +."""
    return [
        tuple("+".join(figures.names) for figures in phase.figures)
        for phase in compare(journeys, decisions).phases
    ]


def named(id: str, *names: str) -> Journey:
    return map_of(id, {name: [] for name in names})


def test_the_same_phases_stand_beside_one_another() -> None:
    assert mapped(named("a", *FOUR), named("b", *FOUR)) == [(name, name) for name in FOUR]


def test_four_phases_beside_five() -> None:
    four = new_journey("four-phases", "en", "a")
    five = new_journey("five-phases", "en", "b")
    assert mapped(four, five) == [
        ("Activation", "Awareness"),
        ("Information", "Favorability+Consideration"),
        ("Action", "Intent to Purchase+Conversion"),
        ("Retention", ""),
    ]
    assert mapped(five, four) == [(b, a) for a, b in mapped(four, five)]


def test_four_phases_beside_contact_management_in_german() -> None:
    four = new_journey("four-phases", "en", "a")
    contacts = new_journey("contact-management", "de", "b")
    pairs = dict(mapped(four, contacts))
    assert pairs["Action"] == "Kauf"
    assert pairs["Activation"].startswith("Interessentenfindung")
    assert pairs["Retention"].endswith("Kundenbindung")


def test_three_phases_beside_four_join_those_that_lie_before() -> None:
    blueprint = new_journey("service-blueprint", "en", "a")
    four = new_journey("four-phases", "de", "b")
    assert mapped(blueprint, four)[0] == ("Before", "Aktivierung+Informationsbeschaffung")


def test_names_that_say_nothing_are_mapped_by_their_order_and_by_what_they_hold() -> None:
    ours = map_of("a", {"One": [at("sees the poster")], "Two": [at("pays the bill")]})
    theirs = map_of("b", {"Foo": [at("notices a poster")], "Bar": [at("bezahlt die Rechnung")]})
    assert mapped(ours, theirs) == [("One", "Foo"), ("Two", "Bar")]


def test_a_phase_that_only_one_has_stands_alone() -> None:
    assert mapped(named("a", *FOUR[:3]), named("b", *FOUR))[-1] == ("", "Retention")


def test_phases_of_three_maps_stand_in_one_row() -> None:
    rows = mapped(named("a", *FOUR), named("b", "Awareness", "Research", "Purchase", "Loyalty"),
                  named("c", "Aktivierung", "Suche", "Kauf", "Kundenbindung"))  # fmt: skip
    assert rows[2] == ("Action", "Purchase", "Kauf")
    assert len(rows) == 4


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_mapping_does_not_depend_on_which_map_is_ours(order: tuple[int, ...]) -> None:
    maps = (named("a", *FOUR), named("b", "Before", "During", "After"),
            named("c", "Awareness", "Interest", "Consideration", "Purchase"))  # fmt: skip
    expected = {tuple(row[at] for at in order) for row in mapped(*maps)}
    assert set(mapped(*(maps[at] for at in order))) == expected


def test_people_move_a_phase_and_their_word_wins() -> None:
    ours, theirs = named("a", *FOUR), named("b", *FOUR)
    moved = PhaseDecision(
        phase=MapPhase(map="b", phase="information"),
        beside=MapPhase(map="a", phase="activation"),
    )
    rows = mapped(ours, theirs, decisions=Decisions(phases=(moved,)))
    assert rows[0] == ("Activation", "Activation+Information")
    assert rows[1] == ("Information", "")
    alone = PhaseDecision(phase=MapPhase(map="b", phase="information"))
    rows = mapped(ours, theirs, decisions=Decisions(phases=(moved, alone)))
    assert ("", "Information") in rows
    gone = PhaseDecision(phase=MapPhase(map="b", phase="no-such"))
    assert mapped(ours, theirs, decisions=Decisions(phases=(gone,))) == mapped(ours, theirs)


def test_the_mapping_is_marked_where_names_differ() -> None:
    phases = compare((named("a", "Action"), named("b", "Purchase"))).phases
    assert [phase.is_mapped for phase in phases] == [True]
    assert [phase.is_mapped for phase in compare((named("a", "X"), named("b", "x"))).phases] == [
        False
    ]


def test_alignment_takes_the_best_sum_and_leaves_alone_what_fits_nothing() -> None:
    worth = Worth(alone=0.4, each_more=0.1)
    groups = align([[1.0, 0.1, 0.1], [0.1, 0.9, 0.9]], 3, worth)
    assert [(list(rows), list(columns)) for rows, columns in groups] == [
        ([0], [0]),
        ([1], [1, 2]),
    ]
    assert align([], 2, worth) == [(range(0), range(1)), (range(0), range(1, 2))]
    apart = align([[0.1]], 1, worth)
    assert sorted((len(rows), len(columns)) for rows, columns in apart) == [(0, 1), (1, 0)]
