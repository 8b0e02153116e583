"""Pages are made one after the other, and none waits for ever for another."""

import threading
import time
from collections.abc import Callable

import pytest

from journey.ui import turns


def in_threads(act: Callable[[int], None], count: int) -> None:
    threads = [threading.Thread(target=act, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)


def test_pages_that_are_asked_for_together_are_made_one_after_the_other() -> None:
    under_way: set[int] = set()
    at_once: list[int] = []

    def page(number: int) -> None:
        with turns.turn():
            under_way.add(number)
            time.sleep(0.002)
            at_once.append(len(under_way))
            under_way.remove(number)

    in_threads(page, 20)
    assert at_once == [1] * 20


def test_a_part_of_a_page_waits_no_second_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "_LONGEST_SECONDS", 3600.0)
    shown: list[str] = []

    def page(_: int) -> None:
        with turns.turn():
            with turns.turn():
                shown.append("part")
            with turns.turn():
                shown.append("another part")

    in_threads(page, 2)
    assert shown == ["part", "another part"] * 2


def test_a_page_that_waits_for_something_else_does_not_keep_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(turns, "_LONGEST_SECONDS", 0.01)
    others_are_made = threading.Event()
    waited: list[bool] = []

    def page(number: int) -> None:
        with turns.turn():
            if number:
                others_are_made.set()
            else:
                waited.append(others_are_made.wait(20))

    in_threads(page, 3)
    assert waited == [True]


def test_a_page_that_fails_leaves_its_turn_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "_LONGEST_SECONDS", 3600.0)
    made: list[int] = []

    def page(number: int) -> None:
        with turns.turn():
            made.append(number)

    with pytest.raises(RuntimeError), turns.turn():
        raise RuntimeError
    in_threads(page, 2)
    assert len(made) == 2
