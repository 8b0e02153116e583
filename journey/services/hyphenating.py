"""Where long words may break: for pages that wrap their text themselves, and in drawn names."""

import re
from collections.abc import Sequence
from itertools import pairwise

from journey.scene.hyphenation import hyphens
from journey.scene.typesetting import typesetter

SOFT_HYPHEN = "\u00ad"
LONG = 9
"""So many letters make a word that may not fit the column of a touchpoint."""
_LONG_WORD = re.compile(rf"[^\W\d_]{{{LONG},}}")


def with_soft_hyphens(text: str, language: str) -> str:
    """The text with a soft hyphen wherever its language allows one in a long word."""
    return _LONG_WORD.sub(lambda word: _parted(word.group(), language), text)


def set_name(
    name: str, width: float, sizes: Sequence[float], language: str
) -> tuple[float, tuple[str, ...]]:
    """A bold name in a width: its size, and its lines as they are drawn; a hyphen comes last."""
    size, lines = typesetter().name(name, width, sizes, bold=True, language=language)
    return size, tuple("".join(run.text for run in line.runs) for line in lines)


def _parted(word: str, language: str) -> str:
    ends = [0, *hyphens(word, language), len(word)]
    return SOFT_HYPHEN.join(word[a:b] for a, b in pairwise(ends))
