"""A touchpoint as the matching sees it, and the maps that stand beside one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from journey.comparing.terms import Reader, Term
from journey.model import Channel, Journey


@dataclass(frozen=True, slots=True)
class Entry:
    """A touchpoint of one of the maps, or a name that one of them notes as absent."""

    name: str
    id: str
    phase: int
    """The number of its phase on its map, from 0."""
    channels: tuple[Channel, ...] = ()
    terms: tuple[Term, ...] = ()
    is_absent: bool = False
    """It was looked for and is not there."""


class Maps:
    """The journeys that are compared, with the terms of all their touchpoints.

    The touchpoints of each map come in the order of their ids: the order inside a phase says
    nothing, so nothing may depend on it.
    """

    def __init__(self, journeys: Sequence[Journey]) -> None:
        self.journeys = tuple(journeys)
        bare = [sorted(_bare(journey), key=lambda e: (e.is_absent, e.id)) for journey in journeys]
        self.reader = Reader(entry.name for entries in bare for entry in entries)
        self.entries = [[_read(entry, self.reader) for entry in entries] for entries in bare]

    @cached_property
    def every(self) -> list[Entry]:
        """The entries of all maps, one map behind the other."""
        return [entry for entries in self.entries for entry in entries]

    @cached_property
    def spans(self) -> list[slice]:
        """Where the entries of each map lie among all."""
        ends = [0]
        for entries in self.entries:
            ends.append(ends[-1] + len(entries))
        return [slice(start, end) for start, end in pairwise(ends)]


def _bare(journey: Journey) -> list[Entry]:
    entries: list[Entry] = []
    for number, phase in enumerate(journey.phases):
        entries += [Entry(t.name, t.id, number, t.channels) for t in phase.touchpoints]
        entries += [Entry(name, name, number, is_absent=True) for name in phase.absent]
    return entries


def _read(entry: Entry, reader: Reader) -> Entry:
    return Entry(
        name=entry.name,
        id=entry.id,
        phase=entry.phase,
        channels=entry.channels,
        terms=reader.terms(entry.name),
        is_absent=entry.is_absent,
    )
