"""The columns of compared curves: one for each row, in the stage where it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from journey.comparing import Row
from journey.layout.columns import HEAD, MARGIN
from journey.layout.comparison.content import Content, Stage

LEFT = MARGIN + HEAD
"""Where columns begin."""
NAMED = 40.0
"""The least width of a column that has its name under it."""
NUMBERED = 15.0
"""The least width of one that has its number."""
MOST_NAMED = 44
"""With more columns, names would make a sheet that nobody can hang up: numbers stand there."""
_WIDEST = 128.0
_EMPTY = 60.0
"""The least width of a phase."""


class RowColumn(NamedTuple):
    """The column of one row."""

    row: Row
    number: int
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Where its dots stand."""
        return self.x + self.width / 2


class StageBand(NamedTuple):
    """A stage with its place from left to right."""

    stage: Stage
    x: float
    width: float
    columns: tuple[RowColumn, ...]
    is_first: bool
    is_last: bool

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width


def needed(content: Content) -> float:
    """The least width of all columns together."""
    each = NAMED if len(content.comparison.rows) <= MOST_NAMED else NUMBERED
    return sum(max(_EMPTY, len(stage.rows) * each) for stage in content.stages)


def bands(content: Content, room: float, least: float = _EMPTY) -> tuple[StageBand, ...]:
    """The stages with their columns over a width; columns are of one width but in short stages."""
    stages = content.stages
    least = min(least, room / max(1, len(stages)))
    each = _even([len(stage.rows) for stage in stages], room, least)
    placed: list[StageBand] = []
    x, number = LEFT, 1
    for at, stage in enumerate(stages):
        width = max(least, len(stage.rows) * each)
        own = width / max(1, len(stage.rows))
        columns: list[RowColumn] = []
        for place, row in enumerate(stage.rows):
            columns.append(RowColumn(row, number, x + place * own, own))
            number += 1
        placed.append(StageBand(stage, x, width, tuple(columns), at == 0, at == len(stages) - 1))
        x += width
    return tuple(placed)


def _even(counts: Sequence[int], room: float, least: float) -> float:
    """The width of a column, so that the stages fill the room and none is too narrow."""
    wide = [True] * len(counts)
    each = _WIDEST
    for _ in counts:
        rest = room - least * wide.count(False)
        many = sum(count for count, is_wide in zip(counts, wide, strict=True) if is_wide)
        each = min(_WIDEST, max(1.0, rest / many)) if many else _WIDEST
        now = [count * each >= least for count in counts]
        if now == wide:
            break
        wide = now
    return each
