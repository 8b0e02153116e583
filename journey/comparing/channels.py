"""How near the channels of two touchpoints are, and how much it tells that they agree."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journey.model import Channel

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]

_RELATED = """
website app 0.6
website search 0.6
website review_portal 0.5
website social_media 0.3
website chat 0.4
website email 0.3
search review_portal 0.5
app email 0.3
app chat 0.5
email chat 0.4
email post 0.5
newspaper magazine 0.6
newspaper print 0.4
magazine print 0.6
print post 0.6
print poster 0.4
phone chat 0.4
shop on_site 0.8
field_visit on_site 0.5
event on_site 0.5
review_portal word_of_mouth 0.3
review_portal social_media 0.4
"""
"""Kinds of channels that take each other's place, and how near they are."""

_ORDINARY = 15
"""On a map of fewer touchpoints than this, even a channel that stands there once tells less."""

_NEARNESS: dict[frozenset[str], float] = {
    frozenset(line.split()[:2]): float(line.split()[2]) for line in _RELATED.strip().splitlines()
}

Kinds = tuple[str, ...]


def nearness(one: str, other: str) -> float:
    """How near two channels are by their keys, from 0 to 1."""
    return 1.0 if one == other else _NEARNESS.get(frozenset((one, other)), 0.0)


class Channels:
    """The channels of all touchpoints, and how often each stands on a map."""

    def __init__(self, channels: Sequence[Sequence[Channel]], maps: int) -> None:
        import numpy as np

        kinds = [tuple(sorted({channel.key for channel in several})) for several in channels]
        self._sets = list(dict.fromkeys(kinds))
        numbers = {several: number for number, several in enumerate(self._sets)}
        self._numbers = [numbers[several] for several in kinds]
        found = Counter(key for several in kinds for key in several)
        most = math.log(1 + max(_ORDINARY, len(kinds) / maps))
        self._rarity = {
            key: math.log(1 + len(kinds) / max(maps, count)) / most for key, count in found.items()
        }
        pairs = [[self._compare(a, b) for b in self._sets] for a in self._sets]
        size = len(self._sets)
        self._table: Floats = np.array(pairs, dtype=float).reshape(size, size, 2)

    def compare(self, one: slice, other: slice) -> tuple[Floats, Floats]:
        """Nearness and rarity of the channels of every two touchpoints of two maps.

        Nearness is not a number where a touchpoint has no channel; rarity is 0 where none agrees.
        """
        import numpy as np

        here = np.array(self._numbers[one], dtype=int)
        there = np.array(self._numbers[other], dtype=int)
        chosen = self._table[here[:, None], there[None, :]]
        return chosen[:, :, 0], chosen[:, :, 1]

    def _compare(self, one: Kinds, other: Kinds) -> tuple[float, float]:
        if not one or not other:
            return math.nan, 0.0
        return max((nearness(a, b), self._rarity[a] if a == b else 0.0) for a in one for b in other)
