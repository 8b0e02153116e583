"""Two rows of things in a fixed order laid beside one another: one by one, one by several, alone.

Dynamic programming over the ends of both rows, as sentences of two languages are aligned (Gale and
Church 1993). Time grows with rows × columns × the longest run that one thing may stand beside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Group = tuple[range, range]
"""Rows and columns that stand beside one another; one of both may be empty."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What it is worth that things stand beside one another, or alone."""

    alone: float
    """From which likeness on two things rather stand together than alone."""
    each_more: float
    """What it costs that one stands beside several, for each beyond the first."""


def align(likeness: Sequence[Sequence[float]], columns: int, worth: Worth) -> list[Group]:
    """The groups of the best alignment in their order; `likeness` holds a row of columns (0-1)."""
    rows = len(likeness)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    step: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(rows + 1):
        for column in range(columns + 1):
            if not row and not column:
                continue
            moves = [
                (best[row - down][column - right] + gain, (down, right))
                for down, right, gain in _moves(likeness, row, column, worth)
            ]
            best[row][column], step[row, column] = max(moves)
    return _way(step, rows, columns)


def _moves(
    likeness: Sequence[Sequence[float]], row: int, column: int, worth: Worth
) -> Iterator[tuple[int, int, float]]:
    """The last group that can end here, as rows and columns back, with what it is worth."""
    if row:
        yield 1, 0, worth.alone
    if column:
        yield 0, 1, worth.alone
    total = 0.0
    for down in range(1, row + 1) if column else ():
        total += likeness[row - down][column - 1]
        yield down, 1, _gain(total, down, worth)
    total = likeness[row - 1][column - 1] if row and column else 0.0
    for right in range(2, column + 1) if row else ():
        total += likeness[row - 1][column - right]
        yield 1, right, _gain(total, right, worth)


def _gain(total: float, many: int, worth: Worth) -> float:
    return total / many * (many + 1) - worth.each_more * (many - 1)


def _way(step: dict[tuple[int, int], tuple[int, int]], row: int, column: int) -> list[Group]:
    groups: list[Group] = []
    while row or column:
        down, right = step[row, column]
        groups.append((range(row - down, row), range(column - right, column)))
        row, column = row - down, column - right
    return groups[::-1]
