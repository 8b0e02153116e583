"""All touchpoints of a journey as a table to edit in."""

import math
from typing import Any

import pandas as pd  # pyright: ignore[reportMissingTypeStubs]
import streamlit as st

from journey.editing import (
    AddTouchpoint,
    AnyEdit,
    MoveTouchpoint,
    RemoveTouchpoint,
    SetProperty,
    SetScore,
    made,
    readable_id,
    shown_score,
    touchpoint_ids,
)
from journey.locales import Words
from journey.model import Journey, Touchpoint, channel
from journey.services.library import Kept
from journey.ui import grid, state


def show(kept: Kept, key: str) -> None:
    """The table; a cell that is left is saved, undo takes it back."""
    grid.show(kept, key, MEANING, _columns(kept.journey, state.speak()))


def _rows(journey: Journey) -> tuple[tuple[str, ...], pd.DataFrame]:
    persona = _persona(journey)
    rows: list[dict[str, Any]] = []
    for phase in journey.phases:
        for place, touchpoint in enumerate(phase.touchpoints, 1):
            score = touchpoint.score(persona)
            scale = journey.drawn_scale
            rows.append(
                {
                    "number": journey.numbers.get(touchpoint.id),
                    "name": touchpoint.name,
                    "phase": phase.id,
                    "place": place,
                    "score": round(scale.denormalise(score.normalised), 2) if score else None,
                    "channels": [used.name for used in touchpoint.channels],
                    "department": touchpoint.department,
                    "importance": touchpoint.importance,
                    "truth": touchpoint.moment_of_truth,
                }
            )
    table = grid.table(rows, _TYPES)
    return tuple(touchpoint.id for touchpoint in journey.touchpoints), table


_TYPES: dict[str, str] = {
    "number": "Int64",
    "name": "object",
    "phase": "object",
    "place": "Int64",
    "score": "Float64",
    "channels": "object",
    "department": "object",
    "importance": "Int64",
    "truth": "bool",
}


def _columns(journey: Journey, words: Words) -> dict[str, Any]:
    kinds = st.column_config
    phases = {phase.id: phase.name for phase in journey.phases}
    scale = journey.drawn_scale
    channels = sorted({used.name for t in journey.touchpoints for used in t.channels})
    return {
        "number": kinds.NumberColumn("#", disabled=True, pinned=True, width=44),
        "name": kinds.TextColumn(words("Touchpoint"), required=True, max_chars=200, width=260),
        "phase": kinds.SelectboxColumn(
            words("Phase"),
            options=list(phases),
            format_func=lambda phase: phases.get(str(phase), str(phase)),
            width=170,
        ),
        "place": kinds.NumberColumn(
            words("Place"),
            min_value=1,
            step=1,
            width=60,
            help=words("Where it stands in its phase; another number moves it there."),
        ),
        "score": kinds.NumberColumn(
            words("Satisfaction"),
            min_value=scale.lowest,
            max_value=scale.highest,
            step=1.0 if scale.highest > 10 else 0.1,
            format="localized",
            width=96,
            help=words(
                "{lowest} to {highest}; empty is not known yet.",
                lowest=words.number(scale.lowest),
                highest=words.number(scale.highest),
            ),
        ),
        "channels": kinds.MultiselectColumn(
            words("Channels"), options=channels, accept_new_options=True, width=180
        ),
        "department": kinds.TextColumn(words("Department"), max_chars=200, width=140),
        "importance": kinds.NumberColumn(
            words("Importance"), min_value=1, max_value=5, step=1, width=90
        ),
        "truth": kinds.CheckboxColumn(words("Moment of truth"), width=120),
    }


def _persona(journey: Journey) -> str | None:
    return journey.personas[0].id if journey.personas else None


def _cells(journey: Journey, id: str, cells: grid.Row) -> list[AnyEdit]:
    touchpoint = journey.touchpoint[id]
    edits: list[AnyEdit] = []
    for column, value in cells.items():
        known = _known(value)
        match column:
            case "score":
                edits += _score(journey, touchpoint, known)
            case "phase" | "place":
                continue
            case _:
                edits += _property(touchpoint, column, known)
    return edits + _move(journey, touchpoint, cells)


def _known(value: Any) -> Any:
    """None for the several ways in which a table says that a cell is empty."""
    if value is None or value == "" or (isinstance(value, float) and math.isnan(value)):
        return None
    return value


def _score(journey: Journey, touchpoint: Touchpoint, value: float | None) -> list[AnyEdit]:
    score = touchpoint.score(_persona(journey))
    shown = score and round(journey.drawn_scale.denormalise(score.normalised), 2)
    if shown == value:
        return []
    edit: SetScore = shown_score(
        journey, touchpoint.id, _persona(journey), None if value is None else float(value)
    )
    return [edit]


_FIELDS = {
    "name": "name",
    "channels": "channels",
    "department": "department",
    "importance": "importance",
    "truth": "moment_of_truth",
}


def _property(touchpoint: Touchpoint, column: str, value: Any) -> list[AnyEdit]:
    field = _FIELDS[column]
    old = getattr(touchpoint, field)
    match column:
        case "channels":
            new: Any = tuple(channel(name) for name in value or ())
        case "truth":
            new = bool(value)
        case "importance":
            new = None if value is None else int(value)
        case _:
            new = value
    if new == old:
        return []
    return [SetProperty(entity="touchpoint", id=touchpoint.id, field=field, value=new, old=old)]


def _move(journey: Journey, touchpoint: Touchpoint, cells: grid.Row) -> list[AnyEdit]:
    """A move to another phase, to another place, or both; nothing where it stands there."""
    here = journey.phase_of[touchpoint.id]
    phase = _known(cells.get("phase")) or here.id
    place = _known(cells.get("place"))
    stands = here.touchpoints.index(touchpoint)
    position = None if place is None else int(place) - 1
    if phase == here.id and position in (None, stands):
        return []
    return [MoveTouchpoint(touchpoint=touchpoint.id, phase=phase, position=position)]


def _added(journey: Journey, row: grid.Row) -> list[AnyEdit]:
    """A new touchpoint as soon as it has a name; in the last phase where none is chosen."""
    name = _known(row.get("name"))
    if name is None or not journey.phases:
        return []
    touchpoint = made(Touchpoint, id=readable_id(name, touchpoint_ids(journey)), name=name)
    place = _known(row.get("place"))
    edit = AddTouchpoint(
        phase=_known(row.get("phase")) or journey.phases[-1].id,
        position=None if place is None else int(place) - 1,
        touchpoint=touchpoint,
    )
    rest = {key: value for key, value in row.items() if key not in ("phase", "place", "name")}
    return [edit, *_cells(edit.apply(journey), touchpoint.id, rest)]


MEANING = grid.Meaning(
    rows=_rows,
    cell=_cells,
    added=_added,
    removed=lambda _, touchpoint: [RemoveTouchpoint(touchpoint=touchpoint)],
    moving=frozenset({"phase", "place"}),
)
"""What changes in the table of touchpoints mean."""
