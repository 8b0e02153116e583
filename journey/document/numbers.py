"""Which numbers belong in a place, told to people who wrote something else there."""

from journey.document.forms import Ends, Kind
from journey.locales import Words


def number_hint(kind: Kind, ends: Ends, words: Words) -> str:
    """What to write: the ends between which the number lies, or an example where it has none."""
    low, high = (None if end is None else words.number(end) for end in ends)
    if kind is Kind.WHOLE:
        if low and high:
            return words("Write a whole number from {low} to {high}", low=low, high=high)
        if low:
            return words("Write a whole number, {low} or more", low=low)
        return words("Write a whole number such as 3")
    if low and high:
        return words("Write a number from {low} to {high}", low=low, high=high)
    if low:
        return words("Write a number, {low} or more", low=low)
    return words("Write a number such as 3.5")
