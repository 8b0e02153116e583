"""What the texts of a printed PDF say, where the signs they are drawn with do not tell it.

Marks that stand on others, signs of several characters, signs without a font: a reader that goes
by the signs finds other text. typst cannot be told what such a run of a line says. So it is
printed in an ink of its own (CMYK, which no picture of ours uses) that tells its number;
afterwards it is made one stretch of its page, in its colour, with its words as `/ActualText`.

Signs beyond U+FFFF that a font has are left as they are: PDFium passes over them in
`/ActualText`, and finds them by their signs.
"""

import re
import zlib
from codecs import BOM_UTF16_BE
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from journey.scene.breaking import graphemes
from journey.scene.fonts import font
from journey.scene.items import Run
from journey.scene.shaping import is_plain

_PAGE = re.compile(rb"\d+ 0 obj\n<</Type/Page/.*/Contents (\d+) 0 R", re.DOTALL)
_PACKED = re.compile(
    rb"(\d+ 0 obj\n<<)/Length \d+(/Filter/FlateDecode>>\nstream\n)(.*)(\nendstream\nendobj\n)",
    re.DOTALL,
)
_STRETCH = re.compile(
    rb"/Span<</MCID (?P<tag>\d+)>>BDC\nq 1 0 0 -1 (?P<x>[\d.-]+) (?P<y>[\d.-]+) cm(?P<ink>[^\n]*)\n"
    rb"BT(?P<signs>.*?)\nET\nQ\nEMC",
    re.DOTALL,
)
_INK = re.compile(rb" ([\d.]+) ([\d.]+) ([\d.]+) 0 k")
_MARKS = re.compile(
    rb"/Span<</ActualText(?:<[0-9A-F]*>|\((?:\\.|[^\\)])*\))>>BDC|/ReversedChars BMC|(?<=\n)EMC",
    re.DOTALL,
)
_PLACE = re.compile(rb"1 0 0 -1 ([\d.-]+) ([\d.-]+) Tm")
_FIRST_SIGN = re.compile(
    rb" *0 Tr(/f\d+) ([\d.]+) Tf[^(<]*(?:<([0-9A-Fa-f]{4})|\(((?:\\\d{3}|\\.|[^\\)]){2}))",
    re.DOTALL,
)
_BYTE = re.compile(rb"\\(\d{3})|\\?(.)", re.DOTALL)
_ESCAPED = {rb"\n": 10, rb"\r": 13, rb"\t": 9, rb"\b": 8, rb"\f": 12}
_UNSEEN = b" 3 Tr%b %b Tf 1 0 0 -1 %.6f 0 Tm<%b>Tj"
_SAID = (
    b"/Span<</MCID %b>>BDC\nq 1 0 0 -1 %.6f %.6f cm %b\n"
    b"BT/Span<</ActualText<%b>>>BDC%b\nEMC\nET\nQ\nEMC"
)
_SILENT = b"/Span<</MCID %b>>BDC\nEMC"
"""A stretch that another one has taken in; the tags of the file still name it."""


class Saying(NamedTuple):
    """What a run in an ink of its own says, and the colour that it shall have."""

    words: str
    colour: str
    right: float
    """Where the run ends, in pt from the left edge of its page."""


def is_told_by_its_signs(run: Run) -> bool:
    """Whether readers find the words of a run by the signs it is drawn with."""
    if is_plain(run.text):
        return True
    held = font(run.font).coverage
    return all(ord(sign) in held for sign in run.text if not sign.isspace()) and (
        max(run.text) > "\uffff" or all(len(cluster) == 1 for cluster in graphemes(run.text))
    )


def ink(number: int) -> tuple[float, ...]:
    """The ink that tells a number up to 2²⁴: shares of cyan, magenta, yellow, black."""
    return *(share / 255 for share in number.to_bytes(3)), 0.0


def say(printed: bytes, sayings: Sequence[Saying]) -> bytes:
    """A PDF as typst printed it, in which runs in the inks of those numbers say their words."""
    table = printed.rindex(b"\nxref\n") + 1
    head, *entries, trailer = re.split(rb"(?<=\r\n)", printed[table:])
    places = [int(entry[:10]) for entry in entries]
    objects = [printed[here:there] for here, there in pairwise([*places, table])]
    contents = {int(page[1]) for one in objects if (page := _PAGE.match(one))}
    written, listed = bytearray(printed[: places[0]]), bytearray(head)
    for number, one in enumerate(objects, 1):
        listed += b"%010d 00000 n\r\n" % len(written)
        written += _content(one, sayings) if number in contents else one
    trailer = trailer.rpartition(b"startxref")[0]
    return b"%b%b%bstartxref\n%d\n%%%%EOF" % (written, listed, trailer, len(written))


def _content(page: bytes, sayings: Sequence[Saying]) -> bytes:
    """The content of a page, an object of the file, in which its runs say their words."""
    found = _PACKED.fullmatch(page)
    if found is None:
        return page
    head, filtered, packed, tail = found.groups()
    content = zlib.decompress(packed)
    written, place = list[bytes](), 0
    for number, group in groupby(_STRETCH.finditer(content), key=_number_of):
        if number is not None:
            stretches = list(group)
            written.append(content[place : stretches[0].start()])
            written += _worded(stretches, sayings[number])
            place = stretches[-1].end()
    packed = zlib.compress(b"".join([*written, content[place:]]))
    return b"%b/Length %d%b%b%b" % (head, len(packed), filtered, packed, tail)


def _worded(stretches: Sequence[re.Match[bytes]], saying: Saying) -> list[bytes]:
    """The stretches of one run as one stretch in its colour that says its words."""
    red, green, blue = (share / 255 for share in bytes.fromhex(saying.colour[1:]))
    colour = b"%.6f %.6f %.6f rg" % (red, green, blue)
    left, base = float(stretches[0]["x"]), float(stretches[0]["y"])
    signs = b"".join(_signs(stretch, left, base) for stretch in stretches)
    if found := _FIRST_SIGN.match(signs):
        # Readers take the place of the last sign for the end: that of a mark lies too far left.
        name, size, sign, escaped = found.groups()
        end = saying.right - float(size) / 2 - left
        signs += _UNSEEN % (name, size, end, sign or _unescaped(escaped).hex().encode())
    first, *others = (stretch["tag"] for stretch in stretches)
    said = _SAID % (first, left, base, colour, _encoded(saying.words), signs)
    return [said, *(_SILENT % other for other in others)]


def _signs(stretch: re.Match[bytes], left: float, base: float) -> bytes:
    """The signs of a stretch without marks of their own, at places from another origin."""
    x, y = float(stretch["x"]) - left, float(stretch["y"]) - base

    def moved(place: re.Match[bytes]) -> bytes:
        return b"1 0 0 -1 %.6f %.6f Tm" % (float(place[1]) + x, float(place[2]) - y)

    return _PLACE.sub(moved, _MARKS.sub(b"", stretch["signs"]))


def _unescaped(string: bytes) -> bytes:
    """The bytes of a string as PDF writes it between brackets."""
    return bytes(
        _ESCAPED.get(byte[0], int(byte[1], 8) if byte[1] else ord(byte[2] or b"\0"))
        for byte in _BYTE.finditer(string)
    )


def _number_of(stretch: re.Match[bytes]) -> int | None:
    """The number of the run that a stretch of a page is drawn for, if it is in an ink of ours."""
    told = _INK.fullmatch(stretch["ink"])
    return told and int.from_bytes(round(float(share) * 255) for share in told.groups())


def _encoded(words: str) -> bytes:
    return (BOM_UTF16_BE + words.encode("utf-16-be")).hex().encode()
