"""PNG: the picture as pixels, for slides, documents and chats.

A large picture is printed in strips, two at a time, which are then joined: as a whole it would
take hundreds of megabytes of memory while it is made.
"""

from __future__ import annotations

import struct
import zlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from journey.errors import RenderError
from journey.renderers.press import Sheet, press
from journey.renderers.renderer import Renderer, RenderOptions, pages_of
from journey.scene.scene import Page, Scene
from journey.scene.strips import stack, strip

if TYPE_CHECKING:  # loaded with the first large picture
    from concurrent.futures import Future, ThreadPoolExecutor

_POINTS_PER_INCH = 72
MOST_PIXELS = 200_000_000
"""Beyond this most programs do not open a picture any more."""

PIXELS_AT_ONCE = 16_000_000
"""A picture with more than this is printed in strips."""

PIXELS_PER_STRIP = 4_000_000
_STRIPS_AT_ONCE = 2
_QUICK = 1
_ZLIB_HEADER = b"\x78\x01"
_ADLER_BASE = 65_521
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BYTES_PER_PIXEL = 4
_NONE, _SUB, _, _AVERAGE, _PAETH = range(5)


class _Strip(NamedTuple):
    """A stretch of the picture's rows, compressed so that the next can follow."""

    width: int
    height: int
    """Both in pixels."""
    packed: bytes
    checksum: int
    extent: int
    """How many bytes the rows have, each led by the kind of its filter."""


def _render(scene: Scene, options: RenderOptions) -> bytes:
    pages = pages_of(scene, options)
    if options.transparent:
        pages = tuple(replace(page, background="") for page in pages)
    width, height = max(page.width for page in pages), sum(page.height for page in pages)
    pixels = width * height * options.scale**2
    if options.scale <= 0 or pixels > MOST_PIXELS:
        raise RenderError(
            f"A picture of {pixels / 1e6:.0f} million pixels cannot be drawn",
            "Choose a smaller scale, one page, or PDF or SVG, which have no pixels",
        )
    ppi = _POINTS_PER_INCH * options.scale
    if pixels <= PIXELS_AT_ONCE:
        return press(scene, [Sheet(width, height, stack(pages))], "png", ppi=ppi)
    rows = max(int(PIXELS_PER_STRIP / (width * options.scale)), 1)
    sheets = list(_strips(pages, width, round(height * options.scale), rows, options.scale))
    return _joined(scene, sheets, ppi)


def _strips(
    pages: Sequence[Page], width: float, height: int, rows: int, scale: float
) -> Iterator[Sheet]:
    """The picture in sheets of as many rows of pixels each; `height` counts all rows."""
    for first in range(0, height, rows):
        last = min(first + rows, height)
        top, bottom = first / scale, last / scale
        placed = [
            (at - top, replace(page, items=tuple(strip(page.items, top - at, bottom - at))))
            for at, page in stack(pages)
            if at < bottom and at + page.height > top
        ]
        yield Sheet(width, bottom - top, placed)


def _joined(scene: Scene, sheets: Sequence[Sheet], ppi: float) -> bytes:
    """The sheets one below another as one PNG."""
    packed = [_ZLIB_HEADER]
    width = height = 0
    checksum = zlib.adler32(b"")
    for printed in _in_turn(partial(_printed, scene, ppi), sheets):
        packed.append(printed.packed)
        checksum = _checksum_of_both(checksum, printed.checksum, printed.extent)
        width = printed.width
        height += printed.height
    packed.append(zlib.compressobj(wbits=-zlib.MAX_WBITS).flush())
    packed.append(struct.pack(">I", checksum))
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", b"".join(packed)), (b"IEND", b"")]
    return _SIGNATURE + b"".join(_chunk(kind, body) for kind, body in chunks)


def _in_turn(work: Callable[[Sheet], _Strip], sheets: Sequence[Sheet]) -> Iterator[_Strip]:
    """The results in order; while one is taken up the next are made, but not all at once."""
    coming: deque[Future[_Strip]] = deque()
    for sheet in sheets:
        coming.append(_pool().submit(work, sheet))
        if len(coming) > _STRIPS_AT_ONCE:
            yield coming.popleft().result()
    while coming:
        yield coming.popleft().result()


@cache
def _pool() -> ThreadPoolExecutor:
    """Threads that print strips; they stay, as each needs a typst compiler of its own."""
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(_STRIPS_AT_ONCE, "strips")


def _printed(scene: Scene, ppi: float, sheet: Sheet) -> _Strip:
    """A sheet as a strip of the picture."""
    png = press(scene, [sheet], "png", ppi=ppi)
    packed, at = bytearray(), len(_SIGNATURE)
    width = height = 0
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        body = png[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            width, height = struct.unpack_from(">II", body)
        elif kind == b"IDAT":
            packed += body
        at += length + 12
    line = 1 + width * _BYTES_PER_PIXEL
    extent = line * height
    rows = memoryview(zlib.decompress(packed, bufsize=extent))
    packer = zlib.compressobj(_QUICK, wbits=-zlib.MAX_WBITS)
    pieces = (_standing_alone(bytes(rows[:line])), rows[line:])
    checksum = zlib.adler32(b"")
    again: list[bytes] = []
    for piece in pieces:
        checksum = zlib.adler32(piece, checksum)
        again.append(packer.compress(piece))
    again.append(packer.flush(zlib.Z_FULL_FLUSH))  # ends at a byte, so that another can follow
    return _Strip(width, height, b"".join(again), checksum, extent)


def _checksum_of_both(first: int, second: int, extent: int) -> int:
    """The Adler-32 checksum of two stretches of bytes from theirs; `extent` is the second's.

    Both sums (RFC 1950, 2.2) begin at 1 and 0: the second stretch would have begun with those
    of the first.
    """
    low, high = first & 0xFFFF, first >> 16
    sum_low = (low + (second & 0xFFFF) - 1) % _ADLER_BASE
    sum_high = (high + (second >> 16) + extent * (low - 1)) % _ADLER_BASE
    return sum_high << 16 | sum_low


def _standing_alone(row: bytes) -> bytes:
    """A first row written so that it does not lean on a row above, which was none (PNG, 9.2)."""
    kind, pixels = row[0], bytearray(row[1:])
    if kind == _AVERAGE:
        for at in range(_BYTES_PER_PIXEL, len(pixels)):
            pixels[at] = (pixels[at] + pixels[at - _BYTES_PER_PIXEL] // 2) & 0xFF
    return bytes([_SUB if kind in {_SUB, _PAETH} else _NONE]) + pixels


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


RENDERER = Renderer(
    key="png",
    name="PNG (picture)",
    media_type="image/png",
    extension="png",
    render=_render,
    order=2,
)
