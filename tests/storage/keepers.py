"""Every repository there is, opened empty in a folder."""

import datetime
from collections.abc import Callable
from pathlib import Path

from journey.storage.memory import MemoryRepository
from journey.storage.postgresql import open_postgresql
from journey.storage.repository import Repository
from journey.storage.sqlite import open_sqlite
from tests.storage.server import server

NOON = datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)

KEEPERS: dict[str, Callable[[Path], Repository]] = {
    "memory": lambda _: MemoryRepository(),
    "sqlite": lambda folder: open_sqlite(folder / "library.db"),
    "postgresql": lambda _: open_postgresql(server().fresh()),
}
