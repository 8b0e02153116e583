"""What every repository does, in memory, SQLite and PostgreSQL: one suite over all of them."""

import dataclasses
import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest

from journey.editing import Edit, Parts, RemoveTouchpoint, SetProperty, put_together, take_apart
from journey.errors import ConflictError, NotFoundError
from journey.storage.repository import (
    SNAPSHOT_EVERY,
    Change,
    ChangeKind,
    KeptDecision,
    Origin,
    Person,
    Pointers,
    Reading,
    Repository,
    Seed,
    Version,
    card,
)
from tests.journeys import cinema, plain
from tests.storage.keepers import NOON

CINEMA = take_apart(cinema())
PLAIN = take_apart(plain((2,)))
SECOND = datetime.timedelta(seconds=1)


def change_of(parts: Parts, edit: Edit, revision: int = 2, **more: object) -> Change:
    """The row of the log for an edit."""
    change = Change(
        revision=revision,
        op_id=f"op-{revision}",
        actor="lena",
        kind=ChangeKind.EDIT,
        time=NOON + revision * SECOND,
        label=edit.describe(parts.journey),
        operation=parts.difference(edit.apply(parts.journey)),
        pointers=Pointers(undo=revision),
    )
    return dataclasses.replace(change, **more)  # type: ignore[arg-type]


def rename(title: str) -> SetProperty:
    return SetProperty(entity="journey", field="title", value=title)


def now(map: Reading) -> Parts:
    return put_together("cinema", map.rows())


def keep(
    repository: Repository, edit: Edit, revision: int = 2, seed: Seed | None = None, **more: object
) -> Change:
    """Change the cinema."""
    with repository.writing("cinema") as map:
        parts = now(map)
        change = change_of(parts, edit, revision, **more)
        map.keep(change, card(edit.apply(parts.journey)), seed)
    return change


def test_a_map_is_kept_as_it_is(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    with repository.reading("cinema") as map:
        assert now(map).journey == CINEMA.journey
        assert map.rows() == CINEMA.rows
        head = map.head
        assert (head.revision, head.changed) == (1, NOON)
        assert (head.origin, head.archived) == (Origin.USER, False)
        assert map.snapshot(1) == (1, CINEMA.rows)
        assert map.pointers("lena") == Pointers()


def test_entries_say_what_a_card_shows_and_the_one_changed_last_comes_first(
    repository: Repository,
) -> None:
    repository.add(CINEMA, NOON, Origin.SAMPLE)
    repository.add(PLAIN, NOON + SECOND, Origin.USER)
    assert [entry.id for entry in repository.entries()] == ["plain", "cinema"]
    keep(repository, rename("A night out"), time=NOON + 60 * SECOND)
    first = repository.entries()[0]
    assert first.id == "cinema"
    assert (first.card.title, first.card.touchpoints) == ("A night out", 18)
    assert [(p.name, p.initials) for p in first.card.personas] == [("Lena", "LE")]
    assert first.card.organisation == CINEMA.journey.organisation
    assert (first.created, first.head.changed) == (NOON, NOON + 60 * SECOND)
    assert first.head.origin is Origin.SAMPLE


def test_revisions_are_told_of_the_maps_that_are_there(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    repository.add(PLAIN, NOON, Origin.USER)
    keep(repository, rename("Another"))
    plain = PLAIN.journey.id
    assert repository.revisions([]) == {}
    assert repository.revisions(["cinema", plain, "nothing"]) == {"cinema": 2, plain: 1}
    repository.set_deleted(plain, NOON)
    assert repository.revisions(["cinema", plain]) == {"cinema": 2}


def test_an_id_is_given_once_even_where_its_map_is_deleted(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    repository.set_deleted("cinema", NOON)
    with pytest.raises(ConflictError, match="cinema is already there"):
        repository.add(CINEMA, NOON, Origin.USER)
    assert repository.ids() == {"cinema"}


def test_a_change_is_kept_with_the_rows_it_alters(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    change = keep(repository, RemoveTouchpoint(touchpoint="popcorn"), undo_of=None)
    with repository.reading("cinema") as map:
        assert "popcorn" not in now(map).journey.touchpoint
        assert (map.head.revision, map.head.changed) == (2, change.time)
        assert map.change(2) == change
        assert map.since(1) == (change,)
        assert map.pointers("lena") == Pointers(undo=2)
        assert map.pointers("karim") == Pointers()
        assert map.pointers("lena", before=2) == Pointers()


def test_a_change_of_another_revision_is_refused_and_changes_nothing(
    repository: Repository,
) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    keep(repository, rename("Hers"))
    for revision in (2, 4):
        with pytest.raises(ConflictError, match="at revision 2, not at"):
            keep(repository, rename("Mine"), revision, op_id="mine")
    with repository.reading("cinema") as map:
        assert (now(map).journey.title, map.head.revision) == ("Hers", 2)
        assert map.revision_of("mine") is None


def test_a_change_of_what_is_no_longer_there_is_refused_whole(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    both = (
        *CINEMA.difference(RemoveTouchpoint(touchpoint="popcorn").apply(CINEMA.journey)),
        *CINEMA.difference(rename("Mine").apply(CINEMA.journey)),
    )
    keep(repository, rename("Hers"))
    mine = change_of(CINEMA, rename("Mine"), 3, operation=both)
    with pytest.raises(ConflictError, match="changed meanwhile"), repository.writing("cinema") as m:
        m.keep(mine, card(CINEMA.journey))
    with repository.reading("cinema") as map:
        assert (now(map).journey.title, map.head.revision) == ("Hers", 2)
        assert "popcorn" in now(map).journey.touchpoint
        assert len(map.latest(9)) == 1


def test_what_is_raised_while_writing_takes_all_of_it_back(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)

    def failing() -> None:
        with repository.writing("cinema") as map:
            assert map.revision_of("op-2") is None
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    assert keep(repository, rename("After")).revision == 2


def test_an_operation_is_known_by_its_id(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    repository.add(PLAIN, NOON, Origin.USER)
    keep(repository, rename("Once"), op_id="once")
    for id in ("cinema", "plain"):
        with repository.reading(id) as map:
            assert map.revision_of("once") == 2
            assert map.revision_of("never") is None


def test_the_log_is_told_from_its_end(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    for revision in range(2, 7):
        keep(repository, rename(f"Title {revision}"), revision, undo_of=revision - 1)
    with repository.reading("cinema") as map:
        assert [change.revision for change in map.latest(3)] == [6, 5, 4]
        assert [change.revision for change in map.latest(2, before=4)] == [3, 2]
        assert [change.revision for change in map.since(2, 4)] == [3, 4]
        assert map.latest(1)[0].undo_of == 5
        with pytest.raises(NotFoundError, match="no change 9"):
            map.change(9)


def test_every_so_often_the_whole_map_is_kept_and_any_revision_follows_from_it(
    repository: Repository,
) -> None:
    repository.add(PLAIN, NOON, Origin.USER)
    parts, states = PLAIN, [PLAIN.rows]
    for revision in range(2, SNAPSHOT_EVERY + 4):
        edit = rename(f"Title {revision}")
        change = change_of(parts, edit, revision)
        with repository.writing("plain") as map:
            map.keep(change, card(edit.apply(parts.journey)))
        parts = parts.altered(change.operation)
        states.append(parts.rows)
    with repository.reading("plain") as map:
        for revision, whole in ((1, 1), (99, 1), (100, 100), (102, 100)):
            start, rows = map.snapshot(revision)
            assert (start, rows) == (whole, states[whole - 1])
            replayed = put_together("plain", rows)
            for change in map.since(start, revision):
                replayed = replayed.altered(change.operation)
            assert replayed.rows == states[revision - 1]


def test_a_revision_gets_a_name_once(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    keep(repository, rename("Two"))
    first, second = Version("Sent out", 1, "lena", NOON), Version("After the talk", 2, "", NOON)
    with repository.writing("cinema") as map:
        map.name(first, CINEMA.rows)
        map.name(second, map.rows())
    with repository.reading("cinema") as map:
        assert map.versions() == (second, first)
        assert map.snapshot(2) == (2, map.rows())
    with pytest.raises(ConflictError, match="already"), repository.writing("cinema") as map:
        map.name(dataclasses.replace(second, name="Sent out"), map.rows())
    with repository.reading("cinema") as map:
        assert map.versions() == (second, first)


def test_the_archive_and_back(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    for archived in (True, False):
        repository.set_archived("cinema", archived)
        with repository.reading("cinema") as map:
            assert map.head.archived is archived
        assert repository.entries()[0].head.archived is archived
    assert repository.entries()[0].head.revision == 1


def test_a_deleted_map_is_as_if_it_were_not_there_until_it_is_restored(
    repository: Repository,
) -> None:
    repository.add(CINEMA, NOON, Origin.USER)
    repository.add(PLAIN, NOON, Origin.USER)
    keep(repository, rename("Kept"))
    repository.set_deleted("cinema", NOON)
    assert [entry.id for entry in repository.entries()] == ["plain"]
    for asked in (
        lambda: repository.reading("cinema").__enter__(),
        lambda: repository.writing("cinema").__enter__(),
        lambda: repository.set_archived("cinema", True),
    ):
        with pytest.raises(NotFoundError) as missing:
            asked()
        assert missing.value.hint == "The maps of this library are plain"
    repository.set_deleted("cinema", None)
    with repository.reading("cinema") as map:
        assert now(map).journey.title == "Kept"
        assert len(map.latest(5)) == 1


def test_what_never_was_cannot_be_restored(repository: Repository) -> None:
    with pytest.raises(NotFoundError, match="no map cinema") as missing:
        repository.set_deleted("cinema", None)
    assert missing.value.hint == "The library is empty; open a file"


def test_where_a_map_came_from_is_remembered_beyond_its_deletion(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.SAMPLE, Seed("cinema", "print-1", 1))
    repository.add(PLAIN, NOON, Origin.USER)
    assert repository.seeds() == {"cinema": Seed("cinema", "print-1", 1)}
    newer = Seed("cinema", "print-2", 2)
    keep(repository, rename("Newer"), seed=newer)
    keep(repository, rename("Own"), 3)
    repository.set_deleted("cinema", NOON)
    assert repository.seeds() == {"cinema": newer}


def test_a_sample_is_put_there_once(repository: Repository) -> None:
    repository.add(CINEMA, NOON, Origin.SAMPLE, Seed("cinema", "print", 1))
    repository.set_deleted("cinema", NOON)
    with pytest.raises(ConflictError, match="was put into this library before"):
        repository.add(PLAIN, NOON, Origin.SAMPLE, Seed("cinema", "print", 1))
    assert repository.ids() == {"cinema"}


def test_times_are_kept_to_the_microsecond_whatever_their_zone(repository: Repository) -> None:
    zone = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
    time = datetime.datetime(2026, 11, 21, 23, 59, 59, 123456, tzinfo=zone)
    repository.add(CINEMA, time, Origin.USER)
    changed = repository.entries()[0].head.changed
    assert changed == time
    assert changed.utcoffset() is not None


def _said(id: str, maps: set[str], minute: int) -> KeptDecision:
    time = NOON + datetime.timedelta(minutes=minute)
    return KeptDecision(id, frozenset(maps), f'{{"said": "{id}"}}', "anna", time)


def test_decisions_of_the_compared_maps_come_in_the_order_in_which_they_were_said(
    repository: Repository,
) -> None:
    first, second, other = (
        _said("b", {"x", "y"}, 0),
        _said("a", {"x"}, 1),
        _said("c", {"x", "z"}, 2),
    )
    for decision in (second, other, first):
        repository.decide(decision)
    repository.decide(first)
    assert repository.decisions({"x", "y"}) == (first, second)
    assert repository.decisions({"x", "y", "z"}) == (first, second, other)
    repository.withdraw("b")
    repository.withdraw("b")
    assert repository.decisions(["y", "x"]) == (second,)


def test_the_hours_of_a_department_are_kept_changed_and_forgotten(repository: Repository) -> None:
    repository.set_capacity("Marketing", 10)
    repository.set_capacity("Ticketing", 7.5)
    repository.set_capacity("Marketing", 12)
    assert repository.capacities() == {"Marketing": 12, "Ticketing": 7.5}
    repository.set_capacity("Marketing", None)
    assert repository.capacities() == {"Ticketing": 7.5}


def test_people_are_counted_as_they_come_and_keep_the_name_they_gave(
    repository: Repository,
) -> None:
    lena, tim = repository.keep_person("lena"), repository.keep_person("tim", "Tim R.")
    assert [lena, tim] == [Person("lena", 1), Person("tim", 2, "Tim R.")]
    assert repository.keep_person("lena", "Lena Maier") == Person("lena", 1, "Lena Maier")
    assert repository.keep_person("lena") == Person("lena", 1, "Lena Maier")
    assert repository.keep_person("tim", "") == Person("tim", 2)
    assert repository.people() == (Person("lena", 1, "Lena Maier"), Person("tim", 2))


def test_people_who_come_at_once_get_numbers_of_their_own(repository: Repository) -> None:
    with ThreadPoolExecutor(8) as pool:
        met = list(pool.map(repository.keep_person, [f"guest-{n % 12}" for n in range(24)]))
    assert sorted({one.number for one in met}) == list(range(1, 13))
    assert len({(one.id, one.number) for one in met}) == 12
