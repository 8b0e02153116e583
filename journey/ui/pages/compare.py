"""Maps side by side: where others are better, what only they have, and what to do about it."""

import streamlit as st

from journey.access import Action
from journey.comparing import RowKind
from journey.comparing.compare import names as names_of
from journey.locales import Words
from journey.ui import allowed, compared, message, state
from journey.ui.compared import Compared
from journey.ui.components import measure_form, parity_table, undo_bar
from journey.ui.components.compare import (
    capture,
    choice,
    export,
    matches,
    phase_mapping,
    picture,
    row_card,
    scales,
)
from journey.ui.markup import tag, text_of
from journey.ui.shelf import library, may


def show() -> None:
    """Chips of maps, the picture over the table, proposed matches and the selected row beside."""
    words = state.speak()
    maps = compared.read(compared.chosen())
    ids = tuple(map.id for map in maps)
    with st.container(key="compare-bar", horizontal=True, vertical_alignment="center"):
        st.html(text_of(tag("h1", words("Compare"), class_="jm-h1")), width="content")
        choice.show(ids, tuple(names_of([map.journey for map in maps])), key="chosen")
        if len(ids) > 1:
            st.space("stretch")
            if may(Action.CREATE):
                capture.button()
            if all(may(Action.EXPORT, map.id) for map in maps):
                export.button(compared.load(maps), key="compare-export")
    if len(ids) < 2:
        _too_few(ids, words)
        if maps and may(Action.CREATE):
            capture.button()
            capture.show(maps[0].journey)
        return
    shown = compared.load(maps)
    decides = any(may(Action.EDIT, journey.id) for journey in shown.journeys)
    left, right = st.columns([800, 352], gap="medium")
    with left:
        if decides:
            scales.show(shown, key="compare-scales")
        picture.show(shown, key="compare-picture")
        if decides:
            phase_mapping.show(shown, key="compare-phases")
        _parity(shown, words, decides=decides)
    row = compared.selected(shown)
    with right:
        if decides or allowed.here(Action.EDIT, shown.ours.id):
            matches.show(shown, key="compare-matches")
        if row is not None:
            row_card.show(shown, row, key="compare-row", decides=decides)
    measure_form.show()
    undo_bar.show(key="compare", kept=library().get(shown.ours.id))
    capture.show(shown.ours)


def _too_few(ids: tuple[str, ...], words: Words) -> None:
    if ids:
        message.show(
            words("Add a second map."),
            words("One map alone has nothing beside it. Choose another one above."),
            kind="empty",
        )
        return
    message.show(
        words("Choose the maps to compare."),
        words("Ours first, then one to five others: competitors, a plan, an earlier version."),
        kind="empty",
    )


def _parity(shown: Compared, words: Words, *, decides: bool) -> None:
    """The table under the filter that says how many of each kind there are."""
    comparison = shown.comparison
    rows = comparison.rows
    gaps = tuple(row for row in rows if row.kind is RowKind.GAP)
    apart = tuple(gap for gap in gaps if compared.not_for_us(shown, gap))
    groups = {
        "all": (words("All"), rows),
        "shared": (
            words("Shared"),
            tuple(r for r in rows if r.kind in (RowKind.PARITY, RowKind.PARTIAL)),
        ),
        "gap": (words("Only they"), tuple(gap for gap in gaps if gap not in apart)),
        "ours": (words("Only we"), tuple(r for r in rows if r.kind is RowKind.DIFFERENCE)),
        "unknown": (words("Unknown"), tuple(r for r in rows if r.kind is RowKind.UNKNOWN)),
    }
    if apart:
        groups["apart"] = (words("Not for us"), apart)
    with st.container(key="parity-head", horizontal=True, vertical_alignment="center"):
        head = tag(
            "div", tag("h2", words("Parity"), class_="jm-h2"),
            tag("span", words("who has which touchpoint"), class_="jm-muted jm-small"),
            class_="jm-row",
        )  # fmt: skip
        st.html(text_of(head), width="content")
        st.space("stretch")
        chosen = st.segmented_control(
            words("Kind"),
            list(groups),
            format_func=lambda key: f"{groups[key][0]} {len(groups[key][1])}",
            default="all",
            required=True,
            key="parity-kind",
            label_visibility="collapsed",
        )
    row = compared.selected(shown)
    parity_table.show(
        comparison,
        groups.get(str(chosen), groups["all"])[1],
        row.key if row else "",
        key="parity",
        on_select=compared.select,
        on_answer=(lambda key, same: _answer(shown, key, same)) if decides else None,
        on_undo=undo_bar.take_back,
    )


def _answer(shown: Compared, row: str, same: bool) -> None:
    """S or N: the match proposed for the row, else the surest of all."""
    comparison = shown.comparison
    numbers = comparison.row[row].proposals if row in comparison.row else ()
    if numbers:
        compared.answer(comparison.proposals[numbers[0]], same)
    elif comparison.proposals:
        compared.answer(comparison.proposals[0], same)
