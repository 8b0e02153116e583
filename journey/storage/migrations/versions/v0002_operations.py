"""Maps in rows, one a part; the log holds what was altered, for undo of each person."""

import json
import logging
from typing import Any

import sqlalchemy as sa
from alembic import op

from journey.editing import (
    Parts,
    decode_edit,
    encode_operation,
    encode_row,
    encode_rows,
    take_apart,
)
from journey.errors import JourneyError
from journey.model import Journey

revision = "2"
down_revision = "1"

_LOG = logging.getLogger("journey.storage")
_SNAPSHOT_EVERY = 100


def upgrade() -> None:
    """Make the new tables, and write every map with its log into them."""
    connection = op.get_bind()
    maps = _all(connection, "SELECT * FROM journey")
    logs: dict[str, list[dict[str, Any]]] = {row["id"]: [] for row in maps}
    for change in _all(connection, "SELECT * FROM change ORDER BY journey_id, revision"):
        logs[change["journey_id"]].append(change)
    op.drop_table("change")
    _make_tables()
    for row in maps:
        _move(connection, row, logs[row["id"]])
    for column in ("document", "undo", "redo"):
        op.drop_column("journey", column)


def _all(connection: sa.Connection, asked: str) -> list[dict[str, Any]]:
    rows = connection.execute(sa.text(asked)).mappings()
    return [{str(name): value for name, value in row.items()} for row in rows]


def _make_tables() -> None:
    op.create_table(
        "part",
        _of_a_map(),
        sa.Column("part_id", sa.String, primary_key=True),
        sa.Column("properties", sa.Text, nullable=False),
    )
    op.create_table(
        "op",
        _of_a_map(),
        sa.Column("revision", sa.Integer, primary_key=True),
        sa.Column("op_id", sa.String, nullable=False, unique=True),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("undo_of", sa.Integer),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("undo", sa.Integer),
        sa.Column("redo", sa.Integer),
        sa.Index("op_by_actor", "journey_id", "actor", "revision"),
    )
    op.create_table(
        "snapshot",
        _of_a_map(),
        sa.Column("revision", sa.Integer, primary_key=True),
        sa.Column("rows", sa.Text, nullable=False),
    )
    op.create_table(
        "version",
        _of_a_map(),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )


def _of_a_map() -> sa.Column[str]:
    return sa.Column("journey_id", sa.String, sa.ForeignKey("journey.id"), primary_key=True)


def _move(connection: sa.Connection, row: dict[str, Any], log: list[dict[str, Any]]) -> None:
    """Write one map and its log; a log that cannot be told any more begins at the map as it is."""
    now = Journey.model_validate_json(row["document"])
    try:
        states = _states(now, log)
    except (JourneyError, ValueError):
        _LOG.warning("the history of the map %s begins anew at %s", row["id"], row["revision"])
        log, states = [], [now]
    parts = take_apart(states[0])
    first = row["revision"] - len(log)
    whole = encode_rows(parts.rows)
    _insert(connection, "snapshot", journey_id=row["id"], revision=first, rows=whole)
    stacks: dict[str, tuple[list[int], list[int]]] = {}
    for change, after in zip(log, states[1:], strict=True):
        operation = parts.difference(after)
        parts = Parts(after, parts.altered(operation).rows)
        kind = _kind(change)
        undo, redo = _next(stacks.setdefault(change["actor"], ([], [])), kind, change)
        _insert(
            connection, "op",
            journey_id=row["id"], revision=change["revision"], op_id=change["op_id"],
            actor=change["actor"], kind=kind, body=encode_operation(operation),
            undo_of=change["undo_of"], at=change["time"], label=change["label"],
            undo=undo, redo=redo,
        )  # fmt: skip
        if change["revision"] % _SNAPSHOT_EVERY == 0:
            _insert(
                connection, "snapshot",
                journey_id=row["id"], revision=change["revision"], rows=encode_rows(parts.rows),
            )  # fmt: skip
    for part, properties in parts.rows.items():
        _insert(
            connection, "part",
            journey_id=row["id"], part_id=part, properties=encode_row(properties),
        )  # fmt: skip


def _states(now: Journey, log: list[dict[str, Any]]) -> list[Journey]:
    """The journey at each revision of the log, from the one before its first change on."""
    states = [now]
    for change in reversed(log):
        states.append(decode_edit(change["inverse"]).apply(states[-1]))
    return states[::-1]


def _kind(change: dict[str, Any]) -> str:
    text = json.loads(change["label"])["text"]
    if change["undo_of"] is not None:
        return "redo" if text.startswith("Redone") else "undo"
    return "renewal" if text == "Renewed with the product" else "edit"


def _next(
    stacks: tuple[list[int], list[int]], kind: str, change: dict[str, Any]
) -> tuple[int | None, int | None]:
    """What undo and redo of the actor would reverse after a change."""
    undo, redo = stacks
    if kind == "edit":
        undo.append(change["revision"])
        redo.clear()
    elif kind == "undo":
        if change["undo_of"] in undo:
            undo.remove(change["undo_of"])
        redo.append(change["revision"])
    elif kind == "redo":
        if change["undo_of"] in redo:
            redo.remove(change["undo_of"])
        undo.append(change["revision"])
    return (undo[-1] if undo else None), (redo[-1] if redo else None)


def _insert(connection: sa.Connection, table: str, **values: Any) -> None:
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(sa.text(f'INSERT INTO "{table}" ({names}) VALUES ({marks})'), values)
