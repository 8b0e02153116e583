"""Phases of several maps side by side: by name, by role, by order, and by what they hold.

The order of phases is kept: a phase stands beside one, beside several in a row, or alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from journey.comparing.aligning import Worth, align
from journey.comparing.decision import MapPhase, PhaseDecision
from journey.comparing.lexicon import entries, fold, stem, words_of
from journey.comparing.phase_vocabulary import RELATIVE, RUNGS
from journey.model import Journey, Phase, PhaseRole

_NAME, _ROLE, _ORDER, _CONTENT = 3.0, 1.0, 1.0, 2.0
"""What each kind of evidence weighs; what is not known weighs nothing."""
_STEEPNESS = 2.5
"""Two rungs so far apart that this times their distance is 1 have nothing to do with each other."""
_WORTH = Worth(alone=0.45, each_more=0.06)
"""When phases rather stand beside one another than alone."""

Stage = tuple[tuple[int, ...], ...]
"""The phases that stand beside one another: for each map their numbers, none where it has none."""
Spot = tuple[int, int]
"""A phase by the number of its map and its own."""
Content = Callable[[Spot, Spot], float | None]
"""How alike two phases are in their touchpoints (0 to 1); None where one of them has none."""


@dataclass(frozen=True, slots=True)
class Rung:
    """Where a phase lies on the way of a customer, from 0 to 1, as far as it can be told."""

    by_name: float | None
    by_role: float | None
    by_order: float


def rungs(journey: Journey) -> list[Rung]:
    """Where each phase of a journey lies by its name, its role and its place in the order."""
    last = max(1, len(journey.phases) - 1)
    return [
        Rung(_rung_of(phase), _RUNG_OF_ROLE.get(phase.role), number / last)
        for number, phase in enumerate(journey.phases)
    ]


_RUNG_OF_ROLE: dict[PhaseRole | None, float] = {
    PhaseRole.BEFORE: 0.0,
    PhaseRole.ACTION: 0.5,
    PhaseRole.AFTER: 1.0,
}

_RUNG_OF_STEM: dict[str, float] = {
    " ".join(stem(word) for word in phrase.split()): float(place)
    for place, phrases in entries(RUNGS)
    for phrase in phrases
}

_RELATIVE = {stem(word) for word in RELATIVE.split()}


def _rung_of(phase: Phase) -> float | None:
    words = [stem(word) for word in words_of(phase.name.replace("-", " "))]
    if " ".join(words) in _RUNG_OF_STEM:
        return _RUNG_OF_STEM[" ".join(words)]
    if words and words[0] in _RELATIVE:
        words = words[:1]
    found = [_RUNG_OF_STEM[word] for word in words if word in _RUNG_OF_STEM]
    return fmean(found) if found else None


def alike(one: Phase, other: Phase, ranks: tuple[Rung, Rung], content: float | None) -> float:
    """How alike two phases are, from 0 to 1: the mean of what is known, by its weight."""
    here, there = ranks
    known = [(_ORDER, 1 - abs(here.by_order - there.by_order))]
    if fold(one.name) == fold(other.name):
        known.append((_NAME, 1.0))
    elif here.by_name is not None and there.by_name is not None:
        known.append((_NAME, max(0.0, 1 - _STEEPNESS * abs(here.by_name - there.by_name))))
    if here.by_role is not None and there.by_role is not None:
        known.append((_ROLE, float(here.by_role == there.by_role)))
    if content is not None:
        known.append((_CONTENT, content))
    return sum(weight * value for weight, value in known) / sum(weight for weight, _ in known)


def stages(journeys: Sequence[Journey], content: Content) -> list[Stage]:
    """The phases of all maps side by side, in the order of the way; each phase stands in one stage.

    Each further map is laid beside the stages that those before it have made. They come in the
    order of their ids, so that it does not matter which of them is ours.
    """
    ranks = [rungs(journey) for journey in journeys]

    def likeness(one: Spot, other: Spot) -> float:
        phases = [journeys[at].phases[number] for at, number in (one, other)]
        both = ranks[one[0]][one[1]], ranks[other[0]][other[1]]
        return alike(phases[0], phases[1], both, content(one, other))

    order = sorted(range(len(journeys)), key=lambda at: journeys[at].id)
    laid = [{(order[0], number)} for number in range(len(ranks[order[0]]))]
    for at in order[1:]:
        own = [(at, number) for number in range(len(ranks[at]))]
        table = [[_to_stage(stage, phase, likeness) for phase in own] for stage in laid]
        groups = align(table, len(own), _WORTH)
        laid = [
            set[Spot]().union(*(laid[row] for row in rows), (own[column] for column in columns))
            for rows, columns in groups
        ]
    return [_stage(row, len(journeys)) for row in laid]


def _to_stage(stage: set[Spot], phase: Spot, likeness: Callable[[Spot, Spot], float]) -> float:
    """How alike a phase is to a stage: to the nearest phase of each map in it, on average."""
    nearest: dict[int, float] = {}
    for spot in stage:
        nearest[spot[0]] = max(nearest.get(spot[0], 0.0), likeness(spot, phase))
    return fmean(nearest.values())


def _stage(spots: set[Spot], maps: int) -> Stage:
    return tuple(tuple(sorted(n for map, n in spots if map == at)) for at in range(maps))


def moved(
    laid: list[Stage],
    journeys: Sequence[Journey],
    keys: Sequence[str],
    decisions: Sequence[PhaseDecision],
) -> list[Stage]:
    """The stages as people want them; a decision on a phase that is not there is passed over."""
    numbers = {
        MapPhase(map=key, phase=phase.id): (at, number)
        for at, key in enumerate(keys)
        for number, phase in enumerate(journeys[at].phases)
    }
    rows = [{(at, number) for at, column in enumerate(s) for number in column} for s in laid]
    for decision in decisions:
        spot = numbers.get(decision.phase)
        beside = numbers.get(decision.beside) if decision.beside else None
        if spot is None or beside == spot or (decision.beside and beside is None):
            continue
        rows = _put(rows, spot, beside)
    return [_stage(row, len(journeys)) for row in rows]


def _put(rows: list[set[Spot]], spot: Spot, beside: Spot | None) -> list[set[Spot]]:
    """The rows with a phase beside another one, or alone behind the one that it follows."""
    left = [row - {spot} for row in rows]
    if beside is not None:
        left = [row | {spot} if beside in row else row for row in left]
    else:
        before = (spot[0], spot[1] - 1)
        place = next((n + 1 for n, row in enumerate(left) if before in row), 0)
        left.insert(place, {spot})
    return [row for row in left if row]
