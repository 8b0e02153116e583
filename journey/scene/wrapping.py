"""Filling lines: as many words as fit, then parts of words, then characters; nothing is cut."""

import unicodedata
from collections import deque
from collections.abc import Callable, Iterator
from itertools import pairwise

from journey.scene.breaking import HYPHEN, Unit, graphemes, hyphen_places, units

Extent = Callable[[str], float]
"""The width of a text drawn on one line, in em."""

_SLACK = 1e-6
"""Rounding in sums of widths; far below what can be seen."""


def fill(text: str, room: float, extent: Extent, language: str) -> Iterator[tuple[str, str]]:
    """The lines of one paragraph, none wider than `room` in em: their words, and what is drawn.

    The words of all lines joined are the paragraph; drawn are they without the space at
    their end, and with a hyphen where a line ends inside a word.
    """
    waiting = deque(units(text))
    while waiting:
        yield _next_line(waiting, room, extent, language)


def longest_part(text: str, extent: Extent, language: str, enough: float) -> float:
    """The width in em of the longest part that words and hyphenation points do not break.

    Words no wider than `enough` are taken whole.
    """
    longest = 0.0
    measured = [(extent(unit.text), unit) for unit in units(text)]
    for whole, unit in sorted(measured, key=lambda pair: -pair[0]):
        if whole <= longest:
            break
        parts = [unit.text] if whole <= enough else _syllables(unit, language)
        longest = max(longest, *map(extent, parts))
    return longest


def _next_line(waiting: deque[Unit], room: float, extent: Extent, language: str) -> tuple[str, str]:
    """Takes the units of one line from those waiting: their words, and what is drawn of them."""
    taken: list[Unit] = []
    used = 0.0
    space = extent(" ")
    while waiting:
        unit = waiting.popleft()
        whole = extent(unit.text)
        if used + whole <= room + _SLACK:
            taken.append(unit)
            used += whole + space * unit.space
            continue
        if whole > room + _SLACK:
            parted = _hyphenated(_joined(taken), unit, room, extent, language)
            if parted:
                head, rest = parted
                waiting.appendleft(rest)
                words = _joined(taken) + head
                return words, words + HYPHEN
            if not taken:
                characters = _characters(unit, room, extent)
                if len(characters) == 1:
                    return _joined(characters), unit.text
                waiting.extendleft(reversed(characters))
                continue
        waiting.appendleft(unit)
        break
    while len(taken) > 1 and extent(_joined(taken).rstrip(" ")) > room + _SLACK:
        waiting.appendleft(taken.pop())  # set together they are wider than each by itself
    words = _joined(taken)
    return words, words.rstrip(" ")


def _hyphenated(
    before: str, unit: Unit, room: float, extent: Extent, language: str
) -> tuple[str, Unit] | None:
    """The longest beginning of a unit that still fits the line with a hyphen, and its rest."""
    places = hyphen_places(unit, language)
    for place in reversed(places):
        if extent(before + unit.text[:place] + HYPHEN) <= room + _SLACK:
            later = tuple(other - place for other in places if other > place)
            return unit.text[:place], Unit(unit.text[place:], unit.space, later, True)
    return None


def _characters(unit: Unit, room: float, extent: Extent) -> list[Unit]:
    """A unit as units of one character each.

    A character that stands for several (U+FDFA is a whole sentence) and does not fit is
    written out.
    """
    clusters: list[str] = []
    for cluster in graphemes(unit.text):
        if extent(cluster) > room + _SLACK:
            clusters += graphemes(unicodedata.normalize("NFKD", cluster))
        else:
            clusters.append(cluster)
    parts = [Unit(cluster) for cluster in clusters]
    return [*parts[:-1], parts[-1]._replace(space=unit.space)]


def _syllables(unit: Unit, language: str) -> list[str]:
    places = [0, *hyphen_places(unit, language), len(unit.text)]
    parts = [unit.text[start:end] + HYPHEN for start, end in pairwise(places)]
    return [*parts[:-1], parts[-1].removesuffix(HYPHEN)]


def _joined(taken: list[Unit]) -> str:
    return "".join(unit.text + " " * unit.space for unit in taken)
