"""Differences are clear only where chance does not explain them, also among many."""

import numpy as np
import pytest

from journey.scores.differences import (
    between_means,
    between_said,
    between_shares,
    told_apart,
)
from journey.scores.tally import Tally

# R's data set `sleep` (Student 1908): hours of sleep won by two drugs.
ONE = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
OTHER = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]


def test_welch() -> None:
    """R's t.test(extra ~ group, data = sleep): p = 0.07939, −3.3654832 to 0.2054832."""
    found = between_means(ONE, [*OTHER, float("nan")])
    assert found is not None
    assert found.by == pytest.approx(-1.58)
    assert found.chance == pytest.approx(0.07939, abs=5e-6)
    assert found.interval == pytest.approx((-3.3654832, 0.2054832), abs=1e-7)
    assert not found.clear


def test_two_shares() -> None:
    """Newcombe 1998, table II, method 10: 56/70 against 48/80: 0.0524 to 0.3339."""
    found = between_shares((56, 70), (48, 80))
    assert found is not None
    assert found.interval is not None
    assert (round(found.interval.low, 4), round(found.interval.high, 4)) == (0.0524, 0.3339)


def test_what_is_clear_alone_may_be_chance_among_many() -> None:
    chance = np.random.default_rng(11)
    found = {
        str(at): between_means(chance.normal(size=30), chance.normal(size=30)) for at in range(40)
    }
    assert any(one is not None and one.clear for one in found.values())
    assert not any(one.clear for one in told_apart(found).values())
    found["real"] = between_means(chance.normal(3, size=30), chance.normal(size=30))
    assert [key for key, one in told_apart(found).items() if one.clear] == ["real"]


def test_what_cannot_be_told_is_left_out() -> None:
    assert between_means([1], [1, 2]) is None
    assert between_means([2, 2], [3, 3]) is None
    assert between_shares((0, 0), (1, 2)) is None
    assert between_shares((0, 5), (0, 7)) is None
    assert told_apart({"a": None}) == {}


def test_counted_groups_differ_as_their_answers_do() -> None:
    chance = np.random.default_rng(4)
    one, other = chance.integers(1, 6, 60), chance.integers(2, 6, 35)
    plain = between_means(one, other)
    first, second = Tally().add(one).said(), Tally().add(other).said()
    assert first is not None
    assert second is not None
    counted = between_said(first, second)
    assert plain is not None
    assert counted is not None
    assert counted.interval is not None
    assert (counted.by, counted.chance) == pytest.approx((plain.by, plain.chance), abs=1e-12)
    assert counted.interval == pytest.approx(plain.interval, abs=1e-9)
    assert (counted.first, counted.second) == (60, 35)
