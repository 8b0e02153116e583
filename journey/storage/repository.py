"""The contract of a repository: journeys in rows, each with the log of its changes.

Every accepted change is one row of the log, written together with the rows that it alters: all or
nothing. A repository keeps and compares; what a change means is told by `journey.editing`.
"""

import datetime
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from journey.editing import Label, Operation, Parts, Rows
from journey.model import Journey, JourneyState, Organisation
from journey.model.record import Record
from journey.storage.register import Register
from journey.storage.workshops import WorkshopStore


class Origin(StrEnum):
    """Where a map in the library comes from."""

    SAMPLE = "sample"
    USER = "user"


class CardPersona(Record):
    """A persona as the card of a map names it."""

    name: str
    initials: str


class Card(Record):
    """What the card of a map in the gallery says of it, kept beside the journey."""

    title: str
    organisation: Organisation | None
    state: JourneyState
    language: str
    personas: tuple[CardPersona, ...]
    touchpoints: int
    """How many there are, planned ones aside."""


def card(journey: Journey) -> Card:
    """The card of a journey."""
    return Card(
        title=journey.title,
        organisation=journey.organisation,
        state=journey.state,
        language=journey.language,
        personas=tuple(CardPersona(name=p.name, initials=p.initials) for p in journey.personas),
        touchpoints=len(journey.existing),
    )


SNAPSHOT_EVERY = 100
"""After so many changes the whole map is kept once more, so that no replay is longer."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a map stands: its revision and when that was made, in UTC."""

    revision: int
    changed: datetime.datetime
    origin: Origin
    archived: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A map in the library, without the journey itself."""

    id: str
    card: Card
    head: Head
    created: datetime.datetime


class ChangeKind(StrEnum):
    """How a change came about."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    RESTORE = "restore"
    """An earlier revision made the current one again."""
    RENEWAL = "renewal"
    """A newer version of a sample came with the product."""


@dataclass(frozen=True, slots=True)
class Pointers:
    """The revisions that undo and redo of one actor would reverse next; None: nothing."""

    undo: int | None = None
    redo: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the log: the operation that led to a revision; the way back is its inverse.

    `undo_of` is the revision that it reverses, where it is an undo or a redo. `pointers` say what
    its actor would reverse next, so that neither depends on what a browser remembers.
    """

    revision: int
    op_id: str
    actor: str
    kind: ChangeKind
    time: datetime.datetime
    label: Label
    operation: Operation
    undo_of: int | None = None
    pointers: Pointers = Pointers()


@dataclass(frozen=True, slots=True)
class Version:
    """A revision that got a name."""

    name: str
    revision: int
    actor: str
    time: datetime.datetime


@dataclass(frozen=True, slots=True)
class Seed:
    """The sample that a map was put there from: its name, the print of its file, at which revision.

    A map that still is at that revision is as the sample was.
    """

    name: str
    fingerprint: str
    revision: int


@dataclass(frozen=True, slots=True)
class KeptDecision:
    """What somebody has said about a match of maps; `body` is its JSON, told by the services."""

    id: str
    maps: frozenset[str]
    """The maps of which it speaks, by id."""
    body: str
    actor: str
    time: datetime.datetime


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who changes maps. Without a name they are the guest of that number."""

    id: str
    """The actor of their changes."""
    number: int
    """Counted from 1 in the order in which people came."""
    name: str = ""


Told = Callable[[str, int, str], None]
"""Is told of a change: the map, its revision, who made it."""
Listen = Callable[[Told], Callable[[], None]]
CHANNEL = "journey_changed"
"""Under this name a server that can tells processes of changes."""


class Reading(Protocol):
    """One map as it is at one moment, whatever others write meanwhile."""

    @property
    def head(self) -> Head:
        """Where the map stands."""
        ...

    def rows(self) -> Rows:
        """The rows of the journey as it is."""
        ...

    def snapshot(self, revision: int) -> tuple[int, Rows]:
        """The latest rows that are kept whole at or before a revision, and their revision."""
        ...

    def since(self, revision: int, until: int | None = None) -> tuple[Change, ...]:
        """The changes after a revision and up to another (left out: to the last), in order."""
        ...

    def change(self, revision: int) -> Change:
        """The change that led to a revision; NotFoundError where the log has none."""
        ...

    def latest(self, limit: int, before: int | None = None) -> tuple[Change, ...]:
        """The latest changes (before a revision), the last one first."""
        ...

    def pointers(self, actor: str, before: int | None = None) -> Pointers:
        """What undo and redo of an actor would reverse, now or before a revision came."""
        ...

    def versions(self) -> tuple[Version, ...]:
        """The revisions that have a name, the latest first."""
        ...

    def revision_of(self, op_id: str) -> int | None:
        """The revision to which that operation has led; None where no log holds it."""
        ...


class Writing(Reading, Protocol):
    """One map that nobody else changes until this is over: all of it is kept, or nothing."""

    def keep(self, change: Change, card: Card, seed: Seed | None = None) -> None:
        """Keep the next change with the rows that it alters.

        ConflictError where the map is not at the revision before it, or where something else
        stands than what the operation replaces.
        """
        ...

    def name(self, version: Version, rows: Rows) -> None:
        """Give a revision a name, and keep its rows whole; ConflictError where it is taken."""
        ...


class Repository(Protocol):
    """Keeps journeys. All methods raise StorageUnavailableError where the store cannot be reached.

    A deleted map is kept for `set_deleted` with None; until then all but `ids`, `seeds` and
    `set_deleted` answer as if it were not there, with NotFoundError.
    """

    def entries(self) -> tuple[Entry, ...]:
        """All maps, the one changed last first."""
        ...

    def ids(self) -> frozenset[str]:
        """The ids that are taken, those of deleted maps too."""
        ...

    def revisions(self, ids: Iterable[str]) -> dict[str, int]:
        """The revisions of those of these maps that are there; cheap, to be asked often."""
        ...

    def add(
        self,
        parts: Parts,
        time: datetime.datetime,
        origin: Origin,
        seed: Seed | None = None,
        owner: str = "",
    ) -> None:
        """Keep a new map at revision 1, and with it its owner where one is named.

        ConflictError where its id is taken, or where a map of the same sample is or was there.
        """
        ...

    def reading(self, id: str) -> AbstractContextManager[Reading]:
        """A map to be read, all of one moment."""
        ...

    def writing(self, id: str) -> AbstractContextManager[Writing]:
        """A map to be changed; kept when the block is left without an error."""
        ...

    def set_archived(self, id: str, archived: bool) -> None:
        """Put a map into the archive or take it out; no change of the journey."""
        ...

    def set_deleted(self, id: str, time: datetime.datetime | None) -> None:
        """Delete a map, or with None restore it; NotFoundError where it never was."""
        ...

    def seeds(self) -> dict[str, Seed]:
        """The maps that come from samples, by id; deleted ones too."""
        ...

    def decisions(self, maps: Iterable[str]) -> tuple[KeptDecision, ...]:
        """What was said of no other maps than these, the earliest first."""
        ...

    def decide(self, decision: KeptDecision) -> None:
        """Keep what somebody has said; the same id a second time changes nothing."""
        ...

    def withdraw(self, id: str) -> None:
        """Forget what was said; nothing happens where it is not there."""
        ...

    def capacities(self) -> dict[str, float]:
        """How many hours a week each department has, by its name."""
        ...

    def set_capacity(self, department: str, hours_a_week: float | None) -> None:
        """Keep how many hours a department has; None: that is not known any more."""
        ...

    def people(self) -> tuple[Person, ...]:
        """Everybody who was ever met, in the order in which they came."""
        ...

    def keep_person(self, id: str, name: str | None = None) -> Person:
        """The person of that id, who gets the next number at the first time, and a name if given.

        An empty name makes them a guest again.
        """
        ...

    def listen(self, told: Told) -> Callable[[], None]:
        """Have changes told that any process keeps, where the store can; returns what ends it.

        `told` is called in a thread of its own; where the store cannot, it is never called.
        """
        ...

    @property
    def register(self) -> Register:
        """Who may do what with the maps, and the audit log."""
        ...

    @property
    def workshops(self) -> WorkshopStore:
        """The workshops of the library."""
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...
