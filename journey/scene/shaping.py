"""Shaping: which signs of which font a text becomes, and how wide they are together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import uharfbuzz as hb

from journey.scene.breaking import graphemes, script
from journey.scene.direction import levels, runs_leftward
from journey.scene.fonts import Font, font, font_for, main_font

_PLAIN = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u017f\u2010-\u2015\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]*"
)
"""Latin as most maps are written in: one font, one script, one direction, nothing missing."""


class Manner(NamedTuple):
    """How a text is set: everything but its size."""

    bold: bool = False
    italic: bool = False
    region: str = "SC"
    """Whose forms of Chinese characters it wants: those of Japan, Korea or mainland China."""
    leftward: bool = False
    """Whether its paragraph runs from right to left."""


def manner_of(text: str, bold: bool, italic: bool) -> Manner:
    """The manner in which a paragraph is set, as its characters ask for it."""
    if is_plain(text):
        return Manner(bold, italic)
    region = "SC"
    if any("\u3040" <= character <= "\u30ff" for character in text):
        region = "JP"
    elif any("\uac00" <= character <= "\ud7a3" for character in text):
        region = "KR"
    return Manner(bold, italic, region, runs_leftward(text))


_EAST_ASIAN = {"Hani", "Hira", "Kana", "Hang", "Bopo"}


class Piece(NamedTuple):
    """A stretch of text of one font, direction and script."""

    text: str
    font: str
    level: int
    """Even: it runs to the right; odd: to the left."""
    width: float
    """In em."""
    missing: tuple[str, ...] = ()


def is_plain(text: str) -> bool:
    """Whether a text needs no more than the main font, from left to right."""
    return _PLAIN.fullmatch(text) is not None


def ems(text: str, manner: Manner) -> float:
    """The width of plain text in em."""
    return _advance(text, main_font(manner.bold, manner.italic), "Latn", 0)


@cache
def rise() -> tuple[float, float]:
    """How far the main font rises above and reaches below the baseline, in em."""
    extents = main_font().shaper.get_font_extents("ltr")
    return extents.ascender / main_font().upem, -extents.descender / main_font().upem


def pieces(text: str, manner: Manner) -> tuple[Piece, ...]:
    """A line of clean text as pieces in reading order."""
    found: list[Piece] = []
    for stretch in _stretches(text, manner):
        one = font(stretch.font)
        width = _advance(stretch.text, one, stretch.script, stretch.level)
        found.append(
            Piece(stretch.text, stretch.font, stretch.level, width, tuple(stretch.missing))
        )
    return tuple(found)


@dataclass(slots=True)
class _Stretch:
    """A piece in the making."""

    text: str
    font: str
    level: int
    script: str | None
    missing: list[str]

    def takes(self, other: "_Stretch") -> bool:
        """Whether another one that follows can be shaped together with this one."""
        return (
            (self.font, self.level) == (other.font, other.level)
            and (self.script == other.script or None in (self.script, other.script))
        )  # fmt: skip


def _stretches(text: str, manner: Manner) -> Iterator[_Stretch]:
    """Neighbouring characters of one font, direction and script, taken together."""
    open_stretch: _Stretch | None = None
    for stretch in _characters(text, manner):
        if open_stretch is None:
            open_stretch = stretch
        elif open_stretch.takes(stretch):
            open_stretch.text += stretch.text
            open_stretch.script = open_stretch.script or stretch.script
            open_stretch.missing += stretch.missing
        else:
            yield open_stretch
            open_stretch = stretch
    if open_stretch is not None:
        yield open_stretch


def _characters(text: str, manner: Manner) -> Iterator[_Stretch]:
    """Each character as a reader counts them, with its font, level and script."""
    level_at = levels(text, manner.leftward)
    fallback = main_font(manner.bold, manner.italic).key
    place = 0
    for word in re.split("( )", text):
        for cluster in graphemes(word):
            one = font_for(cluster, manner.bold, manner.italic, manner.region)
            missing = [] if one else [cluster]
            key = one.key if one else fallback
            yield _Stretch(cluster, key, level_at[place], _script(cluster[0]), missing)
            place += len(cluster)


def _script(character: str) -> str | None:
    """The script to shape a character in; the scripts that East Asian texts mix count as one."""
    found = script(character)
    return "Hani" if found in _EAST_ASIAN else found


def _advance(text: str, one: Font, script: str | None, level: int) -> float:
    """The width in em of text of one font, script and direction."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    if script is not None:
        buffer.script = script
    buffer.direction = "rtl" if level % 2 else "ltr"
    hb.shape(one.shaper, buffer)
    return sum(position.x_advance for position in buffer.glyph_positions) / one.upem
