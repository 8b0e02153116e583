"""Who has which touchpoint, as a table to go through by mouse or keys.

↑↓ go from row to row, Enter opens the care check, S and N answer the match that is proposed for a
row, for those who may. What is chosen is told to the page; nothing is kept here.
"""

from collections.abc import Callable
from typing import Any

from streamlit.components.v2 import component

from journey.comparing import Comparison, MatchStatus, Row, RowKind, State
from journey.comparing.comparison import Cell
from journey.locales import Words
from journey.services.comparison import cell_text, kind_name
from journey.services.comparison_pictures import colours
from journey.ui import state
from journey.ui.components.compare import signs

Told = Callable[[str], None]


def show(
    comparison: Comparison,
    rows: tuple[Row, ...],
    selected: str,
    key: str,
    *,
    on_select: Told,
    on_answer: Callable[[str, bool], None] | None,
    on_undo: Callable[[], None],
) -> None:
    """The rows; `on_select` hears a row's key, `on_answer` that and whether it is the same.

    Without `on_answer` no key answers.
    `on_undo` hears Ctrl+Z wherever on the page no field has the focus.
    """
    mount = component(
        "journey.parity_table",
        html='<div class="parity-table"></div>',
        js="parity_table.js",
        css="parity_table.css",
    )

    def chosen() -> None:
        told = state.told(key, "chosen")
        if told:
            on_select(str(told["row"]))

    def answered() -> None:
        told = state.told(key, "answered")
        if told and on_answer:
            on_answer(str(told["row"]), bool(told["same"]))

    def undone() -> None:
        if state.told(key, "undone"):
            on_undo()

    mount(
        key=key,
        data=payload(comparison, rows, selected, state.speak())
        | {"answers": on_answer is not None},
        on_chosen_change=chosen,
        on_answered_change=answered,
        on_undone_change=undone,
    )


def payload(
    comparison: Comparison, rows: tuple[Row, ...], selected: str, words: Words
) -> dict[str, Any]:
    """What the table is told."""
    return {
        "selected": selected,
        "heads": {"touchpoint": words("Touchpoint"), "who": words("Who has it")},
        "maps": [
            {"name": map.name, "sign": signs.marker(at)} for at, map in enumerate(comparison.maps)
        ],
        "phases": [
            {
                "name": phase.name,
                "place": place,
                "rows": [_row(row, comparison, words) for row in rows if row.phase == phase.key],
            }
            for place, phase in enumerate(comparison.phases)
        ],
        "label": words("Parity: who has which touchpoint"),
    }


def _row(row: Row, comparison: Comparison, words: Words) -> dict[str, Any]:
    return {
        "key": row.key,
        "name": row.name,
        "cells": [_cell(cell, comparison, words) for cell in row.cells],
        "who": who(row, comparison, words),
        "kind": _kind(row),
        "doubt": bool(row.proposals),
    }


def _cell(cell: Cell, comparison: Comparison, words: Words) -> dict[str, Any]:
    state = "planned" if cell.is_planned else cell.state.value
    names = words.listing(list(cell.names))
    return {
        "state": state if cell.level is not None or state != State.HAS.value else "no_score",
        "text": words("none") if state == "has_not" else cell_text(cell, comparison, words),
        "colours": list(colours(cell.level)) if cell.level is not None else None,
        "title": names,
    }


def _kind(row: Row) -> str:
    return "doubt" if row.proposals else row.kind.value


def who(row: Row, comparison: Comparison, words: Words) -> str:
    """Who has a touchpoint, in few words; or of whom that is still to be confirmed."""
    if row.proposals:
        ours = comparison.maps[0].key
        named: list[str] = []
        for number in row.proposals:
            match = comparison.proposals[number]
            ends = [end.map for end in match.touchpoints if end.map != ours]
            named += [map.name for map in comparison.maps if map.key in ends]
        return words("{names} to confirm", names=words.listing(list(dict.fromkeys(named))))
    if row.kind is RowKind.PARTIAL:
        return words.listing([comparison.maps[at].name for at in row.having])
    return kind_name(row.kind, words)


def decided(row: Row) -> bool:
    """Whether people have had a say in a row."""
    return any(match.status is MatchStatus.DECIDED for match in row.matches)
