"""How far several people agree: the middle half of what they say, and where they differ most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Agreement:
    """What several raters say of one thing."""

    n: int
    median: float
    low: float
    """The lower end of the middle half (first quartile)."""
    high: float
    """The upper end of the middle half (third quartile)."""

    @property
    def reach(self) -> float:
        """How far the middle half reaches (interquartile range): 0 where they agree."""
        return self.high - self.low


def agreement(ratings: Sequence[float]) -> Agreement | None:
    """Median and middle half of ratings (quartiles interpolated); None where there is none."""
    if not len(ratings):
        return None
    low, median, high = (float(end) for end in np.percentile(ratings, (25, 50, 75)))
    return Agreement(len(ratings), median, low, high)


def most_disagreed(ratings: Mapping[str, Sequence[float]], fewest: int = 2) -> list[str]:
    """The keys by how much their raters differ: widest middle half first, then widest range.

    Those with fewer than `fewest` ratings are in no rank: one person cannot disagree.
    """
    ranked = {key: given for key, given in ratings.items() if len(given) >= fewest}
    found = {key: agreement(given) for key, given in ranked.items()}

    def rank(key: str) -> tuple[float, float]:
        said = found[key]
        return -(said.reach if said else 0.0), -(max(ranked[key]) - min(ranked[key]))

    return sorted(ranked, key=rank)
