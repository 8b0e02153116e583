"""The work list as files: a table for spreadsheets, days for calendars."""

import csv
import datetime
import hashlib
import io
import re
from collections.abc import Iterable
from typing import Any

from journey.locales import Words
from journey.model import MeasureStatus
from journey.services.measures import Letter, Task

__all__ = ["as_csv", "as_ics", "letter_name", "status_name"]

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def status_name(status: MeasureStatus, words: Words) -> str:
    """How far a measure is, in words."""
    return {
        MeasureStatus.OPEN: words("open"),
        MeasureStatus.UNDER_WAY: words("under way"),
        MeasureStatus.DONE: words("done"),
    }[status]


def letter_name(letter: Letter, words: Words) -> str:
    """A letter of SMART in words."""
    return {
        Letter.SPECIFIC: words("specific"),
        Letter.MEASURABLE: words("measurable"),
        Letter.ACHIEVABLE: words("achievable"),
        Letter.RELEVANT: words("relevant"),
        Letter.TIME_BOUND: words("time-bound"),
    }[letter]


def as_csv(tasks: Iterable[Task], words: Words) -> bytes:
    """The tasks as CSV in UTF-8, which spreadsheets know by its mark; separated as they expect.

    A text that a spreadsheet would take for a formula is written with a ' before it.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";" if words.language == "de" else ",")
    heads = (
        words("Department"), words("Owner"), words("Due"), words("Measure"), words("Touchpoint"),
        words("Phase"), words("Map"), words("Status"), words("Hours a week"), words("Cadence"),
        words("Indicator"), words("Baseline"), words("Target"), words("Achievable because"),
        words("Relevant because"), words("Still open"),
    )  # fmt: skip
    writer.writerow(heads)
    for task in tasks:
        writer.writerow([_cell(value, words) for value in _values(task, words)])
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def _values(task: Task, words: Words) -> tuple[object, ...]:
    measure, indicator = task.measure, task.measure.indicator
    still = [letter_name(letter, words) for letter, holds in task.letters.items() if not holds]
    return (
        task.department, measure.owner, measure.due, measure.name, task.touchpoint.name,
        task.phase.name, task.title, status_name(measure.status, words), measure.hours_a_week,
        measure.cadence, indicator.name if indicator else None,
        indicator.baseline if indicator else None, indicator.target if indicator else None,
        measure.achievable, measure.relevant, ", ".join(still),
    )  # fmt: skip


def _cell(value: object, words: Words) -> str:
    match value:
        case None:
            return ""
        case datetime.date():
            return value.isoformat()
        case float() | int():
            # A number stays one: a minus of ours is no formula.
            return words.number(value).replace("−", "-")
        case said:
            text = str(said)
            return f"'{text}" if _FORMULA.match(text) else text


def as_ics(tasks: Iterable[Task], words: Words, now: datetime.datetime) -> bytes:
    """The tasks with a day as all-day entries of a calendar (RFC 5545); those without are left out.

    `now` is when the file was made. The same measure has the same id in every file.
    """
    from icalendar import Calendar, Event  # only where a calendar is asked for

    calendar = Calendar()
    _put(calendar, prodid="-//Journey Mapper//Measures//EN", version="2.0")
    for task in tasks:
        if task.measure.due is None:
            continue
        event = Event()
        _put(
            event,
            uid=_uid(task),
            dtstamp=now.astimezone(datetime.UTC),
            dtstart=task.measure.due,
            dtend=task.measure.due + datetime.timedelta(days=1),
            summary=task.measure.name,
            description=_description(task, words),
            categories=[task.department] if task.department else [],
            transp="TRANSPARENT",
        )
        calendar.add_component(event)
    return calendar.to_ical()


def _put(component: Any, **properties: object) -> None:
    """Give a part of a calendar its properties, in that order; the library types them loosely."""
    for name, value in properties.items():
        component.add(name, value)


def _description(task: Task, words: Words) -> str:
    measure = task.measure
    said = [
        words("Touchpoint: {name}", name=task.touchpoint.name),
        words("Map: {name}", name=task.title),
    ]
    if measure.owner:
        said.append(words("Owner: {name}", name=measure.owner))
    if measure.cadence:
        said.append(words("Cadence: {name}", name=measure.cadence))
    if measure.indicator:
        said.append(words("Indicator: {name}", name=measure.indicator.name))
    return "\n".join(said)


def _uid(task: Task) -> str:
    told = "\n".join((task.map, task.touchpoint.id, task.measure.id or task.measure.name))
    return f"{hashlib.sha256(told.encode()).hexdigest()[:32]}@journey-mapper"
