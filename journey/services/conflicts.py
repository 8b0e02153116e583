"""What is said where two people have changed the same: what, who, when, and what each wanted."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journey.editing import Alteration, Edit, Operation, Parts, Sequence, standing
from journey.errors import Clash, ConflictError, InvalidEditError
from journey.storage.repository import Change

_HINT = "Look at the map as it is now, then make the change again if you still want to"


def fitted(
    now: Parts, operation: Operation, meanwhile: Iterable[Change]
) -> tuple[Parts, Operation]:
    """The operation as it fits the map as it is, and the map after it.

    `meanwhile` are the changes among which those who changed the same are looked for. Raises
    ConflictError where somebody has changed what the operation replaces, or has taken away what
    it needs.
    """
    log = tuple(meanwhile)
    unfit = now.unfit(operation)
    if unfit:
        raise _clashing(tuple(_clashes(now, unfit, log)))
    settled = now.settled(operation)
    try:
        return now.altered(settled), settled
    except InvalidEditError as error:
        raise ConflictError(
            "This does not fit what others have changed meanwhile: {problem}",
            _HINT,
            problem=error.message,
        ) from error


def explained(error: ConflictError, log: Iterable[Change]) -> ConflictError:
    """The conflict with who made it so and when, as far as the log tells it."""
    changes = tuple(log)
    return error.told(_by_whom(clash, changes) for clash in error.clashes)


def _clashes(now: Parts, unfit: Operation, log: tuple[Change, ...]) -> Iterator[Clash]:
    for one in unfit:
        there = standing(now.rows, one)
        clash = Clash(one.part, one.field, _name(now, one), one.old, one.new, there)
        yield _by_whom(clash, log)


def _by_whom(clash: Clash, log: tuple[Change, ...]) -> Clash:
    """The clash with the last change that touched the property, else the part."""
    latest = sorted(log, key=lambda change: change.revision, reverse=True)
    for whole in (False, True):
        for change in latest:
            for one in change.operation:
                same = whole or clash.field is None or one.field in (None, clash.field)
                if one.part == clash.part and same:
                    return replace(
                        clash, actor=change.actor, time=change.time, revision=change.revision
                    )
    return clash


def _name(now: Parts, one: Alteration) -> str:
    for row in (now.rows.get(one.part), one.old, one.new):
        if isinstance(row, dict):
            name = row.get("name") or row.get("title")
            if isinstance(name, str):
                return name
    return one.part.partition(":")[2] or one.part


def _clashing(clashes: tuple[Clash, ...]) -> ConflictError:
    """Who it was stands in the clashes, as an id: only a screen knows what they are called."""
    first = clashes[0]
    return ConflictError("“{name}” was changed meanwhile", _HINT, clashes, name=first.name)


def insisted(edit: Edit) -> Edit:
    """The edit for whatever stands there now: it no longer says what it replaces."""
    if isinstance(edit, Sequence):
        kept = tuple(insisted(one) for one in edit.edits)
        return edit.model_copy(update={"edits": kept})
    if not getattr(edit, "compares", False):
        return edit
    said = {name: getattr(edit, name) for name in edit.model_fields_set if name != "old"}
    return type(edit)(**said)
