"""XLSX: a workbook with the table of touchpoints, a sheet about the journey, and all the rest.

The first two sheets are for people; cells that they change count. The last carries the whole
journey, so that nothing is lost when the workbook comes back.
"""

import datetime
import io
from typing import TYPE_CHECKING, Any

from journey.codecs.codec import Codec
from journey.exchange import Decoded, Intake
from journey.exchange.table import (
    COLUMNS,
    Cell,
    Grid,
    about_rows,
    cell_of,
    chunks,
    cut,
    headings,
    interpret_grids,
    rows,
    trimmed,
)
from journey.exchange.table.workbook import check_workbook
from journey.locales import words
from journey.model import Journey, ScaleKey

if TYPE_CHECKING:
    from xlsxwriter import Format, Workbook, Worksheet

_LONGEST_SHEET_NAME = 31


def interpret(
    data: bytes, source: str = "", language: str = "en", scale: ScaleKey | None = None
) -> Decoded:
    """The journey of a workbook, its columns matched by their headings and contents."""
    intake = Intake(source, language)
    return interpret_grids(grids(data, intake), intake, scale=scale)


def grids(data: bytes, intake: Intake) -> tuple[Grid, ...]:
    """The sheets of a workbook that hold something; refuses one that would do harm."""
    check_workbook(data, intake)
    import python_calamine

    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        found = [
            _grid(workbook.get_sheet_by_name(sheet.name), sheet.name)
            for sheet in workbook.sheets_metadata
            if sheet.typ is python_calamine.SheetTypeEnum.WorkSheet
        ]
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        said = intake.words
        intake.refuse(None, said("cannot be read as a workbook: {reason}", reason=str(error)))
    return tuple(grid for grid in found if grid.rows)


def _grid(sheet: Any, name: str) -> Grid:
    table: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    return trimmed([[cell_of(value) for value in row] for row in table], name)


def encode(journey: Journey) -> bytes:
    """The workbook, headed in the language of the journey; the same journey, the same bytes."""
    import xlsxwriter

    said = words(journey.language)
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    workbook.set_properties({"title": cut(journey.title), "created": _WRITTEN})
    _touchpoints(workbook, said("Touchpoints"), journey)
    _about(workbook, said("About the map"), journey)
    _rest(workbook, said("Everything else"), journey)
    workbook.close()
    return buffer.getvalue()


def _touchpoints(workbook: "Workbook", name: str, journey: Journey) -> None:
    """The table: wrapped texts, headings that stay in sight and can filter."""
    sheet = workbook.add_worksheet(name[:_LONGEST_SHEET_NAME])
    head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = workbook.add_format({"text_wrap": True, "valign": "top"})
    heads, table = headings(journey), rows(journey)
    for column, heading in enumerate(heads):
        sheet.set_column(column, column, COLUMNS[heading.column].width)
        sheet.write_string(0, column, heading.text, head)
    for number, row in enumerate(table, 1):
        for column, cell in enumerate(row):
            _write(sheet, number, column, cell, body)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(1, len(table)), len(heads) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _about(workbook: "Workbook", name: str, journey: Journey) -> None:
    sheet = workbook.add_worksheet(name[:_LONGEST_SHEET_NAME])
    head = workbook.add_format({"bold": True, "valign": "top"})
    body = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 80)
    for row, (label, cell) in enumerate(about_rows(journey)):
        sheet.write_string(row, 0, label, head)
        _write(sheet, row, 1, cell, body)


def _rest(workbook: "Workbook", name: str, journey: Journey) -> None:
    """The whole journey, with a line for people who wonder what it is."""
    said = words(journey.language)
    sheet = workbook.add_worksheet(name[:_LONGEST_SHEET_NAME])
    sheet.set_column(0, 0, 100)
    sheet.write_string(
        0, 0,
        said("With this sheet the workbook opens again without loss: evidence, personas, ways. "
             "Delete it to hand on only what the other sheets show."),
        workbook.add_format({"text_wrap": True}),
    )  # fmt: skip
    for row, chunk in enumerate(chunks(journey), 1):
        sheet.write_string(row, 0, chunk)


def _write(sheet: "Worksheet", row: int, column: int, cell: Cell, look: "Format") -> None:
    """A cell as what it is: a text is never a formula, a link or a number."""
    if isinstance(cell, str):
        sheet.write_string(row, column, cell, look)
    elif cell is not None:
        sheet.write_number(row, column, cell, look)


def losses(journey: Journey, language: str = "en") -> tuple[str, ...]:
    """Nothing."""
    return ()


_WRITTEN = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Not the hour in which it is written: the same journey gives the same bytes."""

CODEC = Codec(
    "xlsx",
    "Excel",
    (".xlsx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    interpret,
    encode,
    losses,
    order=3,
    grids=grids,
)
