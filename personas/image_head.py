"""How many pixels a picture says it has, read from its head: no pixel is unpacked.

A file of a few bytes can unpack to gigabytes; whoever shows it later must not find out.
"""

from collections.abc import Iterator


def pixels_of(content: bytes) -> int | None:
    """Width times height of a PNG, JPEG or WebP; None where the head does not say."""
    return next((width * height for width, height in _extents(content)), None)


def _extents(content: bytes) -> Iterator[tuple[int, int]]:
    if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR":
        yield _big(content[16:20]), _big(content[20:24])
    elif content.startswith(b"\xff\xd8"):
        yield from _jpeg(content)
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        yield from _webp(content[12:16], content[20:])


def _jpeg(content: bytes) -> Iterator[tuple[int, int]]:
    """The frame's head follows any number of other segments."""
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            yield _big(content[at + 7 : at + 9]), _big(content[at + 5 : at + 7])
            return
        elif marker == 0x01 or 0xD0 <= marker <= 0xD8:
            at += 2
        else:
            at += 2 + max(2, _big(content[at + 2 : at + 4]))


def _webp(kind: bytes, data: bytes) -> Iterator[tuple[int, int]]:
    if kind == b"VP8X" and len(data) >= 10:
        yield 1 + _little(data[4:7]), 1 + _little(data[7:10])
    elif kind == b"VP8L" and len(data) >= 5:
        packed = _little(data[1:5])
        yield 1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF)
    elif kind == b"VP8 " and len(data) >= 10:
        yield _little(data[6:8]) & 0x3FFF, _little(data[8:10]) & 0x3FFF


def _big(number: bytes) -> int:
    return int.from_bytes(number, "big")


def _little(number: bytes) -> int:
    return int.from_bytes(number, "little")
