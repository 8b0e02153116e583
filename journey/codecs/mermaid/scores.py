"""The scores of a diagram: numbers as JavaScript reads them, and the scale that they are on."""

import re
from collections.abc import Iterable
from math import isfinite

from journey.codecs.mermaid.cleaning import SPACE
from journey.model import SCALES, ScaleKey

_DECIMAL = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_WITH_BASE = re.compile(r"0(?:[xX][0-9a-fA-F]{1,16}|[oO][0-7]{1,16}|[bB][01]{1,64})")
_AROUND = re.compile(f"^[{SPACE}]+|[{SPACE}]+$")
_OTHER_SCALES = (ScaleKey.MINUS_TWO_TO_TWO, ScaleKey.ZERO_TO_TEN, ScaleKey.ZERO_TO_HUNDRED)


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


def scale_of(values: Iterable[float]) -> ScaleKey:
    """The scale on which all scores of a diagram lie; 1 to 5 where none holds them all.

    A 0 among scores of 1 to 5 does not speak of another scale: mermaid writes 0 for no score.
    """
    known = list(values)
    one_to_five = SCALES[ScaleKey.ONE_TO_FIVE]
    if any(value < 0 or value > one_to_five.highest for value in known):
        for key in _OTHER_SCALES:
            if all(SCALES[key].holds(value) for value in known):
                return key
    return ScaleKey.ONE_TO_FIVE
