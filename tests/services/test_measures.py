"""Measures: their five letters, the hours they take, and the files of the work list."""

import csv
import datetime
import io

from icalendar import Calendar

from journey.editing import changed
from journey.locales import words
from journey.model import Indicator, Journey, Measure, MeasureStatus
from journey.services import care, measures, work_list
from journey.services.care import Care
from journey.services.measures import Letter
from tests.journeys import cinema

NOW = datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)
WHOLE = Measure(
    name="clear site, found by search",
    indicator=Indicator(name="bounce rate", baseline=45, target=30),
    achievable="the programme lies in a database",
    due=datetime.date(2027, 1, 31),
    owner="A. Brandt",
    department="online marketing",
    hours_a_week=4,
)


def _with(measure: Measure, journey: Journey | None = None, id: str = "website") -> Journey:
    journey = journey or cinema()
    touchpoint = journey.touchpoint[id]
    return measures.with_measure(touchpoint, measure, at=0).apply(journey)


def test_each_letter_holds_only_where_what_it_asks_for_is_there() -> None:
    touchpoint = cinema().touchpoint["website"]
    assert all(measures.letters(WHOLE, touchpoint).values())
    without = {
        Letter.SPECIFIC: changed(WHOLE, name="website"),
        Letter.MEASURABLE: changed(WHOLE, indicator=Indicator(name="bounce rate", target=30)),
        Letter.ACHIEVABLE: changed(WHOLE, achievable=None),
        Letter.TIME_BOUND: changed(WHOLE, due=None),
    }
    for letter, measure in without.items():
        held = measures.letters(measure, touchpoint)
        assert [each for each, holds in held.items() if not holds] == [letter]
    assert not measures.letters(WHOLE, None)[Letter.RELEVANT]
    same = changed(WHOLE, indicator=Indicator(name="rate", baseline=30, target=30))
    assert not measures.letters(same, touchpoint)[Letter.MEASURABLE]


def test_hours_are_added_up_by_department_however_it_is_written_and_done_ones_left_out() -> None:
    journey = _with(WHOLE)
    journey = _with(
        changed(WHOLE, department="Online Marketing", hours_a_week=2.5), journey, "foyer"
    )
    done = changed(WHOLE, status=MeasureStatus.DONE, hours_a_week=40)
    journey = _with(done, journey, "popcorn")
    assert list(care.hours(journey).values()) == [6.5]


def test_a_full_department_is_said_to_be_full() -> None:
    journey = _with(WHOLE)
    asked = Care("Mia", "online marketing", "every week", 3)
    full = care.check(journey, asked, {"online marketing": 6})
    assert full.is_exceeded
    assert full.open == 1
    assert not care.check(journey, asked, {"online marketing": 7}).is_exceeded
    unknown = care.check(journey, asked, {})
    assert not unknown.is_exceeded
    assert not unknown.has_time
    assert care.check(journey, Care(), {}).open == 3


def test_value_is_importance_times_shortfall() -> None:
    tasks = measures.tasks({"cinema": _with(WHOLE)})
    website = next(task for task in tasks if task.touchpoint.id == "website")
    score = website.touchpoint.score()
    assert score
    assert website.touchpoint.importance
    expected = website.touchpoint.importance / 5 * (100 - score.normalised) / 100
    assert website.value == expected
    assert website.effort == 4


def test_the_work_list_is_by_department_owner_and_day() -> None:
    tasks = measures.tasks({"cinema": cinema()})
    keys = [
        (
            (t.department or "\uffff").casefold(),
            (t.measure.owner or "\uffff").casefold(),
            t.measure.due or datetime.date.max,
        )
        for t in tasks
    ]
    assert keys == sorted(keys)


def test_no_cell_of_the_table_is_a_formula() -> None:
    evil = changed(
        WHOLE, name='=HYPERLINK("http://evil.example")', owner="+cmd", achievable="@SUM(1)"
    )
    written = work_list.as_csv(measures.tasks({"cinema": _with(evil)}), words("en"))
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))
    assert all(not cell.startswith(("=", "+", "@", "\t", "\r")) for row in rows for cell in row)
    assert any(cell == '\'=HYPERLINK("http://evil.example")' for row in rows for cell in row)


def test_the_calendar_holds_each_measure_with_a_day_under_the_same_id() -> None:
    journey = _with(changed(WHOLE, name="line one, two; three"))
    tasks = measures.tasks({"cinema": journey})
    written = work_list.as_ics(tasks, words("en"), NOW)
    events = Calendar.from_ical(written).walk("VEVENT")
    assert len(events) == sum(task.measure.due is not None for task in tasks)
    (one,) = [event for event in events if "line one" in str(event["summary"])]
    assert str(one["summary"]) == "line one, two; three"
    assert one["dtstart"].dt == datetime.date(2027, 1, 31)
    assert written == work_list.as_ics(tasks, words("en"), NOW)
    later = work_list.as_ics(tasks, words("en"), NOW + datetime.timedelta(days=1))
    ids = [str(event["uid"]) for event in Calendar.from_ical(later).walk("VEVENT")]
    assert ids == [str(event["uid"]) for event in events]
    assert len(set(ids)) == len(ids)


def test_a_german_table_is_separated_by_semicolons() -> None:
    written = work_list.as_csv(measures.tasks({"cinema": cinema()}), words("de"))
    assert written.decode("utf-8-sig").splitlines()[0].startswith("Abteilung;")
