"""CSV: the table of touchpoints as plain text, for every spreadsheet.

A cell of text that a spreadsheet would take for a formula is written with a ' before it, and
reading takes exactly that away again.
"""

import csv
import io
import re

from journey import limits
from journey.codecs.codec import Codec
from journey.exchange import Decoded, Intake, text_of
from journey.exchange.table import (
    MOST_ROWS,
    Cell,
    Grid,
    cell_of,
    chunks,
    headings,
    interpret_grids,
    rows,
    text_in,
)
from journey.locales import spoken, words
from journey.model import Journey, ScaleKey

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("''*[=+\\-@\t\r\n＝＋－＠]")
_DELIMITERS = (";", ",", "\t", "|")
_SNIFFED = 20


def interpret(
    data: bytes, source: str = "", language: str = "en", scale: ScaleKey | None = None
) -> Decoded:
    """The journey of a CSV file, its columns matched by their headings and contents."""
    intake = Intake(source, language)
    return interpret_grids(grids(data, intake), intake, scale=scale)


def grids(data: bytes, intake: Intake) -> tuple[Grid, ...]:
    """The one sheet of a CSV file."""
    return (grid_of(data, intake),)


def grid_of(data: bytes, intake: Intake) -> Grid:
    """The cells of a CSV file, whatever delimiter and encoding it has; refuses what is too much."""
    text = text_of(data, intake)
    lines = 0
    if found := re.match(r"\ufeff?sep=(.)\n", text):
        delimiter, text, lines = found[1], text[found.end() :], 1
    else:
        delimiter = _delimiter(text)
    said = intake.words
    found_rows: list[tuple[Cell, ...]] = []
    places: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    place = lines + 1
    try:
        for row in reader:
            if len(row) > limits.TABLE_COLUMNS:
                intake.refuse(
                    place,
                    said("has more than {limit} columns", limit=limits.TABLE_COLUMNS),
                )
            if any(cell.strip() for cell in row):
                found_rows.append(tuple(cell_of(_unguarded(cell)) for cell in row))
                places.append(place)
            if len(found_rows) > MOST_ROWS:
                intake.refuse(
                    place,
                    said("is beyond the {limit} {what} that a map may have",
                         limit=limits.TOUCHPOINTS, what=said("touchpoints")),
                    said("Split it into several maps"),
                )  # fmt: skip
            place = lines + reader.line_num + 1
    except csv.Error as error:
        intake.refuse(place, said("cannot be read as CSV: {reason}", reason=str(error)))
    return Grid(tuple(found_rows), tuple(places))


def _delimiter(text: str) -> str:
    """The sign that parts the cells: the one that gives most columns in the first lines."""
    first = "\n".join(text.split("\n", _SNIFFED)[:_SNIFFED])

    def columns(delimiter: str) -> int:
        reader = csv.reader(io.StringIO(first, newline=""), delimiter=delimiter)
        try:
            counts = [len(row) for row in reader if row]
        except csv.Error:
            return 0
        return sum(count - 1 for count in counts if count == counts[0])

    return max(_DELIMITERS, key=columns) if text else ","


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def encode(journey: Journey) -> bytes:
    """The table in the way of the journey's language: German has ; and a decimal comma.

    After the columns for people comes one in which the rest of the journey goes with it.
    """
    said = words(journey.language)
    is_german = spoken(journey.language) == "de"
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";" if is_german else ",", lineterminator="\r\n")
    heads = [heading.text for heading in headings(journey)]
    writer.writerow([_guarded(text) for text in (*heads, said("Everything else (leave as it is)"))])
    table, rest = rows(journey), chunks(_without_pictures(journey))
    for index in range(max(len(table), len(rest))):
        cells = table[index] if index < len(table) else [None] * len(heads)
        written = [_written(cell, is_german) for cell in cells]
        writer.writerow([*written, rest[index] if index < len(rest) else ""])
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def _written(cell: Cell, is_german: bool) -> str:
    if isinstance(cell, str):
        return _guarded(cell)
    return text_in(cell).replace(".", "," if is_german else ".")


def _guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def _without_pictures(journey: Journey) -> Journey:
    personas = tuple(p.model_copy(update={"picture": None}) for p in journey.personas)
    return journey.model_copy(update={"personas": personas})


def losses(journey: Journey, language: str = "en") -> tuple[str, ...]:
    """What the CSV file of a journey does not hold."""
    if any(persona.picture for persona in journey.personas):
        return (words(language)("the pictures of personas"),)
    return ()


CODEC = Codec("csv", "CSV", (".csv",), "text/csv", interpret, encode, losses, order=4, grids=grids)
