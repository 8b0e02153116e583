"""All touchpoints of a journey as a table to edit in."""

import re
from functools import partial
from typing import Any

import pandas as pd  # pyright: ignore[reportMissingTypeStubs]
import streamlit as st

from journey.editing import AnyEdit, RemoveTouchpoint
from journey.editing.table import Row, edits_for, rows
from journey.errors import InvalidEditError
from journey.locales import Words
from journey.model import Journey
from journey.services.library import Kept
from journey.ui import grid, state
from journey.ui.apart import apart
from journey.ui.escape import plain
from journey.ui.vocabulary import EVIDENCE


def show(kept: Kept, key: str) -> None:
    """The table; a cell that is left is saved, undo takes it back."""
    words = state.speak()
    persona = _persona(kept.journey, words, f"{key}-persona")
    shown = columns(kept.journey, words)
    grid.show(kept, f"{key}-{persona or 'all'}-{words.language}", meaning(persona, words), shown)


def _persona(journey: Journey, words: Words, key: str) -> str | None:
    """Whose scores the table shows: a choice where the journey has several personas."""
    names = apart({persona.id: persona.name for persona in journey.personas})
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


def meaning(persona: str | None, words: Words) -> grid.Meaning:
    """What changes in the table mean where it shows the scores of this persona in this language."""

    def cell(journey: Journey, id: str, cells: grid.Row) -> list[AnyEdit]:
        shown = next(row for row in rows(journey, persona) if row.id == id)
        there = _cells(words, shown)
        changed = {name: value for name, value in cells.items() if value != there.get(name)}
        read = _read(journey, shown.name, changed, words)
        return _typed(edits_for(journey, {id: read}, persona=persona))

    return grid.Meaning(
        rows=partial(_rows, persona, words),
        cell=cell,
        added=partial(_added, persona, words),
        removed=lambda _, touchpoint: [RemoveTouchpoint(touchpoint=touchpoint)],
        farewell=_farewell,
    )


def _rows(
    persona: str | None, words: Words, journey: Journey
) -> tuple[tuple[str, ...], pd.DataFrame]:
    shown = rows(journey, persona)
    table = grid.table([_cells(words, row) for row in shown], _TYPES)
    return tuple(row.id for row in shown), table


def _cells(words: Words, row: Row) -> dict[str, Any]:
    """The values of a row; its numbers are text, as the language writes them.

    A number column would drop a decimal comma and press what lies outside into its range.
    """
    cells = row.model_dump(mode="json", include=set(_TYPES))
    numbers = {name: _written(words, cells[name]) for name in _NUMBERS}
    return cells | {"channels": list(row.channels)} | numbers


def _written(words: Words, value: float | None) -> str | None:
    return None if value is None else words.number(round(value, 2))


def _added(persona: str | None, words: Words, journey: Journey, row: grid.Row) -> list[AnyEdit]:
    """A new touchpoint as soon as it has a name."""
    name = str(row.get("name") or "").strip()
    if not name or not journey.phases:
        return []
    read = _read(journey, name, row, words)
    return _typed(edits_for(journey, {}, added=[read], persona=persona))


def _farewell(journey: Journey, gone: list[str], words: Words) -> str:
    if len(gone) == 1:
        return words("Touchpoint “{name}” deleted", name=journey.touchpoint[gone[0]].name)
    return words.plural("{count} touchpoint deleted", "{count} touchpoints deleted", len(gone))


_NUMBERS = ("score", "importance", "n")
_NUMBER = re.compile(r"[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)")


def _read(journey: Journey, name: str, cells: grid.Row, words: Words) -> dict[str, Any]:
    """The cells with their numbers read; all that do not fit are named at once."""
    read = dict(cells)
    problems: list[str] = []
    for column in _NUMBERS:
        typed = read.get(column)
        if not isinstance(typed, str) or not typed.strip():
            continue
        number = _number(typed)
        said = _misfit(journey, column, typed.strip(), number, words)
        if said:
            problems.append(f"{words('“{name}”', name=name)}: {said}")
        read[column] = number
    if problems:
        raise InvalidEditError("; ".join(problems), words("Nothing was changed"))
    return read


def _number(typed: str) -> float | None:
    """What was typed as a number, with comma or point; None where it is none."""
    plain = typed.strip().replace("−", "-")
    return float(plain.replace(",", ".")) if _NUMBER.fullmatch(plain) else None


def _misfit(journey: Journey, column: str, typed: str, number: float | None, words: Words) -> str:
    """Why a number cannot stand in that column; empty where it can."""
    typed = typed if len(typed) <= _QUOTED else f"{typed[:_QUOTED]}…"
    match column:
        case "score":
            scale = journey.drawn_scale
            ends = {"lowest": words.number(scale.lowest), "highest": words.number(scale.highest)}
            if number is None:
                return words(
                    "“{value}” is not a number on the scale {lowest} to {highest}",
                    value=typed,
                    **ends,
                )
            if not scale.holds(number):
                return words(
                    "{value} lies outside the scale {lowest} to {highest}", value=typed, **ends
                )
        case "importance":
            if number not in range(1, 6):
                return words("importance is a whole number from 1 to 5, not {value}", value=typed)
        case _:
            if number is None or number < 1 or not number.is_integer():
                return words("answers (n) is a whole number from 1 up, not {value}", value=typed)
    return ""


_QUOTED = 40
"""So many characters of what was typed are said again."""


def _typed(edit: Any) -> list[AnyEdit]:
    return [edit] if edit else []


_TYPES: dict[str, str] = {
    "number": "Int64",
    "name": "object",
    "phase": "object",
    "place": "Int64",
    "score": "object",
    "evidence": "object",
    "n": "object",
    "channels": "object",
    "department": "object",
    "importance": "object",
    "moment_of_truth": "bool",
}


def columns(journey: Journey, words: Words) -> dict[str, Any]:
    """The columns as the language calls them."""
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
        "score": kinds.TextColumn(
            words("Satisfaction"),
            alignment="right",
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
        "n": kinds.TextColumn(words("Answers (n)"), alignment="right", width=90),
        "channels": kinds.MultiselectColumn(
            words("Channels"), options=channels, accept_new_options=True, width=180
        ),
        "department": kinds.TextColumn(words("Department"), max_chars=200, width=140),
        "importance": kinds.TextColumn(
            words("Importance"),
            alignment="right",
            width=90,
            help=words("1 to 5; empty is not known yet."),
        ),
        "moment_of_truth": kinds.CheckboxColumn(words("Moment of truth"), width=120),
    }
