"""Touchpoints that are the same, gathered into rows; what people said comes first."""

from collections.abc import Iterable, Sequence

from journey.comparing.decision import Decision, DecisionKind

Spot = tuple[int, int]
"""A touchpoint by the number of its map and its own."""


class Clusters:
    """Touchpoints gathered step by step; at first each stands alone."""

    def __init__(self, spots: Iterable[Spot]) -> None:
        self._of: dict[Spot, set[Spot]] = {spot: {spot} for spot in spots}
        self._apart: dict[Spot, set[Spot]] = {}

    def __getitem__(self, spot: Spot) -> set[Spot]:
        """All that stand together with a touchpoint, itself among them."""
        return self._of[spot]

    def every(self) -> list[list[Spot]]:
        """All clusters, each in the order of its maps, by their first touchpoint."""
        unique = {id(cluster): cluster for cluster in self._of.values()}
        return sorted(map(sorted, unique.values()))

    def are_apart(self, one: Spot, other: Spot) -> bool:
        """Whether somebody said that the clusters of two touchpoints are not the same."""
        if not self._apart:
            return False
        return any(not self._apart.get(spot, set()).isdisjoint(self[other]) for spot in self[one])

    def share_a_map(self, one: Spot, other: Spot) -> bool:
        """Whether both clusters hold a touchpoint of the same map."""
        return not {at for at, _ in self[one]}.isdisjoint({at for at, _ in self[other]})

    def join(self, one: Spot, other: Spot) -> None:
        """Make two clusters one."""
        if self[one] is not self[other]:
            merged = self[one] | self[other]
            for spot in merged:
                self._of[spot] = merged

    def hear(
        self, decisions: Sequence[Decision], spots: dict[tuple[str, str], Spot]
    ) -> list[tuple[Spot, Spot]]:
        """Take in what people said, the last word first; gives the pairs that are now together.

        `spots` leads from map and touchpoint, by id, to where it stands; others are passed over.
        """
        together: list[tuple[Spot, Spot]] = []
        for decision in reversed(decisions):
            named = [(place.map, place.touchpoint) for place in decision.touchpoints]
            known = [spots[place] for place in named if place in spots]
            if len(known) < len(named):
                continue
            for one, other in _pairs(decision.kind, known):
                if decision.kind.holds_together:
                    if self[one] is not self[other] and not self.are_apart(one, other):
                        self.join(one, other)
                        together.append((one, other))
                elif self[one] is not self[other]:
                    self._apart.setdefault(one, set()).add(other)
                    self._apart.setdefault(other, set()).add(one)
        return together


def _pairs(kind: DecisionKind, spots: list[Spot]) -> list[tuple[Spot, Spot]]:
    """The pairs that a decision speaks of: with the first one, or of all where they are refused."""
    if kind is DecisionKind.REFUSE:
        return [(a, b) for n, a in enumerate(spots) for b in spots[n + 1 :]]
    return [(spots[0], other) for other in spots[1:]]
