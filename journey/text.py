"""Text from outside, cleaned once at the border, and the text types of every model."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from journey import limits

_CONTROL = re.compile(r"[\x01-\x08\x0b-\x1f\x7f-\x9f]")
_BIDI_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029]")
_WHITE_SPACE = re.compile(r"\s+")


def clean_text(text: str) -> str:
    """Text as it may be kept: NFC, no control characters but newline and tab.

    Raises ValueError on NUL and on lone surrogates, which no file format can carry.
    """
    if "\x00" in text:
        raise ValueError("holds a NUL character")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("holds half of a character (a lone surrogate)")
    return unicodedata.normalize("NFC", _CONTROL.sub("", _LINE_ENDS.sub("\n", text))).strip()


def clean_name(text: str) -> str:
    """A name as it may be kept: one line, no direction controls."""
    cleaned = _WHITE_SPACE.sub(" ", clean_text(_BIDI_CONTROL.sub("", text))).strip()
    if not cleaned:
        raise ValueError("is empty")
    return cleaned


def same_name(name: str) -> str:
    """The form in which two names are compared: NFKC and casefold."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def plain_words(name: str) -> str:
    """A name as its words alone, folded: letters, digits and hyphens, a space between two words."""
    kept = "".join(sign if sign.isalnum() or sign == "-" else " " for sign in same_name(name))
    return " ".join(kept.split())


_TRANSLITERATED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae"})


def slug(name: str, fallback: str = "untitled") -> str:
    """A name as an id or file name: small ASCII letters, digits, hyphens; at most 64 characters."""
    folded = unicodedata.normalize("NFC", name).lower().translate(_TRANSLITERATED)
    ascii_only = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only)[:64].strip("-") or fallback


Name = Annotated[
    str, AfterValidator(clean_name), StringConstraints(max_length=limits.NAME_CHARACTERS)
]
Note = Annotated[
    str, AfterValidator(clean_text), StringConstraints(max_length=limits.NOTE_CHARACTERS)
]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,79}$")]
