"""Intervals have the ends that their sources print, and hold what they promise."""

import itertools
import math

import pytest

from journey.scores.intervals import Interval, mean_interval, nps_interval, share_interval


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_shares_as_in_newcombe_1998(count: int, n: int, low: float, high: float) -> None:
    """Newcombe 1998, Statistics in Medicine 17, table I, method 3."""
    interval = share_interval(count, n)
    assert interval is not None
    assert (round(interval.low, 4), round(interval.high, 4)) == (low, high)


@pytest.mark.parametrize(
    ("counts", "low", "high"), [((60, 25, 15), 29.34, 58.04), ((10, 0, 0), 47.50, 100)]
)
def test_net_promoter_scores(counts: tuple[int, int, int], low: float, high: float) -> None:
    """Adjusted Wald with three answers added, after Rocks 2016."""
    interval = nps_interval(*counts)
    assert interval is not None
    assert (round(interval.low, 2), round(interval.high, 2)) == (low, high)


PROFILES = [(0.85, 0.10, 0.05), (0.70, 0.20, 0.10), (0.50, 0.30, 0.20)]


def coverage(n: int, profile: tuple[float, float, float], adjusted: bool) -> float:
    """How probable it is that the interval holds the true score, by counting all samples."""
    up, middle, down = profile
    truth, covered = 100 * (up - down), 0.0
    for promoters, detractors in itertools.product(range(n + 1), repeat=2):
        passives = n - promoters - detractors
        if passives < 0:
            continue
        interval = (nps_interval if adjusted else plain)(promoters, passives, detractors)
        if interval and interval.holds(truth):
            ways = math.comb(n, promoters) * math.comb(n - promoters, detractors)
            covered += ways * up**promoters * down**detractors * middle**passives
    return covered


def plain(promoters: float, passives: float, detractors: float) -> Interval:
    """The plain Wald interval: the control."""
    n = promoters + passives + detractors
    p, d = promoters / n, detractors / n
    reach = 1.959963984540054 * math.sqrt((p + d - (p - d) ** 2) / n)
    return Interval(100 * (p - d - reach), 100 * (p - d + reach))


def test_the_nps_interval_covers_what_it_promises_and_the_plain_one_does_not() -> None:
    cases = list(itertools.product((10, 30, 100), PROFILES))
    ours = [coverage(n, profile, adjusted=True) for n, profile in cases]
    assert all(0.93 <= covered <= 0.97 for covered in ours), ours
    control = [coverage(n, profile, adjusted=False) for n, profile in cases]
    assert sum(covered < 0.93 for covered in control) >= 5, control


def test_a_mean_of_few_answers_is_less_sure_than_the_normal_law_says() -> None:
    """Student's t with 4 degrees of freedom: 2.776 (any table)."""
    interval = mean_interval(3.0, 1.0, 5)
    assert interval is not None
    assert interval.high - 3.0 == pytest.approx(2.7764451 / math.sqrt(5), abs=1e-6)


def test_what_nobody_answered_has_no_interval() -> None:
    assert share_interval(0, 0) is None
    assert nps_interval(0, 0, 0) is None
    assert mean_interval(3.0, 0.0, 1) is None


def test_intervals_meet_where_they_share_a_value() -> None:
    assert Interval(1, 2).meets(Interval(2, 3))
    assert not Interval(1, 2).meets(Interval(2.1, 3))
