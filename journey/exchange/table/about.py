"""The sheet about the journey itself: title, organisation, scenario, a line each."""

from collections.abc import Callable, Iterable
from typing import Any

from journey.exchange.intake import Intake
from journey.exchange.table.cells import is_same
from journey.exchange.table.columns import cut
from journey.exchange.table.grid import Cell, Grid, text_in
from journey.locales import LANGUAGES, Words, words
from journey.model import Journey, Organisation
from journey.text import same_name

_LABELS: dict[str, Callable[[Words], str]] = {
    "title": lambda said: said("Title of the map"),
    "organisation": lambda said: said("Organisation"),
    "scenario": lambda said: said("Scenario"),
    "target_action": lambda said: said("Target action"),
    "completeness": lambda said: said("Completeness of our knowledge"),
    "note": lambda said: said("Note"),
}
_ALSO = {"Titel der Karte": "title", "Titel": "title", "Title": "title"}
"""Labels of files that were written earlier or by others."""
_NAMES = frozenset({"title", "organisation", "target_action"})


def about_rows(journey: Journey) -> list[tuple[str, Cell]]:
    """What describes the journey, each with its label in the journey's language."""
    said = words(journey.language)
    return [(label(said), _shown(journey, field)) for field, label in _LABELS.items()]


def _shown(journey: Journey, field: str) -> Cell:
    value = (
        journey.organisation.name
        if field == "organisation" and journey.organisation
        else (None if field == "organisation" else getattr(journey, field))
    )
    return cut(value) if value else None


def about(grids: Iterable[Grid], base: Journey | None, intake: Intake) -> dict[str, Any]:
    """The fields of the journey that such a sheet tells, those that were changed if it had some."""
    fields: dict[str, Any] = {}
    for line, field, cell in _told(grids):
        if base and is_same(cell, _shown(base, field)):
            continue
        if field in _NAMES:
            text = intake.short_name(text_in(cell), line)
        else:
            text = intake.note(text_in(cell), line)
        if field == "title" and not text:
            continue
        fields[field] = text or None
        if field == "organisation" and text:
            kept = base.organisation if base else None
            made = Organisation(name=text)
            fields[field] = kept.model_copy(update={"name": text}) if kept else made
    return fields


def is_about(grid: Grid) -> bool:
    """Whether a sheet tells fields of the journey."""
    return bool(_told([grid]))


def _told(grids: Iterable[Grid]) -> list[tuple[int, str, Cell]]:
    """Line, field and cell of each label, on the sheet that has several of them."""
    named = {same_name(label): field for label, field in _ALSO.items()} | {
        same_name(label(words(language))): field
        for field, label in _LABELS.items()
        for language in LANGUAGES
    }
    for grid in grids:
        found: list[tuple[int, str, Cell]] = []
        for index, line in enumerate(grid.lines):
            field = named.get(same_name(text_in(grid.cell(index, 0))).strip())
            if field and field not in {known for _, known, _ in found}:
                found.append((line, field, grid.cell(index, 1)))
        if len(found) >= 3 and any(field == "title" for _, field, _ in found):
            return found
    return []
