"""Two maps side by side: how sure each two touchpoints are the same, and the best pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journey.comparing.assigning import assign, marks, rival
from journey.comparing.confidence import LEAST, MARGIN, SURE, confidence, odds
from journey.comparing.entry import Entry
from journey.comparing.similarity import Likeness
from journey.model import Journey

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Flags = NDArray[numpy.bool_]

_DIGITS = 9
"""Beyond these, a confidence is rounding dust, which differs between A beside B and B beside A."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two touchpoints by their numbers on two maps."""

    row: int
    column: int
    confidence: float
    is_sure: bool
    has_rival: bool


class Pairing:
    """The touchpoints of two maps, and which of them are the same."""

    def __init__(
        self,
        likeness: Likeness,
        entries: tuple[Sequence[Entry], Sequence[Entry]],
        stages: tuple[Sequence[int], Sequence[int]],
        are_versions: bool,
    ) -> None:
        import numpy as np

        here, there = (np.array(numbers, dtype=np.int64) for numbers in stages)
        ids = tuple([entry.id for entry in side] for side in entries)
        self.is_near: Flags = here[:, None] == there[None, :]
        sure = confidence(likeness, self.is_near)
        self.likeness = likeness
        self.same_id = _same(ids[0], ids[1], are_versions)
        settled = _by_id(sure, self.same_id) if are_versions else sure
        self.confidence: Floats = np.round(settled, _DIGITS)
        assigned = assign(self.confidence, here, there, (marks(ids[0]), marks(ids[1])), least=LEAST)
        rivals = rival(self.confidence, assigned)
        self.pairs = [
            self._pair(row, column, float(rivals[number]))
            for number, (row, column) in enumerate(assigned)
        ]

    def _pair(self, row: int, column: int, rival: float) -> Pair:
        """An assigned pair; what stands in another phase is sure only by its id or very name."""
        sure = float(self.confidence[row, column])
        certain = bool(self.same_id[row, column] or self.likeness.same_name[row, column])
        has_rival = not certain and odds(rival) * MARGIN >= odds(sure)
        may_count = certain or bool(self.is_near[row, column] and not has_rival)
        return Pair(row, column, sure, sure >= SURE and may_count, has_rival)


def are_versions(one: Journey, other: Journey) -> bool:
    """Whether two journeys are versions of one, so that equal ids mean the same touchpoint.

    They are where they have the same id, or where one is as it is and the other as it shall be in
    the same organisation.
    """
    if one.id == other.id:
        return True
    owners = [journey.organisation and journey.organisation.name for journey in (one, other)]
    return one.state is not other.state and owners[0] is not None and owners[0] == owners[1]


def _same(here: Sequence[str], there: Sequence[str], are_versions: bool) -> Flags:
    import numpy as np

    if not are_versions:
        return np.zeros((len(here), len(there)), dtype=bool)
    return np.array(here, dtype=object)[:, None] == np.array(there, dtype=object)[None, :]


def _by_id(sure: Floats, same: Flags) -> Floats:
    """Where an id says what is the same, nothing else counts for these two."""
    import numpy as np

    settled = same.any(axis=1, keepdims=True) | same.any(axis=0, keepdims=True)
    return np.where(same, 1.0, np.where(settled, 0.0, sure))
