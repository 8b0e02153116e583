"""Every repository there is, empty, and what the tests of all of them share."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journey.storage.memory import MemoryRepository
from journey.storage.repository import Repository
from journey.storage.sqlite import open_sqlite

NOON = datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)

KEEPERS: dict[str, Callable[[Path], Repository]] = {
    "memory": lambda _: MemoryRepository(),
    "sqlite": lambda folder: open_sqlite(folder / "library.db"),
}


@pytest.fixture(params=KEEPERS)
def repository(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Repository]:
    """One repository after the other."""
    opened = KEEPERS[request.param](tmp_path)
    yield opened
    opened.close()
