"""A table as a journey, by what its columns are taken for.

Where the table carries the journey that it was written from, cells that show what was written
keep all that stood behind them; cells that were changed count.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from journey.document.decoded import Decoded
from journey.document.ids import complete_ids
from journey.document.look_alikes import Kind, Written, tell_look_alikes, written_at
from journey.exchange.intake import Intake
from journey.exchange.table.carrying import is_carried
from journey.exchange.table.cells import IGNORED, field_of, is_same
from journey.exchange.table.columns import COLUMNS, cut
from journey.exchange.table.grid import Cell, Grid, answered, text_in
from journey.exchange.table.matching import Match, Matching, decimal_mark
from journey.exchange.table.people import People
from journey.exchange.table.satisfaction import scores_of
from journey.locales import words
from journey.model import Journey, Phase, Touchpoint
from journey.text import same_name, slug

_FIELDS = {
    key: key
    for key in COLUMNS
    if key not in ("phase", "touchpoint", "satisfaction", "evidence", "answers", "id")
}

_FIGURES = ("satisfaction", "answers", "importance")
"""Columns in whose cells "k. A.", "n/a" or a dash stands for what is not known."""


@dataclass(slots=True)
class _Row:
    """One row of the table: its cells by what they mean, and the touchpoint that it was."""

    line: int
    cells: dict[str, Cell]
    scores: list[tuple[Match, Cell]]
    base: Touchpoint | None
    name: str = ""
    whole: str = ""


@dataclass(slots=True)
class _Stretch:
    """A phase that is being put together."""

    name: str
    base: Phase | None = None
    rows: list[_Row] = field(default_factory=list[_Row])


def journey_from_table(
    grid: Grid,
    matching: Matching,
    intake: Intake,
    about: Mapping[str, Any],
    base: Journey | None = None,
) -> Decoded:
    """The journey of a table, with warnings; refuses one without a column of names.

    `about` are fields of the journey that stand beside the table, its title among them; `base` is
    the journey that the table carries.
    """
    return _Table(grid, matching, intake, base).decoded(about)


class _Table:
    def __init__(
        self, grid: Grid, matching: Matching, intake: Intake, base: Journey | None
    ) -> None:
        self.grid = grid
        self.matching = matching
        self.intake = intake
        self.base = base
        self.said = words(base.language if base else matching.language or intake.words.language)
        if not matching.of("touchpoint") and (base is None or base.touchpoints):
            intake.refuse(
                1,
                intake.words("has no column with the names of touchpoints"),
                intake.words("Head one column Touchpoint"),
            )
        self.people = People(base, intake)
        self.decimal_mark = decimal_mark(grid, matching)

    def decoded(self, about: Mapping[str, Any]) -> Decoded:
        """The journey of all rows."""
        base = self.base
        rows = list(self._rows())
        stretches = self._stretches(rows)
        last = rows[-1].line if rows else None
        self.intake.count(len(rows), len(stretches), last)
        touchpoints = dict(zip(map(id, rows), self._touchpoints(rows), strict=True))
        ids = complete_ids(
            [stretch.base.id if stretch.base else None for stretch in stretches],
            [stretch.name for stretch in stretches],
            "phase",
        )
        phases = tuple(
            self._phase(stretch, id_, tuple(touchpoints[id(row)] for row in stretch.rows))
            for stretch, id_ in zip(stretches, ids, strict=True)
        )
        self._tell_look_alikes(stretches, touchpoints)
        if base is not None:
            return self._changed(base, phases, about)
        fields = {
            "id": slug(about["title"], "journey"),
            "language": self.said.language,
            "scale": self.matching.scale,
        }
        return self.intake.decoded(**fields, **about, personas=self.people.all, phases=phases)

    def _tell_look_alikes(
        self, stretches: Sequence[_Stretch], touchpoints: Mapping[int, Touchpoint]
    ) -> None:
        rows = [(row, stretch) for stretch in stretches for row in stretch.rows]
        written: list[Written] = []
        for row, stretch in sorted(rows, key=lambda pair: pair[0].line):
            written.append(Written(Kind.PHASE, stretch.name, row.line))
            written += written_at(touchpoints[id(row)], row.line)
        tell_look_alikes(written, self.intake)

    def _changed(
        self, base: Journey, phases: tuple[Phase, ...], about: Mapping[str, Any]
    ) -> Decoded:
        """The carried journey with the phases of the table."""
        there = {t.id for phase in phases for t in phase.touchpoints}
        transitions = tuple(t for t in base.transitions if {t.source, t.target} <= there)
        if gone := len(base.transitions) - len(transitions):
            self.intake.warn(
                None,
                self.intake.words.plural(
                    "{count} transition was left out, for its touchpoint is gone",
                    "{count} transitions were left out, for their touchpoints are gone",
                    gone,
                ),
            )
        fields = {name: getattr(base, name) for name in Journey.model_fields}
        fields |= {"phases": phases, "transitions": transitions, "personas": self.people.all}
        fields |= about
        return self.intake.decoded(**fields)

    def _rows(self) -> Iterator[_Row]:
        """The rows with a touchpoint; those without a name that say something are told."""
        by_id = self.base.touchpoint if self.base else {}
        first = 0 if self.matching.heading_row is None else self.matching.heading_row + 1
        phase: Cell = None
        seen: set[str] = set()
        for index in range(first, len(self.grid.rows)):
            line, cells = self.grid.lines[index], dict[str, Cell]()
            scores: list[tuple[Match, Cell]] = []
            for match in self.matching.matches:
                cell = self.grid.cell(index, match.column)
                if is_carried(cell):
                    continue
                if match.meaning in _FIGURES:
                    cell = answered(cell)
                if match.meaning == "satisfaction":
                    scores.append((match, cell))
                elif match.meaning:
                    cells[match.meaning] = cell
            phase = cells["phase"] = cells.get("phase") or phase
            name = text_in(cells.get("touchpoint")).strip()
            if not name:
                if any(cell is not None for key, cell in cells.items() if key != "phase"):
                    self.intake.warn(
                        line,
                        self.intake.words("has no touchpoint; it was left out"),
                        self.intake.words("Name the touchpoint in its row"),
                    )
                continue
            id = text_in(cells.get("id")).strip()
            known = by_id.get(id) if id not in seen else None
            if known:
                seen.add(id)
            yield _Row(line, cells, scores, known)

    def _stretches(self, rows: Sequence[_Row]) -> list[_Stretch]:
        """The phases: those that were there in their order, new ones where they come up."""
        base_phases = self.base.phases if self.base else ()
        stretches = [_Stretch(phase.name, phase) for phase in base_phases]
        by_base = {stretch.base.id: stretch for stretch in stretches if stretch.base}
        last: _Stretch | None = None
        for row in rows:
            last = self._stretch_of(row, stretches, by_base, last)
            last.rows.append(row)
        named = [s for s in stretches if s.rows or (s.base and not s.base.touchpoints)]
        for stretch in stretches:
            if stretch not in named:
                self.intake.warn(
                    None,
                    self.intake.words(
                        "the phase {name} was left out, for no row names it", name=stretch.name
                    ),
                )
        return named

    def _stretch_of(
        self,
        row: _Row,
        stretches: list[_Stretch],
        by_base: dict[str, _Stretch],
        last: _Stretch | None,
    ) -> _Stretch:
        cell = row.cells.get("phase")
        if row.base and self.base:
            home = by_base[self.base.phase_of[row.base.id].id]
            if is_same(cell, cut(home.name)):
                return home
        name = self.intake.short_name(text_in(cell), row.line) if cell is not None else ""
        if not name:
            name = last.name if last else self.said("Without phase")
        if last and same_name(last.name) == same_name(name):
            return last
        for stretch in stretches:
            if same_name(stretch.name) == same_name(name):
                return stretch
        new = _Stretch(name)
        stretches.insert(stretches.index(last) + 1 if last else len(stretches), new)
        return new

    def _phase(self, stretch: _Stretch, id: str, touchpoints: tuple[Touchpoint, ...]) -> Phase:
        if stretch.base:
            return stretch.base.model_copy(update={"touchpoints": touchpoints})
        return Phase(id=id, name=stretch.name, touchpoints=touchpoints)

    def _touchpoints(self, rows: Sequence[_Row]) -> Iterator[Touchpoint]:
        for row in rows:
            name = row.cells.get("touchpoint")
            if row.base and is_same(name, cut(row.base.name)):
                row.name = row.base.name
            else:
                row.name, row.whole = self.intake.name(text_in(name), row.line)
                row.name = row.name or self.said("Without name")
        ids = complete_ids(
            [row.base.id if row.base else None for row in rows],
            [row.name for row in rows],
            "touchpoint",
        )
        return (self._touchpoint(row, id) for row, id in zip(rows, ids, strict=True))

    def _touchpoint(self, row: _Row, id: str) -> Touchpoint:
        base = row.base
        fields: dict[str, Any] = (
            {name: getattr(base, name) for name in Touchpoint.model_fields} if base else {}
        )
        fields |= {"id": id, "name": row.name}
        for meaning, name in _FIELDS.items():
            if meaning not in row.cells:
                continue
            cell, shown = row.cells[meaning], COLUMNS[meaning].shown
            if base and shown and is_same(cell, shown(base, self.said)):
                continue
            if cell is None and base is None:
                continue
            value = field_of(meaning, cell, row.line, base, self.intake)
            if value is not IGNORED:
                fields[name] = value
        if row.whole and not fields.get("note"):
            fields["note"] = row.whole
        fields["scores"] = scores_of(
            base, row.scores, row.cells, row.line, self.base, self.matching, self.people,
            self.decimal_mark,
        )  # fmt: skip
        return Touchpoint(**fields)
