"""While the store is away, screens show what was read last; what is changed is refused."""

import pytest

from journey.errors import NotFoundError, StorageUnavailableError
from journey.services import steady
from journey.services.steady import SteadyLibrary
from journey.storage.memory import MemoryRepository
from tests.journeys import cinema


def test_reads_keep_the_last_state_until_the_store_is_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steady, "_PAUSE", 0.0)
    repository = MemoryRepository()
    library = SteadyLibrary(repository)
    library.add(cinema())
    library.rename("cinema", "Seen", actor="lena")
    library.get("cinema", "lena")
    assert [entry.title for entry in library.entries()] == ["Seen"]
    assert not library.away

    def away(*_: object) -> None:
        raise StorageUnavailableError("away")

    for name in ("reading", "writing", "entries"):
        monkeypatch.setattr(repository, name, away)
    assert library.get("cinema", "lena").journey.title == "Seen"
    assert library.get("cinema", "lena").can_undo
    assert library.get("cinema", "tim").journey.title == "Seen"
    assert [entry.title for entry in library.entries()] == ["Seen"]
    assert library.away
    with pytest.raises(StorageUnavailableError):
        library.rename("cinema", "Not kept")
    with pytest.raises(StorageUnavailableError):
        library.get("never read")
    for name in ("reading", "writing", "entries"):
        monkeypatch.delattr(repository, name)
    library.rename("cinema", "Back")
    assert library.get("cinema").journey.title == "Back"
    assert not library.away


def test_a_map_that_is_gone_is_gone() -> None:
    library = SteadyLibrary(MemoryRepository())
    library.add(cinema())
    library.get("cinema")
    library.delete("cinema")
    with pytest.raises(NotFoundError):
        library.get("cinema")
