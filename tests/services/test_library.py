"""The library: what people type is kept, taken back, made again, and never lost."""

import contextlib
import datetime
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from journey.editing import (
    AddPhase,
    AddTouchpoint,
    RemoveTouchpoint,
    ReplaceJourney,
    Rows,
    Sequence,
    SetProperty,
    shown_score,
)
from journey.errors import ConflictError, InvalidEditError, NotFoundError
from journey.locales import words
from journey.model import Journey, Phase, Touchpoint
from journey.services.library import Library, Origin, Sample
from journey.storage.memory import MemoryRepository
from journey.storage.sqlite import open_sqlite
from tests.journeys import cinema, plain

CINEMA = cinema()
Open = Callable[..., Library]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def open_again(file: Path) -> Iterator[Open]:
    """Opens the same library again, as a restart of the app does."""
    opened: list[Library] = []
    time = iter(range(10_000))

    def open_it(samples: tuple[Sample, ...] = ()) -> Library:
        noon = datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)
        clock = lambda: noon + datetime.timedelta(seconds=next(time))  # noqa: E731
        opened.append(Library(open_sqlite(file), samples, clock))
        return opened[-1]

    yield open_it
    for library in opened:
        library.close()


@pytest.fixture
def library(open_again: Open) -> Library:
    """A library that holds the cinema."""
    opened = open_again()
    opened.add(CINEMA)
    return opened


def rename(title: str) -> SetProperty:
    return SetProperty(entity="journey", field="title", value=title)


def titles(library: Library) -> list[str]:
    return [entry.title for entry in library.entries()]


def test_a_map_gets_a_free_id_and_the_card_says_what_is_in_it(library: Library) -> None:
    assert library.add(CINEMA) == "cinema-2"
    assert library.get("cinema-2").journey.id == "cinema-2"
    newest = library.entries()[0]
    assert (newest.id, newest.title, newest.touchpoints) == ("cinema-2", CINEMA.title, 18)
    assert [persona.initials for persona in newest.personas] == ["LE"]
    assert (newest.revision, newest.is_sample, newest.archived) == (1, False, False)


def test_a_change_is_there_after_a_refresh_and_after_a_restart(
    library: Library, open_again: Open
) -> None:
    kept = library.apply("cinema", shown_score(CINEMA, "website", "lena", 4.0))
    assert kept.journey.touchpoint["website"].scores[0].value == 4.0
    assert (kept.revision, kept.can_undo, kept.can_redo) == (2, True, False)
    assert library.get("cinema") == kept
    assert open_again().get("cinema") == kept


def test_undo_and_redo_go_back_and_forth_over_a_restart(library: Library, open_again: Open) -> None:
    states = [CINEMA]
    for edit in (rename("One"), rename("Two"), RemoveTouchpoint(touchpoint="popcorn")):
        states.append(library.apply("cinema", edit).journey)
    for state in reversed(states[:-1]):
        library = open_again()
        assert library.undo("cinema").journey == state
    assert not library.get("cinema").can_undo
    with pytest.raises(InvalidEditError, match="nothing to undo"):
        library.undo("cinema")
    for state in states[1:]:
        library = open_again()
        assert library.redo("cinema").journey == state
    assert not library.get("cinema").can_redo
    with pytest.raises(InvalidEditError, match="nothing to redo"):
        library.redo("cinema")


def test_what_was_redone_can_be_undone_again(library: Library) -> None:
    library.apply("cinema", rename("One"))
    library.apply("cinema", rename("Two"))
    way = [library.undo, library.undo, library.redo, library.undo, library.redo, library.redo]
    seen = [step("cinema").journey.title for step in way]
    assert seen == ["One", CINEMA.title, "One", CINEMA.title, "One", "Two"]
    assert [library.undo("cinema").journey.title for _ in range(2)] == ["One", CINEMA.title]


def test_after_a_new_change_there_is_nothing_to_redo_and_undo_goes_past_what_was_undone(
    library: Library,
) -> None:
    library.apply("cinema", rename("One"))
    library.apply("cinema", rename("Two"))
    library.undo("cinema")
    kept = library.apply("cinema", rename("Three"))
    assert not kept.can_redo
    assert [library.undo("cinema").journey.title for _ in range(2)] == ["One", CINEMA.title]


def test_an_import_over_a_map_is_one_step_and_keeps_its_id(library: Library) -> None:
    other = plain((3, 2))
    kept = library.apply("cinema", ReplaceJourney(journey=other))
    assert (kept.journey.id, kept.journey.title) == ("cinema", other.title)
    assert library.undo("cinema").journey == CINEMA


def test_several_edits_are_one_step(library: Library) -> None:
    both = Sequence(edits=(rename("One"), RemoveTouchpoint(touchpoint="popcorn")))
    assert library.apply("cinema", both).revision == 2
    assert library.undo("cinema").journey == CINEMA


def test_a_refused_edit_leaves_the_map_as_it_was(library: Library) -> None:
    before = library.get("cinema")
    broken = Sequence(edits=(rename("One"), RemoveTouchpoint(touchpoint="nachos")))
    with pytest.raises(InvalidEditError):
        library.apply("cinema", broken)
    assert library.get("cinema") == before


def test_an_edit_that_changes_nothing_is_no_step(library: Library) -> None:
    assert library.apply("cinema", rename(CINEMA.title)).revision == 1
    assert library.history("cinema") == ()


def test_an_edit_for_an_older_revision_is_refused_and_without_one_both_are_kept(
    library: Library,
) -> None:
    library.apply("cinema", rename("Hers"), base_revision=1)
    website = SetProperty(
        entity="touchpoint", id="website", field="department", value="IT", old="online marketing"
    )
    with pytest.raises(ConflictError, match="at revision 2, not at 1"):
        library.apply("cinema", website, base_revision=1)
    kept = library.apply("cinema", website)
    assert (kept.journey.title, kept.journey.touchpoint["website"].department) == ("Hers", "IT")
    with pytest.raises(ConflictError, match="was changed meanwhile"):
        library.apply("cinema", website)


def test_the_same_operation_sent_twice_is_made_once(library: Library) -> None:
    add = AddPhase(phase=Phase(id="new", name="New"))
    first = library.apply("cinema", add, op_id="op")
    assert library.apply("cinema", add, op_id="op") == first
    assert library.undo("cinema", op_id="back").journey == CINEMA
    assert library.undo("cinema", op_id="back").journey == CINEMA
    assert library.apply("cinema", add, op_id="op").journey == CINEMA


def test_the_history_tells_what_was_done_in_the_readers_words(library: Library) -> None:
    library.apply("cinema", rename("Kino"), actor="lena")
    library.undo("cinema", actor="lena")
    library.redo("cinema", actor="lena")
    steps = library.history("cinema")
    said = "Renamed “An evening at the cinema” to “Kino”"
    assert [step.label.said(words("en")) for step in steps] == [
        f"Redone: {said}", f"Undone: {said}", said,
    ]  # fmt: skip
    assert steps[0].label.said(words("de")).startswith("Wiederholt: „An evening at the cinema“ in")
    assert [(step.revision, step.actor, step.undo_of) for step in steps] == [
        (4, "lena", 3), (3, "lena", 2), (2, "lena", None),
    ]  # fmt: skip
    assert steps[0].time > steps[1].time


def test_a_copy_is_a_map_of_its_own(library: Library) -> None:
    library.apply("cinema", rename("Mine"))
    copy = library.duplicate("cinema")
    assert library.get(copy).journey.title == "Mine (copy)"
    assert not library.get(copy).can_undo
    library.apply(copy, rename("Other"))
    assert library.get("cinema").journey.title == "Mine"
    assert library.get(library.duplicate("cinema", "Named")).journey.title == "Named"


def test_rename_archive_delete_and_restore(library: Library) -> None:
    assert library.rename("cinema", "  A  night out ").journey.title == "A night out"
    library.archive("cinema")
    assert library.entries()[0].archived
    library.archive("cinema", archived=False)
    assert not library.get("cinema").archived
    before = library.get("cinema")
    library.delete("cinema")
    assert titles(library) == []
    with pytest.raises(NotFoundError):
        library.apply("cinema", rename("x"))
    with pytest.raises(NotFoundError):
        library.delete("cinema")
    assert library.restore("cinema") == before
    assert library.undo("cinema").journey == CINEMA


def test_a_map_that_is_not_there_is_refused_with_those_that_are(library: Library) -> None:
    for ask in (library.get, library.undo, library.history, library.archive, library.duplicate):
        with pytest.raises(NotFoundError, match="no map circus") as missing:
            ask("circus")
        assert missing.value.hint == "The maps of this library are cinema"
        assert missing.value.said(words("de"))[1] == "Die Maps dieser Bibliothek sind cinema"


def sample(journey: Journey, fingerprint: str = "1") -> Sample:
    return Sample(journey.id, fingerprint, lambda: journey)


def test_samples_are_there_at_the_first_start_and_only_once(open_again: Open) -> None:
    samples = (sample(CINEMA), sample(plain((1,))))
    for _ in range(2):
        library = open_again(samples)
        library.seed()
        assert titles(library) == [CINEMA.title, "A plain journey"], "the first one comes first"
        assert all(entry.is_sample for entry in library.entries())


def test_a_deleted_sample_stays_away_even_where_a_newer_one_comes(open_again: Open) -> None:
    library = open_again((sample(CINEMA),))
    library.seed()
    library.delete("cinema")
    for fingerprint in ("1", "2"):
        library = open_again((sample(CINEMA, fingerprint),))
        library.seed()
        assert titles(library) == []


def test_a_newer_sample_replaces_one_that_nobody_has_touched(open_again: Open) -> None:
    library = open_again((sample(CINEMA), sample(plain((1,)))))
    library.seed()
    library.rename("plain", "Mine now")
    newer = rename("Newer").apply(CINEMA)
    for _ in range(2):
        library = open_again((sample(newer, "2"), sample(plain((2,)), "2")))
        library.seed()
        assert set(titles(library)) == {"Newer", "Mine now"}
        assert library.get("cinema").revision == 2
        assert not library.get("cinema").can_undo, "it was not the user who changed it"
    newest = rename("Newest").apply(CINEMA)
    library = open_again((sample(newest, "3"),))
    library.seed()
    assert library.get("cinema").journey.title == "Newest"


def test_a_newer_sample_that_says_the_same_is_read_once(open_again: Open) -> None:
    reads: list[str] = []

    def reading(fingerprint: str) -> Sample:
        return Sample("cinema", fingerprint, lambda: reads.append(fingerprint) or CINEMA)

    for fingerprint in ("1", "1", "2", "2"):
        library = open_again((reading(fingerprint),))
        library.seed()
    assert reads == ["1", "2"]


def test_two_processes_that_start_at_once_put_each_sample_there_once(open_again: Open) -> None:
    other = open_again((sample(CINEMA),))
    early = Sample("cinema", "1", lambda: other.seed() or CINEMA)
    library = open_again((early,))
    library.seed()
    assert titles(library) == [CINEMA.title]


def test_a_sample_is_made_again_what_it_was_and_that_too_can_be_undone(open_again: Open) -> None:
    library = open_again((sample(CINEMA),))
    library.seed()
    library.rename("cinema", "Mine")
    assert library.reset_sample("cinema").journey == CINEMA
    assert library.undo("cinema").journey.title == "Mine"
    own = library.add(plain((1,)))
    with pytest.raises(NotFoundError, match="comes with the product"):
        library.reset_sample(own)


def test_a_sample_whose_id_is_taken_gets_another_and_is_still_known(open_again: Open) -> None:
    library = open_again()
    library.add(rename("My own").apply(CINEMA))
    library = open_again((sample(CINEMA),))
    library.seed()
    library.seed()
    assert {entry.id for entry in library.entries()} == {"cinema", "cinema-2"}
    assert library.get("cinema-2").is_sample


def test_threads_that_change_one_map_at_once_lose_nothing(library: Library) -> None:
    def work(who: str) -> None:
        for number in range(8):
            touchpoint = Touchpoint(id=f"{who}-{number}", name=who)
            library.apply("cinema", AddTouchpoint(phase="action", touchpoint=touchpoint))

    threads = [threading.Thread(target=work, args=(who,)) for who in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = library.get("cinema")
    assert len(kept.journey.touchpoints) == len(CINEMA.touchpoints) + 24
    assert kept.revision == 25


class _Counting(MemoryRepository):
    """Counts how often a whole map is read."""

    def __init__(self) -> None:
        super().__init__()
        self.read = 0

    @contextlib.contextmanager
    def reading(self, id: str) -> Iterator[Any]:
        with super().reading(id) as map:
            rows = map.rows

            def counted() -> Rows:
                self.read += 1
                return rows()

            map.rows = counted  # type: ignore[method-assign]
            yield map

    writing = reading


def test_reading_a_map_again_reads_only_what_is_new() -> None:
    repository = _Counting()
    here, there = Library(repository), Library(repository)
    here.add(CINEMA, Origin.USER)
    for _ in range(5):
        here.get("cinema")
    here.apply("cinema", rename("One"))
    assert repository.read == 1
    assert there.get("cinema").journey.title == "One"
    there.apply("cinema", rename("Two"))
    assert here.get("cinema").journey.title == "Two"
    assert repository.read == 2, "what others changed is told by the log"
