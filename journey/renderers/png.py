"""PNG: the picture as pixels, for slides, documents and chats.

The press prints a PDF, PDFium paints its rows, and while the next are painted the last are
packed: the picture never stands in the memory as a whole.
"""

from __future__ import annotations

import struct
import zlib
from collections import deque
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from journey.errors import RenderError
from journey.renderers.pixels import make_ready, rows_of
from journey.renderers.press import Sheet, press
from journey.renderers.renderer import Renderer, RenderOptions, pages_of
from journey.scene.scene import Scene, stack

if TYPE_CHECKING:  # loaded with the first picture
    from concurrent.futures import Future, ThreadPoolExecutor

MOST_PIXELS = 200_000_000
"""Beyond this most programs do not open a picture any more."""

_PACKED_AT_ONCE = 2
_QUICK = 1
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGB, _RGBA = 2, 6
"""The kinds of pixel as the header of a PNG names them."""


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
    ready = _thread().submit(make_ready)
    transparent = not all(page.background and page.width == width for page in pages)
    printed = press(scene, [Sheet(width, height, stack(pages))], tagged=False)
    ready.result()
    extent = max(round(width * options.scale), 1), max(round(height * options.scale), 1)
    kind = _RGBA if transparent else _RGB
    header = struct.pack(">IIBBBBB", *extent, 8, kind, 0, 0, 0)
    packed = _packed(printed, *extent, transparent=transparent)
    chunks = [(b"IHDR", header), (b"IDAT", packed), (b"IEND", b"")]
    return _SIGNATURE + b"".join(_chunk(kind, body) for kind, body in chunks)


def _packed(pdf: bytes, width: int, height: int, *, transparent: bool) -> bytes:
    """The rows of the picture, compressed in a thread beside the one that paints them."""
    from isal import isal_zlib

    packer = isal_zlib.compressobj(_QUICK)
    done: list[bytes] = []
    coming: deque[Future[bytes]] = deque()
    for rows in rows_of(pdf, width, height, transparent=transparent):
        coming.append(_thread().submit(packer.compress, rows))
        if len(coming) > _PACKED_AT_ONCE:
            done.append(coming.popleft().result())
    done += [future.result() for future in coming]
    return b"".join([*done, packer.flush()])


@cache
def _thread() -> ThreadPoolExecutor:
    """One thread, so that the rows of a picture are packed in their order."""
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(1, "packing")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


RENDERER = Renderer(
    key="png",
    name="PNG (picture)",
    media_type="image/png",
    extension="png",
    render=_render,
    order=2,
    holds_pages=False,
)
