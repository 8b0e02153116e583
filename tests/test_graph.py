"""The ways through a journey: which are there, which are usual, what no one gets around."""

import math
import subprocess
import sys
from itertools import islice

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.graph import (
    START,
    TARGET,
    build_graph,
    gate,
    possible_orders,
    unavoidable,
    usual_path,
)
from journey.model import Journey, Phase, Touchpoint, TouchpointStatus, Transition

CINEMA = (
    "5-6 5-7 6-7 5-11 7-8 8-9 8-10 8-11 9-10 9-11 10-11 11-12 12-13 12-14 13-14 14-15 "
    "15-16 15-17 15-18 16-17 16-18 18-17"
)


def journey_of(*counts: int, ways: str = "", shares: dict[str, float] | None = None) -> Journey:
    """A journey with so many touchpoints a phase, called 1, 2, 3 ..., and ways like "1-2 2-3"."""
    ids = iter(range(1, sum(counts) + 1))
    return Journey(
        id="j",
        title="J",
        phases=tuple(
            Phase(
                id=f"p{index}",
                name=f"Phase {index}",
                touchpoints=tuple(
                    Touchpoint(id=str(id), name=str(id)) for id in islice(ids, count)
                ),
            )
            for index, count in enumerate(counts)
        ),
        transitions=tuple(
            Transition(source=source, target=target, share=(shares or {}).get(way))
            for way in ways.split()
            for source, target in [way.split("-")]
        ),
    )


def cinema(**shares: float) -> Journey:
    return journey_of(4, 2, 9, 3, ways=CINEMA, shares=shares)


def reachable(journey: Journey, *, without: str = "") -> bool:
    """Whether the target can be reached when one touchpoint is closed."""
    graph = build_graph(journey)
    graph.remove_nodes_from([without])
    return nx.has_path(graph, START, TARGET)


def test_no_one_gets_around_these_touchpoints_of_the_cinema() -> None:
    assert unavoidable(cinema()) == {"5", "11", "12", "14", "15", "17"}


def test_without_transitions_only_the_single_touchpoint_of_a_phase_is_unavoidable() -> None:
    assert unavoidable(journey_of(4, 1, 3)) == {"5"}
    assert unavoidable(journey_of(4, 2, 3)) == frozenset()


def test_a_transition_around_a_phase_makes_its_only_touchpoint_avoidable() -> None:
    journey = journey_of(2, 1, 2, ways="1-4")
    assert unavoidable(journey) == frozenset()
    assert nx.has_path(
        build_graph(journey).subgraph([START, "1", gate(2), "4", TARGET]), START, TARGET
    )


def test_touchpoints_of_two_phases_meet_at_the_gate_and_never_directly() -> None:
    graph = build_graph(cinema())
    assert list(graph.successors("1")) == [gate(1)]
    assert set(graph.successors(gate(2))) == {"7", "11"}
    assert not graph.has_edge("5", "11")


def test_an_empty_phase_is_passed_through() -> None:
    graph = build_graph(journey_of(1, 0, 1))
    assert nx.shortest_path(graph, START, TARGET) == [START, "1", gate(1), gate(2), "2", TARGET]


@pytest.mark.parametrize("journey", [journey_of(), journey_of(0), journey_of(0, 0, 0)])
def test_a_map_without_touchpoints_leads_straight_to_the_target(journey: Journey) -> None:
    assert nx.has_path(build_graph(journey), START, TARGET)
    assert unavoidable(journey) == frozenset()
    assert usual_path(journey) == ()
    assert possible_orders(journey) == 1


def test_a_planned_touchpoint_is_marked_and_on_no_way() -> None:
    journey = journey_of(1, 2, ways="1-2 2-3")
    plan = journey.phases[1].touchpoints[0].model_copy(update={"status": TouchpointStatus.PLANNED})
    second = journey.phases[1].model_copy(update={"touchpoints": (plan, journey.touchpoint["3"])})
    planned = journey.model_copy(update={"phases": (journey.phases[0], second)})
    graph = build_graph(planned)
    assert graph.nodes["2"]["planned"]
    assert graph.degree("2") == 0
    assert unavoidable(planned) == {"1", "3"}


def test_a_way_back_is_an_edge_and_opens_no_way_around() -> None:
    journey = journey_of(1, 2, 1, ways="2-3 3-1")
    assert build_graph(journey).edges["3", "1"]["kind"] == "back"
    assert unavoidable(journey) == {"1", "2", "3", "4"}


def test_a_touchpoint_that_leads_to_itself_changes_nothing() -> None:
    assert unavoidable(journey_of(1, 2, 1, ways="2-2")) == {"1", "4"}
    assert usual_path(journey_of(1, 1, ways="1-1 1-2")) == ("1", "2")


def test_in_a_ring_of_ten_thousand_one_may_begin_and_end_anywhere() -> None:
    count = 10_000
    ring = " ".join(f"{n}-{n % count + 1}" for n in range(1, count + 1))
    journey = journey_of(count, ways=ring)
    assert unavoidable(journey) == frozenset()
    assert usual_path(journey) == ("1",)


def test_a_chain_of_ten_thousand_is_unavoidable_from_end_to_end() -> None:
    chain = " ".join(f"{n}-{n + 1}" for n in range(1, 10_000))
    journey = journey_of(10_000, ways=chain)
    assert len(unavoidable(journey)) == 10_000
    assert len(usual_path(journey)) == 10_000


def test_the_orders_of_the_cinema() -> None:
    assert possible_orders(cinema()) == 104_509_440


def test_the_usual_path_follows_the_larger_shares() -> None:
    shares = {
        "5-6": 0.2, "5-7": 0.6, "5-11": 0.2, "8-9": 0.1, "8-10": 0.7, "8-11": 0.2,
        "12-13": 0.6, "12-14": 0.4, "15-16": 0.6, "15-17": 0.2, "15-18": 0.2, "16-17": 0.8,
        "16-18": 0.2,
    }  # fmt: skip
    assert usual_path(cinema(**shares)) == tuple(
        f"{number}" for number in (1, 5, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17)
    )


def test_left_out_shares_split_what_the_others_leave() -> None:
    # 1-2 has 0.4; 1-3 and 1-4 share the rest, 0.3 each.
    assert usual_path(journey_of(4, ways="1-2 1-3 1-4", shares={"1-2": 0.4})) == ("1", "2")
    assert usual_path(journey_of(4, ways="1-2 1-3 1-4", shares={"1-2": 0.2})) == ("1", "3")


def test_a_share_of_zero_is_taken_only_where_there_is_no_other_way() -> None:
    assert usual_path(journey_of(1, 2, ways="1-2 1-3", shares={"1-2": 0.0})) == ("1", "3")
    assert usual_path(journey_of(1, 1, ways="1-2", shares={"1-2": 0.0})) == ("1", "2")


def test_without_transitions_no_path_is_usual() -> None:
    assert usual_path(journey_of(2, 2)) == ()
    assert usual_path(journey_of(2, 2, ways="3-1")) == ()


def test_the_graph_loads_networkx_only_when_it_is_asked_for() -> None:
    code = "import sys, journey.graph; sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@st.composite
def journeys_with_ways(draw: st.DrawFn) -> Journey:
    counts = draw(st.lists(st.integers(0, 4), max_size=4))
    numbers = st.integers(1, max(1, sum(counts)))
    pairs = draw(st.lists(st.tuples(numbers, numbers), max_size=12, unique=True))
    ways = [f"{source}-{target}" for source, target in pairs] if sum(counts) else []
    shares = draw(st.dictionaries(st.sampled_from(ways), st.floats(0, 1))) if ways else {}
    return journey_of(*counts, ways=" ".join(ways), shares=shares)


@given(journeys_with_ways())
def test_every_touchpoint_lies_on_a_way_to_the_target(journey: Journey) -> None:
    graph = build_graph(journey)
    for id in journey.numbers:
        assert nx.has_path(graph, START, id)
        assert nx.has_path(graph, id, TARGET)


@given(journeys_with_ways())
def test_unavoidable_is_what_closes_the_way_when_it_is_closed(journey: Journey) -> None:
    closing = {id for id in journey.numbers if not reachable(journey, without=id)}
    assert unavoidable(journey) == closing


@given(journeys_with_ways())
def test_the_usual_path_passes_all_that_is_unavoidable_and_nothing_twice(journey: Journey) -> None:
    path = usual_path(journey)
    assert len(set(path)) == len(path)
    if path:
        assert unavoidable(journey) <= set(path)


@given(st.lists(st.integers(0, 6), max_size=5))
def test_orders_are_counted_phase_by_phase(counts: list[int]) -> None:
    expected = math.exp(sum(math.lgamma(count + 1) for count in counts))
    assert possible_orders(journey_of(*counts)) == pytest.approx(expected)
