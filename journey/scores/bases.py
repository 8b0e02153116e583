"""How much may be said of so many answers: the rules for small bases."""

from enum import StrEnum

FEWEST_SHOWN = 5
"""Fewer answers are not shown: a person could be recognised, and chance decides."""
FEWEST_RANKED = 10
FEWEST_NORMAL = 30


class Base(StrEnum):
    """What a number of answers allows."""

    HIDDEN = "hidden"
    """Fewer than 5: nothing is shown."""
    UNRANKED = "unranked"
    """5 to 9: shown in grey, in no ranking."""
    SMALL = "small"
    """10 to 29: shown with the words "small base"."""
    NORMAL = "normal"
    """30 and more."""


def base_of(n: int) -> Base:
    """What n answers allow."""
    if n < FEWEST_SHOWN:
        return Base.HIDDEN
    if n < FEWEST_RANKED:
        return Base.UNRANKED
    return Base.SMALL if n < FEWEST_NORMAL else Base.NORMAL
