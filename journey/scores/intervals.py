"""Intervals: between which ends a figure lies, in 95 of 100 samples like the one at hand."""

import math
from functools import lru_cache
from statistics import NormalDist
from typing import NamedTuple

SURE = 0.95
"""How sure every interval of the product is."""


class Interval(NamedTuple):
    """Two ends, low then high, in the unit of the figure between them."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether a value lies between the ends, or on one."""
        return self.low <= value <= self.high

    def meets(self, other: "Interval") -> bool:
        """Whether both have a value in common: then there is no clear difference."""
        return self.low <= other.high and other.low <= self.high


def mean_interval(mean: float, spread: float, n: int, sure: float = SURE) -> Interval | None:
    """The t interval of a mean; `spread` is the standard deviation of the n answers.

    None for fewer than two answers, which say nothing of how far answers lie apart.
    """
    if n < 2:
        return None
    reach = _t(n - 1, sure) * spread / math.sqrt(n)
    return Interval(mean - reach, mean + reach)


def share_interval(count: float, n: float, sure: float = SURE) -> Interval | None:
    """The score interval of a share (0-1): `count` of n. None where n is 0.

    Wilson 1927, as method 3 of Newcombe 1998, Statistics in Medicine 17: 857-872.
    """
    if n == 0:
        return None
    z = _z(sure)
    share, square = count / n, z * z
    middle = (share + square / (2 * n)) / (1 + square / n)
    reach = z * math.sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    low = 0.0 if count == 0 else max(0.0, middle - reach)
    high = 1.0 if count == n else min(1.0, middle + reach)
    return Interval(low, high)


def nps_interval(
    promoters: float, passives: float, detractors: float, sure: float = SURE
) -> Interval | None:
    """The adjusted Wald interval of a Net Promoter Score in points, within −100 to 100.

    Three answers are added, 3/4 to promoters, 3/2 to passives and 3/4 to detractors; then it is
    the plain interval of a difference of two shares. None where nobody answered.
    Rocks 2016, The American Statistician 70: 365-372.
    """
    if promoters + passives + detractors == 0:
        return None
    n = promoters + passives + detractors + 3
    up, down = (promoters + 0.75) / n, (detractors + 0.75) / n
    reach = _z(sure) * math.sqrt((up + down - (up - down) ** 2) / n)
    return Interval(max(-100.0, 100 * (up - down - reach)), min(100.0, 100 * (up - down + reach)))


@lru_cache(maxsize=64)
def _z(sure: float) -> float:
    return NormalDist().inv_cdf((1 + sure) / 2)


@lru_cache(maxsize=4096)
def _t(freedom: int, sure: float) -> float:
    from scipy.special import stdtrit  # a tenth of the time that scipy.stats takes to load

    return float(stdtrit(freedom, (1 + sure) / 2))
