"""What one accepted change makes of a map, and what undo and redo would reverse after it.

Every change, an undo too, is a new row of the log. Each row says which revision undo and redo
would reverse next, so that one look at the last row is enough, however long the log is.
"""

from dataclasses import dataclass

from journey.editing import Edit, Label, ReplaceJourney
from journey.errors import InvalidEditError
from journey.model import Journey
from journey.storage.repository import Change, Head, Repository


@dataclass(frozen=True, slots=True)
class Turn:
    """A change that is about to be kept: the journey after it, and the row of the log."""

    after: Journey
    edit: Edit
    inverse: Edit
    label: Label
    undo_of: int | None
    undo: int | None
    redo: int | None


def edited(edit: Edit, journey: Journey, head: Head) -> Turn | None:
    """The turn of an edit, after which nothing can be redone; None where it changes nothing."""
    after = edit.apply(journey)
    if after == journey:
        return None
    return Turn(
        after=after,
        edit=edit,
        inverse=edit.inverse(journey),
        label=edit.describe(journey),
        undo_of=None,
        undo=head.revision + 1,
        redo=None,
    )


def renewed(sample: Journey, journey: Journey, head: Head) -> Turn:
    """The turn by which a newer version of a sample comes; it is not the user's to undo."""
    edit = ReplaceJourney(journey=sample)
    return Turn(
        after=edit.apply(journey),
        edit=edit,
        inverse=edit.inverse(journey),
        label=Label(text="Renewed with the product"),
        undo_of=None,
        undo=head.undo,
        redo=head.redo,
    )


def undone(repository: Repository, id: str, journey: Journey, head: Head) -> Turn:
    """The turn that takes the last change back; raises InvalidEditError where there is none."""
    if head.undo is None:
        raise InvalidEditError("There is nothing to undo", "Nobody has changed this map yet")
    change = repository.change(id, head.undo)
    before = _row_before(repository, id, change)
    return _reversed(
        change,
        journey,
        "Undone: {what}",
        undo=before.undo if before else None,
        redo=head.revision + 1,
    )


def redone(repository: Repository, id: str, journey: Journey, head: Head) -> Turn:
    """The turn that makes the change again that was taken back last."""
    if head.redo is None:
        raise InvalidEditError(
            "There is nothing to redo", "Redo brings back what was undone just before"
        )
    change = repository.change(id, head.redo)
    before = _row_before(repository, id, change)
    return _reversed(
        change,
        journey,
        "Redone: {what}",
        undo=head.revision + 1,
        redo=before.redo if before else None,
    )


def _reversed(
    change: Change, journey: Journey, said: str, undo: int | None, redo: int | None
) -> Turn:
    what = change.label if change.undo_of is None else change.label.values["what"]
    return Turn(
        after=change.inverse.apply(journey),
        edit=change.inverse,
        inverse=change.inverse.inverse(journey),
        label=Label(text=said, values={"what": what}),
        undo_of=change.revision,
        undo=undo,
        redo=redo,
    )


def _row_before(repository: Repository, id: str, change: Change) -> Change | None:
    """The row of the log before a change; revision 1 is the map as it was added, without row."""
    return repository.change(id, change.revision - 1) if change.revision > 2 else None
