"""The scores of a diagram: numbers as JavaScript reads them."""

import re
from math import isfinite

from journey.codecs.mermaid.cleaning import SPACE

_DECIMAL = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_WITH_BASE = re.compile(r"0(?:[xX][0-9a-fA-F]{1,16}|[oO][0-7]{1,16}|[bB][01]{1,64})")
_AROUND = re.compile(f"^[{SPACE}]+|[{SPACE}]+$")


def trimmed(text: str) -> str:
    """A text without JavaScript's white space around it."""
    return _AROUND.sub("", text)


def number_of(text: str) -> float | None:
    """A number as mermaid understands it; None for what is none, or without end.

    An empty text, which mermaid takes for 0, is no number here: nothing is known.
    """
    text = trimmed(text)
    if _WITH_BASE.fullmatch(text):
        return float(int(text, 0))
    if not _DECIMAL.fullmatch(text):
        return None
    value = float(text)
    return value if isfinite(value) else None
