"""A look into a workbook before anything reads it: a zip file whose parts are what they say.

A workbook of 3 MB can unpack to 800 MB, claim a cell in the last row of the last column, or bring
entities that grow; readers of workbooks take all of that as it comes.
"""

import io
import re
import zipfile
from xml.parsers import expat

from journey import limits
from journey.exchange.intake import Intake
from journey.exchange.table.grid import MOST_ROWS

PARTS = 200
UNPACKED = 64 << 20
RATIO = 150
"""How much smaller than its content a large part may be."""
_LARGE = 1 << 20
_PIECE = 1 << 16
_SHEET = re.compile(r"^xl/worksheets/[^/]+\.xml$", re.IGNORECASE)
_XML = (".xml", ".rels", ".vml")
_PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")


class _RefusedError(Exception):
    """The part holds what no workbook needs; says what."""


def check_workbook(data: bytes, intake: Intake) -> None:
    """Raises InvalidDocumentError for a file that is no workbook, or one that would do harm."""
    said = intake.words
    if len(data) > limits.UPLOAD_BYTES:
        limit = said.number(limits.UPLOAD_BYTES / 1_000_000)
        intake.refuse(None, said("is larger than the {limit} MB allowed", limit=limit))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive, intake)
            for part in archive.infolist():
                _check_part(archive, part, intake)
    except _RefusedError as refused:
        intake.refuse(None, str(refused))
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        intake.refuse(
            None,
            said("is not an XLSX workbook, or a damaged one"),
            said("Save it as an Excel workbook (.xlsx)"),
        )
    except Exception as error:  # zlib and lzma have errors of their own, without a common root
        if type(error).__module__ not in ("zlib", "lzma", "_lzma"):
            raise
        intake.refuse(None, said("is not an XLSX workbook, or a damaged one"))


def _check_parts(archive: zipfile.ZipFile, intake: Intake) -> None:
    """What the table of contents tells."""
    said, parts = intake.words, archive.infolist()
    if len(parts) > PARTS:
        raise _RefusedError(said("has more than {limit} parts", limit=PARTS))
    if sum(part.file_size for part in parts) > UNPACKED:
        raise _RefusedError(said("unpacks to more than {limit} MB", limit=UNPACKED >> 20))
    for part in parts:
        name = part.filename.replace("\\", "/")
        if part.flag_bits & 1:
            raise _RefusedError(said("is encrypted"))
        if part.file_size > _LARGE and part.file_size > RATIO * max(1, part.compress_size):
            raise _RefusedError(said("holds a part that is packed too tightly to be a table"))
        if name.startswith("/") or ".." in name.split("/"):
            raise _RefusedError(said("holds a part with an odd name"))
        if name.lower().endswith("vbaproject.bin"):
            raise _RefusedError(said("holds macros"))
    if not any(part.filename.lower() == "xl/workbook.xml" for part in parts):
        raise _RefusedError(said("is not an XLSX workbook, or a damaged one"))


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, intake: Intake) -> None:
    """What the part itself holds: as much as it says, no document type, no cell far away."""
    is_xml = part.filename.lower().endswith(_XML)
    parser = _parser(_SHEET.match(part.filename) is not None, intake) if is_xml else None
    size = 0
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            if size > part.file_size:
                raise zipfile.BadZipFile(part.filename)
            if parser is not None:
                _parse(parser, piece, intake)
    if parser is not None:
        _parse(parser, b"", intake, is_last=True)


def _parse(
    parser: expat.XMLParserType, piece: bytes, intake: Intake, *, is_last: bool = False
) -> None:
    try:
        parser.Parse(piece, is_last)
    except expat.ExpatError:
        raise _RefusedError(intake.words("is not an XLSX workbook, or a damaged one")) from None


def _parser(is_sheet: bool, intake: Intake) -> expat.XMLParserType:
    said = intake.words
    parser = expat.ParserCreate()

    def doctype(*_: object) -> None:
        raise _RefusedError(said("holds a document type, which no workbook needs"))

    parser.StartDoctypeDeclHandler = doctype
    if is_sheet:
        parser.StartElementHandler = _Places(intake).start
    return parser


class _Places:
    """How far the cells of a sheet reach, whether they name their places or follow each other."""

    def __init__(self, intake: Intake) -> None:
        self.intake = intake
        self.row = 0
        self.column = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """One element of the sheet."""
        name = name.rpartition(":")[2]
        if name == "row":
            written = attributes.get("r", "")
            self.row = int(written) if written.isdecimal() and len(written) < 9 else self.row + 1
            self.column = 0
        elif name == "c":
            place = _PLACE.fullmatch(attributes.get("r", ""))
            self.column = _number(place[1]) if place else self.column + 1
            self.row = int(place[2]) if place else self.row
        else:
            return
        said = self.intake.words
        if self.row > MOST_ROWS:
            raise _RefusedError(said("has more than {limit} rows", limit=MOST_ROWS))
        if self.column > limits.TABLE_COLUMNS:
            raise _RefusedError(said("has more than {limit} columns", limit=limits.TABLE_COLUMNS))


def _number(letters: str) -> int:
    """The number of a column by its letters, counted from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number
