"""What every store of workshops does, in memory, SQLite and PostgreSQL."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from journey.errors import ConflictError, NotFoundError
from journey.rounds import Note, NoteKind, Vote, Workshop
from journey.storage.repository import Repository
from tests.storage.keepers import NOON


def room(id: str = "one", number: str = "47192", **more: Any) -> Workshop:
    asked: dict[str, Any] = {"map": "cinema", "title": "An evening", "begun": NOON} | more
    return Workshop(id=id, number=number, key=f"key-of-{id}-0123456789", **asked)


def vote(participant: str, subject: str, value: float | None, turn: int = 0) -> Vote:
    return Vote(participant=participant, subject=subject, value=value, turn=turn)


def test_a_workshop_is_found_by_its_number_and_its_key_until_it_ends(
    repository: Repository,
) -> None:
    store = repository.workshops
    store.add(room())
    assert store.named("47192") == store.named("key-of-one-0123456789") == store.get("one")
    with store.writing("one") as writing:
        ended = writing.workshop.model_copy(update={"ended": NOON})
        writing.keep(ended)
    assert store.named("47192") is store.named("key-of-one-0123456789") is None
    assert store.get("one").ended == NOON
    store.add(room("two"))


def test_a_number_belongs_to_one_room_at_a_time(repository: Repository) -> None:
    repository.workshops.add(room())
    with pytest.raises(ConflictError, match="47192 is taken"):
        repository.workshops.add(room("two"))


def test_the_workshops_of_a_map_come_latest_first(repository: Repository) -> None:
    later = NOON + datetime.timedelta(hours=1)
    repository.workshops.add(room())
    repository.workshops.add(room("two", "11111", begun=later))
    repository.workshops.add(room("else", "22222", map="other"))
    assert [one.id for one in repository.workshops.of("cinema")] == ["two", "one"]


def test_what_is_not_there_is_said(repository: Repository) -> None:
    store = repository.workshops
    with pytest.raises(NotFoundError):
        store.get("one")
    with pytest.raises(NotFoundError), store.writing("one"):
        pass
    assert store.named("47192") is None
    assert store.seat("nobody") is None
    assert (store.votes("r"), store.notes("one"), store.seats("one")) == ((), (), 0)


def test_the_latest_word_counts_whenever_it_arrives(repository: Repository) -> None:
    store = repository.workshops
    store.add(room())
    with store.writing("one") as writing:
        assert writing.cast("r1", [vote("ann", "foyer", 2, 1), vote("ben", "foyer", 5, 1)])
        assert writing.cast("r1", [vote("ann", "foyer", 4, 3)])
        assert not writing.cast("r1", [vote("ann", "foyer", 1, 2)]), "it came late"
        assert not writing.cast("r1", [vote("ann", "foyer", 4, 3)]), "it was sent twice"
        assert writing.votes_of("r1", "ann") == (vote("ann", "foyer", 4, 3),)
    assert store.votes("r1") == (vote("ann", "foyer", 4, 3), vote("ben", "foyer", 5, 1))
    assert store.progress("r1") == {"ann": 1, "ben": 1}
    assert store.votes("r2") == ()


def test_every_change_turns_the_number_that_others_look_at(repository: Repository) -> None:
    store = repository.workshops
    store.add(room())
    begun = store.turns(["one", "none"])
    assert set(begun) == {"one"}
    store.sit("seat", "one")
    sat = store.turns(["one"])["one"]
    assert sat > begun["one"]
    store.sit("seat", "one")
    assert store.seats("one") == 1
    assert store.turns(["one"])["one"] == sat, "the same seat again is no change"
    with store.writing("one") as writing:
        writing.cast("r1", [vote("ann", "foyer", 2)])
    assert store.turns(["one"])["one"] > sat


def test_what_fails_half_way_leaves_nothing(repository: Repository) -> None:
    store = repository.workshops
    store.add(room())

    def broken() -> None:
        with store.writing("one") as writing:
            writing.cast("r1", [vote("ann", "foyer", 2)])
            writing.keep(writing.workshop.model_copy(update={"title": "Else"}))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken()
    assert store.votes("r1") == ()
    assert store.get("one").title == "An evening"


def test_notes_are_kept_changed_and_dropped(repository: Repository) -> None:
    store = repository.workshops
    store.add(room())
    note = Note(id="n1", kind=NoteKind.ANSWER, round="r1", participant="ann", text="no parking")
    with store.writing("one") as writing:
        writing.put_note(note)
        writing.put_note(note.model_copy(update={"id": "n2", "text": "queue"}))
        writing.put_note(note.model_copy(update={"cluster": "Arrival"}))
        assert len(writing.notes()) == 2
    assert [one.cluster for one in store.notes("one")] == ["Arrival", ""]
    with store.writing("one") as writing:
        writing.drop_note("n2")
    assert [one.id for one in store.notes("one")] == ["n1"]


def test_a_workshop_is_erased_with_all_that_was_said_in_it(repository: Repository) -> None:
    store = repository.workshops
    for id, number in (("one", "11111"), ("two", "22222")):
        store.add(room(id, number))
        store.sit(f"seat-{id}", id)
        with store.writing(id) as writing:
            writing.cast(f"r-{id}", [vote("ann", "foyer", 2)])
            writing.put_note(Note(id=f"n-{id}", kind=NoteKind.PARKED, text="later"))
    store.forget("one")
    assert store.of("cinema") == (store.get("two"),)
    assert store.seat("seat-one") is None
    assert (store.votes("r-one"), store.notes("one")) == ((), ())
    assert (len(store.votes("r-two")), len(store.notes("two"))) == (1, 1)


def test_a_room_that_votes_at_once_loses_no_vote(repository: Repository) -> None:
    store = repository.workshops
    store.add(room())

    def say(number: int) -> None:
        store.sit(f"seat-{number}", "one")
        with store.writing("one") as writing:
            writing.cast("r1", [vote(f"p{number}", "foyer", number % 5 + 1)])

    with ThreadPoolExecutor(8) as people:
        list(people.map(say, range(40)))
    assert len(store.votes("r1")) == store.seats("one") == 40
