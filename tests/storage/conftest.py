"""Every repository there is, empty, and what the tests of all of them share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journey.storage.repository import Repository
from tests.storage.keepers import KEEPERS


@pytest.fixture(
    params=[
        pytest.param(name, marks=pytest.mark.judge("postgresql") if name == "postgresql" else ())
        for name in KEEPERS
    ]
)
def repository(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Repository]:
    """One repository after the other."""
    opened = KEEPERS[request.param](tmp_path)
    yield opened
    opened.close()
