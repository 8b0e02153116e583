"""The ways through a journey, as a directed graph.

Phases have a fixed order, touchpoints inside one have none: that partial order is the rule of the
graph. `START`, one gate between each two phases, and `TARGET` are the *doors*; between two doors
lies one phase. Planned touchpoints are nodes without edges: they are on no way yet.

Without transitions a customer passes a door, any one touchpoint of the phase, and the next door
(an empty phase is passed through). Transitions say more:

- Inside a phase a transition is an edge. Touchpoints that lead to one another and back form a
  *knot* (a strongly connected component; mostly it is a single touchpoint). Who comes through the
  door begins at a knot that no other knot of the phase leads to, and leaves from a knot that leads
  to no other.
- A transition forward into another phase is a way through the doors: its source also leads to the
  door before that phase, and that door also leads to its target. One that skips a phase is thereby
  a way around it.
- A transition back into an earlier phase is an edge. Ways back and loops are legal.

Every existing touchpoint thus lies on a way from `START` to `TARGET`, whatever the transitions
are. All algorithms are iterative. networkx is loaded with the first graph, not with this module.
"""

# networkx carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeArgument=false
# pyright: reportUnknownParameterType=false, reportMissingTypeStubs=false

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journey.model import Journey, Transition

if TYPE_CHECKING:
    import networkx as nx

START = ":start"
"""The node before the first phase; no touchpoint's id can hold a colon."""
TARGET = ":target"
"""The node after the last phase."""


class NodeKind(StrEnum):
    """What a node of the graph stands for (its attribute `kind`)."""

    START = "start"
    GATE = "gate"
    TOUCHPOINT = "touchpoint"
    TARGET = "target"


class EdgeKind(StrEnum):
    """Why there is an edge (its attribute `kind`)."""

    ORDER = "order"
    """The order of the phases: from or to a door."""
    TRANSITION = "transition"
    """A transition inside a phase."""
    BACK = "back"
    """A transition back into an earlier phase."""


def gate(before: int) -> str:
    """The gate before the phase of this index (counted from 0, so the first gate is `gate(1)`)."""
    return f":gate-{before}"


def doors(journey: Journey) -> tuple[str, ...]:
    """START, the gates between the phases, TARGET: phase i lies between doors i and i + 1."""
    return (START, *(gate(index) for index in range(1, len(journey.phases))), TARGET)


def build_graph(journey: Journey) -> nx.DiGraph:
    """The graph of all ways through the journey, by the rule in the module's docstring.

    Nodes carry `kind` (NodeKind), touchpoints also `phase` (the index of their phase, from 0) and
    `planned`; edges carry `kind` (EdgeKind) and `share` (0-1 as the transition gives it, or None).
    """
    import networkx as nx

    ways = _ways(journey)
    graph = nx.DiGraph()
    for door in doors(journey):
        kind = {START: NodeKind.START, TARGET: NodeKind.TARGET}.get(door, NodeKind.GATE)
        graph.add_node(door, kind=kind)
    for index, phase in enumerate(journey.phases):
        for touchpoint in phase.touchpoints:
            kind, planned = NodeKind.TOUCHPOINT, touchpoint.is_planned
            graph.add_node(touchpoint.id, kind=kind, phase=index, planned=planned)
    for transition in ways.inside + ways.back:
        inside = ways.phase[transition.source] == ways.phase[transition.target]
        kind = EdgeKind.TRANSITION if inside else EdgeKind.BACK
        graph.add_edge(transition.source, transition.target, kind=kind, share=transition.share)
    graph.add_edges_from(_through_doors(journey, ways), kind=EdgeKind.ORDER, share=None)
    return graph


def unavoidable(journey: Journey) -> frozenset[str]:
    """The touchpoints, by id, that every way from start to target passes.

    They are the dominators of TARGET in the graph seen from START (Cooper, Harvey and Kennedy,
    "A simple, fast dominance algorithm", 2006). The only touchpoint of a phase is one of them,
    unless a transition leads around the phase.
    """
    import networkx as nx

    above = nx.immediate_dominators(build_graph(journey), START)
    found: set[str] = set()
    node = TARGET
    while node != START:
        node = above[node]
        found.add(node)
    return frozenset(found.intersection(journey.numbers))


def possible_orders(journey: Journey) -> int:
    """In how many orders the existing touchpoints can be met: the product of n! over the phases.

    The number is exact and may have thousands of digits: show its logarithm or round it, as `str`
    refuses more than 4,300 digits.
    """
    return math.prod(math.factorial(len(phase.existing)) for phase in journey.phases)


def usual_path(journey: Journey) -> tuple[str, ...]:
    """The most likely way from start to target, as touchpoint ids; empty without transitions.

    The likelihood of a way is the product of the shares of its steps. Where shares are left out,
    what the others leave over is split equally; so it is where only the order of the phases leads
    on (from the start, and from a touchpoint that ends its phase without a transition forward).
    A share of 0 is taken only where there is no other way. Of equally likely ways the shortest is
    taken, then the one whose touchpoints stand first.
    """
    ways = _ways(journey)
    if not (ways.inside or ways.forward):
        return ()
    return _likeliest(_steps(ways), journey.numbers)


class _Ways(NamedTuple):
    """What the order of the phases and the transitions say; existing touchpoints only."""

    phase: dict[str, int]
    """The index of each touchpoint's phase."""
    entries: tuple[tuple[str, ...], ...]
    """The touchpoints at which one can come into each phase."""
    ends: frozenset[str]
    """The touchpoints from which one leaves a phase without a transition that says so."""
    inside: tuple[Transition, ...]
    forward: tuple[Transition, ...]
    back: tuple[Transition, ...]


def _ways(journey: Journey) -> _Ways:
    phase = {t.id: index for index, part in enumerate(journey.phases) for t in part.existing}
    valid = [t for t in journey.transitions if t.source in phase and t.target in phase]
    inside = tuple(t for t in valid if phase[t.source] == phase[t.target])
    forward = tuple(t for t in valid if phase[t.source] < phase[t.target])
    back = tuple(t for t in valid if phase[t.source] > phase[t.target])
    knot = _knots(phase, inside)
    between = [(knot[t.source], knot[t.target]) for t in inside]
    led_to = {target for source, target in between if source != target}
    leads_on = {source for source, target in between if source != target}
    reached = {t.target for t in forward}
    return _Ways(
        phase=phase,
        entries=tuple(
            tuple(t.id for t in part.existing if knot[t.id] not in led_to or t.id in reached)
            for part in journey.phases
        ),
        ends=frozenset(id for id in phase if knot[id] not in leads_on),
        inside=inside,
        forward=forward,
        back=back,
    )


def _knots(touchpoints: Iterable[str], inside: tuple[Transition, ...]) -> dict[str, int]:
    """The knot of each touchpoint: those with the same number lead to one another and back."""
    if not inside:
        return {id: number for number, id in enumerate(touchpoints)}
    import networkx as nx

    graph = nx.DiGraph()
    graph.add_nodes_from(touchpoints)
    graph.add_edges_from((t.source, t.target) for t in inside)
    components = enumerate(nx.strongly_connected_components(graph))
    return {id: number for number, component in components for id in component}


def _through_doors(journey: Journey, ways: _Ways) -> Iterator[tuple[str, str]]:
    """The edges from and to doors."""
    passed = doors(journey)
    if not journey.phases:
        yield START, TARGET
    for index, part in enumerate(journey.phases):
        if not part.existing:
            yield passed[index], passed[index + 1]
        yield from ((passed[index], id) for id in ways.entries[index])
        yield from ((t.id, passed[index + 1]) for t in part.existing if t.id in ways.ends)
    yield from ((t.source, passed[ways.phase[t.target]]) for t in ways.forward)


def _steps(ways: _Ways) -> dict[str, dict[str, float]]:
    """How likely each next touchpoint (or TARGET) is from START and from each touchpoint, 0-1."""
    following: list[tuple[str, ...]] = [(TARGET,)]
    for entries in reversed(ways.entries):
        following.append(entries or following[-1])
    following.reverse()
    leaving: dict[str, list[Transition]] = {id: [] for id in ways.phase}
    for transition in ways.inside + ways.forward + ways.back:
        if transition.source != transition.target:
            leaving[transition.source].append(transition)
    goes_forward = {transition.source for transition in ways.forward}
    steps = {START: _likelihoods([], following[0])}
    for id, index in ways.phase.items():
        onward = following[index + 1] if id in ways.ends - goes_forward else ()
        steps[id] = _likelihoods(leaving[id], onward)
    return steps


def _likelihoods(leaving: list[Transition], onward: tuple[str, ...]) -> dict[str, float]:
    """The likelihood of each step; `onward` is one more way without a share, split equally."""
    known = sum(t.share for t in leaving if t.share is not None)
    unknown = sum(t.share is None for t in leaving) + bool(onward)
    rest = max(0.0, 1 - known) / unknown if unknown else 0.0
    likelihoods = {t.target: (rest if t.share is None else t.share) for t in leaving}
    for target in onward:
        likelihoods[target] = likelihoods.get(target, 0.0) + rest / len(onward)
    return {target: share / max(1.0, known) for target, share in likelihoods.items()}


_NEXT_TO_NOTHING = 1e-9
"""The likelihood of a step that nobody is said to take."""


def _likeliest(steps: dict[str, dict[str, float]], numbers: dict[str, int]) -> tuple[str, ...]:
    """The likeliest way by Dijkstra's algorithm over −log of the likelihoods."""
    before: dict[str, str] = {}
    best = {START: (0.0, 0)}
    waiting: list[tuple[float, int, int, str]] = [(0.0, 0, 0, START)]
    done: set[str] = set()
    while waiting:
        cost, length, _, node = heapq.heappop(waiting)
        if node == TARGET:
            break
        if node in done:
            continue
        done.add(node)
        for target, likelihood in steps[node].items():
            # Rounded, so that equally likely ways compare equal.
            step = -math.log(max(likelihood, _NEXT_TO_NOTHING))
            reached = (round(cost + step, 9), length + 1)
            if target not in best or reached < best[target]:
                best[target], before[target] = reached, node
                heapq.heappush(waiting, (*reached, numbers.get(target, 0), target))
    path: list[str] = []
    node = before[TARGET]
    while node != START:
        path.append(node)
        node = before[node]
    return tuple(reversed(path))
