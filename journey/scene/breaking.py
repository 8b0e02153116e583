"""Where a text may be broken into lines: after spaces, at hyphens, between characters, in words."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import uharfbuzz as hb

from journey.scene.fonts import main_font
from journey.scene.hyphenation import LEAST_LETTERS, hyphens

HYPHEN = "\u2010"
"""Ends a line inside a word. It is not the key `-`, so nothing a person typed ends so."""

_SOFT_HYPHEN = "\u00ad"
_ZERO_WIDTH_SPACE = "\u200b"
_SPACES = re.compile("[\t-\r \x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
_UNDRAWABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]"
)
_WORD = re.compile(rf"[^\W\d_]{{{2 * LEAST_LETTERS},}}")
_AFTER_SIGN = re.compile(r"(?<=[^\W_]{2}[-‐–—/\\])(?=[^\W\d_])|(?<=_)(?=[^\W_]{2})")
_ADDRESS = re.compile(r"[.@:/=?&#]\w")
"""Web and mail addresses, in which a hyphen of ours would be taken for a part of them."""

_PLAIN = re.compile("[\x21-\x7e\xa0-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
_NOT_FIRST = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー〜…‥％%.,;:!?ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶะาำๅๆฯ"
)
_NOT_LAST = frozenset("เแโใไເແໂໃໄ")
_WITHOUT_SPACES = {"Thai", "Laoo", "Khmr", "Mymr"}
_KEPT_WHOLE = {"Hang"}


class Unit(NamedTuple):
    """A stretch of text that is not broken if it fits a line: mostly a word."""

    text: str
    space: bool = False
    """Whether a space follows, which is not drawn at the end of a line."""
    soft: tuple[int, ...] = ()
    """Places in it where its writer allows a hyphen."""
    rest: bool = False
    """Whether it is the rest of a hyphenated word; then `soft` holds all places there are."""


def one_line(text: str) -> str:
    """Text as it is drawn on one line: single spaces, no character that cannot be drawn."""
    clean = _UNDRAWABLE.sub("", text).replace(_SOFT_HYPHEN, "").replace(_ZERO_WIDTH_SPACE, "")
    return _SPACES.sub(" ", clean).strip(" ")


@lru_cache(maxsize=16384)
def units(text: str) -> tuple[Unit, ...]:
    """A text as the stretches between which a line may end."""
    found: list[Unit] = []
    for word in _SPACES.sub(" ", _UNDRAWABLE.sub("", text)).split(" "):
        parts = [unit for part in word.split(_ZERO_WIDTH_SPACE) for unit in _units_of(part)]
        if parts:
            found += parts[:-1]
            found.append(Unit(parts[-1].text, True, parts[-1].soft))
    if found:
        found[-1] = Unit(found[-1].text, False, found[-1].soft)
    return tuple(found)


def hyphen_places(unit: Unit, language: str) -> list[int]:
    """Places in a unit where a hyphen may end a line, in rising order."""
    if unit.rest:
        return list(unit.soft)
    places = set(unit.soft)
    if _ADDRESS.search(unit.text):
        return sorted(places)
    for word in _WORD.finditer(unit.text):
        places |= {word.start() + place for place in hyphens(word[0], language)}
    return sorted(places)


@lru_cache(maxsize=16384)
def graphemes(text: str) -> tuple[str, ...]:
    """The characters of a text as a reader counts them (UAX 29), as HarfBuzz finds them."""
    if text.isascii():
        return tuple(text)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(main_font().shaper, buffer, {"liga": False, "clig": False, "dlig": False})
    starts = sorted({glyph.cluster for glyph in buffer.glyph_infos} | {0})
    return tuple(
        text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    )


@lru_cache(maxsize=8192)
def script(character: str) -> str | None:
    """The script a character belongs to, as four letters; None for those that all scripts share."""
    buffer = hb.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    return buffer.script


def _units_of(word: str) -> list[Unit]:
    """A word as units: parted at its own hyphens, or between characters where a script does so."""
    soft: list[int] = []
    if _SOFT_HYPHEN in word:
        pieces = word.split(_SOFT_HYPHEN)
        ends = [sum(map(len, pieces[: count + 1])) for count in range(len(pieces) - 1)]
        word = "".join(pieces)
        soft = [end for end in ends if 0 < end < len(word)]
    if not word:
        return []
    cuts = [match.start() for match in _AFTER_SIGN.finditer(word)]
    if not _PLAIN.fullmatch(word):
        cuts += _character_cuts(word)
    starts = sorted({0, *cuts})
    return [
        Unit(word[start:end], soft=tuple(place - start for place in soft if start < place < end))
        for start, end in zip(starts, [*starts[1:], len(word)], strict=True)
    ]


def _character_cuts(word: str) -> list[int]:
    """Where a word may be broken between two of its characters (CJK, emoji, Thai and kin)."""
    cuts: list[int] = []
    clusters = graphemes(word)
    place = 0
    for before, after in pairwise(clusters):
        place += len(before)
        if _parts(before, after):
            cuts.append(place)
    return cuts


def _parts(before: str, after: str) -> bool:
    """Whether a line may end between two neighbouring characters (after UAX 14, in short)."""
    last, first = before[0], after[0]
    if first in _NOT_FIRST or last in _NOT_LAST:
        return False
    if unicodedata.category(first) in {"Pe", "Pf"} or unicodedata.category(last) in {"Ps", "Pi"}:
        return False
    if _is_wide(last) or _is_wide(first):
        return True
    return script(last) in _WITHOUT_SPACES and script(first) in _WITHOUT_SPACES


def _is_wide(character: str) -> bool:
    """Whether lines may end at either side of a character: ideographs, kana, emoji."""
    wide = unicodedata.east_asian_width(character) in {"W", "F"}
    return wide and script(character) not in _KEPT_WHOLE
