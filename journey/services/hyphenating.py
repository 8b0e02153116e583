"""Where long words may break, for pages that wrap their text themselves."""

import re
from itertools import pairwise

from journey.scene.hyphenation import hyphens

SOFT_HYPHEN = "\u00ad"
LONG = 9
"""So many letters make a word that may not fit the column of a touchpoint."""
_LONG_WORD = re.compile(rf"[^\W\d_]{{{LONG},}}")


def with_soft_hyphens(text: str, language: str) -> str:
    """The text with a soft hyphen wherever its language allows one in a long word."""
    return _LONG_WORD.sub(lambda word: _parted(word.group(), language), text)


def _parted(word: str, language: str) -> str:
    ends = [0, *hyphens(word, language), len(word)]
    return SOFT_HYPHEN.join(word[a:b] for a, b in pairwise(ends))
