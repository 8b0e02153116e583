"""Tables that people bring along: what their columns are taken for, to look at and to correct.

shown = tables.preview(data, "map.xlsx", "de")     what would be read, and from which columns
matching = shown.matching.changed(3, "department") a correction
decoded = tables.read(data, "map.xlsx", matching, shown.sheet, "de")
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from journey.codecs import CODECS
from journey.errors import NotFoundError
from journey.exchange import Decoded, Intake
from journey.exchange.table import COLUMNS, Grid, Match, Matching, best, interpret_grids, propose
from journey.exchange.table.grid import text_in
from journey.locales import words

__all__ = ["Match", "Matching", "Preview", "extensions", "meanings", "preview", "read"]

_SHOWN = 12
"""So many rows of a table are enough to see what its columns hold."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A table before it is read: its sheets, its first rows, what its columns are taken for."""

    sheets: tuple[str, ...]
    sheet: int
    """The sheet that is shown, counted from 0."""
    rows: tuple[tuple[str, ...], ...]
    """The first rows below the headings."""
    count: int
    """How many rows there are below the headings."""
    matching: Matching


def extensions() -> tuple[str, ...]:
    """The endings of the files that are tables, with the dot."""
    return tuple(end for codec in CODECS.values() if codec.grids for end in codec.extensions)


def meanings(language: str = "en") -> dict[str, str]:
    """What a column can be taken for: key and name in a language."""
    said = words(language)
    return {key: column.heading(said) for key, column in COLUMNS.items()}


def preview(data: bytes, name: str, language: str = "en", sheet: int | None = None) -> Preview:
    """What a table would be read as; the likeliest sheet where none is asked for.

    Raises InvalidDocumentError for a file that cannot be read, NotFoundError for one that is none.
    """
    intake = Intake(name, language)
    grids = _reader(name)(data, intake)
    if not grids:
        intake.refuse(None, intake.words("is empty"))
    index = best(grids) if sheet is None else min(max(sheet, 0), len(grids) - 1)
    grid = grids[index]
    matching = propose(grid)
    first = 0 if matching.heading_row is None else matching.heading_row + 1
    shown = tuple(
        tuple(text_in(grid.cell(row, column)) for column in range(grid.width))
        for row in range(first, min(len(grid.rows), first + _SHOWN))
    )
    sheets = tuple(grid.name for grid in grids)
    return Preview(sheets, index, shown, max(0, len(grid.rows) - first), matching)


def read(
    data: bytes,
    name: str,
    matching: Matching,
    sheet: int | None = None,
    language: str = "en",
) -> Decoded:
    """The journey of a table whose columns people have matched. Raises as `preview` does."""
    intake = Intake(name, language)
    return interpret_grids(_reader(name)(data, intake), intake, matching, sheet)


def _reader(name: str) -> Callable[[bytes, Intake], tuple[Grid, ...]]:
    extension = PurePath(name).suffix.lower()
    for codec in CODECS.values():
        if codec.grids and extension in codec.extensions:
            return codec.grids
    raise NotFoundError(
        "{name} is no table", "Choose a file that ends in {known}",
        name=name, known=", ".join(extensions()),
    )  # fmt: skip
