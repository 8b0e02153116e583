"""The touchpoints of a draft as a table: phase and channel are suggestions, changed in place.

No cell says where a touchpoint stands on the map, so a row stays under the hand that changes it.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

import pandas as pd  # pyright: ignore[reportMissingTypeStubs]
import streamlit as st

from journey.editing import AnyEdit, RemoveTouchpoint
from journey.editing.table import edits_for
from journey.locales import Words
from journey.model import Journey
from journey.services import drafting
from journey.services.library import Kept
from journey.services.typical import channel_names
from journey.ui import grid, state
from journey.ui.components import guide_asks, touchpoint_table

_LEAST, _MOST, _CHARACTER, _AROUND = 116, 165, 5.6, 36
_TYPES = {"name": "object", "phase": "object", "channel": "object"}


def show(kept: Kept, key: str) -> None:
    """The table; a cell that is left is saved."""
    words = state.speak()
    grid.show(kept, f"{key}-{words.language}", meaning(words), columns(kept.journey, words))


def columns(journey: Journey, words: Words) -> dict[str, Any]:
    """The columns as Streamlit has them; a touchpoint has one phase."""
    names = {phase.id: phase.name for phase in journey.phases}
    return {
        "name": st.column_config.TextColumn(words("Touchpoint"), width=185, required=True),
        "phase": st.column_config.SelectboxColumn(
            words("Phase"),
            options=list(names),
            format_func=lambda phase: names.get(str(phase), str(phase)),
            required=True,
            width=_phase_width(names.values()),
        ),
        "channel": st.column_config.SelectboxColumn(
            words("Channel"), options=_channels(journey, words), width=132
        ),
    }


def _phase_width(names: Iterable[str]) -> int:
    """As wide as the longest name of a phase needs, in px, within reason."""
    longest = max((len(name) for name in names), default=0)
    return min(max(_LEAST, round(longest * _CHARACTER) + _AROUND), _MOST)


def _channels(journey: Journey, words: Words) -> list[str]:
    """The usual channels, those on the map, and the questions that stand in their place."""
    usual = channel_names(journey.language).values()
    rows = _values(journey, words).values()
    return list(dict.fromkeys([*usual, *(row["channel"] for row in rows if row["channel"])]))


def _values(journey: Journey, words: Words) -> dict[str, dict[str, Any]]:
    asked = {
        doubt.touchpoint.id: guide_asks.question(doubt.channels, words)
        for doubt in drafting.doubts(journey)
    }
    return {
        touchpoint.id: {
            "name": touchpoint.name,
            "phase": journey.phase_of[touchpoint.id].id,
            "channel": ", ".join(channel.name for channel in touchpoint.channels)
            or asked.get(touchpoint.id),
        }
        for touchpoint in journey.touchpoints
    }


def meaning(words: Words) -> grid.Meaning:
    """What is done in the table, as edits."""
    return grid.Meaning(
        rows=partial(_rows, words),
        cell=partial(_cell, words),
        added=_added,
        removed=lambda _, touchpoint: [RemoveTouchpoint(touchpoint=touchpoint)],
        farewell=touchpoint_table.meaning(None, words).farewell,
    )


def _rows(words: Words, journey: Journey) -> tuple[tuple[str, ...], pd.DataFrame]:
    values = _values(journey, words)
    return tuple(values), grid.table(list(values.values()), _TYPES)


def _cell(words: Words, journey: Journey, id: str, cells: grid.Row) -> list[AnyEdit]:
    """What was typed in a row; a question that is left standing changes nothing."""
    there = _values(journey, words)[id]
    typed = {name: value for name, value in cells.items() if value != there.get(name)}
    return _listed(edits_for(journey, {id: _read(typed)}))


def _added(journey: Journey, row: grid.Row) -> list[AnyEdit]:
    name = str(row.get("name") or "").strip()
    if not name or not journey.phases:
        return []
    return _listed(edits_for(journey, {}, added=[_read(row)]))


def _read(cells: Mapping[str, Any]) -> dict[str, Any]:
    read = {name: cells[name] for name in ("name", "phase") if name in cells}
    if "channel" in cells:
        channel = str(cells["channel"] or "")
        read["channels"] = [] if channel.endswith("?") else channel.split(", ")
    return read


def _listed(edit: Any) -> list[AnyEdit]:
    return [edit] if edit else []
