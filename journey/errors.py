"""What can go wrong, in the words of the people who use the product.

    JourneyError                 message and hint; the root of the tree
    ├── InvalidDocumentError     a file is not a journey; holds every problem with its place
    ├── InvalidFiguresError      numbers given for a figure do not fit; holds every problem
    ├── InvalidEditError         a change would leave the journey invalid
    ├── NotFoundError            nothing has that name or id; says which exist
    ├── NotAllowedError          somebody may not do that
    ├── ConflictError            someone else changed the same thing first
    ├── StorageUnavailableError  the library cannot be read or written just now
    ├── RenderError              a picture cannot be drawn
    └── InvalidSettingsError     the environment asks for something that cannot be

Foreign errors become one of these where the foreign library is called. They are
caught in two places, `journey.ui.boundary` and `journey.cli.main`; anything else is a bug.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import cast


class JourneyError(Exception):
    """The root: what is the case (`message`) and what to try (`hint`).

    Both may hold `{names}`, filled from the values: then they can be said in another language.
    A value that is itself an error of ours, or a label, is said in that language too; several in
    a tuple are listed.
    """

    def __init__(self, message: str, hint: str = "", **values: object) -> None:
        self._source = (message, hint)
        self._values = values
        self.message, self.hint = self.said(lambda text: text)
        super().__init__(self.message)

    def said(self, words: Callable[[str], str]) -> tuple[str, str]:
        """Message and hint, their English sentences turned by `words` and then filled."""
        message, hint = (words(text) if text else "" for text in self._source)
        if not self._values:
            return message, hint
        values = {name: _said(value, words) for name, value in self._values.items()}
        return message.format(**values), hint.format(**values)


def _said(value: object, words: Callable[[str], str]) -> object:
    match value:
        case JourneyError():
            return value.said(words)[0]
        case tuple():
            parts = cast("tuple[object, ...]", value)
            return "; ".join(str(_said(part, words)) for part in parts)
        case _:
            say = getattr(value, "said", None)
            return say(words) if say else value


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a document: where it stands, what is wrong, what to try.

    `line` counts from 1 and is None where the document gives no line;
    `path` reads like `phases[2].touchpoints[1].importance`.
    """

    message: str
    hint: str = ""
    path: str = ""
    line: int | None = None
    excerpt: str = ""
    """The line as it is written, and below it a caret where reading ended."""
    place: str = ""
    """The path as people say it: `phase 3 (Purchase), touchpoint 2, importance`."""

    def __str__(self) -> str:
        place = ", ".join(
            part for part in (f"line {self.line}" if self.line else "", self.path) if part
        )
        said = f"{place}: {self.message}" if place else self.message
        return f"{said} ({self.hint})" if self.hint else said


class InvalidDocumentError(JourneyError):
    """A file is not a journey; `problems` holds all of its faults, in the order of the file."""

    def __init__(self, problems: Iterable[Problem], source: str = "") -> None:
        self.problems = tuple(problems)
        self.source = source
        count = len(self.problems)
        what = "1 problem" if count == 1 else f"{count} problems"
        super().__init__(
            f"{source or 'The document'} has {what}", "Correct the places named and open it again"
        )


class InvalidFiguresError(JourneyError):
    """Numbers that were given for a figure do not fit; `problems` holds all that is wrong."""

    def __init__(self, figure: str, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        said = "; ".join(f"{one.path} {one.message}" for one in self.problems)
        hints = "; ".join(dict.fromkeys(one.hint for one in self.problems if one.hint))
        super().__init__(
            "{figure} cannot be worked out: {said}",
            "{hints}",
            figure=figure,
            said=said,
            hints=hints,
        )


class InvalidEditError(JourneyError):
    """A change would leave the journey invalid; nothing was changed."""


class NotFoundError(JourneyError):
    """Nothing of this kind has that name or id; the hint names those that exist."""


class NotAllowedError(JourneyError):
    """Somebody may not do that; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One property that two people changed: what both saw, what each made of it, and who it was."""

    part: str
    """`touchpoint:website`, `phase:info`, `persona:lena`, `journey`, ..."""
    field: str | None
    """The property; None where the whole part was added or removed."""
    name: str
    """What the part is called."""
    seen: object
    """What was there when the change was made."""
    mine: object
    """What it was to become."""
    theirs: object
    """What is there now."""
    actor: str = ""
    """Who made it so; empty where that is not known."""
    time: datetime.datetime | None = None
    """When, in UTC."""
    revision: int | None = None
    """The revision that made it so."""


class ConflictError(JourneyError):
    """Someone else changed the same thing first; nothing was overwritten.

    `clashes` says what, who and when, where it is known: for "take hers" or "keep mine".
    """

    def __init__(
        self, message: str, hint: str = "", clashes: Iterable[Clash] = (), **values: object
    ) -> None:
        self.clashes = tuple(clashes)
        super().__init__(message, hint, **values)

    def told(self, clashes: Iterable[Clash]) -> "ConflictError":
        """The same, with more known of the clashes."""
        return ConflictError(*self._source, clashes=clashes, **self._values)


class StorageUnavailableError(JourneyError):
    """The library cannot be read or written just now; nothing was half written."""


class RenderError(JourneyError):
    """A picture cannot be drawn as asked."""


class InvalidSettingsError(JourneyError):
    """The environment asks for something that cannot be; the message names every such variable."""
