"""A questionnaire for a map: a table to be filled in, whose answers need no mapping."""

import csv
import io
from importlib import import_module
from typing import Any

from journey.locales import Words
from journey.model import Journey, Touchpoint

MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_ROWS = 500
"""So many rows of a workbook are checked while answers are typed in."""


def heads(journey: Journey, words: Words) -> tuple[str, ...]:
    """The columns: the day, each touchpoint by number and name, the whole."""
    asked = (f"{number}. {touchpoint.name}" for number, touchpoint in _asked(journey))
    return (words("Date"), *asked, words("Overall satisfaction"))


def questions(journey: Journey, words: Words) -> tuple[str, ...]:
    """What is asked at each touchpoint, and in the end, on the scale of the map."""
    scale = words(
        "({worst} = very dissatisfied, {best} = very satisfied)",
        worst=words.number(journey.drawn_scale.worst),
        best=words.number(journey.drawn_scale.best),
    )
    asked = tuple(
        words("How satisfied were you with this: {name}?", name=touchpoint.name)
        for _, touchpoint in _asked(journey)
    )
    whole = words("How satisfied were you, all in all?")
    return tuple(f"{question} {scale}" for question in (*asked, whole))


def as_csv(journey: Journey, words: Words) -> bytes:
    """The columns alone, as spreadsheets of the language read them."""
    text = io.StringIO()
    delimiter = ";" if words.language == "de" else ","
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerow(heads(journey, words))
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(journey: Journey, words: Words) -> bytes:
    """The columns with the question as a note, each cell held to the scale."""
    xlsxwriter: Any = import_module("xlsxwriter")
    written = io.BytesIO()
    workbook = xlsxwriter.Workbook(written, {"in_memory": True})
    sheet = workbook.add_worksheet(words("Answers"))
    head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    day = workbook.add_format({"num_format": "yyyy-mm-dd"})
    columns = heads(journey, words)
    for place, name in enumerate(columns):
        sheet.write_string(0, place, name, head)
    sheet.set_column(0, 0, 12, day)
    sheet.set_column(1, len(columns) - 1, 18)
    sheet.set_row(0, 60)
    sheet.freeze_panes(1, 1)
    scale = journey.drawn_scale
    for place, question in enumerate(questions(journey, words), 1):
        sheet.write_comment(0, place, question)
        sheet.data_validation(
            1, place, _ROWS, place,
            {
                "validate": "decimal", "criteria": "between",
                "minimum": scale.lowest, "maximum": scale.highest,
                "error_title": words("Not on the scale"),
                "error_message": words("Leave it empty where it does not apply."),
            },
        )  # fmt: skip
    workbook.close()
    return written.getvalue()


def _asked(journey: Journey) -> list[tuple[int, Touchpoint]]:
    numbers = journey.numbers
    return [(numbers[touchpoint.id], touchpoint) for touchpoint in journey.existing]
