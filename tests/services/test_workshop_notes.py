"""Notes of a workshop: written, hidden, put together, taken over, parked."""

import pytest

from journey.errors import InvalidEditError
from journey.rounds import Note
from journey.services import asking
from journey.services.library import Library
from journey.storage.memory import MemoryRepository
from tests.services.voting_room import CINEMA, FIRST, Setting


@pytest.fixture
def setting() -> Setting:
    return Setting()


def test_notes_are_written_changed_and_taken_away_until_the_reveal(setting: Setting) -> None:
    round = setting.workshops.ask(setting.room.id, asking.notes("What hurts?")).id
    ann, ben = setting.phones[:2]
    for _ in range(2):  # sent twice
        setting.workshops.jot(ann, round, "n1", " no parking ")
    setting.workshops.jot(ben, round, "n1", "cold popcorn")
    setting.workshops.jot(ann, round, "n2", "a queue")
    assert sorted(one.text for one in setting.workshops.ballot(ann).notes) == [
        "a queue",
        "no parking",
    ]
    kept = next(one for one in setting.workshops.ballot(ann).notes if one.text == "a queue")
    setting.workshops.jot(ben, round, kept.id, "")
    assert len(setting.workshops.ballot(ann).notes) == 2, "a note is its writer's own"
    setting.workshops.jot(ann, round, kept.id, "")
    assert [one.text for one in setting.workshops.ballot(ann).notes] == ["no parking"]
    assert setting.workshops.notes(setting.room.id) == (), "hidden until the reveal"
    assert setting.workshops.turnout(setting.workshops.get(setting.room.id)).voted == 2
    setting.workshops.reveal(setting.room.id, round)
    with pytest.raises(InvalidEditError):
        setting.workshops.jot(ann, round, "n3", "too late")
    assert len(setting.workshops.notes(setting.room.id)) == 2


def test_one_person_cannot_fill_the_board(setting: Setting) -> None:
    round = setting.workshops.ask(setting.room.id, asking.notes("What hurts?")).id
    for number in range(30):
        setting.workshops.jot(setting.phones[0], round, f"n{number}", "again")
    with pytest.raises(InvalidEditError, match="30 notes"):
        setting.workshops.jot(setting.phones[0], round, "n30", "again")
    setting.workshops.jot(setting.phones[0], round, "n29", "changed")
    setting.workshops.jot(setting.phones[1], round, "n30", "mine")


def test_a_cluster_of_notes_becomes_a_touchpoint_or_a_pain_point() -> None:
    written = ["no parking", "parking is dear"]
    added = asking.as_touchpoint("Parking", written, CINEMA.phases[0].id, CINEMA).apply(CINEMA)
    assert added.phases[0].touchpoints[-1].name == "Parking"
    assert added.phases[0].touchpoints[-1].note == "· no parking\n· parking is dear"
    edit = asking.as_pain("Parking is dear", FIRST, CINEMA)
    pained = edit.apply(CINEMA)
    assert pained.touchpoint[FIRST].pain_points[-1].text == "Parking is dear"
    assert edit.inverse(CINEMA).apply(pained) == CINEMA


def test_notes_that_were_taken_over_are_free_again_when_that_is_undone() -> None:
    library = Library(MemoryRepository())
    library.add(CINEMA)
    workshops = library.workshops
    room = workshops.begin("cinema", CINEMA.title)
    round = workshops.ask(room.id, asking.notes("What hurts?"))
    phone = workshops.join(room.number) or ""
    for id in ("n1", "n2"):
        workshops.jot(phone, round.id, id, f"no parking {id}")
    workshops.reveal(room.id, round.id)

    def taken() -> list[bool]:
        return [note.taken for note in workshops.notes(room.id)]

    def take_over(*notes: Note) -> None:
        journey = library.get("cinema").journey
        edit = asking.as_touchpoint("Parking", ("no parking",), CINEMA.phases[0].id, journey)
        workshops.notes_taken(room.id, notes, library.apply("cinema", edit).revision)

    first, second = workshops.notes(room.id)
    take_over(first)
    assert taken() == [True, False]
    for _ in range(2):
        library.undo("cinema")
        assert taken() == [False, False]
        library.redo("cinema")
        assert taken() == [True, False]
    take_over(second)
    library.undo("cinema")
    assert taken() == [True, False], "the other stays taken"
    library.undo("cinema")
    assert taken() == [False, False]


def test_what_is_parked_stays_for_later(setting: Setting) -> None:
    setting.workshops.park(setting.room.id, "prices")
    (parked,) = setting.workshops.notes(setting.room.id)
    assert (parked.text, parked.participant) == ("prices", "")
    setting.workshops.drop_note(setting.room.id, parked.id)
    assert setting.workshops.notes(setting.room.id) == ()
