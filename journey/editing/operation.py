"""An operation: what an accepted change altered, property by property, with what it replaced."""

from typing import Any

from pydantic import JsonValue, TypeAdapter

from journey.model.record import Record

PartId = str
"""`journey`, `phase:info`, `touchpoint:website`, `persona:lena`, `transition:website>popcorn`."""
Row = dict[str, JsonValue]
"""The properties of a part that are not as by default, as JSON."""
Rows = dict[PartId, Row]
"""A whole journey, taken apart."""


class Alteration(Record):
    """One property of one part (None: the whole part) from an old value to a new one.

    None stands for a property that is as by default, and for a part that is not there.
    """

    part: PartId
    field: str | None = None
    old: JsonValue = None
    new: JsonValue = None

    @property
    def back(self) -> "Alteration":
        """The way back."""
        return Alteration(part=self.part, field=self.field, old=self.new, new=self.old)


Operation = tuple[Alteration, ...]
"""Alterations that are made all or none, one after the other."""

_OPERATION: TypeAdapter[Operation] = TypeAdapter(Operation)
_ROWS: TypeAdapter[Rows] = TypeAdapter(Rows)


def inverse(operation: Operation) -> Operation:
    """The operation that takes this one back: the last alteration first."""
    return tuple(alteration.back for alteration in reversed(operation))


def between(before: Rows, after: Rows) -> Operation:
    """What leads from some rows to others; parts that are gone come last."""
    found: list[Alteration] = []
    for part, row in after.items():
        there = before.get(part)
        if there is None:
            found.append(Alteration(part=part, new=row))
        elif there is not row:
            found += (
                Alteration(part=part, field=name, old=there.get(name), new=row.get(name))
                for name in dict.fromkeys((*there, *row))
                if there.get(name) != row.get(name)
            )
    gone = (part for part in before if part not in after)
    return (*found, *(Alteration(part=part, old=before[part]) for part in gone))


def standing(rows: Rows, alteration: Alteration) -> JsonValue:
    """What stands where the alteration would alter: a value, a whole row, or None."""
    row = rows.get(alteration.part)
    if alteration.field is None:
        return row
    return None if row is None else row.get(alteration.field)


def fits(rows: Rows, alteration: Alteration) -> bool:
    """Whether what it replaces still stands there."""
    if alteration.field is not None and alteration.part not in rows:
        return False
    return standing(rows, alteration) == alteration.old


def alter(rows: Rows, alteration: Alteration) -> None:
    """Make an alteration that fits; other rows are shared with whoever else has them."""
    if alteration.field is None:
        if alteration.new is None:
            rows.pop(alteration.part, None)
        else:
            rows[alteration.part] = _row(alteration.new)
        return
    row = dict(rows[alteration.part])
    if alteration.new is None:
        row.pop(alteration.field, None)
    else:
        row[alteration.field] = alteration.new
    rows[alteration.part] = row


def _row(value: JsonValue) -> Row:
    assert isinstance(value, dict)
    return value


def encode_operation(operation: Operation) -> str:
    """The operation as JSON; what is None is left out."""
    return _OPERATION.dump_json(operation, exclude_defaults=True).decode()


def decode_operation(written: str) -> Operation:
    """The operation that was written as JSON."""
    return _OPERATION.validate_json(written)


def encode_rows(rows: Rows) -> str:
    """Rows as JSON."""
    return _ROWS.dump_json(rows).decode()


def decode_rows(written: str) -> Rows:
    """The rows that were written as JSON."""
    return _ROWS.validate_json(written)


def encode_row(row: Row) -> str:
    """One row as JSON."""
    return _ROW.dump_json(row).decode()


def decode_row(written: str) -> Row:
    """The row that was written as JSON."""
    return _ROW.validate_json(written)


_ROW: TypeAdapter[Any] = TypeAdapter(Row)
