"""Pixels of a printed page: PDFium paints it, a strip of rows after the other.

PDFium serves one thread of a process at a time, so it is held while a strip is painted and let
go between two strips.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

from journey.errors import RenderError

PIXELS_PER_STRIP = 1_000_000
"""Few enough to stay in the processor's cache while they are painted and packed."""

_painting = threading.Lock()
_WHITE, _CLEAR = 0xFFFFFFFF, 0x00000000


def rows_of(
    pdf: bytes, width: int, height: int, *, transparent: bool
) -> Iterator[bytes | memoryview]:
    """The first page of a PDF as rows of pixels from top to bottom, several at once.

    Each row is led by a 0, the sign of PNG for a row that stands for itself, and has three bytes
    (red, green, blue) a pixel, four with the opacity where it is `transparent`. Raises
    RenderError where PDFium cannot read the page.
    """
    with _page(pdf) as page:
        most = max(1, PIXELS_PER_STRIP // width)
        for top in range(0, height, most):
            count = min(most, height - top)
            paint = _clear_rows if transparent else _opaque_rows
            yield paint(page, width, height, top, count)


def _opaque_rows(page: Any, width: int, height: int, top: int, count: int) -> memoryview:
    """Rows painted where they are wanted: a byte is left free before each."""
    stride = 3 * width + 1
    rows = bytearray(stride * count)
    place = (ctypes.c_ubyte * len(rows)).from_buffer(rows)
    first = ctypes.c_void_p(ctypes.addressof(place) + 1)
    _paint(page, first, stride, (width, height, top, count), transparent=False)
    return memoryview(rows)


def _clear_rows(page: Any, width: int, height: int, top: int, count: int) -> bytes:
    """Rows of whole words, as PDFium wants pixels of four bytes; the zeros are put in after."""
    stride = 4 * width
    rows = bytearray(stride * count)
    place = (ctypes.c_ubyte * len(rows)).from_buffer(rows)
    first = ctypes.c_void_p(ctypes.addressof(place))
    _paint(page, first, stride, (width, height, top, count), transparent=True)
    seen = memoryview(rows)
    return b"".join(b"\0" + seen[at : at + stride] for at in range(0, len(rows), stride))


def _paint(
    page: Any,
    first: ctypes.c_void_p,
    stride: int,
    extent: tuple[int, int, int, int],
    *,
    transparent: bool,
) -> None:
    pdfium = _pdfium()
    width, height, top, count = extent
    kind = pdfium.FPDFBitmap_BGRA if transparent else pdfium.FPDFBitmap_BGR
    with _painting:
        # The bytes stay ours: the bitmap is only a view of them.
        bitmap = pdfium.FPDFBitmap_CreateEx(width, count, kind, first, stride)
        if not bitmap:
            raise _unpainted()
        ground = _CLEAR if transparent else _WHITE
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, count, ground)
        pdfium.FPDF_RenderPageBitmap(
            bitmap, page, 0, -top, width, height, 0, pdfium.FPDF_REVERSE_BYTE_ORDER
        )
        pdfium.FPDFBitmap_Destroy(bitmap)


@contextmanager
def _page(pdf: bytes) -> Generator[Any]:
    """The first page, while it is needed; `pdf` stays in its place as long."""
    pdfium = _pdfium()
    with _painting:
        document = pdfium.FPDF_LoadMemDocument64(pdf, len(pdf), None)
        page = pdfium.FPDF_LoadPage(document, 0) if document else None
    try:
        if not page:
            raise _unpainted()
        yield page
    finally:
        with _painting:
            if page:
                pdfium.FPDF_ClosePage(page)
            if document:
                pdfium.FPDF_CloseDocument(document)


def make_ready() -> None:
    """Load PDFium; worth a thread of its own beside other work."""
    _pdfium()


@cache
def _pdfium() -> ModuleType:
    """PDFium; loaded with the first picture that has pixels."""
    import pypdfium2_raw

    pypdfium2_raw.FPDF_InitLibrary()
    return pypdfium2_raw


def _unpainted() -> RenderError:
    return RenderError("The picture could not be painted", "Try SVG or PDF instead")
