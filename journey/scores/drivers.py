"""Which touchpoints explain the satisfaction as a whole: importance derived from answers.

An association is no proof that one thing causes the other.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike

from journey.scores.moments import Moments

MOST_FOR_SHAPLEY = 15
"""With more drivers than this Johnson's weights stand in: 2 to the power of them are too many."""
HIGH_INFLATION = 5.0
"""From this variance inflation factor on two drivers can hardly be told apart."""
FEWEST_CASES_PER_DRIVER = 10


@dataclass(frozen=True, slots=True)
class Driver:
    """One touchpoint as a driver of the whole."""

    name: str
    correlation: float
    """Pearson's, with the whole."""
    weight: float
    """Its part of R²: Shapley's (LMG) or Johnson's."""
    inflation: float
    """Its variance inflation factor; infinite where others explain it wholly."""
    slope: float
    """Its standardised coefficient when all are taken together."""

    @property
    def turned(self) -> bool:
        """Whether its sign turns when all are taken together: a sign of entangled drivers."""
        return self.slope * self.correlation < 0

    @property
    def entangled(self) -> bool:
        """Whether it can hardly be told apart from other drivers."""
        return self.inflation >= HIGH_INFLATION


@dataclass(frozen=True, slots=True)
class Drivers:
    """What explains the whole: the drivers as they were given, their weights adding up to R²."""

    drivers: tuple[Driver, ...]
    explained: float
    """R²: how much of the whole's variance all drivers together explain (0-1)."""
    cases: int
    """How many people answered every question."""
    method: str
    """`shapley` or `johnson`."""

    @property
    def few(self) -> bool:
        """Whether there are too few cases for so many drivers."""
        return self.cases < FEWEST_CASES_PER_DRIVER * len(self.drivers)


def drivers_of(
    whole: ArrayLike, answers: ArrayLike, names: Sequence[str], method: str = ""
) -> Drivers | None:
    """How much each column of `answers` explains of `whole`; rows with a blank are left out.

    Without a `method` it is Shapley's up to 15 drivers, Johnson's beyond. None where nothing
    varies or fewer cases than drivers + 2 are whole. Shapley's parts are those of Lindeman,
    Merenda and Gold (Grömping 2006, J. Statistical Software 17(1)); Johnson's those of Johnson
    2000, Multivariate Behavioral Research 35: 1-19.
    """
    table = np.column_stack([np.asarray(whole, dtype=float), np.asarray(answers, dtype=float)])
    return drivers_in(Moments(table.shape[1]).add(table), names, method)


def drivers_in(moments: Moments, names: Sequence[str], method: str = "") -> Drivers | None:
    """The same of answers that were gathered part by part, the whole as their first question."""
    count = len(names)
    correlations = moments.correlations()
    if not count or moments.cases < count + 2 or correlations is None:
        return None
    among, with_whole = correlations[1:, 1:], correlations[1:, 0]
    chosen = method or ("shapley" if count <= MOST_FOR_SHAPLEY else "johnson")
    weigh = _shapley if chosen == "shapley" else _johnson
    weights = weigh(among, with_whole)
    inverse = np.linalg.pinv(among)
    slopes = inverse @ with_whole
    inflations = _inflations(among)
    return Drivers(
        drivers=tuple(
            Driver(name, *(float(part[at]) for part in (with_whole, weights, inflations, slopes)))
            for at, name in enumerate(names)
        ),
        explained=float(with_whole @ slopes),
        cases=moments.cases,
        method=chosen,
    )


def _inflations(among: np.ndarray) -> np.ndarray:
    """The variance inflation factors: the diagonal of the inverse of the correlations."""
    if np.linalg.matrix_rank(among) < len(among):
        return np.full(len(among), math.inf)
    return np.diag(np.linalg.inv(among))


def _shapley(among: np.ndarray, with_whole: np.ndarray) -> np.ndarray:
    """What each driver adds to R², over all orders in which they could be taken in."""
    count = len(with_whole)
    explained = _explained_by_all_sets(among, with_whole)
    sets = np.arange(1 << count)
    sizes = np.zeros(1 << count, dtype=int)
    for at in range(count):
        sizes += (sets >> at) & 1
    orders = np.array([1 / (count * math.comb(count - 1, size)) for size in range(count)])
    weights = np.empty(count)
    for at in range(count):
        without = sets[(sets >> at) & 1 == 0]
        gains = explained[without | (1 << at)] - explained[without]
        weights[at] = float((gains * orders[sizes[without]]).sum())
    return weights


def _explained_by_all_sets(among: np.ndarray, with_whole: np.ndarray) -> np.ndarray:
    """R² of every set of drivers; bit n of the place says whether driver n is in the set."""
    count = len(with_whole)
    explained = np.zeros(1 << count)
    for size in range(1, count + 1):
        chosen = np.array(list(combinations(range(count), size)))
        places = (1 << chosen).sum(axis=1)
        parts = among[chosen[:, :, None], chosen[:, None, :]]
        seen = with_whole[chosen]
        explained[places] = np.einsum("ij,ijk,ik->i", seen, np.linalg.pinv(parts), seen)
    return explained


def _johnson(among: np.ndarray, with_whole: np.ndarray) -> np.ndarray:
    """Johnson's relative weights: by way of the nearest drivers that do not lean on each other."""
    values, vectors = np.linalg.eigh(among)
    root = vectors @ np.diag(np.sqrt(np.clip(values, 0, None))) @ vectors.T
    slopes = np.linalg.pinv(root) @ with_whole
    return (root**2) @ (slopes**2)
