"""Text that is changed piece by piece and still knows on which line each sign stood."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable

Span = tuple[int, int, str]
"""From, to, and what stands there instead."""


class Traced:
    """A text, and where in the file each of its stretches began."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ends = [found.start() for found in re.finditer("\n", text)]
        # Each stretch: where it begins in the text as it is now, and where it began in the file.
        self._here = [0]
        self._origin = [0]

    def line(self, position: int) -> int:
        """The line of the file, counted from 1, on which the sign at a position stood."""
        return bisect_right(self._ends, self._placed(position) - 1) + 1

    def sub(self, pattern: re.Pattern[str], by: str | Callable[[re.Match[str]], str] = "") -> None:
        """Put something else in the place of each match."""
        self.put(
            (match.start(), match.end(), by if isinstance(by, str) else by(match))
            for match in pattern.finditer(self.text)
        )

    def put(self, spans: Iterable[Span]) -> None:
        """Put something else in the place of each span; they are in order and do not overlap."""
        pieces: list[str] = []
        here: list[int] = []
        origin: list[int] = []
        length = last = 0
        for start, end, new in (*spans, (len(self.text), len(self.text), "")):
            length = self._keep(last, start, length, here, origin)
            pieces += (self.text[last:start], new)
            here.append(length)
            origin.append(self._placed(start))
            length += len(new)
            last = end
        self.text = "".join(pieces)
        self._here, self._origin = here or [0], origin or [0]

    def _keep(self, start: int, end: int, at: int, here: list[int], origin: list[int]) -> int:
        """Note the stretches between two positions, which will begin at another; its new end."""
        here.append(at)
        origin.append(self._placed(start))
        first = bisect_right(self._here, start)
        for index in range(first, bisect_right(self._here, end - 1)):
            here.append(at + self._here[index] - start)
            origin.append(self._origin[index])
        return at + end - start

    def _placed(self, position: int) -> int:
        index = bisect_right(self._here, position) - 1
        return self._origin[index] + position - self._here[index]
