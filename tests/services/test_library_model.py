"""The library does what a simple model of it does, and this test would see it if it did not.

Each fault below is planted into the library or its storage; the model must find every one.
"""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import Phase as Stage
from hypothesis.stateful import run_state_machine_as_test

from journey.editing import parts
from journey.services import library as library_module
from journey.services import states, turns
from journey.services.library import Library
from journey.storage import sql_map, sqlite
from journey.storage.memory import MemoryRepository
from journey.storage.repository import Repository
from journey.storage.sqlite import open_sqlite
from tests.services.library_machine import LibraryMachine


@pytest.fixture(autouse=True)
def _without_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a power cut would leave is not asked here."""
    monkeypatch.setattr(sqlite, "journal_rule", lambda: ("MEMORY", "OFF"))


def _sqlite(folder: Path) -> Repository:
    return open_sqlite(folder / "library.db")


class _Shared:
    """One memory for all openings in a folder, as a file would be."""

    def __init__(self) -> None:
        self._opened: dict[Path, MemoryRepository] = {}

    def __call__(self, folder: Path) -> Repository:
        return self._opened.setdefault(folder, MemoryRepository())


def _run(opener: Callable[[Path], Repository], examples: int, steps: int, **more: Any) -> None:
    machine = type("Machine", (LibraryMachine,), {"opener": staticmethod(opener)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            **more,
        ),
    )


@pytest.mark.parametrize(
    ("opener", "examples"), [(_Shared(), 40), (_sqlite, 12)], ids=["memory", "sqlite"]
)
def test_the_library_does_what_a_simple_model_of_it_does(
    opener: Callable[[Path], Repository], examples: int
) -> None:
    _run(opener, examples, 25)


Plant = Callable[[pytest.MonkeyPatch], None]


def _no_idempotency(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sql_map.SqlMap, "revision_of", lambda self, op_id: None)


def _redo_after_a_new_edit(patch: pytest.MonkeyPatch) -> None:
    right = turns.edited

    def wrong(edit: Any, map: Any, *more: Any) -> Any:
        turn = right(edit, map, *more)
        kept = dataclasses.replace(turn.pointers, redo=map.pointers("").redo) if turn else None
        return turn and dataclasses.replace(turn, pointers=kept)

    patch.setattr(library_module, "edited", wrong)


def _undo_just_one_revision_further(patch: pytest.MonkeyPatch) -> None:
    right = turns.undone

    def wrong(map: Any, now: Any, actor: str) -> Any:
        turn = right(map, now, actor)
        further = turn.undo_of - 1 if turn.undo_of > 2 else None
        return dataclasses.replace(turn, pointers=dataclasses.replace(turn.pointers, undo=further))

    patch.setattr(library_module, "undone", wrong)


def _redo_cannot_be_undone(patch: pytest.MonkeyPatch) -> None:
    right = turns.redone

    def wrong(map: Any, now: Any, actor: str) -> Any:
        turn = right(map, now, actor)
        undo = map.pointers(actor).undo
        return dataclasses.replace(turn, pointers=dataclasses.replace(turn.pointers, undo=undo))

    patch.setattr(library_module, "redone", wrong)


def _old_journey_from_memory(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(states.States, "_followed", lambda self, _, known: known.parts)


def _half_of_what_others_did(patch: pytest.MonkeyPatch) -> None:
    right = sql_map.SqlMap.since
    patch.setattr(sql_map.SqlMap, "since", lambda self, *asked: right(self, *asked)[:1])


def _journey_one_revision_old(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sql_map.SqlMap, "_alter", lambda self, change: None)


def _what_undo_reverses_is_not_written(patch: pytest.MonkeyPatch) -> None:
    right = sql_map._columns  # type: ignore[attr-defined]
    patch.setattr(sql_map, "_columns", lambda *row: right(*row) | {"undo": None, "redo": None})


def _order_of_siblings_is_lost(patch: pytest.MonkeyPatch) -> None:
    right = parts.arranged
    patch.setattr(parts, "arranged", lambda order, *_: right(sorted(order), {}))


def _evidence_is_lost(patch: pytest.MonkeyPatch) -> None:
    right = parts._fields  # type: ignore[attr-defined]
    patch.setattr(parts, "_fields", lambda part, without: right(part, {*without, "evidence"}))


def _stale_base_is_taken(patch: pytest.MonkeyPatch) -> None:
    right = Library.apply
    patch.setattr(
        Library,
        "apply",
        lambda self, key, edit, base_revision=None, **more: right(self, key, edit, **more),
    )


FAULTS: tuple[Plant, ...] = (
    _no_idempotency,
    _redo_after_a_new_edit,
    _undo_just_one_revision_further,
    _redo_cannot_be_undone,
    _old_journey_from_memory,
    _half_of_what_others_did,
    _journey_one_revision_old,
    _what_undo_reverses_is_not_written,
    _order_of_siblings_is_lost,
    _evidence_is_lost,
    _stale_base_is_taken,
)


@pytest.mark.parametrize("plant", FAULTS, ids=lambda plant: plant.__name__.strip("_"))
def test_every_planted_fault_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever shows it
        _run(_sqlite, 200, 12, derandomize=True, database=None, phases=[Stage.generate])
