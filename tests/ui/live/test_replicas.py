"""Two servers on one PostgreSQL: what one keeps the other tells at once, and one may be killed."""

import json
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

import pytest

from journey.editing import SetProperty
from journey.services.library import Library
from journey.storage.postgresql import open_postgresql
from tests.journeys import cinema
from tests.storage.server import server

ROOT = Path(__file__).parents[3]


@contextmanager
def app(database: str, folder: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A server process on that database: its address, and the process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (folder / f"{port}.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"],
            cwd=ROOT, stdout=log, stderr=log,
            env={**os.environ, "JOURNEY_HOME": str(folder), "JOURNEY_DATABASE_URL": database},
        )  # fmt: skip
    try:
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.kill()
        process.wait(20)


def wait_for(address: str) -> None:
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=20) as answer:
                if answer.status == 200:
                    return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")


@contextmanager
def line(address: str) -> Iterator[Iterator[tuple[int, float]]]:
    """What a page hears of the map: revisions, and when each came."""
    asked = f"{address}/api/maps/cinema-pg/events?tab=replicas-test"
    with urllib.request.urlopen(asked, timeout=30) as answer:

        def heard() -> Iterator[tuple[int, float]]:
            for raw in answer:
                said = raw.decode().strip()
                if said.startswith("data: {"):
                    yield json.loads(said.removeprefix("data: "))["revision"], time.perf_counter()

        yield heard()


@pytest.mark.judge("postgresql")
def test_a_change_in_one_is_told_by_the_other_and_a_kill_loses_nothing(tmp_path: Path) -> None:
    database = server().fresh()
    library = Library(open_postgresql(database))
    library.add(cinema().model_copy(update={"id": "cinema-pg"}))
    with app(database, tmp_path) as (first, killed), app(database, tmp_path) as (second, _):
        wait_for(first)
        wait_for(second)
        delays: list[float] = []
        with line(first) as here, line(second) as there:
            assert next(here)[0] == next(there)[0] == 1
            for number in range(2, 22):
                edit = SetProperty(entity="journey", field="title", value=f"Title {number}")
                kept = library.apply("cinema-pg", edit)
                done = time.perf_counter()
                for heard in (here, there):
                    revision, came = next(heard)
                    assert revision == kept.revision
                    delays.append(came - done)
        delays.sort()
        middle, late = statistics.median(delays), delays[int(len(delays) * 0.95)]
        print(f"told after {middle * 1000:.1f} ms (median), {late * 1000:.1f} ms (p95)")
        killed.kill()
        killed.wait(20)
        assert library.get("cinema-pg").journey.title == "Title 21"
        with line(second) as there:
            assert next(there)[0] == 21
            edit = SetProperty(entity="journey", field="title", value="On at the other")
            revision = library.apply("cinema-pg", edit).revision
            assert next(there)[0] == revision
    library.close()
