"""How alike two phases are in what they hold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from journey.comparing.entry import Maps
from journey.comparing.phases import Content, Spot
from journey.comparing.similarity import Likeness

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Numbers = NDArray[numpy.int64]


def content(maps: Maps, likeness: dict[tuple[int, int], Likeness]) -> Content:
    """How alike two phases are in their touchpoints: how near the nearest one is, on average.

    None where one of them holds none.
    """
    import numpy as np

    phases = [np.array([entry.phase for entry in entries]) for entries in maps.entries]
    orders = [np.argsort(of, kind="stable") for of in phases]
    numbers = [dict[int, int]() for _ in phases]
    for number, of in zip(numbers, phases, strict=True):
        number.update({int(phase): place for place, phase in enumerate(np.unique(of))})

    @cache
    def table(a: int, b: int) -> Floats:
        """All phases of two maps beside one another, those that hold something."""
        name = likeness[a, b].name[np.ix_(orders[a], orders[b])]
        rows, columns = phases[a][orders[a]], phases[b][orders[b]]
        return (_nearest(name, rows, columns) + _nearest(name.T, columns, rows).T) / 2

    def alike(one: Spot, other: Spot) -> float | None:
        (a, here), (b, there) = sorted((one, other))
        if here not in numbers[a] or there not in numbers[b]:
            return None
        return float(table(a, b)[numbers[a][here], numbers[b][there]])

    return alike


def _nearest(name: Floats, rows: Numbers, columns: Numbers) -> Floats:
    """For each two phases: how near the nearest row is to each column, on average.

    Rows and columns come in the order of their phases, which are named beside them.
    """
    import numpy as np

    _, starts = np.unique(rows, return_index=True)
    _, begins, counts = np.unique(columns, return_index=True, return_counts=True)
    nearest = np.maximum.reduceat(name, starts, axis=0)
    return np.add.reduceat(nearest, begins, axis=1) / counts
