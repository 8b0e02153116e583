"""Answers counted value by value: a million take no more room than their scale has steps."""

import math
from collections.abc import Collection, Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from journey.scores.agreement import Agreement
from journey.scores.answers import Said
from journey.scores.intervals import Interval, mean_interval, share_interval


class Coded(NamedTuple):
    """Answers by the place of their value, so that many groups of them are counted quickly."""

    values: np.ndarray
    """The values there are, the smallest first."""
    places: np.ndarray
    """The place of each answer's value; −1 for a blank."""


def coded(answers: ArrayLike) -> Coded:
    """Answers coded; blanks (NaN) and infinities are none."""
    numbers = np.asarray(answers, dtype=float)
    there = np.isfinite(numbers)
    values, found = np.unique(numbers[there], return_inverse=True)
    places = np.full(len(numbers), -1, dtype=np.intp)
    places[there] = found
    return Coded(values, places)


class Tally:
    """How often each value was answered, and how heavily."""

    def __init__(self) -> None:
        self._counts: dict[float, int] = {}
        self._weights: dict[float, float] = {}
        self._squares = 0.0
        """The sum of the squared weights."""
        self._weighted = False

    def add(self, answers: ArrayLike, weights: ArrayLike | None = None) -> "Tally":
        """Count answers; blanks (NaN) and those whose weight is not above 0 are none."""
        return self.add_coded(coded(answers), weights)

    def add_coded(
        self,
        answers: Coded,
        weights: ArrayLike | None = None,
        chosen: np.ndarray | None = None,
    ) -> "Tally":
        """The same of answers that were coded before, in all rows or in those that are chosen."""
        there = answers.places >= 0
        if chosen is not None:
            there &= chosen
        heavy = None
        if weights is not None:
            heavy = np.asarray(weights, dtype=float)
            there &= np.isfinite(heavy) & (heavy > 0)
            heavy = heavy[there]
        places, kinds = answers.places[there], len(answers.values)
        counts = np.bincount(places, minlength=kinds)
        sums = counts if heavy is None else np.bincount(places, heavy, minlength=kinds)
        for value, count, weight in zip(
            answers.values.tolist(), counts.tolist(), sums.tolist(), strict=True
        ):
            if count:
                self._counts[value] = self._counts.get(value, 0) + count
                self._weights[value] = self._weights.get(value, 0.0) + weight
        self._squares += float(counts.sum()) if heavy is None else float((heavy**2).sum())
        self._weighted |= heavy is not None
        return self

    def join(self, other: "Tally") -> "Tally":
        """Count the answers of another tally too."""
        for value, count in other._counts.items():
            self._counts[value] = self._counts.get(value, 0) + count
            self._weights[value] = self._weights.get(value, 0.0) + other._weights[value]
        self._squares += other._squares
        self._weighted |= other._weighted
        return self

    @property
    def n(self) -> int:
        """How many answers were counted."""
        return sum(self._counts.values())

    def counts(self) -> dict[float, int]:
        """How often each value was answered, the smallest value first."""
        return dict(sorted(self._counts.items()))

    def said(self) -> Said | None:
        """What the answers say; None where there is none.

        The interval of weighted answers counts Kish's effective number of them (Kish 1965, 11.2).
        """
        if not self._counts:
            return None
        n, total = self.n, sum(self._weights.values())
        by_value = sorted(self._weights.items())  # the same answers give the same bytes
        mean = sum(value * weight for value, weight in by_value) / total
        effective = total**2 / self._squares
        equal = not self._weighted or math.isclose(effective, n)
        spread = 0.0
        if n > 1 and effective > 1:
            squares = sum(weight * (value - mean) ** 2 for value, weight in by_value)
            spread = math.sqrt(squares / total * effective / (effective - 1))
        sure = n if equal else max(int(effective), 1)
        return Said(
            n=n,
            mean=mean,
            median=self._median(total),
            spread=spread,
            interval=mean_interval(mean, spread, sure),
            effective=n if equal else effective,
        )

    def agreement(self) -> Agreement | None:
        """Median and middle half of the answers (quartiles interpolated), weights left aside."""
        if not self._counts:
            return None
        low, median, high = (self._at((self.n - 1) * part) for part in (0.25, 0.5, 0.75))
        return Agreement(self.n, median, low, high)

    def reached(self, best: Collection[float]) -> tuple[int, int]:
        """How many answers are one of `best`, and how many there are."""
        return self._count(value for value in self._counts if value in best), self.n

    def top_share(self, best: Collection[float]) -> tuple[float, Interval] | None:
        """The share (0-1) of the answers that is one of `best`; None where there is no answer."""
        count, n = self.reached(best)
        interval = share_interval(count, n)
        return None if interval is None else (count / n, interval)

    def promoters(self) -> tuple[int, int, int]:
        """Promoters (9-10), passives (7-8), detractors (0-6) among answers from 0 to 10."""
        up = self._count(value for value in self._counts if value >= 9)
        down = self._count(value for value in self._counts if value <= 6)
        return up, self.n - up - down, down

    def _at(self, place: float) -> float:
        """The answer at a place in their order, counted from 0; between two, as far as it lies."""
        below, beyond = math.floor(place), math.ceil(place)
        passed, low = 0, None
        for value, count in self.counts().items():
            passed += count
            if low is None and passed > below:
                low = value
            if low is not None and passed > beyond:
                return low + (place - below) * (value - low)
        raise AssertionError("the place lies beyond the answers")

    def _count(self, values: Iterable[float]) -> int:
        return sum(self._counts[value] for value in values)

    def _median(self, total: float) -> float:
        """The value at half of the weight; the middle of two where the half lies between them."""
        reached, ordered = 0.0, sorted(self._weights)
        for at, value in enumerate(ordered):
            reached += self._weights[value]
            if math.isclose(reached, total / 2) and at + 1 < len(ordered):
                return (value + ordered[at + 1]) / 2
            if reached >= total / 2:
                return value
        return ordered[-1]
