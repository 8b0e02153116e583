"""The sheets of a file as a journey: which of them holds the table, and what stands around it."""

from collections.abc import Sequence
from pathlib import PurePath

from journey.document.decoded import Decoded
from journey.exchange.intake import Intake
from journey.exchange.scores import tell_scale
from journey.exchange.table.about import about, is_about
from journey.exchange.table.carrying import carried
from journey.exchange.table.columns import COLUMNS
from journey.exchange.table.grid import Grid
from journey.exchange.table.matching import Matching, propose, rated_in
from journey.exchange.table.reading import journey_from_table
from journey.model import ScaleKey

_SHEETS_SHOWN = 5


def interpret_grids(
    grids: Sequence[Grid],
    intake: Intake,
    matching: Matching | None = None,
    sheet: int | None = None,
    scale: ScaleKey | None = None,
) -> Decoded:
    """The journey of the sheets; sheet, matching and scale are guessed where they are not given."""
    index = best(grids) if sheet is None else sheet
    grid = grids[index] if grids else Grid((), ())
    if not grid.rows:
        intake.refuse(1, intake.words("is empty"))
    base = carried(grids, intake)
    others = [other for other in grids if other is not grid]
    fields = about(others, base, intake)
    if base is None and "title" not in fields:
        stem = PurePath(intake.source).stem
        fields["title"] = intake.short_name(stem, 1) or intake.words("Journey")
    if matching is None:
        matching = propose(grid)
        if base is None and sheet is None:
            _tell_sheet(grid, others, intake)
        _tell_guesses(grid, matching, intake)
        _tell_left_out(grid, matching, intake)
    if scale is not None:
        matching = matching.on_scale(scale)
    if base is None and matching.is_scale_guessed:
        tell_scale(matching.scale, rated_in(grid, matching), intake)
    return journey_from_table(grid, matching, intake, fields, base)


def _tell_sheet(grid: Grid, others: Sequence[Grid], intake: Intake) -> None:
    """Tell which sheet of several is read; those about the journey are read beside it."""
    unread = [other.name for other in others if other.name and not is_about(other)]
    if unread:
        said = intake.words
        shown = ", ".join(said("“{quote}”", quote=name) for name in unread[:_SHEETS_SHOWN])
        more = f" … (+{len(unread) - _SHEETS_SHOWN})" if len(unread) > _SHEETS_SHOWN else ""
        intake.warn(
            None,
            said(
                "the sheet “{sheet}” was read, and not {others}",
                sheet=grid.name,
                others=shown + more,
            ),
            said("To read another, save it as a file of its own"),
        )


def _tell_guesses(grid: Grid, matching: Matching, intake: Intake) -> None:
    """Tell which columns were taken for something that their headings do not say for sure."""
    said, row = intake.words, matching.heading_row
    line = grid.lines[row or 0]
    for match in matching.matches:
        if match.meaning and not match.is_sure:
            intake.warn(
                line,
                said(
                    "column {column} was taken for {meaning}",
                    column=match.heading or str(match.column + 1),
                    meaning=COLUMNS[match.meaning].heading(said),
                ),
                said("Give it that heading where this is right, otherwise another"),
            )


def _tell_left_out(grid: Grid, matching: Matching, intake: Intake) -> None:
    """Tell which columns were not read although something stands in them."""
    said, row = intake.words, matching.heading_row
    for match in matching.left_out(grid):
        intake.warn(
            grid.lines[row or 0],
            said("column {column} was left out", column=match.heading or str(match.column + 1)),
            matching.why_left_out(match, said),
        )


def best(grids: Sequence[Grid]) -> int:
    """The sheet that is most likely the table of touchpoints: the most columns are known there."""
    known = [
        len({match.meaning for match in propose(grid).matches if match.is_sure} - {None})
        for grid in grids
    ]
    return known.index(max(known)) if known else 0
