"""Setting text: how wide it is, where its lines end, in which fonts and directions it runs.

Widths come from shaping with HarfBuzz, as in browsers and in PDF, so that a text that fits
its box here fits it in every format.
"""

from collections.abc import Sequence
from functools import cache, lru_cache, partial
from math import inf
from typing import Literal, NamedTuple

from journey.scene.breaking import one_line
from journey.scene.direction import visual_order
from journey.scene.fonts import main_font
from journey.scene.items import Run, Text
from journey.scene.shaping import Manner, ems, is_plain, manner_of, pieces, rise
from journey.scene.wrapping import fill, longest_part

Anchor = Literal["start", "middle", "end"]
_SHIFT = {"start": 0.0, "middle": -0.5, "end": -1.0}


class Line(NamedTuple):
    """One line of set text; all numbers in pt.

    The `words` of the lines of one text, joined, are the text again: a line that ends at a
    space keeps it, a hyphen that we put is not in them.
    """

    words: str
    runs: tuple[Run, ...]
    width: float
    missing: tuple[str, ...] = ()
    """Characters for which there is no font."""

    def text(
        self,
        x: float,
        y: float,
        size: float,
        colour: str,
        anchor: Anchor = "start",
        bold: bool = False,
        italic: bool = False,
        role: str = "",
        ref: str = "",
    ) -> Text:
        """The line as an item with its start, middle or end at `x` and its baseline at `y`.

        `size`, `bold` and `italic` are those it was set with.
        """
        left = x + _SHIFT[anchor] * self.width
        return Text(
            left, y, self.words, self.runs, self.width, size, colour, bold, italic, role, ref
        )


class Typesetter:
    """Sets text in the fonts of the pictures; keeps what it has set, and serves any thread."""

    def __init__(self, kept: int = 65536) -> None:
        self._ems_of_word = lru_cache(kept)(ems)
        self._pieces = lru_cache(kept)(pieces)
        self._line = lru_cache(kept // 8)(self._set)
        self._lines = lru_cache(kept // 8)(self._fill)

    def ascent(self, size: float) -> float:
        """How far letters may rise above the baseline, in pt."""
        return rise()[0] * size

    def descent(self, size: float) -> float:
        """How far letters may reach below the baseline, in pt."""
        return rise()[1] * size

    def width(self, words: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
        """The width of words on one line, in pt."""
        return self._ems(one_line(words), manner_of(words, bold, italic)) * size

    def line(self, words: str, size: float, *, bold: bool = False, italic: bool = False) -> Line:
        """Words on one line, however long."""
        drawn = one_line(words)
        return self._line(drawn, drawn, size, manner_of(words, bold, italic))

    def wrap(
        self,
        words: str,
        width: float,
        size: float,
        *,
        bold: bool = False,
        italic: bool = False,
        language: str = "en",
    ) -> tuple[Line, ...]:
        """Words on as many lines as they need, none wider than `width`; no words: no lines.

        Lines end at words, then at hyphenation points of the language, then at characters.
        Only one character that is wider than `width` by itself stands out. A line feed
        ends a line.
        """
        return self._lines(words, width, size, bold, italic, language)

    def name(
        self,
        words: str,
        width: float,
        sizes: Sequence[float],
        *,
        bold: bool = False,
        language: str = "en",
    ) -> tuple[float, tuple[Line, ...]]:
        """A name at the largest of the sizes at which none of its words is broken, else the least.

        Only what is too long at the least size is hyphenated; nothing is ever cut.
        """
        whole = self.longest_part(words, 1.0, bold=bold, enough=inf)
        size = next((each for each in sizes if whole * each <= width), sizes[-1])
        return size, self.wrap(words, width, size, bold=bold, language=language)

    def longest_part(
        self,
        words: str,
        size: float,
        *,
        bold: bool = False,
        italic: bool = False,
        language: str = "en",
        enough: float = 0.0,
    ) -> float:
        """The width of the longest part that words and hyphenation points do not break, in pt.

        Words no wider than `enough` are taken whole, which spares reading the hyphenation
        patterns of the language where nothing needs them.
        """
        extent = partial(self._ems, manner=manner_of(words, bold, italic))
        return longest_part(words, extent, language, enough / size) * size

    def _fill(
        self, words: str, width: float, size: float, bold: bool, italic: bool, language: str
    ) -> tuple[Line, ...]:
        lines: list[Line] = []
        for paragraph in words.split("\n"):
            manner = manner_of(paragraph, bold, italic)
            extent = partial(self._ems, manner=manner)
            filled = list(fill(paragraph, width / size, extent, language))
            if lines and filled:
                lines[-1] = _with_space(lines[-1])
            lines += [self._set(text, drawn, size, manner) for text, drawn in filled]
        return tuple(lines)

    def _ems(self, drawn: str, manner: Manner) -> float:
        """The width of clean text in em."""
        if is_plain(drawn):  # no font of ours kerns across a space: words add up
            manner = Manner(manner.bold, manner.italic)
            gaps = drawn.count(" ") * self._ems_of_word(" ", manner)
            return gaps + sum(self._ems_of_word(word, manner) for word in drawn.split(" ") if word)
        return sum(piece.width for piece in self._pieces(drawn, manner))

    def _set(self, words: str, drawn: str, size: float, manner: Manner) -> Line:
        """A line of words, drawn as `drawn`, which is clean."""
        if is_plain(drawn) and not manner.leftward:
            width = self._ems(drawn, manner) * size
            run = Run(drawn, main_font(manner.bold, manner.italic).key, 0.0, width)
            return Line(words, (run,) if drawn else (), width)
        pieces = self._pieces(drawn, manner)
        starts = [0.0] * len(pieces)
        offset = 0.0
        for place in visual_order([piece.level for piece in pieces]):
            starts[place] = offset
            offset += pieces[place].width * size
        runs = [
            Run(piece.text, piece.font, start, piece.width * size, piece.level % 2 == 1)
            for piece, start in zip(pieces, starts, strict=True)
        ]
        missing = (character for piece in pieces for character in piece.missing)
        return Line(words, tuple(runs), offset, tuple(dict.fromkeys(missing)))


@cache
def typesetter() -> Typesetter:
    """The typesetter that all layouts share."""
    return Typesetter()


def _with_space(line: Line) -> Line:
    """A line after which its text goes on, so that its words can be joined to the next."""
    return line if line.words.endswith(" ") else line._replace(words=line.words + " ")
