"""Three people at one map: nobody's work is lost, and this test would see it if it were.

Each fault below is planted into the library or its store; the model must find every one.
"""

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import Phase as Stage
from hypothesis.stateful import run_state_machine_as_test

from journey.editing import operation, parts
from journey.errors import JourneyError
from journey.services import library as library_module
from journey.services import states, turns
from journey.storage import memory, sql_map, sqlite
from journey.storage.memory import MemoryRepository
from journey.storage.postgresql import open_postgresql
from journey.storage.repository import ChangeKind, Repository
from journey.storage.sqlite import open_sqlite
from tests.services.together import Together
from tests.storage.server import server

RUNS = int(os.environ.get("JOURNEY_STORE_RUNS", "0"))
"""So many runs of 60 steps over each store; left out, fewer (`make test` must stay short)."""


@pytest.fixture(autouse=True)
def _short_replays(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a power cut would leave is not asked here; what a long log would do is."""
    monkeypatch.setattr(sqlite, "journal_rule", lambda: ("MEMORY", "OFF"))
    for module in (memory, sql_map):
        monkeypatch.setattr(module, "SNAPSHOT_EVERY", 7)
    monkeypatch.setattr(states, "_FEW", 3)


class _Shared:
    """One memory for all openings in a folder, as a file would be."""

    def __init__(self) -> None:
        self._opened: dict[Path, MemoryRepository] = {}

    def __call__(self, folder: Path) -> Repository:
        return self._opened.setdefault(folder, MemoryRepository())


def _sqlite(folder: Path) -> Repository:
    return open_sqlite(folder / "library.db")


class _Server:
    """The database of the server, emptied for each new folder."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def __call__(self, folder: Path) -> Repository:
        if folder != self._folder:
            self._folder = folder
            server().fresh()
        return open_postgresql(server().url)


OPENERS = [
    pytest.param(_Shared(), 25, id="memory"),
    pytest.param(_sqlite, 12, id="sqlite"),
    pytest.param(_Server(), 5, id="postgresql", marks=pytest.mark.judge("postgresql")),
]


def _run(opener: Callable[[Path], Repository], runs: int, steps: int, **more: Any) -> None:
    machine = type("Machine", (Together,), {"opener": staticmethod(opener)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            **more,
        ),
    )


@pytest.mark.parametrize(("opener", "runs"), OPENERS)
def test_three_people_at_one_map_lose_nothing(
    opener: Callable[[Path], Repository], runs: int
) -> None:
    _run(opener, RUNS or runs, 60 if RUNS else 30)


Plant = Callable[[pytest.MonkeyPatch], None]


def _no_compare_and_set(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(parts.Parts, "unfit", lambda self, given: ())
    for module in (parts, sql_map, memory):
        if hasattr(module, "fits"):
            patch.setattr(module, "fits", lambda rows, one: True)
    right = operation.alter

    def altered(rows: Any, given: Any) -> Any:
        after = dict(rows)
        for one in given:
            if one.field is None or one.part in after:
                right(after, one)
        return after

    patch.setattr(memory, "altered", altered)


def _no_idempotency(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(memory._MemoryMap, "revision_of", lambda self, op_id: None)  # type: ignore[attr-defined]


def _snapshot_one_revision_old(patch: pytest.MonkeyPatch) -> None:
    right = memory._MemoryMap.keep  # type: ignore[attr-defined]

    def wrong(self: Any, change: Any, *more: Any) -> None:
        before = self._kept.rows
        right(self, change, *more)
        if change.revision in self._kept.snapshots:
            self._kept.snapshots[change.revision] = before

    patch.setattr(memory._MemoryMap, "keep", wrong)  # type: ignore[attr-defined]


def _redo_not_undoable(patch: pytest.MonkeyPatch) -> None:
    right = turns.redone

    def wrong(map: Any, now: Any, actor: str) -> Any:
        turn = right(map, now, actor)
        before = map.pointers(actor)
        return dataclasses.replace(
            turn, pointers=dataclasses.replace(turn.pointers, undo=before.undo)
        )

    patch.setattr(library_module, "redone", wrong)


def _dangling_phase(patch: pytest.MonkeyPatch) -> None:
    right = parts._joined  # type: ignore[attr-defined]

    def wrong(before: Any, rows: Any, touched: Any) -> Any:
        there = {
            id: row
            for id, row in rows.items()
            if not id.startswith("touchpoint:") or f"phase:{row['phase']}" in rows
        }
        return right(before, there, touched)

    patch.setattr(parts, "_joined", wrong)


def _inverse_not_reversed(patch: pytest.MonkeyPatch) -> None:
    wrong = lambda given: tuple(one.back for one in given)  # noqa: E731
    patch.setattr(turns, "inverse", wrong)
    # What one step alters twice is written down once, unless the order is kept.
    right = turns.edited

    def twice(edit: Any, *more: Any) -> Any:
        turn = right(edit, *more)
        if turn is None or edit.kind != "sequence":
            return turn
        one = turn.operation[0]
        if one.field is None or one.new is None:
            return turn
        first = one.model_copy(update={"new": "between"})
        second = one.model_copy(update={"old": "between"})
        return dataclasses.replace(turn, operation=(first, second, *turn.operation[1:]))

    patch.setattr(library_module, "edited", twice)


def _sibling_order_lost(patch: pytest.MonkeyPatch) -> None:
    right = parts.arranged
    patch.setattr(parts, "arranged", lambda order, *_: right(sorted(order), {}))


def _undo_of_somebody_elses_change(patch: pytest.MonkeyPatch) -> None:
    right = memory._MemoryMap.pointers  # type: ignore[attr-defined]

    def wrong(self: Any, actor: str, before: int | None = None) -> Any:
        log = [one for one in self._kept.log if before is None or one.revision < before]
        return right(self, log[-1].actor if log else actor, before)

    patch.setattr(memory._MemoryMap, "pointers", wrong)  # type: ignore[attr-defined]


def _stale_map_at_hand(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(states.States, "_followed", lambda self, _, known: known.parts)


def _merged_over_what_was_seen(patch: pytest.MonkeyPatch) -> None:
    right = library_module.edited

    def wrong(edit: Any, map: Any, now: Any, seen: Any, revision: int) -> Any:
        turn = right(edit, map, seen, seen, revision)
        return turn and dataclasses.replace(turn, operation=now.difference(turn.after.journey))

    patch.setattr(library_module, "edited", wrong)


def _redo_after_a_new_edit(patch: pytest.MonkeyPatch) -> None:
    right = turns._done  # type: ignore[attr-defined]
    last: dict[str, Any] = {}

    def remembering(edit: Any, map: Any, *more: Any) -> Any:
        last["redo"] = map.latest(1)[0].pointers.redo if map.latest(1) else None
        return right_edited(edit, map, *more)

    right_edited = turns.edited
    patch.setattr(library_module, "edited", remembering)
    patch.setattr(
        turns, "_done", lambda one: dataclasses.replace(right(one), redo=last.get("redo"))
    )


def _restored_is_no_step(patch: pytest.MonkeyPatch) -> None:
    right = turns.restored

    def wrong(*given: Any) -> Any:
        turn = right(*given)
        return turn and dataclasses.replace(
            turn, pointers=dataclasses.replace(turn.pointers, undo=None), kind=ChangeKind.RESTORE
        )

    patch.setattr(library_module, "restored", wrong)


FAULTS: tuple[Plant, ...] = (
    _no_compare_and_set,
    _no_idempotency,
    _snapshot_one_revision_old,
    _redo_not_undoable,
    _dangling_phase,
    _inverse_not_reversed,
    _sibling_order_lost,
    _undo_of_somebody_elses_change,
    _stale_map_at_hand,
    _merged_over_what_was_seen,
    _redo_after_a_new_edit,
    _restored_is_no_step,
)


@pytest.mark.parametrize("plant", FAULTS, ids=lambda plant: plant.__name__.strip("_"))
def test_every_planted_fault_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    with pytest.raises((AssertionError, JourneyError)) as found:
        _run(_Shared(), 150, 30, derandomize=True, database=None, phases=[Stage.generate])
    print(found.type, found.value)


def test_without_a_fault_the_same_runs_find_nothing() -> None:
    _run(_Shared(), 20, 30, derandomize=True, database=None, phases=[Stage.generate])
