"""A questionnaire for a map: a table whose answers come back without mapping, or on paper."""

import csv
import io
from importlib import import_module
from typing import Any

from journey.layout.questionnaire_sheet import lay_out_questionnaire
from journey.locales import Words
from journey.model import Journey
from journey.services import pictures
from journey.surveys.plan import Role
from journey.surveys.questionnaire import Asked, Question, questions
from journey.themes import THEMES

__all__ = [
    "MEDIA_TYPES",
    "Asked",
    "Question",
    "as_csv",
    "as_sheet",
    "as_xlsx",
    "heads",
    "questions",
]

MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}
_ROWS = 500
"""So many rows of a workbook are checked while answers are typed in."""
_LIST = 255
"""So many characters of choices a cell can offer."""


def heads(journey: Journey, words: Words, asked: Asked | None = None) -> tuple[str, ...]:
    """The columns: the day, each touchpoint by number and name, the whole, what else is asked."""
    return (words("Date"), *(question.head for question in questions(journey, words, asked)))


def as_csv(journey: Journey, words: Words, asked: Asked | None = None) -> bytes:
    """The columns alone, as spreadsheets of the language read them."""
    text = io.StringIO()
    delimiter = ";" if words.language == "de" else ","
    row = heads(journey, words, asked)
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerow(row)
    return text.getvalue().encode("utf-8-sig")


def as_sheet(
    journey: Journey,
    words: Words,
    asked: Asked | None = None,
    address: str = "",
    form: str = "pdf",
) -> bytes:
    """The questionnaire on paper, with boxes to tick; the address as a QR code where there is one.

    Raises RenderError for an address that no QR code holds.
    """
    asking = questions(journey, words, asked)
    drawn = lay_out_questionnaire(journey, asking, words, address, THEMES["print"])
    return pictures.render(drawn, form)


def as_xlsx(journey: Journey, words: Words, asked: Asked | None = None) -> bytes:
    """The columns with the question as a note, each cell held to its answers."""
    xlsxwriter: Any = import_module("xlsxwriter")
    written = io.BytesIO()
    workbook = xlsxwriter.Workbook(written, {"in_memory": True})
    sheet = workbook.add_worksheet(words("Answers"))
    head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    day = workbook.add_format({"num_format": "yyyy-mm-dd"})
    asking = questions(journey, words, asked)
    sheet.write_string(0, 0, words("Date"), head)
    sheet.set_column(0, 0, 12, day)
    sheet.set_column(1, len(asking), 18)
    sheet.set_row(0, 60)
    sheet.freeze_panes(1, 1)
    for place, question in enumerate(asking, 1):
        sheet.write_string(0, place, question.head, head)
        sheet.write_comment(0, place, question.text)
        if held := _held(question, words):
            sheet.data_validation(1, place, _ROWS, place, held)
    workbook.close()
    return written.getvalue()


def _held(question: Question, words: Words) -> dict[str, Any] | None:
    """To what the cells of a question are held."""
    if question.role is Role.CHANNEL:
        if not question.choices or len(",".join(question.choices)) > _LIST:
            return None
        return {"validate": "list", "source": list(question.choices), "error_type": "information"}
    return {
        "validate": "decimal", "criteria": "between",
        "minimum": question.steps[0], "maximum": question.steps[-1],
        "error_title": words("Not on the scale"),
        "error_message": words("Leave it empty where it does not apply."),
    }  # fmt: skip
