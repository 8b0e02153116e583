import datetime

import pytest

from journey.editing import MoveTouchpoint, RemoveTouchpoint, SetProperty
from journey.locales import words
from journey.services import history
from journey.services.history import Wanted
from journey.services.library import Library
from journey.storage.memory import MemoryRepository
from tests.journeys import cinema

BERLIN = datetime.timezone(datetime.timedelta(hours=1))


class Clock:
    """Goes on by so many minutes with each look at it."""

    def __init__(self, minutes: int) -> None:
        self._now = datetime.datetime(2026, 11, 20, 22, 0, tzinfo=datetime.UTC)
        self._step = datetime.timedelta(minutes=minutes)

    def __call__(self) -> datetime.datetime:
        self._now += self._step
        return self._now


def noted(touchpoint: str, note: str) -> SetProperty:
    return SetProperty(entity="touchpoint", id=touchpoint, field="note", value=note)


@pytest.fixture
def library() -> Library:
    return Library(MemoryRepository(), clock=Clock(minutes=20))


def test_changes_stand_by_day_of_the_readers_clock_and_by_runs_of_one_person(
    library: Library,
) -> None:
    id = library.add(cinema())  # 22:20 UTC
    for actor, note in (("anna", "a"), ("anna", "b"), ("tom", "c"), ("anna", "d")):
        library.apply(id, noted("website", note), actor=actor)
    days = history.days(library.history(id), BERLIN)
    # 22:40 UTC is still the 20th in Berlin, 23:00 and later is the 21st.
    assert [day.date.day for day in days] == [21, 20]
    assert [(run.actor, len(run.steps)) for day in days for run in day.runs] == [
        ("anna", 1),
        ("tom", 1),
        ("anna", 1),
        ("anna", 1),
    ]


def test_older_changes_come_on_demand_and_filters_look_behind_the_first_page(
    library: Library,
) -> None:
    id = library.add(cinema())
    library.apply(id, noted("popcorn", "mine"), actor="tom")
    for number in range(450):
        library.apply(id, noted("website", str(number)), actor="anna")
    newest = history.latest(library, id, Wanted(), 30)
    assert [step.revision for step in newest.steps] == list(range(452, 422, -1))
    assert newest.before == 423
    of_tom = history.latest(library, id, Wanted(actor="tom"), 30)
    assert [(step.revision, step.actor) for step in of_tom.steps] == [(2, "tom")]
    assert of_tom.before is None
    of_popcorn = history.latest(library, id, Wanted(touchpoint="popcorn"), 30)
    assert of_popcorn.steps == of_tom.steps
    assert history.latest(library, id, Wanted(actor="nobody"), 30).steps == ()


def test_a_picture_marks_what_became_of_each_touchpoint() -> None:
    before = cinema()
    first, *_, last = before.touchpoints
    after = RemoveTouchpoint(touchpoint=first.id).apply(before)
    after = MoveTouchpoint(touchpoint=last.id, phase=before.phases[0].id, position=0).apply(after)
    after = noted("website", "why").apply(after)
    was, now = history.marks(before, after, ["website", first.id], words("en"))
    assert was[first.id] == ("removed",)
    assert was[last.id] == now[last.id] == ("moved",)
    assert now["website"] == ("changed",)
    assert first.id not in now
    assert "website" not in was
    drawn = history.picture(after, now, "light", "en")
    assert drawn.count('class="mark"') == 3 * len(now)
    assert ">moved<" in drawn
