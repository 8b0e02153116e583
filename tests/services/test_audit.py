"""The audit log is written a moment later, in order, and shows what was done to it."""

import datetime
import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from journey.access import Action
from journey.errors import StorageUnavailableError
from journey.services import audit as audits
from journey.services.audit import Audit, Deed, Result
from journey.storage.memory import MemoryRepository
from tests.storage.keepers import NOON


@pytest.fixture
def register() -> Any:
    return MemoryRepository().register


@pytest.fixture
def audit(register: Any) -> Audit:
    return Audit(register, lambda: NOON)


def test_a_deed_says_who_what_when_where_and_how_it_ended(audit: Audit) -> None:
    audit.record("p-lena", Action.SHARE, "cinema")
    audit.record("", "join round", result=Result.REFUSED)
    latest, first = audit.entries()
    assert first.deed == Deed(NOON, "p-lena", "share", "cinema", Result.DONE)
    assert latest.deed == Deed(NOON, "", "join round", "", Result.REFUSED)


def test_lines_are_written_without_anybody_asking(audit: Audit, register: Any) -> None:
    written = threading.Event()
    append = register.append

    def watched(deeds: Sequence[Deed]) -> None:
        append(deeds)
        written.set()

    register.append = watched
    audit.record("p-lena", Action.SEE, "cinema")
    assert written.wait(20)


@pytest.mark.parametrize("field", ["actor", "action", "map", "result", "time"])
def test_a_line_that_was_altered_is_found(audit: Audit, register: Any, field: str) -> None:
    for number in range(5):
        audit.record(f"p{number}", Action.EDIT, "cinema")
    assert audit.verify().broken is None
    values = {
        "actor": "other", "action": "see", "map": "plain",
        "result": Result.REFUSED, "time": NOON + datetime.timedelta(microseconds=1),
    }  # fmt: skip
    line = register._audit[2]
    register._audit[2] = replace(line, deed=replace(line.deed, **{field: values[field]}))
    assert audit.verify().broken == 3


def test_a_line_taken_out_or_put_in_is_found(audit: Audit, register: Any) -> None:
    for number in range(5):
        audit.record(f"p{number}", Action.EDIT, "cinema")
    audit.flush()
    lines = list(register._audit)
    register._audit[:] = lines[:2] + lines[3:]
    assert audit.verify().broken == 4
    register._audit[:] = [*lines[:3], lines[2], *lines[3:]]
    assert audit.verify().broken == 3
    register._audit[:] = lines[:4]
    assert audit.verify().broken is None
    assert audit.verify().last != lines[4].print, "lines cut off at the end: the print is another"


def test_what_is_forgotten_in_time_leaves_a_log_that_holds(register: Any) -> None:
    now = NOON
    audit = Audit(register, lambda: now)
    for _ in range(4):
        audit.record("p", Action.EDIT, "cinema")
        audit.flush()
        now += datetime.timedelta(days=1)
    assert audit.forget(NOON + datetime.timedelta(days=2)) == 2
    assert audit.verify().broken is None
    assert audit.entries()[0].deed.action == "forget 2 lines of the audit log"


def test_while_the_store_is_away_lines_wait(audit: Audit, register: Any) -> None:
    append = register.append

    def away(_: Sequence[Deed]) -> None:
        raise StorageUnavailableError("away")

    register.append = away
    audit.record("p1", Action.EDIT)
    audit.record("p2", Action.EDIT)
    audit.flush()
    register.append = append
    assert [entry.deed.actor for entry in audit.entries()] == ["p2", "p1"]


def test_a_flood_is_counted_where_it_cannot_be_kept(
    audit: Audit, register: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audits, "MOST_WAITING", 10)
    monkeypatch.setattr(Audit, "_write_on", lambda self: None)
    for _ in range(15):
        audit.record("", Action.JOIN_ROUND, result=Result.REFUSED)
    assert audit.entries()[0].deed.action == "5 lines were not kept"
    assert len(audit.entries()) == 11
