"""The database server goes away at the worst moments: nothing is lost and nothing is there twice.

`JOURNEY_SERVER_CUTS=300` cuts as often as the bar asks for.
"""

import contextlib
import os
import random
import threading
import time
from collections.abc import Iterator

import pytest

from journey.editing import AddPhase, AddTouchpoint, SetProperty
from journey.errors import StorageUnavailableError
from journey.model import Phase, Touchpoint
from journey.services.library import Library
from journey.storage import postgresql
from journey.storage.postgresql import open_postgresql
from tests.journeys import plain
from tests.storage.faulty_line import FaultyLine
from tests.storage.server import Server, server

CUTS = int(os.environ.get("JOURNEY_SERVER_CUTS", "60"))
RESTARTS = int(os.environ.get("JOURNEY_SERVER_RESTARTS", "2"))
PLAIN = plain((1,))

pytestmark = pytest.mark.judge("postgresql")


@pytest.fixture
def line() -> Iterator[FaultyLine]:
    opened = FaultyLine(server().port)
    yield opened
    opened.close()


@pytest.fixture
def library(line: FaultyLine) -> Iterator[Library]:
    url = server().fresh().replace(str(server().port), str(line.port))
    opened = Library(open_postgresql(url))
    opened.add(PLAIN)
    yield opened
    opened.close()


def sent(library: Library, line: FaultyLine, number: int) -> int:
    """Send a change until it is confirmed, over a line that is cut once; how often it failed."""
    new = AddTouchpoint(phase="p1", touchpoint=Touchpoint(id=f"new-{number}", name="New"))
    note = SetProperty(entity="journey", field="note", value=f"{number}")
    for failed in range(10):
        try:
            library.apply("plain", new if number % 5 == 0 else note, op_id=f"op-{number}")
        except StorageUnavailableError:
            line.cut = None
            continue
        return failed
    raise AssertionError("it never came through")


def test_connections_cut_around_a_commit_lose_nothing_and_double_nothing(
    library: Library, line: FaultyLine
) -> None:
    chance = random.Random(3)
    failures = 0
    for number in range(CUTS):
        line.cut = chance.choice(("before", "after", None))
        failures += sent(library, line, number)
    line.cut = None
    print("cuts", CUTS, "disconnects", failures)
    assert failures > CUTS / 3, "the cuts were felt"
    steps = library.history("plain", 10 * CUTS)
    assert sorted(step.op_id for step in steps) == sorted(f"op-{number}" for number in range(CUTS))
    kept = library.get("plain")
    assert kept.revision == 1 + CUTS
    assert sum(one.id.startswith("new-") for one in kept.journey.touchpoints) == len(
        range(0, CUTS, 5)
    )


def test_the_control_without_ids_of_operations_doubles_some(
    library: Library, line: FaultyLine
) -> None:
    tries = 0
    for _ in range(6):
        line.cut = "after"
        while True:
            tries += 1
            new = AddPhase(phase=Phase(id=f"try-{tries}", name="New"))
            try:
                library.apply("plain", new)
                break
            except StorageUnavailableError:
                line.cut = None
    line.cut = None
    with contextlib.suppress(StorageUnavailableError):  # on a line that was cut while it rested
        library.get("plain")
    assert len(library.get("plain").journey.phases) == 1 + tries > 1 + 6


def test_a_server_that_is_restarted_under_load_loses_nothing() -> None:
    own = Server(options=())
    library = Library(open_postgresql(own.url))
    library.add(PLAIN)
    confirmed: list[str] = []
    stop = threading.Event()
    failures = 0

    def work(thread: int) -> None:
        nonlocal failures
        number = 0
        while not stop.is_set():
            number += 1
            op_id = f"{thread}-{number}"
            note = SetProperty(entity="journey", field="note", value=op_id)
            while not stop.is_set():
                try:
                    library.apply("plain", note, op_id=op_id)
                except StorageUnavailableError:
                    failures += 1
                    time.sleep(0.05)
                    continue
                confirmed.append(op_id)
                break

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    waits: list[float] = []
    for _ in range(RESTARTS):
        time.sleep(1)
        own.crash_and_restart()
        back, so_far = time.monotonic(), len(confirmed)
        while len(confirmed) == so_far and time.monotonic() < back + 30:
            time.sleep(0.01)
        waits.append(round(time.monotonic() - back, 2))
    stop.set()
    for thread in threads:
        thread.join()
    there = {step.op_id for step in library.history("plain", 10**6)}
    library.close()
    own.stop()
    print("confirmed", len(confirmed), "errors seen", failures, "first save after", waits)
    assert set(confirmed) <= there
    assert len(there) - len(set(confirmed)) <= len(threads)
    assert failures > 0, "the restarts were felt"
    assert max(waits) < 5


def test_a_line_that_went_dead_is_given_up(
    line: FaultyLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "CONNECT_SECONDS", 2)
    url = server().fresh().replace(str(server().port), str(line.port))
    library = Library(open_postgresql(url))
    library.add(PLAIN)
    library.close()
    line.dead = True
    with pytest.raises(StorageUnavailableError):
        library.get("plain")


def test_a_map_that_somebody_holds_for_too_long_is_said_to_be_locked(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "LOCK_SECONDS", 1)
    other = open_postgresql(server().url)
    impatient = Library(open_postgresql(server().url))
    with other.writing("plain"), pytest.raises(StorageUnavailableError, match="lock") as error:
        impatient.rename("plain", "Mine")
    assert error.value.hint == "Another program is writing to it; try again in a moment"
    assert impatient.rename("plain", "Mine").revision == 2
    impatient.close()
    other.close()
