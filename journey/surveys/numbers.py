"""What an answer says as a number: "3,5", "30 %", "5 - very satisfied", "likely - 10"."""

import re
from math import inf, nan

_NUMBER_AND_MORE = re.compile(r"(-?\d{1,3}(?:[.,]\d+)?)\s*(?:%|[-–—:=(]\s*[^\W\d].*)")
"""A number with its unit or with the words of its step; "18-29" and "30 und älter" are none."""
_WORDS_AND_NUMBER = re.compile(
    r"(?i)(?=.*(?:satisf|zufrieden|likely|wahrscheinlich|recommend|empfehl|agree|zustimm|trifft|"
    r"at all|gar nicht|überhaupt|völlig|voll und ganz|excellent|poor|sehr gut|sehr schlecht))"
    r"[^\W\d].*?\s*[-–—:=(]\s*(\d{1,3})\)?"
)
"""The words of a step before its number: "Extremely likely - 10"; "Room - 12" is none."""


def number_in(text: str) -> float:
    """The number that an answer says; NaN where it says none."""
    plain = text.strip()
    try:
        number = float(plain.replace(",", "."))
    except ValueError:
        found = _NUMBER_AND_MORE.fullmatch(plain) or _WORDS_AND_NUMBER.fullmatch(plain)
        return float(found[1].replace(",", ".")) if found else nan
    return number if abs(number) != inf else nan
