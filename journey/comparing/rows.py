"""Rows of the comparison: each touchpoint across all maps, and who has it."""

from collections.abc import Iterable, Sequence
from statistics import fmean

from journey.comparing.clusters import Spot
from journey.comparing.comparison import Cell, Row, State
from journey.comparing.kinds import kind
from journey.comparing.matching import Link, Matching, Rowed
from journey.comparing.reasons import match
from journey.comparing.scores import Standing, delta, standing
from journey.model import Journey, Touchpoint


class Rows:
    """Makes the rows of a matching."""

    def __init__(
        self, matching: Matching, counts_planned: bool, left_out: Sequence[frozenset[str]]
    ) -> None:
        self._matching = matching
        self._left_out = left_out
        self._counts_planned = counts_planned
        self._journeys = matching.maps.journeys
        self._places = [_places(journey) for journey in self._journeys]
        self._doubts = _doubts(matching)
        self._proposed = _proposed(matching)

    def every(self) -> list[Row]:
        """All rows that somebody has, by phase, ours first, each map's in its display order."""
        rows = sorted(self._matching.rows, key=self._rank)
        made = [self._row(row) for row in rows if self._is_there(row)]
        return [row for row in made if row.having]

    def _is_there(self, row: Rowed) -> bool:
        return any(not self._matching.entry(spot).is_absent for spot in row.spots)

    def _rank(self, row: Rowed) -> tuple[int, int, int]:
        first = min(self._own(row), key=self._place, default=row.spots[0])
        return (self._matching.stage_of(first), *self._place(first))

    def _place(self, spot: Spot) -> tuple[int, int]:
        return spot[0], self._places[spot[0]].get(self._matching.entry(spot).id, 0)

    def _own(self, row: Rowed) -> list[Spot]:
        """The touchpoints of a row, without names that a map notes as absent."""
        return [spot for spot in row.spots if not self._matching.entry(spot).is_absent]

    def _row(self, row: Rowed) -> Row:
        first = min(self._own(row), key=self._place)
        held = self._touchpoints(row)
        standings = [
            standing(map(journey.counting, touchpoints))
            for journey, touchpoints in zip(self._journeys, held, strict=True)
        ]
        states = [self._state(row, at, first, there) for at, there in enumerate(held)]
        sure = self._confidences(row, states)
        return Row(
            key=self._key(first),
            phase=str(self._matching.stage_of(first)),
            name=self._matching.entry(first).name,
            kind=kind(states[0], states[1:]),
            cells=tuple(
                self._cell(at, there, states, standings, sure[at]) for at, there in enumerate(held)
            ),
            matches=tuple(match(self._matching, link) for link in self._links(row)),
            proposals=tuple(
                sorted({number for spot in row.spots for number in self._proposed.get(spot, ())})
            ),
        )

    def _links(self, row: Rowed) -> list[Link]:
        """What holds the touchpoints of a row together."""
        own = set(self._own(row))
        return [link for link in row.links if link.one in own and link.other in own]

    def _key(self, spot: Spot) -> str:
        return f"{self._matching.keys[spot[0]]}/{self._matching.entry(spot).id}"

    def _touchpoints(self, row: Rowed) -> list[list[Touchpoint]]:
        """What each map holds in a row: those that count, else those that are planned."""
        held: list[list[Touchpoint]] = [[] for _ in self._journeys]
        for spot in self._own(row):
            journey = self._journeys[spot[0]]
            held[spot[0]].append(journey.touchpoint[self._matching.entry(spot).id])
        if self._counts_planned:
            return held
        return [[t for t in own if not t.is_planned] or own for own in held]

    def _state(self, row: Rowed, at: int, first: Spot, touchpoints: Sequence[Touchpoint]) -> State:
        """Whether a map has it; what is only planned it has not."""
        planned = any(t.is_planned for t in touchpoints)
        has = bool(touchpoints) and (self._counts_planned or not planned)
        return State.HAS if has else self._without(row, at, first)

    def _cell(
        self,
        at: int,
        touchpoints: Sequence[Touchpoint],
        states: Sequence[State],
        standings: Sequence[Standing],
        confidence: float | None,
    ) -> Cell:
        state, known = states[at], standings[at]
        importance = [t.importance for t in touchpoints if t.importance is not None]
        phase_of = self._journeys[at].phase_of
        return Cell(
            state=state,
            confidence=confidence,
            touchpoints=tuple(t.id for t in touchpoints),
            names=tuple(t.name for t in touchpoints),
            is_planned=any(t.is_planned for t in touchpoints),
            phases=tuple(dict.fromkeys(phase_of[t.id].id for t in touchpoints)),
            is_unconverted=not self._left_out[at].isdisjoint(t.id for t in touchpoints),
            level=known.level,
            margins=known.margins,
            evidence=known.evidence,
            answers=known.answers,
            importance=fmean(importance) if importance else None,
            kind=kind(states[0], [state]) if at else None,
            delta=delta(standings[0], known) if at else None,
        )

    def _without(self, row: Rowed, at: int, first: Spot) -> State:
        """Absent or unknown, where a map has no such touchpoint."""
        if any(spot[0] == at for spot in row.spots):
            return State.HAS_NOT
        phases = self._matching.stages[self._matching.stage_of(first)][at]
        return State.HAS_NOT if is_complete(self._journeys[at], phases) else State.UNKNOWN

    def _confidences(self, row: Rowed, states: Sequence[State]) -> list[float | None]:
        """How sure each state is: of its match where there is one, else of there being none."""
        there = {spot[0] for spot in row.spots}
        surest: dict[int, float] = {}
        for link in row.links:
            for at in (link.one[0], link.other[0]):
                surest[at] = max(surest.get(at, 0.0), link.pair.confidence)

        def of(at: int) -> float:
            if at in there:
                return surest.get(at, 1.0)
            doubt = max((self._doubts.get((spot, at), 0.0) for spot in row.spots), default=0.0)
            return round(1 - doubt, 9)

        return [None if state is State.UNKNOWN else of(at) for at, state in enumerate(states)]


def is_complete(journey: Journey, phases: Iterable[int]) -> bool:
    """Whether what is not on the map in these phases (by number) is not there, but unknown.

    A phase says so itself; else a completeness note leaves open what the map does not name.
    """
    said = [journey.phases[number].complete for number in phases]
    by_note = journey.completeness is None
    return all(by_note if complete is None else complete for complete in said) if said else by_note


def _places(journey: Journey) -> dict[str, int]:
    return {touchpoint.id: number for number, touchpoint in enumerate(journey.touchpoints)}


def _proposed(matching: Matching) -> dict[Spot, list[int]]:
    """The proposals that would join each touchpoint with another one, by their number."""
    proposed: dict[Spot, list[int]] = {}
    for number, link in enumerate(matching.proposals):
        for spot in (link.one, link.other):
            proposed.setdefault(spot, []).append(number)
    return proposed


def _doubts(matching: Matching) -> dict[tuple[Spot, int], float]:
    """How likely a proposal may yet find a touchpoint on another map, at the most."""
    doubts: dict[tuple[Spot, int], float] = {}
    for link in matching.proposals:
        for spot, other in ((link.one, link.other), (link.other, link.one)):
            place = spot, other[0]
            doubts[place] = max(doubts.get(place, 0.0), link.pair.confidence)
    return doubts
