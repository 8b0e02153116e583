"""What a file holds before it means anything: tables, rows and scalars with their lines."""

from typing import Any, NamedTuple

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


class _Open(NamedTuple):
    collection: Table | Row
    place: Place


class TreeBuilder:
    """Builds a tree from a parser's events and refuses what is too deep, too much or said twice.

    It keeps its own stack, so no depth of nesting can exhaust the interpreter's.
    """

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.root: Any = None
        self.is_empty = True
        self._stack: list[_Open] = []
        self._key: str | None = None
        self._key_line: int | None = None
        self._nodes = 0

    @property
    def awaits_key(self) -> bool:
        """Whether the next event is a key of a table."""
        return self._key is None and bool(self._stack) and isinstance(self._top, Table)

    @property
    def _top(self) -> Table | Row:
        return self._stack[-1].collection

    @property
    def here(self) -> Place:
        """The innermost place that is being read."""
        if not self._stack:
            return Place(line=1)
        collection, place = self._stack[-1]
        if isinstance(collection, Row):
            return place.item(len(collection), collection.line)
        return place if self._key is None else place.key(self._key, self._key_line)

    def key(self, key: str, line: int) -> None:
        """A key of the table that is open."""
        self._count(line)
        self._key, self._key_line = key, line

    def scalar(self, value: Scalar, line: int) -> None:
        """A value."""
        self._count(line)
        self._put(value, line)

    def open(self, collection: Table | Row) -> None:
        """A table or a row begins."""
        said = self.faults.words
        line = collection.line or 1
        self._count(line)
        place = self.here if self._stack else Place(line=line)
        if len(self._stack) >= limits.NESTING:
            self.faults.stop(
                Place(line=line),
                said("is nested deeper than {limit} levels", limit=limits.NESTING),
                said("A map file needs fewer than ten; look for brackets that are not closed"),
            )
        self._put(collection, line)
        self._stack.append(_Open(collection, place))

    def close(self) -> None:
        """The innermost table or row ends."""
        self._stack.pop()

    def _count(self, line: int) -> None:
        self._nodes += 1
        if self._nodes > limits.DOCUMENT_NODES:
            self.faults.stop(
                Place(line=line),
                self.faults.words(
                    "holds more than {limit} keys and values", limit=limits.DOCUMENT_NODES
                ),
                self.faults.words("Split it into several maps"),
            )

    def _put(self, value: Any, line: int) -> None:
        self.is_empty = False
        if not self._stack:
            self.root = value
            return
        collection, place = self._stack[-1]
        if isinstance(collection, Row):
            collection.append(value)
            collection.lines.append(line)
            return
        key, self._key = self._key or "", None
        if key in collection:
            said = self.faults.words
            self.faults.add(
                place.key(key, self._key_line),
                said("stands twice; first on line {line}", line=collection.lines[key]),
                said("Keep one of them"),
            )
            return
        collection[key] = value
        collection.lines[key] = self._key_line
