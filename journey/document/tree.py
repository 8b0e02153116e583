"""What a file holds before it means anything: tables, rows and scalars with their lines."""

from typing import Any

from journey import limits
from journey.document.faults import Faults, Place

Scalar = str | int | float | bool | None
"""None is an empty value: what stands there counts as left out."""


class Plain(str):
    """Text without quotes: its place in the document says whether it is text, number or yes-no."""

    __slots__ = ()


class Table(dict[str, Any]):
    """Keys with values, and the line of each key."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int | None = None) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int | None] = {}


class Row(list[Any]):
    """Values in order, and the line of each."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int | None = None) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int | None] = []


class TreeBuilder:
    """Builds a tree from a parser's events and refuses what is too deep, too much or said twice.

    It keeps its own stack, so no depth of nesting can exhaust the interpreter's.
    """

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.root: Any = None
        self.is_empty = True
        self.awaits_key = False
        """Whether the next event is a key of a table."""
        self._open: list[Table | Row] = []
        self._key: str = ""
        self._key_line: int | None = None
        self._nodes = 0

    def key(self, key: str, line: int) -> None:
        """A key of the table that is open."""
        self._key, self._key_line = key, line
        self.awaits_key = False

    def scalar(self, value: Scalar, line: int) -> None:
        """A value."""
        self._put(value, line)

    def open(self, collection: Table | Row) -> None:
        """A table or a row begins."""
        line = collection.line or 1
        if len(self._open) >= limits.NESTING:
            said = self.faults.words
            self.faults.stop(
                Place(line=line),
                said("is nested deeper than {limit} levels", limit=limits.NESTING),
                said("A map file needs fewer than ten; look for brackets that are not closed"),
            )
        self._put(collection, line)
        self._open.append(collection)
        self.awaits_key = isinstance(collection, Table)

    def close(self) -> None:
        """The innermost table or row ends."""
        self._open.pop()
        self.awaits_key = bool(self._open) and isinstance(self._open[-1], Table)

    def here(self, line: int) -> Place:
        """The place that is being read, at a line."""
        place = Place()
        for depth, collection in enumerate(self._open, 1):
            is_innermost = depth == len(self._open)
            if isinstance(collection, Row):
                place = place.item(len(collection) - (not is_innermost), line)
            elif not is_innermost:
                place = place.key(next(reversed(collection)), line)  # what is open was put last
            elif not self.awaits_key:
                place = place.key(self._key, line)
        return place._replace(line=line)

    def _put(self, value: Any, line: int) -> None:
        self._nodes += 1
        if self._nodes > limits.DOCUMENT_VALUES:
            self._too_many(line)
        if not self._open:
            self.is_empty = False
            self.root = value
            return
        collection = self._open[-1]
        if isinstance(collection, Row):
            collection.append(value)
            collection.lines.append(line)
            return
        self.awaits_key = True
        if self._key in collection:
            self._twice(collection)
            del collection[self._key]
        collection[self._key] = value
        collection.lines[self._key] = self._key_line

    def _twice(self, table: Table) -> None:
        said = self.faults.words
        line = self._key_line or 1
        self.faults.add(
            self.here(line).key(self._key, line),
            said("stands twice; first on line {line}", line=table.lines[self._key]),
            said("Keep one of them"),
        )

    def _too_many(self, line: int) -> None:
        said = self.faults.words
        self.faults.stop(
            Place(line=line),
            said("holds more than {limit} values", limit=limits.DOCUMENT_VALUES),
            said("Split it into several maps"),
        )
