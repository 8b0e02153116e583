"""What the columns do not hold goes with the table in cells of its own, as a map file in JSON.

A table that comes back from a spreadsheet loses nothing then: cells that nobody touched keep all
that stood behind them.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic_core import from_json

from journey import limits
from journey.document import Faults, journey_from, written
from journey.document.tree import Row, Table
from journey.errors import InvalidDocumentError
from journey.exchange.intake import Intake
from journey.exchange.table.grid import Cell, Grid
from journey.model import Journey

_CHUNK = 30_000
_MARK = re.compile(r" journey-map ([0-9]{1,6})/([0-9]{1,6}): ")
"""No text of a journey begins with a space, so that none can be taken for this."""


def chunks(journey: Journey) -> list[str]:
    """A whole journey as texts that fit into cells, each with its number."""
    text = json.dumps(written(journey), ensure_ascii=True, separators=(",", ":"))
    parts = [text[start : start + _CHUNK] for start in range(0, len(text), _CHUNK)]
    return [f" journey-map {index}/{len(parts)}: {part}" for index, part in enumerate(parts, 1)]


def is_carried(cell: Cell) -> bool:
    """Whether a cell holds a part of a journey."""
    return isinstance(cell, str) and _MARK.match(cell) is not None


def carried(grids: Iterable[Grid], intake: Intake) -> Journey | None:
    """The journey that goes with a table; None where there is none, or where it was damaged."""
    found: dict[int, tuple[int, int, str]] = {}
    for line, text in _marked(grids):
        mark = _MARK.match(text)
        assert mark
        found[int(mark[1])] = (line, int(mark[2]), text[mark.end() :])
    if not found:
        return None
    said = intake.words
    line = min(place for place, _, _ in found.values())
    counts = {count for _, count, _ in found.values()}
    if len(counts) == 1 and set(found) == set(range(1, counts.pop() + 1)):
        text = "".join(found[index][2] for index in sorted(found))
        if len(text) <= limits.MAP_FILE_BYTES and (journey := _decoded(text, intake)):
            return journey
    intake.warn(
        line,
        said("what goes with the table is damaged; only the columns were read"),
        said("Leave the cells that begin with `journey-map` as they are"),
    )
    return None


def _marked(grids: Iterable[Grid]) -> Iterator[tuple[int, str]]:
    for grid in grids:
        for line, row in zip(grid.lines, grid.rows, strict=True):
            for cell in row:
                if isinstance(cell, str) and is_carried(cell):
                    yield line, cell


def _decoded(text: str, intake: Intake) -> Journey | None:
    try:
        tree = _tree(from_json(text, allow_inf_nan=False), 0)
        return journey_from(tree, Faults(intake.source, intake.words.language), {})
    except (ValueError, InvalidDocumentError):
        return None


def _tree(value: Any, depth: int) -> Any:
    """Plain values as the tree of a document; its places do not matter."""
    if depth > limits.NESTING:
        raise ValueError("nested too deeply")
    if isinstance(value, dict):
        table = Table()
        for key, entry in value.items():  # type: ignore[misc]
            table[str(key)] = _tree(entry, depth + 1)  # type: ignore[arg-type]
            table.lines[str(key)] = None  # type: ignore[arg-type]
        return table
    if isinstance(value, list):
        row = Row()
        for entry in value:  # type: ignore[misc]
            row.append(_tree(entry, depth + 1))
            row.lines.append(None)
        return row
    return value
