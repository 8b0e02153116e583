"""The best assignment of the touchpoints of two maps: inside their stages, then what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Numbers = NDArray[numpy.int64]

_TIE = 1e-6
"""So little decides between assignments that are equally good."""


def assign(
    confidence: Floats, here: Numbers, there: Numbers, marks: tuple[Floats, Floats], least: float
) -> list[tuple[int, int]]:
    """Pairs of rows and columns with the greatest sum of what lies above `least`; none is forced.

    `here` and `there` name the stage of each row and column: each stage is assigned by itself, as
    touchpoints mostly stay in their phase, and then what is left over across stages. `marks` hold
    a number from 0 to 1 for each row and column, by which equally good assignments are told apart
    in the same way on both sides.
    """
    import numpy as np

    worth = np.maximum(confidence - least, 0.0) * (1 - _TIE)
    worth += _TIE * np.outer(*marks) * (worth > 0)
    found: list[tuple[int, int]] = []
    for stage in np.intersect1d(here, there):
        rows, columns = np.flatnonzero(here == stage), np.flatnonzero(there == stage)
        found += _best(worth, rows, columns)
    rows = np.setdiff1d(np.arange(len(here)), [row for row, _ in found])
    columns = np.setdiff1d(np.arange(len(there)), [column for _, column in found])
    return sorted([*found, *_best(worth, rows, columns)])


def _best(worth: Floats, rows: Numbers, columns: Numbers) -> Iterator[tuple[int, int]]:
    """The best assignment of these rows and columns (Kuhn 1955, by Jonker and Volgenant 1987)."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    block = worth[np.ix_(rows, columns)] > 0
    rows, columns = rows[block.any(axis=1)], columns[block.any(axis=0)]
    block = worth[np.ix_(rows, columns)]
    chosen_rows, chosen_columns = linear_sum_assignment(block, maximize=True)
    for row, column in zip(chosen_rows.tolist(), chosen_columns.tolist(), strict=True):
        if block[row, column] > 0:
            yield int(rows[row]), int(columns[column])


def marks(ids: Sequence[str]) -> Floats:
    """A number from 0 to 1 for each touchpoint, by its id alone."""
    import numpy as np

    return np.array([crc32(id.encode()) / 2**32 for id in ids], dtype=float)


def rival(confidence: Floats, assigned: Sequence[tuple[int, int]]) -> Floats:
    """How sure the best other pair is for each row or column of an assignment.

    A pair whose other end is matched better elsewhere is no rival.
    """
    import numpy as np

    of_row, of_column = np.zeros(confidence.shape[0]), np.zeros(confidence.shape[1])
    for row, column in assigned:
        of_row[row] = of_column[column] = confidence[row, column]
    others = confidence.copy()
    for row, column in assigned:
        others[row, column] = 0.0
    by_row = np.where(others >= of_column[None, :], others, 0.0).max(axis=1, initial=0.0)
    by_column = np.where(others >= of_row[:, None], others, 0.0).max(axis=0, initial=0.0)
    return np.array([max(by_row[row], by_column[column]) for row, column in assigned])
