"""People are known by the name they gave, else as guests, also while the store is away."""

import pytest

from journey.errors import InvalidEditError, StorageUnavailableError
from journey.services import people
from journey.services.people import NAME_CHARACTERS, People, Person
from journey.storage.memory import MemoryRepository


def test_a_new_person_is_a_guest_until_they_give_a_name() -> None:
    known = People(MemoryRepository())
    assert known.find("lena") is None
    assert known.meet("lena") == Person("lena", 1)
    assert known.meet("tim").number == 2
    assert known.rename("lena", "  Lena\n Maier ").name == "Lena Maier"
    assert known.find("lena") == Person("lena", 1, "Lena Maier")
    assert known.rename("lena", " ") == Person("lena", 1)


def test_a_name_given_elsewhere_is_learnt(monkeypatch: pytest.MonkeyPatch) -> None:
    repository = MemoryRepository()
    here, there = People(repository), People(repository)
    here.meet("lena")
    there.rename("lena", "Lena")
    monkeypatch.setattr(people, "_LOOK_SECONDS", 0.0)
    found = here.find("lena")
    assert found
    assert found.name == "Lena"


def test_what_cannot_be_a_name_is_refused() -> None:
    known = People(MemoryRepository())
    assert known.rename("lena", "n" * NAME_CHARACTERS).name == "n" * NAME_CHARACTERS
    for name in ("n" * (NAME_CHARACTERS + 1), "a\x00b"):
        with pytest.raises(InvalidEditError):
            known.rename("lena", name)


def test_people_stay_known_while_the_store_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    repository = MemoryRepository()
    known = People(repository)
    known.rename("lena", "Lena")

    def away(*_: object) -> None:
        raise StorageUnavailableError("away")

    monkeypatch.setattr(people, "_LOOK_SECONDS", 0.0)
    for name in ("people", "keep_person"):
        monkeypatch.setattr(repository, name, away)
    assert known.meet("lena").name == "Lena"
    assert known.meet("somebody new").number == 2
    monkeypatch.undo()
    assert known.find("somebody new") is None
