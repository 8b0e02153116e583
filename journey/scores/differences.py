"""Whether two groups of answers differ, and whether they still do when many pairs are looked at.

scipy and statsmodels do the statistics; they are loaded with the first question.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from journey.scores.answers import Said
from journey.scores.intervals import SURE, Interval


@dataclass(frozen=True, slots=True)
class Difference:
    """How far the first of two groups lies above the second."""

    by: float
    interval: Interval | None
    """95 % of `by`; None where it cannot be told."""
    chance: float
    """How probable so great a difference is where there is none (p, two-sided)."""
    clear: bool
    """Whether it is clear: chance is below 5 %, after Holm where several were looked at."""
    first: int
    """How many answers stand behind the first group."""
    second: int


def between_means(first: ArrayLike, second: ArrayLike) -> Difference | None:
    """The difference of two means by Welch's test, which lets the groups spread differently.

    Blanks (NaN) are no answers. None where a group has fewer than two answers, or none varies.
    """
    from scipy import stats

    one, other = _answers(first), _answers(second)
    if min(len(one), len(other)) < 2 or (np.ptp(one) == 0 and np.ptp(other) == 0):
        return None
    tested = stats.ttest_ind(one, other, equal_var=False)
    ends = tested.confidence_interval(SURE)
    chance = float(tested.pvalue)
    return Difference(
        by=float(one.mean() - other.mean()),
        interval=Interval(float(ends.low), float(ends.high)),
        chance=chance,
        clear=chance < 1 - SURE,
        first=len(one),
        second=len(other),
    )


def between_said(first: Said, second: Said) -> Difference | None:
    """The same of two groups that were counted; weighted ones by their effective numbers."""
    stats: Any = import_module("scipy.stats")
    one, other = max(int(first.effective), 1), max(int(second.effective), 1)
    if min(one, other) < 2 or (first.spread == 0 and second.spread == 0):
        return None
    tested = stats.ttest_ind_from_stats(
        first.mean, first.spread, one, second.mean, second.spread, other, equal_var=False
    )
    parts = first.spread**2 / one, second.spread**2 / other
    error = sum(parts)
    freedom = error**2 / (parts[0] ** 2 / (one - 1) + parts[1] ** 2 / (other - 1))
    reach = float(stats.t.ppf((1 + SURE) / 2, freedom)) * error**0.5
    by, chance = first.mean - second.mean, float(tested.pvalue)
    return Difference(by, Interval(by - reach, by + reach), chance, chance < 1 - SURE, first.n,
                      second.n)  # fmt: skip


def between_shares(first: tuple[int, int], second: tuple[int, int]) -> Difference | None:
    """The difference of two shares, each (count, n), by the pooled two-proportion z test.

    Its interval is Newcombe's hybrid score interval (1998, method 10). None where a group is
    empty or nothing varies.
    """
    from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest

    (one, of_one), (other, of_other) = first, second
    if not of_one or not of_other or one + other in (0, of_one + of_other):
        return None
    _, chance = proportions_ztest([one, other], [of_one, of_other])
    low, high = confint_proportions_2indep(
        one, of_one, other, of_other, method="newcomb", compare="diff", alpha=1 - SURE
    )
    return Difference(
        by=one / of_one - other / of_other,
        interval=Interval(float(low), float(high)),
        chance=float(chance),
        clear=float(chance) < 1 - SURE,
        first=of_one,
        second=of_other,
    )


def told_apart(found: Mapping[str, Difference | None]) -> dict[str, Difference]:
    """The differences that are there, clear only where they are still so after Holm.

    Who looks at twenty touchpoints finds one difference in a hundred by chance twenty times as
    often: Holm's step-down method holds the chance of any false one at 5 %.
    """
    from statsmodels.stats.multitest import multipletests

    known = {key: difference for key, difference in found.items() if difference is not None}
    if not known:
        return {}
    clear, chances, *_ = multipletests(
        [difference.chance for difference in known.values()], alpha=1 - SURE, method="holm"
    )
    return {
        key: replace(difference, chance=float(chance), clear=bool(is_clear))
        for (key, difference), chance, is_clear in zip(known.items(), chances, clear, strict=True)
    }


def _answers(given: ArrayLike) -> np.ndarray:
    values = np.asarray(given, dtype=float)
    return values[np.isfinite(values)]
