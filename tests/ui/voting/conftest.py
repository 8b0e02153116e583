"""A room for each test of what phones are shown."""

import pytest

from tests.ui.voting.phones import Room


@pytest.fixture
def room() -> Room:
    return Room()
