"""How alike two phases are in what they hold."""

from __future__ import annotations

from journey.comparing.entry import Maps
from journey.comparing.phases import Content, Spot
from journey.comparing.similarity import Likeness


def content(maps: Maps, likeness: dict[tuple[int, int], Likeness]) -> Content:
    """How alike two phases are in their touchpoints: how near the nearest one is, on average.

    None where one of them holds none.
    """
    import numpy as np

    phases = [np.array([entry.phase for entry in entries]) for entries in maps.entries]

    def alike(one: Spot, other: Spot) -> float | None:
        (a, here), (b, there) = sorted((one, other))
        rows, columns = np.flatnonzero(phases[a] == here), np.flatnonzero(phases[b] == there)
        if not len(rows) or not len(columns):
            return None
        name = likeness[a, b].name[np.ix_(rows, columns)]
        return float(name.max(axis=0).mean() + name.max(axis=1).mean()) / 2

    return alike
