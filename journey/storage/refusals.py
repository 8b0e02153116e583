"""What every repository says when it cannot do what it is asked."""

from collections.abc import Iterable

from journey.editing import Alteration, Operation, Rows, alter, fits
from journey.errors import ConflictError, NotFoundError


def no_map(id: str, there: Iterable[str]) -> NotFoundError:
    """There is no map of that id; the hint names those that are there."""
    ids = sorted(there)
    listed = ", ".join(ids[:12]) + (", …" if len(ids) > 12 else "")
    hint = "The maps of this library are {there}" if ids else "The library is empty; open a file"
    return NotFoundError("There is no map {id} in this library", hint, id=id, there=listed)


def no_change(id: str, revision: int) -> NotFoundError:
    """The log of a map holds no change of that revision."""
    return NotFoundError(
        "The map {id} has no change {revision}",
        "Look at the list of its changes",
        id=id,
        revision=revision,
    )


def id_taken(id: str) -> ConflictError:
    """Another map has that id."""
    return ConflictError("A map {id} is already there", "Give it another id", id=id)


def sample_taken(name: str) -> ConflictError:
    """A map of that sample is there, or was and is deleted."""
    return ConflictError(
        "The sample {name} was put into this library before",
        "Restore it if it was deleted, or add a copy of your own",
        name=name,
    )


def overtaken(id: str, base: int, there: int) -> ConflictError:
    """The map is not at the revision on which the change was made."""
    return ConflictError(
        "The map {id} was changed meanwhile: it is at revision {there}, not at {base}",
        "Look at the map as it is now, then make the change again",
        id=id,
        base=base,
        there=there,
    )


def name_taken(name: str) -> ConflictError:
    """Another revision of the map has that name."""
    return ConflictError("There is a version “{name}” already", "Give it another name", name=name)


def altered(rows: Rows, operation: Operation) -> Rows:
    """The rows after an operation; raises ConflictError where one of its old values is gone."""
    after = dict(rows)
    for alteration in operation:
        if not fits(after, alteration):
            raise _replaced(alteration)
        alter(after, alteration)
    return after


def _replaced(alteration: Alteration) -> ConflictError:
    return ConflictError(
        "{part} was changed meanwhile",
        "Look at the map as it is now, then make the change again",
        part=alteration.part,
    )


def number_taken(number: int) -> ConflictError:
    """Somebody else has got that number."""
    return ConflictError("The number {number} is taken", "Take the next one", number=number)


def no_workshop() -> NotFoundError:
    """There is no workshop of that id."""
    return NotFoundError("There is no such workshop", "Begin one on the page Workshop")


def room_taken(number: str) -> ConflictError:
    """Another workshop that has not ended has that number."""
    return ConflictError("The number {number} is taken", "Take another one", number=number)
