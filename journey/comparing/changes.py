"""One journey before and after: as it is and as it shall be, or one version and a later one."""

from collections.abc import Iterator
from enum import StrEnum

from journey.comparing.compare import compare
from journey.comparing.comparison import Cell, Comparison, Delta, Row, State
from journey.comparing.decision import Decisions
from journey.model import Journey, Measure
from journey.model.record import Record


class ChangeKind(StrEnum):
    """What happened to a touchpoint."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    """It stands in another phase."""
    RESCORED = "rescored"
    """Another score, or a first one; a plan often has none, which says nothing."""
    RENAMED = "renamed"
    REALISED = "realised"
    """It was planned and is there now."""


class Change(Record):
    """A touchpoint before and after."""

    row: str
    """The row of the comparison, by key."""
    kinds: tuple[ChangeKind, ...]
    """Several may hold; none where nothing changed."""
    name: str
    before: Cell
    after: Cell
    delta: Delta | None
    """After minus before, where both are known; whether it rests on the same basis stands in it."""
    measures: tuple[Measure, ...]
    """The decided actions at the touchpoint, which may explain the change."""


class Changes(Record):
    """All touchpoints of two versions of a journey, in the order of the comparison."""

    comparison: Comparison
    every: tuple[Change, ...]

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.every if kind in change.kinds)


def changes(before: Journey, after: Journey, decisions: Decisions | None = None) -> Changes:
    """What changed from one version of a journey to another; planned touchpoints count as there."""
    comparison = compare((before, after), decisions, counts_planned=True)
    stages = [
        {phase: key.key for key in comparison.phases for phase in key.figures[at].phases}
        for at in (0, 1)
    ]
    return Changes(
        comparison=comparison,
        every=tuple(_change(row, before, after, stages) for row in comparison.rows),
    )


def _change(row: Row, before: Journey, after: Journey, stages: list[dict[str, str]]) -> Change:
    was, now = row.cells
    delta = now.delta
    return Change(
        row=row.key,
        kinds=tuple(_kinds(was, now, stages)),
        name=row.name,
        before=was,
        after=now,
        delta=delta.mirrored() if delta else None,
        measures=tuple(dict.fromkeys(_measures(before, was) + _measures(after, now))),
    )


def _kinds(was: Cell, now: Cell, stages: list[dict[str, str]]) -> Iterator[ChangeKind]:
    if was.state is not State.HAS:
        yield ChangeKind.ADDED
        return
    if now.state is not State.HAS:
        yield ChangeKind.REMOVED
        return
    if was.is_planned and not now.is_planned:
        yield ChangeKind.REALISED
    if {stages[0][phase] for phase in was.phases} != {stages[1][phase] for phase in now.phases}:
        yield ChangeKind.MOVED
    is_first = was.level is None and now.level is not None
    if is_first or (now.delta is not None and now.delta.points):
        yield ChangeKind.RESCORED
    if was.names != now.names:
        yield ChangeKind.RENAMED


def _measures(journey: Journey, cell: Cell) -> list[Measure]:
    return [measure for id in cell.touchpoints for measure in journey.touchpoint[id].measures]
