"""A file made beside the page tells how far it is, and can be given up between two steps."""

from threading import Event

import pytest

from journey.errors import JourneyError
from journey.services.making import Making, Progress

LONG = 20.0


def test_it_tells_its_share_and_gives_what_was_made() -> None:
    seen, go_on = Event(), Event()

    def work(told: Progress) -> str:
        told(1, 4)
        seen.set()
        assert go_on.wait(LONG)
        return "file"

    making = Making(work)
    assert seen.wait(LONG)
    assert (making.share, making.ended) == (0.25, False)
    go_on.set()
    assert making.wait(LONG)
    assert (making.made, making.stopped) == ("file", False)


def test_given_up_it_ends_at_the_next_step_and_makes_nothing() -> None:
    seen, go_on = Event(), Event()
    steps: list[int] = []

    def work(told: Progress) -> str:
        for step in range(1, 10):
            told(step, 10)
            steps.append(step)
            seen.set()
            assert go_on.wait(LONG)
        return "file"

    making = Making(work)
    assert seen.wait(LONG)
    making.stop()
    go_on.set()
    assert making.wait(LONG)
    assert steps == [1]
    assert (making.made, making.error, making.fault) == (None, None, None)


@pytest.mark.parametrize("fault", [JourneyError("too large"), ValueError("a bug")])
def test_what_went_wrong_is_kept_for_whoever_waits(fault: Exception) -> None:
    def work(told: Progress) -> str:
        raise fault

    making = Making(work)
    assert making.wait(LONG)
    assert fault in (making.error, making.fault)
    assert making.made is None
