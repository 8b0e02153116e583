"""A table in which a journey is edited, over Streamlit's data editor.

The editor tells its changes by the position of a row, counted from the data that it was given. So
it is given the same rows and columns for as long as it shows what is the case (cells keep their
focus), and fresh ones under a new key as soon as anything else changes the map, or rows come or go.
A row that has moved on the map stays where it is until then, unless a cell says its place.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

import pandas as pd  # pyright: ignore[reportMissingTypeStubs]
import streamlit as st

from journey.editing import AnyEdit, Sequence
from journey.errors import JourneyError
from journey.locales import Words
from journey.model import Journey
from journey.services.library import Kept
from journey.ui import changes, offers, state
from journey.ui.shelf import library

Row = Mapping[str, Any]
_WHOLE = 30
"""Tables of so many rows are shown whole; longer ones scroll."""
_TALL = 900


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that an editor was given: their ids, their values, and at which revision."""

    generation: int
    revision: int
    ids: tuple[str, ...]
    table: pd.DataFrame
    columns: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """As Streamlit has them: with other options it would make the editor anew."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What changes in a table mean as edits; each may raise an error of ours."""

    rows: Callable[[Journey], tuple[tuple[str, ...], pd.DataFrame]]
    """The ids and the values of the rows of a journey."""
    cell: Callable[[Journey, str, Row], list[AnyEdit]]
    """Other values in cells of the row with that id."""
    added: Callable[[Journey, Row], list[AnyEdit]]
    """A new row; nothing as long as it says too little."""
    removed: Callable[[Journey, str], list[AnyEdit]]
    """The row with that id is gone."""
    farewell: Callable[[Journey, list[str], Words], str]
    """What goes with the rows of these ids, as a sentence without a full stop."""


def show(kept: Kept, key: str, meaning: Meaning, columns: dict[str, Any]) -> None:
    """The editor over the journey as it is now."""
    rows = given_rows(kept, key, meaning, columns)
    st.data_editor(
        rows.table,
        column_config=rows.columns,
        num_rows="dynamic",
        hide_index=True,
        height="content" if len(rows.ids) <= _WHOLE else _TALL,
        placeholder="–",
        key=_editor(key, rows.generation),
        on_change=_changed,
        args=(kept.journey.id, key, meaning),
    )


def table(rows: list[dict[str, Any]], types: Mapping[str, str]) -> pd.DataFrame:
    """Rows as a table with these columns of these types; unknown values stay unknown."""
    columns = {
        name: pd.Series([row[name] for row in rows], dtype=kind)  # pyright: ignore
        for name, kind in types.items()
    }
    return pd.DataFrame(columns)


def _editor(key: str, generation: int) -> str:
    return f"{key}-{generation}"


def given_rows(kept: Kept, key: str, meaning: Meaning, columns: Mapping[str, Any]) -> Rows:
    """The rows as the editor has them, or fresh ones where the map has gone on without it.

    An editor that was not on the page has forgotten what was typed into it.
    """
    known = cast("Rows | None", st.session_state.get(key))
    forgotten = known is not None and _editor(key, known.generation) not in st.session_state
    if known is None or known.revision != kept.revision or forgotten:
        ids, table = meaning.rows(kept.journey)
        generation = known.generation + 1 if known else 0
        roomy = {name: with_room(column) for name, column in columns.items()}
        known = Rows(generation, kept.revision, ids, table, roomy)
        st.session_state[key] = known
    return known


def _changed(map: str, key: str, meaning: Meaning) -> None:
    """Turn what was done in the editor into one edit, and apply it."""
    rows = cast("Rows", st.session_state[key])
    told = st.session_state[_editor(key, rows.generation)]
    kept = library().get(map)
    try:
        edits = edits_of(kept.journey, rows, told, meaning)
        kept_all = not edits or changes.apply(map, Sequence(edits=tuple(edits)))
    except JourneyError as error:
        changes.refuse(error)
        edits, kept_all = [], False
    if kept_all and edits and told["deleted_rows"]:
        gone = [rows.ids[position] for position in cast("list[int]", told["deleted_rows"])]
        _offer_back(kept.journey, gone, meaning)
    after = library().get(map)
    if kept_all and shows(rows, told, meaning.rows(after.journey)):
        # The editor shows it already: it keeps its rows, and with them the focus.
        st.session_state[key] = replace(rows, revision=after.revision)
    else:
        st.session_state[key] = replace(rows, revision=-1)


def shows(rows: Rows, told: Mapping[str, Any], now: tuple[tuple[str, ...], pd.DataFrame]) -> bool:
    """Whether an editor shows, with what was typed into it, just what the journey says now.

    It may show the rows in another order.
    """
    ids, table = now
    if sorted(ids) != sorted(rows.ids) or told["deleted_rows"]:
        return False
    edited = cast("dict[int, Row]", told["edited_rows"])
    given, current = _cells(rows.table), _cells(table)
    place = {id: at for at, id in enumerate(ids)}
    return all(
        _same(edited.get(position, {}).get(column, shown), current[column][place[id]])
        for column, cells in given.items()
        for position, (id, shown) in enumerate(zip(rows.ids, cells, strict=True))
    )


def _cells(table: pd.DataFrame) -> dict[str, list[object]]:
    return cast("dict[str, list[object]]", table.to_dict("list"))  # pyright: ignore


def _same(shown: object, value: object) -> bool:
    """Whether two cells hold the same; nothing is told in several ways."""
    if isinstance(shown, list) or isinstance(value, list):
        return list(cast("list[object]", shown or [])) == list(cast("list[object]", value or []))
    return (None if _is_empty(shown) else shown) == (None if _is_empty(value) else value)


def _is_empty(value: object) -> bool:
    return value is None or value is pd.NA or value == "" or value != value


def with_room(column: Mapping[str, Any]) -> Any:
    """A column as wide as it is said to be, and wider where its label needs it."""
    label, least = str(column["label"]), int(column["width"])
    return {**column, "width": max(least, _SIGN + round(_CHARACTER * len(label)))}


_SIGN = 44
"""What stands in the head of a column beside its label, in px: the sign of editing, the margins."""
_CHARACTER = 7.2
"""A character of a label in px, on average in words of some length."""


def _offer_back(before: Journey, gone: list[str], meaning: Meaning) -> None:
    """Say what was deleted, and offer it back."""
    words = state.speak()
    there = [id for id in gone if id in meaning.rows(before)[0]]
    if there:
        said = meaning.farewell(before, there, words)
        message = f"{said}. {words('Undo brings it back')}."
        offers.offer(message, before.id, library().get(before.id).revision)


def edits_of(
    journey: Journey, rows: Rows, told: Mapping[str, Any], meaning: Meaning
) -> list[AnyEdit]:
    """What an editor tells, as edits.

    `told` is the editor's own: `edited_rows` by position, `added_rows`, `deleted_rows`.
    """
    edits: list[AnyEdit] = []

    def take(more: list[AnyEdit]) -> None:
        nonlocal journey
        for edit in more:
            journey = edit.apply(journey)
            edits.append(edit)

    there = set(meaning.rows(journey)[0])
    for position, cells in cast("dict[int, Row]", told["edited_rows"]).items():
        if rows.ids[position] in there:
            take(meaning.cell(journey, rows.ids[position], cells))
    for row in cast("list[Row]", told["added_rows"]):
        take(meaning.added(journey, row))
    for position in cast("list[int]", told["deleted_rows"]):
        if rows.ids[position] in there:
            take(meaning.removed(journey, rows.ids[position]))
    return edits
