"""The product in German and English: its words, and how each language writes numbers and dates.

Source strings are English. The German ones stand in gettext catalogues, one domain a package:
`de/LC_MESSAGES/<domain>.po`, compiled beside it by `make words`.
"""

import datetime
import gettext
from functools import lru_cache
from pathlib import Path

LANGUAGES = ("en", "de")

_FOLDER = Path(__file__).parent


class Words:
    """The words, numbers and dates of one language."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    def __call__(self, text: str, /, **values: object) -> str:
        """A text in this language, its `{names}` filled from the values."""
        # Under the empty text a catalogue keeps its own head.
        said = self._catalogue.gettext(text) if text else ""
        return said.format(**values) if values else said

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """A text that counts; `{count}` stands for the count, other `{names}` for the values."""
        return self._catalogue.ngettext(one, many, count).format(count=count, **values)

    def meaning(self, context: str, text: str, /, **values: object) -> str:
        """A text whose English word has several meanings, told apart by the context."""
        said = self._catalogue.pgettext(context, text)
        return said.format(**values) if values else said

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
        return f"{', '.join(parts[:-1])} {'und' if self.language == 'de' else 'and'} {parts[-1]}"


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
