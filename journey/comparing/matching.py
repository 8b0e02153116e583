"""Matching the touchpoints of all maps: phases first, then pairs of maps, then rows across all."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from journey.comparing.clusters import Clusters, Spot
from journey.comparing.contents import content
from journey.comparing.decision import Decisions, MapTouchpoint
from journey.comparing.entry import Entry, Maps
from journey.comparing.joining import parts
from journey.comparing.match import MatchStatus
from journey.comparing.pairing import Pair, Pairing, are_versions
from journey.comparing.phases import Stage, moved, stages
from journey.comparing.similarity import Likeness, Similarity
from journey.model import Journey


@dataclass(frozen=True, slots=True)
class Link:
    """Two touchpoints of two maps that are, or may be, the same."""

    one: Spot
    other: Spot
    pair: Pair
    status: MatchStatus
    beside: Spot | None = None
    """The touchpoint that is matched already, of two that may be parts of one."""


@dataclass(frozen=True, slots=True)
class Rowed:
    """Touchpoints that make one row, and what holds them together."""

    spots: list[Spot]
    links: list[Link]


class Matching:
    """The touchpoints of several journeys, matched; journeys are known by their keys."""

    def __init__(
        self, journeys: Sequence[Journey], keys: Sequence[str], decisions: Decisions
    ) -> None:
        self.maps = Maps(journeys)
        self.keys = list(keys)
        self._named = [
            [(key, entry.id) for entry in entries]
            for key, entries in zip(self.keys, self.maps.entries, strict=True)
        ]
        self._places_of = dict[Spot, MapTouchpoint]()
        self._similarity = Similarity(self.maps)
        likeness = self._likeness()
        self.stages = self._stages(likeness, decisions)
        self.pairings = self._pairings(likeness)
        self._clusters = Clusters(
            (at, number)
            for at, entries in enumerate(self.maps.entries)
            for number in range(len(entries))
        )
        said = self._clusters.hear(decisions.touchpoints, self._places())
        links = self._links()
        held = [_said(one, other) for one, other in said]
        held += [link for link in links if self._holds(link)]
        self.proposals = self._propose(links)
        self.proposals += self._propose_parts()
        self.rows = self._rows(held)

    def entry(self, spot: Spot) -> Entry:
        """The touchpoint at a spot."""
        return self.maps.entries[spot[0]][spot[1]]

    def place(self, spot: Spot) -> MapTouchpoint:
        """Which touchpoint of which map stands at a spot, by their ids."""
        if spot not in self._places_of:
            map, touchpoint = self._named[spot[0]][spot[1]]
            self._places_of[spot] = MapTouchpoint(map=map, touchpoint=touchpoint)
        return self._places_of[spot]

    def stage_of(self, spot: Spot) -> int:
        """The stage in which a touchpoint stands, by its number."""
        return self._stage_of[spot[0]][self.entry(spot).phase]

    def _likeness(self) -> dict[Spot, Likeness]:
        numbers = range(len(self.maps.entries))
        return {(a, b): self._similarity.likeness(a, b) for a, b in combinations(numbers, 2)}

    def _stages(self, likeness: dict[Spot, Likeness], decisions: Decisions) -> list[Stage]:
        laid = stages(self.maps.journeys, content(self.maps, likeness))
        laid = moved(laid, self.maps.journeys, self.keys, decisions.phases)
        self._stage_of = [
            {number: stage for stage, row in enumerate(laid) for number in row[at]}
            for at in range(len(self.maps.journeys))
        ]
        return laid

    def _pairings(self, likeness: dict[Spot, Likeness]) -> dict[Spot, Pairing]:
        entries = self.maps.entries
        stages = [[of[e.phase] for e in entries[at]] for at, of in enumerate(self._stage_of)]
        return {
            (a, b): Pairing(
                found,
                (entries[a], entries[b]),
                (stages[a], stages[b]),
                are_versions(self.maps.journeys[a], self.maps.journeys[b]),
            )
            for (a, b), found in likeness.items()
        }

    def _places(self) -> dict[tuple[str, str], Spot]:
        return {
            (self.keys[at], entry.id): (at, number)
            for at, entries in enumerate(self.maps.entries)
            for number, entry in enumerate(entries)
            if not entry.is_absent
        }

    def _links(self) -> list[Link]:
        """The best pairs of each two maps, the surest first, whichever map comes first."""
        links = [
            Link((a, p.row), (b, p.column), p, status)
            for (a, b), pairing in self.pairings.items()
            for p in pairing.pairs
            for status in (MatchStatus.SURE if p.is_sure else MatchStatus.PROPOSED,)
        ]
        return sorted(links, key=self._rank)

    def _rank(self, link: Link) -> tuple[float, tuple[tuple[str, str], ...]]:
        one, other = (self._named[map][number] for map, number in (link.one, link.other))
        return -link.pair.confidence, (one, other) if one <= other else (other, one)

    def _holds(self, link: Link) -> bool:
        """Join the two where the match counts and nothing stands against it."""
        clusters = self._clusters
        if link.status is not MatchStatus.SURE or clusters[link.one] is clusters[link.other]:
            return False
        if clusters.are_apart(link.one, link.other):
            return False
        if clusters.share_a_map(link.one, link.other):
            return False
        clusters.join(link.one, link.other)
        return True

    def _propose(self, links: list[Link]) -> list[Link]:
        """The doubtful matches that somebody may confirm, one for each two rows."""
        proposed: dict[frozenset[int], Link] = {}
        for link in links:
            one, other = self._clusters[link.one], self._clusters[link.other]
            if one is other:
                continue
            rows = frozenset((id(one), id(other)))
            if rows not in proposed and self._may_be(link):
                proposed[rows] = link
        return list(proposed.values())

    def _propose_parts(self) -> list[Link]:
        """What may be a part of a touchpoint whose other part is matched, once for each part."""
        named = {frozenset((link.one, link.other)) for link in self.proposals}
        found: dict[Spot, Link] = {}
        for (a, b), pairing in self.pairings.items():
            for side, (here, there) in enumerate(((a, b), (b, a))):
                whole = self.maps.entries[here]
                for part in parts(self._similarity, pairing, (here, there), whole, side):
                    one, other = (here, part.whole), (there, part.other)
                    beside = there, part.matched
                    if (
                        self._may_be_part(one, beside, other)
                        and frozenset((one, other)) not in named
                    ):
                        first, second = sorted((one, other))
                        pair = Pair(first[1], second[1], part.confidence, False, False)
                        link = Link(first, second, pair, MatchStatus.PROPOSED, beside)
                        found.setdefault(other, link)
        return sorted(found.values(), key=self._rank)

    def _may_be_part(self, one: Spot, beside: Spot, other: Spot) -> bool:
        """Whether the first part stands with the whole, and the other with nothing against it."""
        clusters = self._clusters
        if any(self.entry(spot).is_absent for spot in (one, beside, other)):
            return False
        if clusters[one] is not clusters[beside] or clusters[one] is clusters[other]:
            return False
        if clusters.are_apart(one, other) or clusters.are_apart(beside, other):
            return False
        return one[0] not in {at for at, _ in clusters[other]}

    def _may_be(self, link: Link) -> bool:
        """Whether somebody may want to confirm it: no word stands against it, and it fits."""
        if self.entry(link.one).is_absent or self.entry(link.other).is_absent:
            return False
        if self._clusters.are_apart(link.one, link.other):
            return False
        return not self._clusters.share_a_map(link.one, link.other)

    def _rows(self, links: list[Link]) -> list[Rowed]:
        held: dict[int, list[Link]] = {}
        for link in links:
            held.setdefault(id(self._clusters[link.one]), []).append(link)
        return [
            Rowed(spots, held.get(id(self._clusters[spots[0]]), []))
            for spots in self._clusters.every()
        ]


def _said(one: Spot, other: Spot) -> Link:
    """What people hold together is certain."""
    one, other = sorted((one, other))
    return Link(one, other, Pair(one[1], other[1], 1.0, True, False), MatchStatus.DECIDED)
