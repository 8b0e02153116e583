"""The product in German and English: its words, and how each language writes numbers and dates.

Source strings are English. The German ones stand in gettext catalogues, one domain a package:
`de/LC_MESSAGES/<domain>.po`, compiled beside it by `make words`.
"""

import datetime
import gettext
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

LANGUAGES = ("en", "de")

_FOLDER = Path(__file__).parent
_PLACE = re.compile(r"\{[^}]*\}")
_LEFTWARD = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Hebrew, Arabic and other scripts that are written from right to left."""


class Words:
    """The words, numbers and dates of one language."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    def __call__(self, text: str, /, **values: object) -> str:
        """A text in this language, its `{names}` filled from the values."""
        # Under the empty text a catalogue keeps its own head.
        said = self._catalogue.gettext(text) if text else ""
        return _filled(said, values) if values else said

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """A text that counts; `{count}` stands for the count, other `{names}` for the values."""
        return _filled(self._catalogue.ngettext(one, many, count), {"count": count, **values})

    def meaning(self, context: str, text: str, /, **values: object) -> str:
        """A text whose English word has several meanings, told apart by the context."""
        said = self._catalogue.pgettext(context, text)
        return _filled(said, values) if values else said

    def number(self, value: float, digits: int | None = None) -> str:
        """A number with this language's decimal mark; as short as exact unless digits are given."""
        said = f"{value:.{digits}f}" if digits is not None else f"{value:.10g}"
        if float(said) == 0:
            said = said.lstrip("-")
        return said.replace("-", "−").replace(".", "," if self.language == "de" else ".")

    def count(self, value: int) -> str:
        """A count as people write it: 1,000,000 or 1.000.000."""
        return f"{value:,}".replace(",", "." if self.language == "de" else ",")

    def date(self, day: datetime.date) -> str:
        """A date as people write it: 21 Nov 2026, 21. Nov. 2026."""
        month = _MONTHS[self.language][day.month - 1]
        return f"{day.day}{'.' if self.language == 'de' else ''} {month} {day.year}"

    def listing(self, parts: list[str]) -> str:
        """Several names as one phrase: a, b and c."""
        if len(parts) < 2:
            return "".join(parts)
        *first, last = map(isolated, parts)
        return f"{', '.join(first)} {'und' if self.language == 'de' else 'and'} {last}"


def isolated(name: str) -> str:
    """A name as it stands in a sentence of ours: one that runs to the left turns nothing round.

    It is put between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX 9).
    """
    return f"\u2068{name}\u2069" if _LEFTWARD.search(name) else name


def _filled(said: str, values: Mapping[str, object]) -> str:
    """A text with its values; one without words of its own runs as its values do."""
    if _has_words(said):
        values = {
            key: isolated(value) if isinstance(value, str) else value
            for key, value in values.items()
        }
    return said.format(**values)


@lru_cache(maxsize=4096)
def _has_words(said: str) -> bool:
    return any(map(str.isalpha, _PLACE.sub("", said)))


_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "de": (
        "Jan.",
        "Febr.",
        "März",
        "Apr.",
        "Mai",
        "Juni",
        "Juli",
        "Aug.",
        "Sept.",
        "Okt.",
        "Nov.",
        "Dez.",
    ),
}


def spoken(language: str) -> str:
    """The language of the product that is nearest to a BCP 47 tag: English unless it is German."""
    base = language.split("-")[0].lower()
    return base if base in LANGUAGES else "en"


def first_spoken(accepted: str) -> str:
    """The first language of an `Accept-Language` header that the product has; else English."""
    tags = (tag.split(";")[0].strip() for tag in accepted.split(","))
    return next((spoken(tag) for tag in tags if tag.split("-")[0].lower() in LANGUAGES), "en")


@lru_cache(maxsize=len(LANGUAGES))
def _words(language: str) -> Words:
    catalogue = gettext.NullTranslations()
    for compiled in sorted(_FOLDER.glob(f"{language}/LC_MESSAGES/*.mo")):
        with compiled.open("rb") as file:
            domain = gettext.GNUTranslations(file)
        domain.add_fallback(catalogue)
        catalogue = domain
    return Words(language, catalogue)


def words(language: str = "en") -> Words:
    """The words of a language, by its BCP 47 tag."""
    return _words(spoken(language))
