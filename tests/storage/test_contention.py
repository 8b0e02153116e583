"""Two processes with four threads each at one map: nobody waits in vain, nothing is overwritten.

`JOURNEY_CONTENTION_SECONDS=8` takes as long as the bar asks for.
"""

import multiprocessing
import os
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from journey.editing import SetProperty
from journey.errors import ConflictError, JourneyError
from journey.services.library import Library
from journey.storage import sqlite
from journey.storage.postgresql import open_postgresql
from journey.storage.repository import Repository
from journey.storage.sqlite import open_sqlite
from tests.journeys import plain
from tests.storage.server import server

SECONDS = float(os.environ.get("JOURNEY_CONTENTION_SECONDS", "2"))
PLAIN = plain((8,))
THREADS = 4


def opened(where: str, immediate: bool) -> Repository:
    if where.startswith("postgresql:"):
        return open_postgresql(where)
    if not immediate:
        sqlite._begin = _deferred  # type: ignore[attr-defined]
        sqlite.BUSY_SECONDS = 0.5  # type: ignore[misc]
    return open_sqlite(Path(where))


def _deferred(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def one_process(where: str, number: int, immediate: bool, results: Any) -> None:
    """Four threads, each with a touchpoint of its own, and all at the same counter."""
    library = Library(opened(where, immediate))
    count: Counter[str] = Counter()
    lock = threading.Lock()
    end = time.monotonic() + SECONDS

    def work(thread: int) -> None:
        own = PLAIN.touchpoints[number * THREADS + thread].id
        seen: Counter[str] = Counter()
        while time.monotonic() < end:
            seen[_own(library, own, seen)] += 1
            seen[_shared(library)] += 1
        with lock:
            count.update(seen)
            count[f"own {own}"] = seen["own"]

    threads = [threading.Thread(target=work, args=(thread,)) for thread in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    library.close()
    results.put(count)


def _own(library: Library, id: str, seen: Counter[str]) -> str:
    """Writes over what this thread alone has written: that must never be refused."""
    note = str(seen["own"] + 1)
    old = str(seen["own"]) if seen["own"] else None
    edit = SetProperty(entity="touchpoint", id=id, field="note", value=note, old=old)
    try:
        library.apply("plain", edit)
    except JourneyError as error:
        return f"own refused: {error}"
    return "own"


def _shared(library: Library) -> str:
    """Adds one to the counter; refused where somebody else was faster."""
    kept = library.get("plain")
    before = int(kept.journey.note or 0)
    edit = SetProperty(entity="journey", field="note", value=str(before + 1))
    try:
        library.apply("plain", edit, seen=kept.revision)
    except ConflictError:
        return "conflict"
    except JourneyError as error:
        return f"shared refused: {error}"
    return "shared"


def contended(where: str, immediate: bool = True) -> tuple[Counter[str], Library]:
    library = Library(opened(where, immediate=True))
    library.add(PLAIN)
    spawned = multiprocessing.get_context("spawn")
    results = spawned.Queue()
    processes = [
        spawned.Process(target=one_process, args=(where, number, immediate, results))
        for number in range(2)
    ]
    for process in processes:
        process.start()
    total: Counter[str] = Counter()
    for _ in processes:
        total.update(results.get(timeout=SECONDS + 60))
    for process in processes:
        process.join()
    return total, library


@pytest.mark.parametrize(
    "keeper", ["sqlite", pytest.param("postgresql", marks=pytest.mark.judge("postgresql"))]
)
def test_nothing_is_overwritten_and_nobody_waits_in_vain(keeper: str, tmp_path: Path) -> None:
    where = server().fresh() if keeper == "postgresql" else str(tmp_path / "library.db")
    total, library = contended(where)
    print(keeper, dict(total))
    assert not [what for what in total if "refused" in what]
    kept = library.get("plain")
    assert int(kept.journey.note or 0) == total["shared"]
    for touchpoint in kept.journey.touchpoints:
        assert int(touchpoint.note or 0) == total[f"own {touchpoint.id}"]
    assert kept.revision == 1 + total["own"] + total["shared"]
    assert len(library.history("plain", 10**6)) == kept.revision - 1
    library.close()


def test_the_control_of_deferred_beginnings_waits_in_vain(tmp_path: Path) -> None:
    total, library = contended(str(tmp_path / "library.db"), immediate=False)
    library.close()
    print("deferred", dict(total))
    assert any("locked" in what for what in total)


def test_every_writing_transaction_has_the_lock_from_its_beginning(tmp_path: Path) -> None:
    engine = sqlite.open_engine(tmp_path / "library.db")
    said: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *given: said.append(given[2]))
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        pass
    assert said[0] == "BEGIN IMMEDIATE"
    engine.dispose()
