"""Tries are counted by key in a window that slides; nothing grows without end."""

import pytest

from journey.services import rate_limit
from journey.services.rate_limit import RateLimiter


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_after_so_many_tries_nobody_gets_another_until_the_first_is_old() -> None:
    clock = Clock()
    limiter = RateLimiter(3, 60, clock)
    for _ in range(3):
        assert limiter.take("a")
        clock.now += 10
    assert not limiter.take("a")
    assert limiter.wait("a") == 30
    assert limiter.take("b"), "others are not held up"
    clock.now += 30
    assert limiter.take("a")
    assert not limiter.take("a")


def test_where_only_failures_count_any_number_may_succeed() -> None:
    limiter = RateLimiter(3, 60, Clock())
    assert all(limiter.allows("hotel") for _ in range(100))
    for _ in range(3):
        limiter.count("hotel")
    assert not limiter.allows("hotel")


def test_refused_tries_do_not_make_the_wait_longer() -> None:
    clock = Clock()
    limiter = RateLimiter(1, 60, clock)
    assert limiter.take("a")
    clock.now += 59
    assert not limiter.take("a")
    clock.now += 1
    assert limiter.take("a")


def test_what_is_remembered_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate_limit, "MOST_KEYS", 10)
    limiter = RateLimiter(1, 60, Clock())
    for number in range(50):
        limiter.count(str(number))
    assert limiter.allows("0")
    assert not limiter.allows("49")
    assert len(limiter._tries) == 10  # pyright: ignore[reportPrivateUsage]
