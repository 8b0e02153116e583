"""What the pictures of a comparison show: stages with their rows, and what is said of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from journey import scales
from journey.comparing import Change, ChangeKind, Comparison, Delta, Row, RowKind, State, Verdict
from journey.comparing.comparison import Cell, ComparedPhase
from journey.lanes.lane import Desk
from journey.layout import signs
from journey.model import SCALES, Scale
from journey.scene.items import Item
from journey.themes import PhaseColours

MOST_CALLED = 3
"""So many differences are called out on the curves; the lists hold all of them."""
SIGN_ROOM = 17.0
"""In a cell of the matrix, to the left of its words."""
_LEAST_CELL = 62.0
_AWAY = 4.0
"""In points of 100: nearer scores are called level."""


class Stage(NamedTuple):
    """A phase of the comparison with the touchpoints that stand in it."""

    phase: ComparedPhase
    place: int
    rows: tuple[Row, ...]


class Call(NamedTuple):
    """A difference that is worth a word on the curves."""

    row: Row
    best: int
    """The number of the map that ours is measured against."""
    delta: Delta
    """Ours minus theirs."""


@dataclass(frozen=True)
class Content:
    """A comparison as its pictures see it; `changes` are marked where it is of two versions."""

    comparison: Comparison
    desk: Desk
    changes: tuple[Change, ...] = ()

    @property
    def scale(self) -> Scale:
        """The scale on which our map is drawn, and so everything here."""
        return SCALES[self.comparison.maps[0].scale]

    @property
    def count(self) -> int:
        """How many maps stand side by side."""
        return len(self.comparison.maps)

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The phases in their order with their rows."""
        rows: dict[str, list[Row]] = {phase.key: [] for phase in self.comparison.phases}
        for row in self.comparison.rows:
            rows[row.phase].append(row)
        return tuple(
            Stage(phase, at, tuple(rows[phase.key]))
            for at, phase in enumerate(self.comparison.phases)
        )

    @cached_property
    def change(self) -> dict[str, Change]:
        """What changed at each row, by its key."""
        return {change.row: change for change in self.changes if change.kinds}

    def name(self, at: int) -> str:
        """What a map is called."""
        return self.comparison.maps[at].name

    def number(self, key: str) -> int:
        """The number of a map by its key."""
        return [map.key for map in self.comparison.maps].index(key)

    def colour(self, at: int) -> str:
        """The colour of a map."""
        return signs.line_colour(self.desk.theme, at)

    def phase_colours(self, stage: Stage) -> PhaseColours:
        """The colours of a phase."""
        return self.desk.theme.phase(stage.place)

    def marker(self, at: int, x: float, y: float, r: float, role: str, ref: str) -> Iterator[Item]:
        """The sign of a map: its shape in its colour, ours full."""
        shape = signs.MARKERS[at % len(signs.MARKERS)]
        sheet = self.desk.theme.sheet
        yield from signs.marker(shape, x, y, self.colour(at), sheet, role=role, ref=ref, r=r)

    def level(self, level: float | None) -> str:
        """A level of 0 to 100 on our scale; a dash where it is not known."""
        return "–" if level is None else scales.value(self.scale, level, self.desk.words)

    def steps(self, points: float) -> str:
        """A distance in points of 100 as a distance on our scale, without a sign."""
        extent = abs(self.scale.best - self.scale.worst)
        digits = 0 if extent > 20 else 1
        return self.desk.words.number(abs(points) / 100 * extent, digits)

    def signed(self, delta: Delta) -> str:
        """A delta on our scale: + where we are better."""
        said = self.steps(delta.points)
        if not any(sign in said for sign in "123456789"):
            return said
        return f"{'+' if delta.points > 0 else '−'}{said}"

    def cell_words(self, cell: Cell) -> str:
        """What stands in a cell of the matrix."""
        words = self.desk.words
        if cell.is_planned:
            return words("planned")
        if cell.state is State.HAS_NOT:
            return words("has not")
        if cell.state is State.UNKNOWN:
            return words("unknown")
        if cell.level is None:
            return words("other scale") if cell.is_unconverted else words("no score")
        return self.level(cell.level)

    @cached_property
    def cell_width(self) -> float:
        """The width of all cells of the matrix: as the widest words need it."""
        setter = self.desk.typesetter
        said = {self.cell_words(cell) for row in self.comparison.rows for cell in row.cells}
        widest = max((setter.width(text, 8.5, bold=True) for text in said), default=0.0)
        return max(_LEAST_CELL, SIGN_ROOM + widest + 6)

    def is_absent(self, row: Row) -> bool:
        """Whether we have it not, and somebody has."""
        return row.kind is RowKind.GAP

    def calls(self) -> tuple[Call, ...]:
        """Where we are furthest behind the best of the others, and once where we are ahead.

        What is proven comes first, as in the lists; few answers are in no ranking.
        """
        behind = [
            Call(self.comparison.row[lag.row], self.number(lag.best), lag.delta)
            for lag in self.comparison.lags
            if abs(lag.delta.points) > _AWAY
        ]
        ahead = sorted(
            self._ahead(), key=lambda call: (not call.delta.is_proven, -call.delta.points)
        )
        return (*behind[: MOST_CALLED - 1], *ahead[:1])

    def told(self, call: Call) -> str:
        """How far we are from the best of the others, and whether that is proven."""
        words = self.desk.words
        far = {"points": self.steps(call.delta.points), "name": self.name(call.best)}
        said = (
            words("{points} behind {name}", **far)
            if call.delta.points < 0
            else words("{points} ahead of {name}", **far)
        )
        return said if call.delta.is_proven else words("{said}, not proven", said=said)

    def _ahead(self) -> Iterator[Call]:
        """The touchpoints at which we are better than the best of the others."""
        for row in self.comparison.rows:
            known = [(cell.delta, at) for at, cell in enumerate(row.cells) if cell.delta]
            ranked = [one for one in known if not one[0].few_answers]
            if ranked:
                delta, best = min(ranked, key=lambda one: one[0].points)
                is_clear = delta.verdict is not Verdict.NO_CLEAR_DIFFERENCE
                if delta.points > _AWAY and is_clear:
                    yield Call(row, best, delta)


def has(row: Row, at: int) -> bool:
    """Whether a map has the touchpoint of a row."""
    return row.cells[at].state is State.HAS


def is_starred(change: Change) -> bool:
    """Whether a score changed that rests on another basis than before."""
    is_other = change.delta is not None and not change.delta.has_same_basis
    return is_other and ChangeKind.RESCORED in change.kinds


def change_words(change: Change, content: Content) -> str:
    """What happened to a touchpoint, in a word or a signed number."""
    words = content.desk.words
    names = {
        ChangeKind.ADDED: words("added"),
        ChangeKind.REMOVED: words("removed"),
        ChangeKind.MOVED: words("moved"),
        ChangeKind.RENAMED: words("renamed"),
        ChangeKind.REALISED: words("planned before, there now"),
    }
    said = [names[kind] for kind in change.kinds if kind in names]
    if change.delta and ChangeKind.RESCORED in change.kinds:
        said.append(content.signed(change.delta) + (" *" if is_starred(change) else ""))
    return ", ".join(said)
