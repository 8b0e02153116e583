"""Two processes on one PostgreSQL: each hears at once what the other has kept."""

import queue
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journey.editing import SetProperty
from journey.services.library import Library
from journey.storage.postgresql import open_postgresql
from tests.journeys import cinema
from tests.storage.server import server

ROOT = Path(__file__).parents[2]
_OTHER = """
import sys, time
from journey.editing import SetProperty
from journey.services.library import Library
from journey.storage.postgresql import open_postgresql
library = Library(open_postgresql(sys.argv[1]))
for line in sys.stdin:
    edit = SetProperty(entity="journey", field="title", value=line.strip())
    kept = library.apply("cinema", edit, actor="other")
    print(kept.revision, time.time(), flush=True)
"""


@pytest.mark.judge("postgresql")
def test_what_another_process_keeps_is_heard_at_once() -> None:
    url = server().fresh()
    library = Library(open_postgresql(url))
    library.add(cinema())
    heard: queue.Queue[tuple[str, int, str, float]] = queue.Queue()
    stop = library.listen(lambda *told: heard.put((*told, time.time())))
    other = subprocess.Popen(
        [sys.executable, "-c", _OTHER, url],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip
    assert other.stdin is not None
    assert other.stdout is not None
    try:
        # Until the listener listens, words go unheard: repeated until the first comes.
        for attempt in range(100):
            library.apply("cinema", SetProperty(entity="journey", field="note", value=f"{attempt}"))
            try:
                heard.get(timeout=0.2)
                break
            except queue.Empty:
                continue
        while not heard.empty():
            heard.get()
        delays: list[float] = []
        for number in range(20):
            other.stdin.write(f"Title {number}\n")
            other.stdin.flush()
            revision, kept = other.stdout.readline().split()
            while True:
                map, told, actor, when = heard.get(timeout=20)
                if told == int(revision):
                    break
            assert (map, actor) == ("cinema", "other")
            assert library.get("cinema").journey.title == f"Title {number}"
            delays.append(when - float(kept))
        print(f"median {statistics.median(delays) * 1000:.1f} ms, most {max(delays) * 1000:.1f} ms")
        # A kill loses nothing: what was said to be kept is there, and the other goes on.
        other.kill()
        other.wait(20)
        kept_now = library.apply("cinema", SetProperty(entity="journey", field="note", value="on"))
        assert kept_now.journey.title == "Title 19"
    finally:
        other.kill()
        other.wait(20)
        other.stdin.close()
        other.stdout.close()
        stop()
        library.close()
