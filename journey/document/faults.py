"""The faults of a document, collected and raised together, and what else is noticed in it."""

from typing import Any, NamedTuple, NoReturn
from unicodedata import east_asian_width

from journey.document.whereabouts import whereabouts
from journey.errors import InvalidDocumentError, Problem
from journey.locales import Words, words

_KEY_SHOWN = 40
_EXCERPT = 76
"""Characters of a line that are shown at most."""
MOST_SHOWN = 100
"""So many problems are told one by one; of the rest only the number is."""


def shown(text: object) -> str:
    """A text from outside as a message may quote it: short, on one line."""
    said = " ".join(str(text).split())
    said = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in said)
    return said if len(said) <= _KEY_SHOWN else f"{said[: _KEY_SHOWN - 1]}…"


def excerpt(line: str, column: int) -> str:
    """A line as it is written, and below it a caret under a column, counted from 0."""
    start = max(0, column - _EXCERPT * 2 // 3)
    shown = line[start : start + _EXCERPT].rstrip().replace("\t", "→")
    below = "".join("\u3000" if east_asian_width(c) in "WF" else " " for c in shown)
    return f"{shown}\n{below[: column - start]}^"


class Place(NamedTuple):
    """Where something stands in a document, as people find it: path and line."""

    path: str = ""
    line: int | None = None

    def key(self, key: str, line: int | None) -> "Place":
        """The place of a key in the table that stands here."""
        name = key if key.isidentifier() and len(key) <= _KEY_SHOWN else shown(key)
        return Place(f"{self.path}.{name}" if self.path else name, line or self.line)

    def item(self, index: int, line: int | None) -> "Place":
        """The place of an entry, counted from 0, in the list that stands here."""
        return Place(f"{self.path}[{index}]", line or self.line)


class Faults:
    """All faults of one document and all warnings beside them, told in one language."""

    def __init__(self, source: str = "", language: str = "en") -> None:
        self.source = source
        self.words: Words = words(language)
        self.tree: Any = None
        """What the document holds, where it could be read: to name what has a fault."""
        self._found: dict[tuple[Place, str, str], str] = {}  # with the line as it is written
        self._places: set[Place] = set()
        self._warned: dict[tuple[int | None, str], Problem] = {}

    def __len__(self) -> int:
        return len(self._found)

    def add(self, place: Place, message: str, hint: str = "", excerpt: str = "") -> None:
        """One more fault; `message` says what is the case there, `hint` what to try."""
        self._found[place, message, hint] = excerpt
        self._places.add(place)

    def warn(self, line: int | None, message: str, hint: str = "") -> None:
        """One more warning: the line, counted from 1, and what is the case there."""
        self._warned.setdefault((line, message), Problem(message, hint, line=line))

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """All warnings in the order of the file; of very many only the first and how many more."""
        told = sorted(self._warned.values(), key=lambda problem: problem.line or 0)
        if (rest := len(told) - MOST_SHOWN) <= 0:
            return tuple(told)
        more = self.words.plural("{count} more warning", "{count} more warnings", rest)
        return (*told[:MOST_SHOWN], Problem(more))

    @property
    def tells_more(self) -> bool:
        """Whether the next fault will be told with its hint; so many are not worth the search."""
        return len(self._found) < MOST_SHOWN

    def has(self, place: Place) -> bool:
        """Whether a fault is known at exactly this place."""
        return place in self._places

    def stop(self, place: Place, message: str, hint: str = "", excerpt: str = "") -> NoReturn:
        """A fault after which nothing more can be read."""
        self.add(place, message, hint, excerpt)
        raise self.error()

    def check(self) -> None:
        """Raises InvalidDocumentError where there is a fault."""
        if self._found:
            raise self.error()

    def error(self) -> InvalidDocumentError:
        """All faults as one error, in the order of the file."""
        in_order = sorted(self._found, key=lambda fault: fault[0].line or 0)
        problems = [
            Problem(
                message,
                hint,
                place.path,
                place.line,
                self._found[place, message, hint],
                whereabouts(place.path, self.tree, self.words),
            )
            for place, message, hint in in_order[:MOST_SHOWN]
        ]
        if (rest := len(in_order) - MOST_SHOWN) > 0:
            more = self.words.plural(
                "{count} more problem after these", "{count} more problems after these", rest
            )
            problems.append(Problem(more))
        return InvalidDocumentError(problems, self.source)
