"""What one accepted change makes of a map, and what undo and redo of its actor would reverse.

Every change, an undo too, is a new row of the log. Each row says which revisions undo and redo of
its actor would reverse next, so that one look at the actor's last row is enough, however long the
log is; and that is so in another browser, and after a restart.
"""

from collections.abc import Callable
from dataclasses import dataclass

from journey.editing import Edit, Label, Operation, Parts, ReplaceJourney, inverse
from journey.errors import ConflictError, InvalidEditError
from journey.model import Journey
from journey.services.conflicts import explained, fitted
from journey.storage.repository import Change, ChangeKind, Pointers, Reading

_LOOKED_BACK = 100
"""Among so many changes the one is looked for that somebody's change clashes with."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A change that is about to be kept: the map after it, and the row of the log."""

    after: Parts
    operation: Operation
    kind: ChangeKind
    label: Label
    pointers: Pointers
    undo_of: int | None = None


Make = Callable[[Reading, Parts, str], Turn | None]
"""What makes the turn of an actor on a map as it is; None: nothing is to be changed."""


def edited(edit: Edit, map: Reading, now: Parts, seen: Parts, revision: int) -> Turn | None:
    """The turn of an edit, after which nothing can be redone; None where it changes nothing.

    `seen` is the map as the actor saw it, at `revision`: what others changed since then stays,
    and what they changed of the same is a ConflictError.
    """
    try:
        operation = seen.difference(edit.apply(seen.journey), edit.moves())
    except ConflictError as error:
        raise explained(error, map.latest(_LOOKED_BACK)) from None
    if not operation:
        return None
    label = edit.describe(seen.journey)
    since = map.since(revision) if revision < map.head.revision else ()
    after, operation = fitted(now, operation, since)
    return Turn(after, operation, ChangeKind.EDIT, label, _done(map))


def renewed(sample: Journey, map: Reading, now: Parts, actor: str) -> Turn:
    """The turn by which a newer version of a sample comes; it is not the user's to undo."""
    operation = now.difference(ReplaceJourney(journey=sample).apply(now.journey))
    after = now.altered(operation)
    said = Label(text="Renewed with the product")
    return Turn(after, operation, ChangeKind.RENEWAL, said, map.pointers(actor))


def restored(then: Journey, said: Label, map: Reading, now: Parts) -> Turn | None:
    """The turn that makes the map again what it was at an earlier revision."""
    operation = now.difference(then)
    if not operation:
        return None
    after = now.altered(operation)
    return Turn(after, operation, ChangeKind.RESTORE, said, _done(map))


def undone(map: Reading, now: Parts, actor: str) -> Turn:
    """The turn that takes the actor's last change back.

    Raises InvalidEditError where there is none, ConflictError where somebody has changed what it
    would take back since then.
    """
    revision = map.pointers(actor).undo
    if revision is None:
        raise InvalidEditError("There is nothing to undo", "You have not changed this map yet")
    before = map.pointers(actor, revision)
    next = Pointers(undo=before.undo, redo=map.head.revision + 1)
    return _reversed(map, now, revision, ChangeKind.UNDO, next)


def redone(map: Reading, now: Parts, actor: str) -> Turn:
    """The turn that makes the change again that the actor took back last."""
    revision = map.pointers(actor).redo
    if revision is None:
        raise InvalidEditError(
            "There is nothing to redo", "Redo brings back what was undone just before"
        )
    before = map.pointers(actor, revision)
    next = Pointers(undo=map.head.revision + 1, redo=before.redo)
    return _reversed(map, now, revision, ChangeKind.REDO, next)


def _reversed(
    map: Reading, now: Parts, revision: int, kind: ChangeKind, pointers: Pointers
) -> Turn:
    change = map.change(revision)
    after, operation = fitted(now, inverse(change.operation), map.since(revision))
    label = _said(change, kind)
    return Turn(after, operation, kind, label, pointers, undo_of=revision)


def _said(change: Change, kind: ChangeKind) -> Label:
    repeated = change.kind in (ChangeKind.UNDO, ChangeKind.REDO)
    what = change.label.values["what"] if repeated else change.label
    text = Label(text="Undone: {what}") if kind is ChangeKind.UNDO else Label(text="Redone: {what}")
    return text.model_copy(update={"values": {"what": what}})


def _done(map: Reading) -> Pointers:
    return Pointers(undo=map.head.revision + 1, redo=None)
