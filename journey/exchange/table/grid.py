"""Rows and cells as a spreadsheet has them, before anyone knows what they mean."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from journey import limits

MOST_ROWS = limits.TOUCHPOINTS + 1_000
"""So many rows a table of touchpoints may have: headings, titles and empty ones among them."""

_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_GROUPED = re.compile(
    r"[1-9][0-9]{0,2}(?P<sign>[.,'’ \u00a0\u2009\u202f])[0-9]{3}(?:(?P=sign)[0-9]{3})*"
)
_NO_ANSWER = re.compile(
    r"[-–—]+|k\. ?a\.?|ka|keine angaben?|n\. ?a\.?|n/a|na|no answer", re.IGNORECASE
)

Cell = str | float | None
"""A text, a number, or nothing."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one sheet; every row begins in the first column."""

    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...]
    """The line of the file, or the row of the sheet, of each row; counted from 1."""
    name: str = ""
    """The name of the sheet; empty where there is only one."""

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a row and a column, counted from 0; None beyond the end of the row."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else None

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max((len(row) for row in self.rows), default=0)


def cell_of(value: object) -> Cell:
    """What a reader of spreadsheets gives, as a cell; white space alone is nothing."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return float(value) if isfinite(value) else None
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    text = "" if value is None else str(value)
    return text if text.strip() else None


def text_in(cell: Cell) -> str:
    """A cell as text; a whole number without a point."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    is_whole = float(cell).is_integer() and abs(cell) < 1e15
    return str(int(cell)) if is_whole else repr(cell)


def number_in(cell: Cell) -> float | None:
    """A cell as a number, its decimal mark a point or a comma; None where it is none."""
    if not isinstance(cell, str):
        return cell
    written = cell.strip().replace("−", "-").replace(",", ".", 1)
    value = float(written) if _NUMBER.fullmatch(written) else None
    return value if value is not None and isfinite(value) else None


def answered(cell: Cell) -> Cell:
    """A cell of a figure, nothing where it says that there is no answer: k. A., n/a, a dash."""
    is_none = isinstance(cell, str) and _NO_ANSWER.fullmatch(cell.strip().replace("\u00a0", " "))
    return None if is_none else cell


def channel_names(text: str) -> list[str]:
    """The names of the channels in a cell."""
    return [name for part in re.split(r"[,;/\n|]", text) if (name := part.strip())]


def is_grouped(cell: Cell) -> bool:
    """Whether a text is a whole number whose thousands are parted: 1.204, 1 204."""
    return isinstance(cell, str) and bool(_GROUPED.fullmatch(cell.strip()))


def count_in(cell: Cell, decimal_mark: str | None) -> float | None:
    """A cell as a whole number, its thousands parted or not; None where it is none.

    A single point or comma parts thousands only where the other of them is the decimal mark.
    """
    if isinstance(cell, str) and (found := _GROUPED.fullmatch(cell.strip())):
        sign, digits = found["sign"], re.findall(r"[0-9]+", cell)
        is_clear = sign not in ".," or len(digits) > 2 or decimal_mark not in (None, sign)
        return float("".join(digits)) if is_clear else None
    number = number_in(cell)
    return number if number is not None and number.is_integer() else None


def trimmed(rows: Sequence[Sequence[Cell]], name: str = "") -> Grid:
    """A grid of rows that begin in line 1; rows and cells without content at the end are gone."""
    kept = [tuple(row) for row in rows]
    while kept and not any(cell is not None for cell in kept[-1]):
        kept.pop()
    return Grid(tuple(kept), tuple(range(1, len(kept) + 1)), name)
