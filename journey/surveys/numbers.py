"""What an answer says as a number: "3,5", "30 %", "5 - very satisfied", "sehr zufrieden"."""

import re
from math import inf, nan

from journey.text import same_name

_NUMBER_AND_MORE = re.compile(r"(-?\d{1,3}(?:[.,]\d+)?)\s*(?:%|[-–—:=(]\s*[^\W\d].*)")
"""A number with its unit or with the words of its step; "18-29" and "30 und älter" are none."""
_WORDS = (
    ("very dissatisfied", "very unsatisfied", "sehr unzufrieden"),
    ("dissatisfied", "unsatisfied", "unzufrieden"),
    ("neutral", "neither satisfied nor dissatisfied", "teils teils", "teils, teils", "teils/teils"),
    ("satisfied", "zufrieden"),
    ("very satisfied", "sehr zufrieden"),
)
"""The steps of the scale from 1 to 5 as surveys write them."""
_STEPS = {word: float(step) for step, words in enumerate(_WORDS, 1) for word in words}


def number_in(text: str) -> float:
    """The number that an answer says; NaN where it says none."""
    plain = text.strip()
    try:
        number = float(plain.replace(",", "."))
    except ValueError:
        if found := _NUMBER_AND_MORE.fullmatch(plain):
            return float(found[1].replace(",", "."))
        return _STEPS.get(" ".join(same_name(plain).split()), nan)
    return number if abs(number) != inf else nan
