"""What a list of answers says: mean, median, spread, how many gave one of the best two."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from journey.scores.bases import Base, base_of
from journey.scores.intervals import Interval, mean_interval, share_interval


@dataclass(frozen=True, slots=True)
class Said:
    """What n answers say, in the unit of the answers."""

    n: int
    mean: float
    median: float
    spread: float
    """Standard deviation of the answers (n − 1); 0 for one answer."""
    interval: Interval | None
    """95 % of the mean; None for fewer than two answers."""
    effective: float
    """As many unweighted answers would be as sure (Kish); n where nothing is weighted."""

    @property
    def base(self) -> Base:
        """What so many answers allow."""
        return base_of(self.n)


def what_they_say(answers: ArrayLike, weights: ArrayLike | None = None) -> Said | None:
    """Mean and the like of answers; blanks (NaN) are none. None where there is no answer.

    `weights` are as long as the answers; those that are not above 0 take their answer out. The
    interval of weighted answers counts Kish's effective number of them (Kish 1965, 11.2).
    """
    values = np.asarray(answers, dtype=float)
    heavy = np.ones_like(values) if weights is None else np.asarray(weights, dtype=float)
    there = np.isfinite(values) & np.isfinite(heavy) & (heavy > 0)
    values, heavy = values[there], heavy[there]
    if not len(values):
        return None
    total = float(heavy.sum())
    mean = float((values * heavy).sum()) / total
    effective = total**2 / float((heavy**2).sum())
    spread = 0.0
    if len(values) > 1 and effective > 1:
        squares = float((heavy * (values - mean) ** 2).sum()) / total
        spread = math.sqrt(squares * effective / (effective - 1))
    equal = weights is None or math.isclose(effective, len(values))
    n = len(values) if equal else max(int(effective), 1)
    return Said(
        n=len(values),
        mean=mean,
        median=_median(values, heavy),
        spread=spread,
        interval=mean_interval(mean, spread, n),
        effective=len(values) if equal else effective,
    )


def top_share(answers: ArrayLike, best: ArrayLike) -> tuple[float, Interval] | None:
    """The share (0-1) of the answers that is one of `best`, such as 4 and 5, with its interval.

    None where there is no answer. Two best of five is the top-2-box.
    """
    values = np.asarray(answers, dtype=float)
    values = values[np.isfinite(values)]
    count, n = int(np.isin(values, np.asarray(best, dtype=float)).sum()), len(values)
    interval = share_interval(count, n)
    return None if interval is None else (count / n, interval)


def promoter_counts(answers: ArrayLike) -> tuple[int, int, int]:
    """Promoters (9-10), passives (7-8) and detractors (0-6) among answers from 0 to 10."""
    values = np.asarray(answers, dtype=float)
    values = values[np.isfinite(values)]
    up, down = int((values >= 9).sum()), int((values <= 6).sum())
    return up, len(values) - up - down, down


def _median(values: np.ndarray, weights: np.ndarray) -> float:
    """The value at half of the weight; the middle of two where the half lies between them."""
    order = np.argsort(values, kind="stable")
    values, reached = values[order], np.cumsum(weights[order])
    half = float(reached[-1]) / 2
    at = int(np.searchsorted(reached, half))
    if math.isclose(float(reached[at]), half) and at + 1 < len(values):
        return float(values[at] + values[at + 1]) / 2
    return float(values[at])
