"""All touchpoints of a journey as a table to edit in."""

from functools import partial
from typing import Any

import pandas as pd  # pyright: ignore[reportMissingTypeStubs]
import streamlit as st

from journey.editing import AnyEdit, RemoveTouchpoint
from journey.editing.table import Row, edits_for, rows
from journey.locales import Words
from journey.model import Journey
from journey.services.library import Kept
from journey.ui import grid, state
from journey.ui.escape import plain
from journey.ui.vocabulary import EVIDENCE


def show(kept: Kept, key: str) -> None:
    """The table; a cell that is left is saved, undo takes it back."""
    words = state.speak()
    persona = _persona(kept.journey, words, f"{key}-persona")
    columns = _columns(kept.journey, words)
    grid.show(kept, f"{key}-{persona or 'all'}", meaning(persona), columns)


def _persona(journey: Journey, words: Words, key: str) -> str | None:
    """Whose scores the table shows: a choice where the journey has several personas."""
    names = {persona.id: persona.name for persona in journey.personas}
    if len(names) < 2:
        return next(iter(names), None)
    chosen = st.segmented_control(
        words("Scores of"),
        list(names),
        format_func=lambda persona: plain(names[persona]),
        default=next(iter(names)),
        key=key,
    )
    return chosen or next(iter(names))


def meaning(persona: str | None) -> grid.Meaning:
    """What changes in the table mean where it shows the scores of this persona."""
    return grid.Meaning(
        rows=partial(_rows, persona),
        cell=lambda journey, row, cells: _typed(edits_for(journey, {row: cells}, persona=persona)),
        added=partial(_added, persona),
        removed=lambda _, touchpoint: [RemoveTouchpoint(touchpoint=touchpoint)],
        moving=frozenset({"phase", "place"}),
    )


def _rows(persona: str | None, journey: Journey) -> tuple[tuple[str, ...], pd.DataFrame]:
    shown = rows(journey, persona)
    table = grid.table([_cells(row) for row in shown], _TYPES)
    return tuple(row.id for row in shown), table


def _cells(row: Row) -> dict[str, Any]:
    cells = row.model_dump(mode="json", include=set(_TYPES))
    score = None if row.score is None else round(row.score, 2)
    return cells | {"channels": list(row.channels), "score": score}


def _added(persona: str | None, journey: Journey, row: grid.Row) -> list[AnyEdit]:
    """A new touchpoint as soon as it has a name."""
    if not str(row.get("name") or "").strip() or not journey.phases:
        return []
    return _typed(edits_for(journey, {}, added=[row], persona=persona))


def _typed(edit: Any) -> list[AnyEdit]:
    return [edit] if edit else []


_TYPES: dict[str, str] = {
    "number": "Int64",
    "name": "object",
    "phase": "object",
    "place": "Int64",
    "score": "Float64",
    "evidence": "object",
    "n": "Int64",
    "channels": "object",
    "department": "object",
    "importance": "Int64",
    "moment_of_truth": "bool",
}


def _columns(journey: Journey, words: Words) -> dict[str, Any]:
    kinds = st.column_config
    phases = {phase.id: phase.name for phase in journey.phases}
    scale = journey.drawn_scale
    evidence = {kind.value: words(name) for kind, name in EVIDENCE.items()}
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
        "evidence": kinds.SelectboxColumn(
            words("Evidence"),
            options=list(evidence),
            format_func=lambda kind: evidence.get(str(kind), str(kind)),
            width=150,
        ),
        "n": kinds.NumberColumn(words("Answers (n)"), min_value=1, step=1, width=90),
        "channels": kinds.MultiselectColumn(
            words("Channels"), options=channels, accept_new_options=True, width=180
        ),
        "department": kinds.TextColumn(words("Department"), max_chars=200, width=140),
        "importance": kinds.NumberColumn(
            words("Importance"), min_value=1, max_value=5, step=1, width=90
        ),
        "moment_of_truth": kinds.CheckboxColumn(words("Moment of truth"), width=120),
    }
