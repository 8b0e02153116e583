"""What every repository does, in memory and in SQL: one suite over all of them."""

import dataclasses
import datetime

import pytest

from journey.editing import Edit, RemoveTouchpoint, SetProperty
from journey.errors import ConflictError, NotFoundError
from journey.model import Journey
from journey.storage.repository import Change, Origin, Repository, Seed
from tests.journeys import cinema, plain
from tests.storage.conftest import NOON

CINEMA = cinema()
SECOND = datetime.timedelta(seconds=1)


def change_of(journey: Journey, edit: Edit, revision: int = 2, **more: object) -> Change:
    """The row of the log for an edit."""
    change = Change(
        revision=revision,
        op_id=f"op-{revision}",
        actor="lena",
        time=NOON + revision * SECOND,
        label=edit.describe(journey),
        edit=edit,
        inverse=edit.inverse(journey),
        undo_of=None,
        undo=revision,
        redo=None,
    )
    return dataclasses.replace(change, **more)  # type: ignore[arg-type]


def rename(title: str) -> SetProperty:
    return SetProperty(entity="journey", field="title", value=title)


def keep(repository: Repository, title: str, revision: int = 2, **more: object) -> int:
    """Append a renaming of the cinema."""
    journey, _ = repository.journey("cinema")
    edit = rename(title)
    return repository.append(
        "cinema", change_of(journey, edit, revision, **more), edit.apply(journey)
    )


def test_a_map_is_kept_as_it_is(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    journey, head = repository.journey("cinema")
    assert journey == CINEMA
    assert (head.revision, head.changed, head.undo, head.redo) == (1, NOON, None, None)
    assert (head.origin, head.archived) == (Origin.USER, False)
    assert repository.head("cinema") == head


def test_entries_say_what_a_card_shows_and_the_one_changed_last_comes_first(
    repository: Repository,
) -> None:
    repository.add(CINEMA, NOON, Origin.SAMPLE)
    repository.add(plain((2,)), NOON + SECOND, Origin.USER)
    assert [entry.id for entry in repository.entries()] == ["plain", "cinema"]
    keep(repository, "A night out", time=NOON + 60 * SECOND)
    first = repository.entries()[0]
    assert first.id == "cinema"
    assert (first.card.title, first.card.touchpoints) == ("A night out", 19)
    assert [(p.name, p.initials) for p in first.card.personas] == [("Lena", "LE")]
    assert first.card.organisation == CINEMA.organisation
    assert (first.created, first.head.changed) == (NOON, NOON + 60 * SECOND)
    assert first.head.origin is Origin.SAMPLE


def test_an_id_is_given_once_even_where_its_map_is_deleted(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    repository.set_deleted("cinema", NOON)
    with pytest.raises(ConflictError, match="cinema is already there"):
        repository.add(CINEMA, NOON, Origin.USER)
    assert repository.ids() == {"cinema"}


def test_a_change_is_kept_with_the_journey_after_it(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    edit = RemoveTouchpoint(touchpoint="popcorn")
    change = change_of(CINEMA, edit, undo_of=None, redo=7)
    assert repository.append("cinema", change, edit.apply(CINEMA)) == 2
    journey, head = repository.journey("cinema")
    assert "popcorn" not in journey.touchpoint
    assert (head.revision, head.changed, head.undo, head.redo) == (2, change.time, 2, 7)
    kept = repository.change("cinema", 2)
    assert kept == change
    assert kept.inverse.apply(journey) == CINEMA


def test_a_change_of_an_older_revision_is_refused_and_changes_nothing(
    repository: Repository,
) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    keep(repository, "Hers")
    for revision in (2, 4):
        with pytest.raises(ConflictError, match="at revision 2, not at"):
            keep(repository, "Mine", revision, op_id="mine")
    journey, head = repository.journey("cinema")
    assert (journey.title, head.revision) == ("Hers", 2)
    assert not repository.applied("mine")


def test_the_same_operation_twice_is_one(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    assert not repository.applied("once")
    assert keep(repository, "Once", op_id="once") == 2
    assert repository.applied("once")
    assert keep(repository, "Twice", 3, op_id="once") == 2
    journey, head = repository.journey("cinema")
    assert (journey.title, head.revision) == ("Once", 2)
    assert len(repository.changes("cinema", 10)) == 1


def test_the_log_is_told_from_its_end(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    for revision in range(2, 7):
        keep(repository, f"Title {revision}", revision, undo_of=revision - 1)
    assert [change.revision for change in repository.changes("cinema", 3)] == [6, 5, 4]
    assert repository.changes("cinema", 1)[0].undo_of == 5
    with pytest.raises(NotFoundError, match="no change 9"):
        repository.change("cinema", 9)


def test_the_archive_and_back(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    for archived in (True, False):
        repository.set_archived("cinema", archived)
        assert repository.head("cinema").archived is archived
        assert repository.entries()[0].head.archived is archived
    assert repository.head("cinema").revision == 1


def test_a_deleted_map_is_as_if_it_were_not_there_until_it_is_restored(
    repository: Repository,
) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    repository.add(plain((1,)), NOON, Origin.USER)
    keep(repository, "Kept")
    repository.set_deleted("cinema", NOON)
    assert [entry.id for entry in repository.entries()] == ["plain"]
    journey = CINEMA
    for asked in (
        lambda: repository.head("cinema"),
        lambda: repository.journey("cinema"),
        lambda: repository.change("cinema", 2),
        lambda: repository.changes("cinema", 5),
        lambda: repository.set_archived("cinema", True),
        lambda: repository.append("cinema", change_of(journey, rename("x"), 3), journey),
    ):
        with pytest.raises(NotFoundError) as missing:
            asked()
        assert missing.value.hint == "The maps of this library are plain"
    repository.set_deleted("cinema", None)
    assert repository.journey("cinema")[0].title == "Kept"
    assert len(repository.changes("cinema", 5)) == 1


def test_what_never_was_cannot_be_restored(repository: Repository) -> None:
    with pytest.raises(NotFoundError, match="no map cinema") as missing:
        repository.set_deleted("cinema", None)
    assert missing.value.hint == "The library is empty; open a file"


def test_where_a_map_came_from_is_remembered_beyond_its_deletion(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.SAMPLE, Seed("cinema", "print-1", 1))
    repository.add(plain((1,)), NOON, Origin.USER)
    assert repository.seeds() == {"cinema": Seed("cinema", "print-1", 1)}
    edit = rename("Newer")
    newer = Seed("cinema", "print-2", 2)
    repository.append("cinema", change_of(CINEMA, edit), edit.apply(CINEMA), newer)
    keep(repository, "Own", 3)
    repository.set_deleted("cinema", NOON)
    assert repository.seeds() == {"cinema": newer}


def test_a_sample_is_put_there_once(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.SAMPLE, Seed("cinema", "print", 1))
    repository.set_deleted("cinema", NOON)
    with pytest.raises(ConflictError, match="was put into this library before"):
        repository.add(plain((1,)), NOON, Origin.SAMPLE, Seed("cinema", "print", 1))
    assert repository.ids() == {"cinema"}


def test_times_are_kept_to_the_microsecond_whatever_their_zone(repository: Repository) -> None:
    zone = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
    time = datetime.datetime(2026, 11, 21, 23, 59, 59, 123456, tzinfo=zone)
    repository.add(CINEMA, time, Origin.USER)
    changed = repository.head("cinema").changed
    assert changed == time
    assert changed.utcoffset() is not None
