"""Workbooks that are meant to do harm: each is refused before a reader of workbooks sees it."""

import io
import struct
import zipfile

import pytest

from journey import limits
from journey.codecs import CODECS
from journey.errors import InvalidDocumentError

CODEC = CODECS["xlsx"]
_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""  # noqa: E501
_NAMES = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION = (
    f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/{{kind}}" Target="{{target}}"/></Relationships>'
)
_BOOK = (
    f'<?xml version="1.0"?><workbook xmlns="{_NAMES}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def sheet(rows: str, before: str = "", doctype: str = "") -> bytes:
    head = f'<?xml version="1.0"?>{doctype}<worksheet xmlns="{_NAMES}">{before}'
    return f"{head}<sheetData>{rows}</sheetData></worksheet>".encode()


def text(reference: str, words: str) -> str:
    place = f' r="{reference}"' if reference else ""
    return f'<c{place} t="inlineStr"><is><t>{words}</t></is></c>'


GOOD = f"<row>{text('', 'Touchpoint')}</row><row>{text('', 'a')}</row>"


def workbook(content: bytes, **more: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr(
            "_rels/.rels", _RELATION.format(kind="officeDocument", target="xl/workbook.xml")
        )
        archive.writestr("xl/workbook.xml", _BOOK)
        relation = _RELATION.format(kind="worksheet", target="worksheets/sheet1.xml")
        archive.writestr("xl/_rels/workbook.xml.rels", relation)
        archive.writestr("xl/worksheets/sheet1.xml", content)
        for name, part in more.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def lying(data: bytes) -> bytes:
    """The same, but the table of contents says that the sheet is small."""
    changed = bytearray(data)
    entry = changed.rfind(b"xl/worksheets/sheet1.xml") - 46
    struct.pack_into("<I", changed, entry + 24, 1_000)
    return bytes(changed)


def _far(reference: str) -> bytes:
    return sheet(f"<row>{text('A1', 'Touchpoint')}</row><row>{text(reference, 'a')}</row>")


BIG = sheet(f"<row>{text('', 'a' * 40)}</row>" * 400_000)

HOSTILE: dict[str, tuple[bytes, str]] = {
    "no zip": (b"PK\x03\x04nothing", "is not an XLSX workbook"),
    "text": (b"Touchpoint,Score", "is not an XLSX workbook"),
    "nothing": (b"", "is not an XLSX workbook"),
    "cut off": (workbook(sheet(GOOD))[:-60], "is not an XLSX workbook"),
    "a bomb": (workbook(BIG), "holds a part that is packed too tightly"),
    "a bomb that lies": (lying(workbook(BIG)), "is not an XLSX workbook"),
    "too many parts": (workbook(sheet(GOOD), **{f"a{n}": b"" for n in range(250)}),
                       "has more than 200 parts"),
    "entities": (workbook(sheet(GOOD, doctype=_ENTITIES)), "holds a document type"),
    "a file of the machine": (
        workbook(sheet(GOOD, doctype='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')),
        "holds a document type",
    ),
    "entities in UTF-16": (
        workbook(sheet(GOOD, doctype=_ENTITIES).decode().replace(
            '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16")),
        "holds a document type",
    ),
    "macros": (workbook(sheet(GOOD), **{"xl/vbaProject.bin": b"x"}), "holds macros"),
    "a way out": (workbook(sheet(GOOD), **{"../evil.xml": b"<a/>"}), "holds a part with an odd"),
    "the last column": (workbook(_far("XFD2")), "has more than 200 columns"),
    "the last row": (workbook(_far("A1048576")), "has more than 11000 rows"),
    "a cell beyond all": (workbook(_far("ZZZ9999999")), "has more than"),
    "rows without numbers": (workbook(sheet("<row/>" * 12_000 + GOOD)), "has more than 11000 rows"),
    "cells without places": (
        workbook(sheet(f"<row>{text('', 'Touchpoint') * 201}</row>")), "has more than 200 columns",
    ),
    "broken XML": (workbook(sheet(GOOD)[:-20]), "is not an XLSX workbook"),
    "no sheet": (workbook(sheet("")), "is empty"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused(name: str) -> None:
    data, message = HOSTILE[name]
    with pytest.raises(InvalidDocumentError) as caught:
        CODEC.decode(data, "evil.xlsx")
    assert caught.value.problems[0].message.startswith(message)


def test_a_file_larger_than_an_upload_is_refused() -> None:
    with pytest.raises(InvalidDocumentError, match="1 problem") as caught:
        CODEC.decode(b"x" * (limits.UPLOAD_BYTES + 1), "big.xlsx")
    assert "larger than the 10 MB" in caught.value.problems[0].message


def test_the_control_is_read() -> None:
    """What is refused above is not refused because the workbook itself would be wrong."""
    assert [t.name for t in CODEC.decode(workbook(sheet(GOOD)), "a.xlsx").touchpoints] == ["a"]


def test_a_wrong_extent_claims_nothing() -> None:
    data = workbook(sheet(GOOD, before='<dimension ref="A1:XFD1048576"/>'))
    assert [t.name for t in CODEC.decode(data, "a.xlsx").touchpoints] == ["a"]
