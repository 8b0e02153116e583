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

from journey.editing import personas, phases, scores, sequence, touchpoints
from journey.services import library as library_module
from journey.services import turns
from journey.services.library import Library
from journey.storage import sql, sqlite
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
    patch.setattr(sql.SqlRepository, "applied", lambda self, op_id: False)


def _inverse_not_reversed(patch: pytest.MonkeyPatch) -> None:
    right = sequence.Sequence.inverse

    def wrong(self: Any, journey: Any) -> Any:
        back = right(self, journey)
        return back.model_copy(update={"edits": back.edits[::-1]})

    patch.setattr(sequence.Sequence, "inverse", wrong)


def _redo_after_a_new_edit(patch: pytest.MonkeyPatch) -> None:
    right = turns.edited

    def wrong(edit: Any, journey: Any, head: Any) -> Any:
        turn = right(edit, journey, head)
        return turn and dataclasses.replace(turn, redo=head.redo)

    patch.setattr(library_module, "edited", wrong)


def _undo_just_one_revision_further(patch: pytest.MonkeyPatch) -> None:
    right = turns.undone

    def wrong(repository: Any, id: str, journey: Any, head: Any) -> Any:
        turn = right(repository, id, journey, head)
        further = head.undo - 1 if head.undo > 2 else None
        return dataclasses.replace(turn, undo=further)

    patch.setattr(library_module, "undone", wrong)


def _redo_cannot_be_undone(patch: pytest.MonkeyPatch) -> None:
    right = turns.redone
    patch.setattr(
        library_module,
        "redone",
        lambda *asked: dataclasses.replace(right(*asked), undo=asked[-1].undo),
    )


def _old_journey_from_memory(patch: pytest.MonkeyPatch) -> None:
    at_hand = library_module._AtHand  # type: ignore[attr-defined]
    patch.setattr(
        at_hand,
        "get",
        lambda self, key, _: self._journeys[key][1] if key in self._journeys else None,
    )


def _no_compare_and_set(patch: pytest.MonkeyPatch) -> None:
    right = sql.SqlRepository.append

    def wrong(self: Any, id: str, change: Any, journey: Any, seed: Any = None) -> int:
        there = self.head(id).revision
        return right(self, id, dataclasses.replace(change, revision=there + 1), journey, seed)

    patch.setattr(sql.SqlRepository, "append", wrong)


def _journey_one_revision_old(patch: pytest.MonkeyPatch) -> None:
    right = sql.SqlRepository.append

    def wrong(self: Any, id: str, change: Any, journey: Any, seed: Any = None) -> int:
        return right(self, id, change, change.inverse.apply(journey), seed)

    patch.setattr(sql.SqlRepository, "append", wrong)


def _what_undo_reverses_is_not_written(patch: pytest.MonkeyPatch) -> None:
    right = sql._change_columns  # type: ignore[attr-defined]
    patch.setattr(sql, "_change_columns", lambda *row: right(*row) | {"undo": None, "redo": None})


def _order_of_siblings_is_lost(patch: pytest.MonkeyPatch) -> None:
    for module in (touchpoints, phases, personas, scores):
        patch.setattr(module, "inserted", lambda row, position, item: (*row, item))


def _evidence_is_lost_on_undo(patch: pytest.MonkeyPatch) -> None:
    right = scores.SetScore.inverse
    patch.setattr(
        scores.SetScore,
        "inverse",
        lambda self, journey: right(self, journey).model_copy(update={"evidence": None}),
    )


def _stale_base_is_taken(patch: pytest.MonkeyPatch) -> None:
    right = Library._turn  # type: ignore[attr-defined]
    patch.setattr(
        Library,
        "_turn",
        lambda self, key, make, _, op_id, actor: right(self, key, make, None, op_id, actor),
    )


FAULTS: tuple[Plant, ...] = (
    _no_idempotency,
    _inverse_not_reversed,
    _redo_after_a_new_edit,
    _undo_just_one_revision_further,
    _redo_cannot_be_undone,
    _old_journey_from_memory,
    _no_compare_and_set,
    _journey_one_revision_old,
    _what_undo_reverses_is_not_written,
    _order_of_siblings_is_lost,
    _evidence_is_lost_on_undo,
    _stale_base_is_taken,
)


@pytest.mark.parametrize("plant", FAULTS, ids=lambda plant: plant.__name__.strip("_"))
def test_every_planted_fault_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever shows it
        _run(_sqlite, 200, 12, derandomize=True, database=None, phases=[Stage.generate])
