"""What the library hands out: entries, journeys at a revision, lines of the history."""

import datetime
from dataclasses import dataclass

from journey.editing import Label
from journey.model import Journey, JourneyState, Organisation
from journey.storage import repository
from journey.storage.repository import (
    CardPersona,
    Change,
    ChangeKind,
    Head,
    Origin,
    Pointers,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A map in the gallery: what its card says, without the journey itself; times are in UTC."""

    id: str
    title: str
    organisation: Organisation | None
    state: JourneyState
    language: str
    personas: tuple[CardPersona, ...]
    """Name and initials of each."""
    touchpoints: int
    revision: int
    created: datetime.datetime
    changed: datetime.datetime
    is_sample: bool
    archived: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A journey as the library keeps it, at a revision; times are in UTC."""

    journey: Journey
    revision: int
    changed: datetime.datetime
    can_undo: bool
    can_redo: bool
    is_sample: bool
    archived: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the history: what was done, by whom and when; `label.said(words)` says it."""

    revision: int
    label: Label
    actor: str
    time: datetime.datetime
    undo_of: int | None
    """The revision that it reverses, where it is an undo or a redo."""
    op_id: str
    kind: ChangeKind
    parts: tuple[str, ...]
    """What it touched: `touchpoint:website`, `phase:info`, `persona:lena`, `journey`, ..."""


def entry(kept: repository.Entry) -> Entry:
    """The entry of the gallery for what the repository says of a map."""
    return Entry(
        id=kept.id,
        title=kept.card.title,
        organisation=kept.card.organisation,
        state=kept.card.state,
        language=kept.card.language,
        personas=kept.card.personas,
        touchpoints=kept.card.touchpoints,
        revision=kept.head.revision,
        created=kept.created,
        changed=kept.head.changed,
        is_sample=kept.head.origin is Origin.SAMPLE,
        archived=kept.head.archived,
    )


def kept(journey: Journey, head: Head, pointers: Pointers) -> Kept:
    """A journey with where it stands, and what an actor may take back."""
    return Kept(
        journey=journey,
        revision=head.revision,
        changed=head.changed,
        can_undo=pointers.undo is not None,
        can_redo=pointers.redo is not None,
        is_sample=head.origin is Origin.SAMPLE,
        archived=head.archived,
    )


def step(change: Change) -> Step:
    """The line of the history for a change."""
    return Step(
        revision=change.revision,
        label=change.label,
        actor=change.actor,
        time=change.time,
        undo_of=change.undo_of,
        op_id=change.op_id,
        kind=change.kind,
        parts=tuple(dict.fromkeys(one.part for one in change.operation)),
    )
