"""The phases of a journey as a table to edit in."""

from typing import Any

import pandas as pd  # pyright: ignore[reportMissingTypeStubs]
import streamlit as st

from journey.editing import (
    AddPhase,
    AnyEdit,
    MovePhase,
    RemovePhase,
    SetProperty,
    made,
    phase_ids,
    readable_id,
)
from journey.locales import Words
from journey.model import Journey, Phase
from journey.services.library import Kept
from journey.ui import grid, state

_TYPES = {
    "place": "Int64",
    "name": "object",
    "purpose": "object",
    "function": "object",
    "touchpoints": "Int64",
}


def show(kept: Kept, key: str) -> None:
    """The table; a phase that is deleted takes its touchpoints along, undo brings both back."""
    grid.show(kept, key, MEANING, columns(state.speak()))


def _rows(journey: Journey) -> tuple[tuple[str, ...], pd.DataFrame]:
    rows = [
        {
            "place": place,
            "name": phase.name,
            "purpose": phase.purpose,
            "function": phase.function,
            "touchpoints": len(phase.touchpoints),
        }
        for place, phase in enumerate(journey.phases, 1)
    ]
    table = grid.table(rows, _TYPES)
    return tuple(phase.id for phase in journey.phases), table


def columns(words: Words) -> dict[str, Any]:
    """The columns as the language calls them."""
    kinds = st.column_config
    return {
        "place": kinds.NumberColumn(
            words("Place"),
            min_value=1,
            step=1,
            width=60,
            help=words("Where the phase stands; another number moves it there."),
        ),
        "name": kinds.TextColumn(words("Phase"), required=True, max_chars=200, width=200),
        "purpose": kinds.TextColumn(words("Purpose"), width=320),
        "function": kinds.TextColumn(words("Responsible function"), max_chars=200, width=200),
        "touchpoints": kinds.NumberColumn(words("Touchpoints"), disabled=True, width=100),
    }


def _cells(journey: Journey, id: str, cells: grid.Row) -> list[AnyEdit]:
    phase = next(phase for phase in journey.phases if phase.id == id)
    edits: list[AnyEdit] = []
    for column, value in cells.items():
        if column == "place":
            continue
        new, old = value or None, getattr(phase, column)
        if new != old:
            edits.append(SetProperty(entity="phase", id=id, field=column, value=new, old=old))
    place = cells.get("place")
    if place and int(place) - 1 != journey.phases.index(phase):
        edits.append(MovePhase(phase=id, position=int(place) - 1))
    return edits


def _added(journey: Journey, row: grid.Row) -> list[AnyEdit]:
    name = row.get("name")
    if not name:
        return []
    phase = made(
        Phase,
        id=readable_id(name, phase_ids(journey)),
        name=name,
        purpose=row.get("purpose") or None,
        function=row.get("function") or None,
    )
    place = row.get("place")
    return [AddPhase(phase=phase, position=int(place) - 1 if place else None)]


def _farewell(journey: Journey, gone: list[str], words: Words) -> str:
    phases = [phase for phase in journey.phases if phase.id in gone]
    count = sum(len(phase.touchpoints) for phase in phases)
    names = words.listing([words("“{name}”", name=phase.name) for phase in phases])
    if len(phases) == 1 and count:
        return words.plural(
            "Phase {names} and {count} touchpoint deleted",
            "Phase {names} and {count} touchpoints deleted",
            count,
            names=names,
        )
    if len(phases) == 1:
        return words("Phase {names} deleted", names=names)
    return words.plural(
        "Phases {names} deleted, with {count} touchpoint",
        "Phases {names} deleted, with {count} touchpoints",
        count,
        names=names,
    )


MEANING = grid.Meaning(
    rows=_rows,
    cell=_cells,
    added=_added,
    removed=lambda _, phase: [RemovePhase(phase=phase)],
    farewell=_farewell,
)
"""What changes in the table of phases mean."""
