"""A file of answers, read a part at a time: CSV in any spelling, or a workbook."""

import codecs
import csv
import io
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from journey import limits
from journey.exchange import Intake
from journey.exchange.table.workbook import check_workbook

Frame = Any
"""A table of pandas, whose types leave too much unknown to be checked."""

ROWS_AT_ONCE = 50_000
SAMPLED_ROWS = 2_000
_HEAD = 1 << 18
_PIECE = 1 << 20
_DELIMITERS = (",", ";", "\t", "|")
_COMMA_NUMBER = re.compile(r"-?\d+,\d+")
_POINT_NUMBER = re.compile(r"-?\d+\.\d+")
_NO_HEADS = re.compile(r'\s*|"?sep=.?"?')
_OLD_ENCODINGS = ("cp949", "cp1252")
_BLANKS = ("k. A.", "k.A.", "keine Angabe", "weiß nicht", "not applicable", "don't know", "-", "–")


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is written."""

    encoding: str = "utf-8"
    delimiter: str = ","
    decimal: str = "."
    before: int = 0
    """So many lines stand before the heads: blank ones, and Excel's `sep=;`."""


class Source:
    """A survey file: its columns, a sample of its rows as text, all of them part by part.

    Raises InvalidDocumentError for what is no table, is empty, or has too many columns.
    """

    def __init__(self, content: bytes | Path, name: str = "", language: str = "en") -> None:
        self.name = name or (content.name if isinstance(content, Path) else "")
        self.language = language
        self._content = content
        self._intake = Intake(self.name, language)
        self._sheet: Frame | None = None
        if self.name.lower().endswith((".xlsx", ".xlsm")):
            self.form = Form()
            sheet = self._sheet = self._workbook()
            heads = [str(head) for head in sheet.columns]
        else:
            self.form = self._form()
            heads = self._heads()
        self.columns = _distinct(heads)
        if len(self.columns) > limits.TABLE_COLUMNS:
            said = self._intake.words("has more than {limit} columns", limit=limits.TABLE_COLUMNS)
            self._intake.refuse(1, said)

    def sample(self, rows: int = SAMPLED_ROWS) -> dict[str, list[str]]:
        """The cells of the first rows by column, each as the text that stands in it; no blanks."""
        if self._sheet is None:
            read = self._read(nrows=rows, dtype=str)
        else:
            read = self._sheet.head(rows).set_axis(list(self.columns), axis=1)
        return {
            column: [_written(cell) for cell in read[column].dropna().tolist()]
            for column in self.columns
        }

    def parts(self, columns: Sequence[str], rows: int = ROWS_AT_ONCE) -> Iterator[Frame]:
        """All rows of some columns, so many at once; numbers as numbers where all of them are."""
        if self._sheet is not None:
            sheet = self._sheet.set_axis(list(self.columns), axis=1)[list(columns)]
            for first in range(0, len(sheet), rows):
                yield sheet.iloc[first : first + rows]
            return
        with self._read(usecols=list(columns), chunksize=rows) as parts:
            yield from parts

    def rows_about(self) -> int:
        """About how many rows there are: line ends of a text, rows of a sheet."""
        if self._sheet is not None:
            return len(self._sheet)
        with self._opened() as file:
            return sum(piece.count(b"\n") for piece in iter(lambda: file.read(_PIECE), b""))

    def _read(self, **options: object) -> Any:
        pandas: Any = import_module("pandas")
        return pandas.read_csv(
            self._opened(),
            sep=self.form.delimiter,
            decimal=self.form.decimal,
            encoding=self.form.encoding,
            encoding_errors="replace",
            skiprows=self.form.before,
            header=0,
            names=list(self.columns),
            index_col=False,
            na_values=list(_BLANKS),
            skipinitialspace=True,
            on_bad_lines="skip",
            low_memory=False,
            **options,
        )

    def _opened(self) -> BinaryIO:
        if isinstance(self._content, Path):
            return self._content.open("rb")
        return io.BytesIO(self._content)

    def _form(self) -> Form:
        with self._opened() as file:
            head = file.read(_HEAD)
        said = self._intake.words
        if not head.strip():
            self._intake.refuse(1, said("is empty"))
        encoding = self._encoding(head)
        text = head.decode(encoding, "ignore")
        if "\x00" in text:
            self._intake.refuse(1, said("is not a text file"))
        every = text.splitlines()
        before = next((at for at, line in enumerate(every) if not _NO_HEADS.fullmatch(line)), 0)
        lines = every[before : before + 50]
        delimiter = _delimiter(lines)
        return Form(encoding, delimiter, _decimal(lines, delimiter), before)

    def _encoding(self, head: bytes) -> str:
        """UTF-16 and UTF-8 by their marks, UTF-8 by its rules, else what Windows wrote of old."""
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        try:
            with self._opened() as file:
                while piece := file.read(_PIECE):
                    decoder.decode(piece)
                decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return _old_encoding(head)
        return "utf-8-sig"

    def _heads(self) -> list[str]:
        with (
            self._opened() as file,
            io.TextIOWrapper(file, self.form.encoding, "replace", newline="") as lines,
        ):
            heads = itertools.islice(lines, self.form.before, None)
            return next(csv.reader(heads, delimiter=self.form.delimiter), list[str]())

    def _workbook(self) -> Frame:
        """The first sheet that holds something, its first row as the heads."""
        import python_calamine as calamine

        data = self._content if isinstance(self._content, bytes) else self._content.read_bytes()
        check_workbook(data, self._intake)
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in workbook.sheet_names:
            rows = workbook.get_sheet_by_name(name).to_python(nrows=limits.TABLE_ROWS + 1)
            if len(rows) > 1:
                heads = [str(cell) for cell in rows[0]]
                pandas: Any = import_module("pandas")
                return pandas.DataFrame(rows[1:], columns=heads).replace({"": None})
        self._intake.refuse(None, self._intake.words("is empty"))


def _distinct(heads: Sequence[str]) -> tuple[str, ...]:
    """The heads, each once: a second "Score" becomes "Score (2)", an empty one "Column 3"."""
    seen: dict[str, int] = {}
    found: list[str] = []
    for place, head in enumerate(heads, 1):
        name = " ".join(head.split()).lstrip("\ufeff") or f"Column {place}"
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(found)


def _written(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _delimiter(lines: Sequence[str]) -> str:
    """The sign that parts most rows into as many cells as the first has."""

    def columns(delimiter: str) -> int:
        counts = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
        return sum(count - 1 for count in counts if count == counts[0])

    return max(_DELIMITERS, key=columns)


def _decimal(lines: Sequence[str], delimiter: str) -> str:
    """The decimal mark of the numbers in the rows."""
    cells = [cell.strip() for row in csv.reader(lines, delimiter=delimiter) for cell in row]
    commas = sum(_COMMA_NUMBER.fullmatch(cell) is not None for cell in cells)
    points = sum(_POINT_NUMBER.fullmatch(cell) is not None for cell in cells)
    return "," if commas > points else "."


def _old_encoding(head: bytes) -> str:
    """Korean or western: whichever writes the more letters that belong together."""
    from charset_normalizer import from_bytes

    best = from_bytes(head, cp_isolation=list(_OLD_ENCODINGS)).best()
    return best.encoding if best else _OLD_ENCODINGS[-1]
