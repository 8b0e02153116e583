"""A repository that lives as long as the process: for tests and for trying things out."""

import contextlib
import datetime
import threading
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field, replace

from journey.access import Role
from journey.editing import Parts, Rows
from journey.errors import NotFoundError
from journey.storage.memory_register import MemoryRegister
from journey.storage.memory_workshops import MemoryWorkshops
from journey.storage.refusals import (
    altered,
    id_taken,
    name_taken,
    no_change,
    no_map,
    overtaken,
    sample_taken,
)
from journey.storage.register import Place
from journey.storage.repository import (
    SNAPSHOT_EVERY,
    Card,
    Change,
    Entry,
    Head,
    KeptDecision,
    Origin,
    Person,
    Pointers,
    Seed,
    Told,
    Version,
    card,
)


@dataclass(slots=True)
class _Kept:
    card: Card
    rows: Rows
    head: Head
    created: datetime.datetime
    seed: Seed | None
    deleted: datetime.datetime | None = None
    log: list[Change] = field(default_factory=list[Change])
    snapshots: dict[int, Rows] = field(default_factory=dict[int, Rows])
    versions: dict[str, Version] = field(default_factory=dict[str, Version])


class MemoryRepository:
    """Keeps journeys in a dictionary, one thread at a time."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._maps: dict[str, _Kept] = {}
        self._operations: dict[str, int] = {}
        self._decisions: dict[str, KeptDecision] = {}
        self._capacities: dict[str, float] = {}
        self._people: dict[str, Person] = {}
        self.workshops = MemoryWorkshops()
        self.register = MemoryRegister(self._place, self._forget_name)

    def entries(self) -> tuple[Entry, ...]:
        """All maps, the one changed last first."""
        with self._lock:
            there = [
                Entry(id, kept.card, kept.head, kept.created)
                for id, kept in self._maps.items()
                if kept.deleted is None
            ]
        return tuple(sorted(there, key=lambda entry: (entry.head.changed, entry.id), reverse=True))

    def ids(self) -> frozenset[str]:
        """The ids that are taken, those of deleted maps too."""
        with self._lock:
            return frozenset(self._maps)

    def revisions(self, ids: Iterable[str]) -> dict[str, int]:
        """The revisions of those of these maps that are there."""
        asked = set(ids)
        return {one.id: one.head.revision for one in self.entries() if one.id in asked}

    def add(
        self,
        parts: Parts,
        time: datetime.datetime,
        origin: Origin,
        seed: Seed | None = None,
        owner: str = "",
    ) -> None:
        """Keep a new map at revision 1; ConflictError where its id is taken."""
        id = parts.journey.id
        with self._lock:
            if id in self._maps:
                raise id_taken(id)
            if seed and seed.name in (known.name for known in self.seeds().values()):
                raise sample_taken(seed.name)
            head = Head(1, time, origin, archived=False)
            kept = _Kept(card(parts.journey), parts.rows, head, time, seed)
            kept.snapshots[1] = parts.rows
            self._maps[id] = kept
            if owner:
                self.register.set_role(id, owner, Role.OWNER)

    @contextlib.contextmanager
    def reading(self, id: str) -> Generator["_MemoryMap"]:
        """A map to be read; nobody changes it meanwhile."""
        with self._lock:
            yield _MemoryMap(id, self._kept(id), self._operations)

    @contextlib.contextmanager
    def writing(self, id: str) -> Generator["_MemoryMap"]:
        """A map to be changed; nobody else changes it meanwhile."""
        with self._lock:
            yield _MemoryMap(id, self._kept(id), self._operations)

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

    def decisions(self, maps: Iterable[str]) -> tuple[KeptDecision, ...]:
        """What was said of no other maps than these, the earliest first."""
        asked = frozenset(maps)
        with self._lock:
            said = [one for one in self._decisions.values() if one.maps <= asked]
        return tuple(sorted(said, key=lambda one: (one.time, one.id)))

    def decide(self, decision: KeptDecision) -> None:
        """Keep what somebody has said."""
        with self._lock:
            self._decisions.setdefault(decision.id, decision)

    def withdraw(self, id: str) -> None:
        """Forget what was said."""
        with self._lock:
            self._decisions.pop(id, None)

    def capacities(self) -> dict[str, float]:
        """How many hours a week each department has."""
        with self._lock:
            return dict(sorted(self._capacities.items()))

    def set_capacity(self, department: str, hours_a_week: float | None) -> None:
        """Keep how many hours a department has, or forget it."""
        with self._lock:
            if hours_a_week is None:
                self._capacities.pop(department, None)
            else:
                self._capacities[department] = hours_a_week

    def people(self) -> tuple[Person, ...]:
        """Everybody who was ever met, in the order in which they came."""
        with self._lock:
            return tuple(self._people.values())

    def keep_person(self, id: str, name: str | None = None) -> Person:
        """The person of that id, who gets the next number at the first time; a name if given."""
        with self._lock:
            person = self._people.get(id) or Person(id, len(self._people) + 1)
            self._people[id] = person if name is None else replace(person, name=name)
            return self._people[id]

    def _place(self, id: str) -> Place | None:
        kept = self._maps.get(id)
        return kept and Place(kept.deleted is not None, kept.head.origin is Origin.SAMPLE)

    def _forget_name(self, id: str) -> None:
        if id in self._people:
            self.keep_person(id, "")

    def listen(self, told: Told) -> Callable[[], None]:
        """No other process changes anything here."""
        return lambda: None

    def close(self) -> None:
        """Nothing to let go of."""

    def _kept(self, id: str) -> _Kept:
        kept = self._maps.get(id)
        if kept is None or kept.deleted is not None:
            raise self._missing(id)
        return kept

    def _missing(self, id: str) -> NotFoundError:
        return no_map(id, (id for id, kept in self._maps.items() if kept.deleted is None))


class _MemoryMap:
    """One map while the lock is held."""

    def __init__(self, id: str, kept: _Kept, operations: dict[str, int]) -> None:
        self._id = id
        self._kept = kept
        self._operations = operations

    @property
    def head(self) -> Head:
        """Where the map stands."""
        return self._kept.head

    def rows(self) -> Rows:
        """The rows of the journey as it is."""
        return dict(self._kept.rows)

    def snapshot(self, revision: int) -> tuple[int, Rows]:
        """The latest rows that are kept whole at or before a revision."""
        kept = [one for one in self._kept.snapshots if one <= revision]
        if not kept:
            raise no_change(self._id, revision)
        return max(kept), dict(self._kept.snapshots[max(kept)])

    def since(self, revision: int, until: int | None = None) -> tuple[Change, ...]:
        """The changes after a revision and up to another, in order."""
        end = self.head.revision if until is None else until
        return tuple(one for one in self._kept.log if revision < one.revision <= end)

    def change(self, revision: int) -> Change:
        """The change that led to a revision."""
        for change in self._kept.log:
            if change.revision == revision:
                return change
        raise no_change(self._id, revision)

    def latest(self, limit: int, before: int | None = None) -> tuple[Change, ...]:
        """The latest changes, the last one first."""
        log = [one for one in self._kept.log if before is None or one.revision < before]
        return tuple(reversed(log))[:limit]

    def pointers(self, actor: str, before: int | None = None) -> Pointers:
        """What undo and redo of an actor would reverse."""
        for change in self.latest(len(self._kept.log), before):
            if change.actor == actor:
                return change.pointers
        return Pointers()

    def versions(self) -> tuple[Version, ...]:
        """The revisions that have a name, the latest first."""
        return tuple(
            sorted(self._kept.versions.values(), key=lambda v: (v.revision, v.name), reverse=True)
        )

    def revision_of(self, op_id: str) -> int | None:
        """The revision to which that operation has led."""
        return self._operations.get(op_id)

    def keep(self, change: Change, card: Card, seed: Seed | None = None) -> None:
        """Keep the next change with the rows that it alters."""
        kept = self._kept
        if kept.head.revision != change.revision - 1:
            raise overtaken(self._id, change.revision - 1, kept.head.revision)
        kept.rows = altered(kept.rows, change.operation)
        kept.card = card
        kept.head = replace(kept.head, revision=change.revision, changed=change.time)
        kept.log.append(change)
        kept.seed = seed or kept.seed
        self._operations[change.op_id] = change.revision
        if change.revision % SNAPSHOT_EVERY == 0:
            kept.snapshots[change.revision] = kept.rows

    def name(self, version: Version, rows: Rows) -> None:
        """Give a revision a name, and keep its rows whole."""
        if version.name in self._kept.versions:
            raise name_taken(version.name)
        self._kept.versions[version.name] = version
        self._kept.snapshots[version.revision] = rows
