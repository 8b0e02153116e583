"""Where a word may be hyphenated, after the patterns of its language (Liang's method).

The patterns are those of `pyphen`. They are read here, because pyphen takes half a second to
take the hundred thousand German ones apart; a word needs some dozens of them, so each is taken
apart when it is first met.
"""

from functools import cache, lru_cache
from pathlib import Path

LEAST_LETTERS = 3
"""How many letters of a word stay together at either side of a hyphen."""

_WITHOUT_DIGITS = str.maketrans("", "", "0123456789")


@lru_cache(maxsize=8192)
def hyphens(word: str, language: str) -> tuple[int, ...]:
    """The places in a word, letters only, where a hyphen may stand; none for unknown languages."""
    patterns = _patterns(language)
    if patterns is None or len(word) < 2 * LEAST_LETTERS:
        return ()
    last = len(word) - LEAST_LETTERS
    return tuple(at for at in patterns.places(word) if LEAST_LETTERS <= at <= last)


class Patterns:
    """The hyphenation patterns of one language, from a `hyph_*.dic` file."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            encoding = file.readline().decode("ascii").strip()
        encoding = {"microsoft-cp1251": "cp1251"}.get(encoding.lower(), encoding)
        written = path.read_text(encoding)
        self._written = dict(
            zip(written.translate(_WITHOUT_DIGITS).split("\n"), written.split("\n"), strict=True)
        )
        self._longest = max(map(len, self._written))
        self._read: dict[str, list[int]] = {}

    def places(self, word: str) -> list[int]:
        """All places in a word where the patterns allow a hyphen."""
        dotted = f".{word.lower()}."
        weights = [0] * (len(dotted) + 1)
        for start in range(len(dotted)):
            for end in range(start + 1, min(start + self._longest, len(dotted)) + 1):
                letters = dotted[start:end]
                if letters in self._written:
                    for at, weight in enumerate(self._weights(letters), start):
                        weights[at] = max(weights[at], weight)
        return [at - 1 for at, weight in enumerate(weights) if weight % 2 and at > 1]

    def _weights(self, letters: str) -> list[int]:
        """The weights that a pattern puts before each of its letters and after the last."""
        if letters not in self._read:
            weights = [0]
            for character in self._written[letters]:
                if character.isdigit():
                    weights[-1] = int(character)
                else:
                    weights.append(0)
            self._read[letters] = weights
        return self._read[letters]


@lru_cache(maxsize=64)
def _patterns(language: str) -> Patterns | None:
    """The patterns of a language; None where there are none."""
    import pyphen  # finds out which languages there are, which most maps need not know

    known = pyphen.language_fallback(language)
    return None if known is None else _patterns_in(pyphen.LANGUAGES[known])


@cache
def _patterns_in(path: Path) -> Patterns:
    return Patterns(path)
