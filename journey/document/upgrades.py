"""Documents of older formats, brought to the current one step by step."""

from collections.abc import Callable
from typing import Any

from journey.document.faults import Faults, Place, shown
from journey.document.tree import Plain, Table

UPGRADES: tuple[Callable[[Table], Table], ...] = ()
"""The step at index i turns the tree of a document of format i + 1 into one of format i + 2."""

FORMAT = len(UPGRADES) + 1
"""The format that this version writes."""


def upgrade(
    table: Table, faults: Faults, steps: tuple[Callable[[Table], Table], ...] = UPGRADES
) -> Table:
    """The document in the current format, without its `format` key; newer formats are refused."""
    if "format" not in table:
        return table
    current = len(steps) + 1
    line = table.lines.get("format")
    version = _version(table.pop("format"))
    said = faults.words
    if version is None or version < 1:
        faults.stop(
            Place("format", line),
            said("is not the number of a format"),
            said("Write `format: {current}`, or leave the line out", current=current),
        )
    if version > current:
        faults.stop(
            Place("format", line),
            said(
                "the document has format {version}; this version reads formats up to {current}",
                version=shown(version),
                current=current,
            ),
            said("Open it with a version that reads format {version}", version=shown(version)),
        )
    for step in steps[version - 1 :]:
        table = step(table)
    return table


def _version(value: Any) -> int | None:
    if isinstance(value, Plain) and value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
