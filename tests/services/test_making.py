"""A file made beside the page tells how far it is, and can be given up at any time."""

import threading
from threading import Event

import pytest

from journey.errors import JourneyError
from journey.services.making import Making, Progress

LONG = 20.0


def _let_it_end() -> None:
    for thread in threading.enumerate():
        if thread.name == "making":
            thread.join(LONG)


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


def test_given_up_it_has_ended_at_once_and_its_step_is_the_last() -> None:
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
    assert (making.ended, making.stopped) == (True, True)  # though its step is under way
    go_on.set()
    _let_it_end()
    assert steps == [1]
    assert (making.made, making.error, making.fault) == (None, None, None)


def test_what_goes_wrong_after_it_was_given_up_is_told_nobody() -> None:
    go_on = Event()

    def work(told: Progress) -> str:
        assert go_on.wait(LONG)
        raise ValueError("a bug")

    making = Making(work)
    making.stop()
    go_on.set()
    _let_it_end()
    assert (making.made, making.error, making.fault) == (None, None, None)


@pytest.mark.parametrize("fault", [JourneyError("too large"), ValueError("a bug")])
def test_what_went_wrong_is_kept_for_whoever_waits(fault: Exception) -> None:
    def work(told: Progress) -> str:
        raise fault

    making = Making(work)
    assert making.wait(LONG)
    assert fault in (making.error, making.fault)
    assert making.made is None
