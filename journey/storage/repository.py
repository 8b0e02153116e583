"""The contract of a repository: journeys, each with the log of its changes.

Every accepted change is one row of the log, written together with the journey that it has led to:
both or neither. A repository keeps and compares; what a change means is told by `journey.editing`.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from journey.editing import Edit, Label
from journey.model import Journey, JourneyState, Organisation
from journey.model.record import Record


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


def card(journey: Journey) -> Card:
    """The card of a journey."""
    return Card(
        title=journey.title,
        organisation=journey.organisation,
        state=journey.state,
        language=journey.language,
        personas=tuple(CardPersona(name=p.name, initials=p.initials) for p in journey.personas),
        touchpoints=len(journey.touchpoints),
    )


@dataclass(frozen=True, slots=True)
class Head:
    """Where a map stands: its revision, when that was made, and what undo and redo would reverse.

    Times are in UTC. `undo` and `redo` are revisions of the log, None where there is nothing.
    """

    revision: int
    changed: datetime.datetime
    undo: int | None
    redo: int | None
    origin: Origin
    archived: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A map in the library, without the journey itself."""

    id: str
    card: Card
    head: Head
    created: datetime.datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the log: the edit that led to a revision, and the way back.

    `undo_of` is the revision that the edit reverses, where it is an undo or a redo. `undo` and
    `redo` say what would be reversed next, so that neither depends on what a browser remembers.
    """

    revision: int
    op_id: str
    actor: str
    time: datetime.datetime
    label: Label
    edit: Edit
    inverse: Edit
    undo_of: int | None
    undo: int | None
    redo: int | None


@dataclass(frozen=True, slots=True)
class Seed:
    """The sample that a map was put there from: its name, the print of its file, at which revision.

    A map that still is at that revision is as the sample was.
    """

    name: str
    fingerprint: str
    revision: int


class Repository(Protocol):
    """Keeps journeys. All methods raise StorageUnavailableError where the store cannot be reached.

    A deleted map is kept for `restore`; until then every method but `ids`, `seeds` and
    `set_deleted` answers as if it were not there, with NotFoundError.
    """

    def entries(self) -> tuple[Entry, ...]:
        """All maps, the one changed last first."""
        ...

    def ids(self) -> frozenset[str]:
        """The ids that are taken, those of deleted maps too."""
        ...

    def head(self, id: str) -> Head:
        """Where a map stands."""
        ...

    def journey(self, id: str) -> tuple[Journey, Head]:
        """A map with where it stands, both of the same revision."""
        ...

    def add(
        self, journey: Journey, time: datetime.datetime, origin: Origin, seed: Seed | None = None
    ) -> None:
        """Keep a new map at revision 1.

        ConflictError where its id is taken, or where a map of the same sample is or was there.
        """
        ...

    def append(self, id: str, change: Change, journey: Journey, seed: Seed | None = None) -> int:
        """Keep a change and the journey after it, both or neither, and return its revision.

        An `op_id` that the log already holds changes nothing: its revision is returned.
        ConflictError where the map is not at the revision before the change's.
        """
        ...

    def applied(self, op_id: str) -> bool:
        """Whether the log of any map holds that operation."""
        ...

    def change(self, id: str, revision: int) -> Change:
        """The change that led to a revision."""
        ...

    def changes(self, id: str, limit: int) -> tuple[Change, ...]:
        """The latest changes of a map, the last one first."""
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

    def close(self) -> None:
        """Let go of the store."""
        ...
