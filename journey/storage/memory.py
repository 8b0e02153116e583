"""A repository that lives as long as the process: for tests and for trying things out."""

import datetime
import threading
from dataclasses import dataclass, field, replace

from journey.errors import NotFoundError
from journey.model import Journey
from journey.storage.refusals import id_taken, no_change, no_map, overtaken, sample_taken
from journey.storage.repository import Change, Entry, Head, Origin, Seed, card


@dataclass(slots=True)
class _Kept:
    journey: Journey
    head: Head
    created: datetime.datetime
    seed: Seed | None
    deleted: datetime.datetime | None = None
    log: dict[int, Change] = field(default_factory=dict[int, Change])


class MemoryRepository:
    """Keeps journeys in a dictionary, one thread at a time."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._maps: dict[str, _Kept] = {}

    def entries(self) -> tuple[Entry, ...]:
        """All maps, the one changed last first."""
        with self._lock:
            there = [
                Entry(id, card(kept.journey), kept.head, kept.created)
                for id, kept in self._maps.items()
                if kept.deleted is None
            ]
        return tuple(sorted(there, key=lambda entry: (entry.head.changed, entry.id), reverse=True))

    def ids(self) -> frozenset[str]:
        """The ids that are taken, those of deleted maps too."""
        with self._lock:
            return frozenset(self._maps)

    def head(self, id: str) -> Head:
        """Where a map stands."""
        with self._lock:
            return self._kept(id).head

    def journey(self, id: str) -> tuple[Journey, Head]:
        """A map with where it stands, both of the same revision."""
        with self._lock:
            kept = self._kept(id)
            return kept.journey, kept.head

    def add(
        self, journey: Journey, time: datetime.datetime, origin: Origin, seed: Seed | None = None
    ) -> None:
        """Keep a new map at revision 1; ConflictError where its id is taken."""
        with self._lock:
            if journey.id in self._maps:
                raise id_taken(journey.id)
            if seed and seed.name in (known.name for known in self.seeds().values()):
                raise sample_taken(seed.name)
            head = Head(1, time, None, None, origin, archived=False)
            self._maps[journey.id] = _Kept(journey, head, time, seed)

    def append(self, id: str, change: Change, journey: Journey, seed: Seed | None = None) -> int:
        """Keep a change and the journey after it; an operation already there changes nothing."""
        with self._lock:
            kept = self._kept(id)
            if (known := self._revision_of(change.op_id)) is not None:
                return known
            if kept.head.revision != change.revision - 1:
                raise overtaken(id, change.revision - 1, kept.head.revision)
            kept.journey = journey
            kept.head = replace(
                kept.head,
                revision=change.revision,
                changed=change.time,
                undo=change.undo,
                redo=change.redo,
            )
            kept.log[change.revision] = change
            kept.seed = seed or kept.seed
            return change.revision

    def applied(self, op_id: str) -> bool:
        """Whether the log of any map holds that operation."""
        with self._lock:
            return self._revision_of(op_id) is not None

    def change(self, id: str, revision: int) -> Change:
        """The change that led to a revision."""
        with self._lock:
            found = self._kept(id).log.get(revision)
        if found is None:
            raise no_change(id, revision)
        return found

    def changes(self, id: str, limit: int) -> tuple[Change, ...]:
        """The latest changes of a map, the last one first."""
        with self._lock:
            log = list(self._kept(id).log.values())
        return tuple(reversed(log))[:limit]

    def set_archived(self, id: str, archived: bool) -> None:
        """Put a map into the archive or take it out."""
        with self._lock:
            kept = self._kept(id)
            kept.head = replace(kept.head, archived=archived)

    def set_deleted(self, id: str, time: datetime.datetime | None) -> None:
        """Delete a map, or with None restore it."""
        with self._lock:
            kept = self._maps.get(id)
            if kept is None:
                raise self._missing(id)
            kept.deleted = time

    def seeds(self) -> dict[str, Seed]:
        """The maps that come from samples, by id; deleted ones too."""
        with self._lock:
            return {id: kept.seed for id, kept in self._maps.items() if kept.seed}

    def close(self) -> None:
        """Nothing to let go of."""

    def _kept(self, id: str) -> _Kept:
        kept = self._maps.get(id)
        if kept is None or kept.deleted is not None:
            raise self._missing(id)
        return kept

    def _missing(self, id: str) -> NotFoundError:
        return no_map(id, (id for id, kept in self._maps.items() if kept.deleted is None))

    def _revision_of(self, op_id: str) -> int | None:
        for kept in self._maps.values():
            for change in kept.log.values():
                if change.op_id == op_id:
                    return change.revision
        return None
