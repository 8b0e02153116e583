"""What can be done at a compared touchpoint: take it over, improve it, correct its match."""

import streamlit as st

from journey.access import Action
from journey.comparing import Decision, DecisionKind, MapTouchpoint, Row, RowKind, State
from journey.locales import Words
from journey.model import Indicator
from journey.scales import span
from journey.services.comparison import cell_text, kind_name, reasons_text, touchpoint_names
from journey.ui import allowed, compared, state
from journey.ui.compared import Compared
from journey.ui.components import measure_form, tags
from journey.ui.components.compare import care_form
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

_KINDS = {RowKind.GAP: ("missing", "add_circle"), RowKind.DIFFERENCE: ("accent", "star")}


def show(shown: Compared, row: Row, key: str, *, decides: bool) -> None:
    """The card of the selected row; `decides`: whether the visitor may say what is the same."""
    words = state.speak()
    with st.container(border=True, key=f"rowcard-{key}"):
        kind, sign = _KINDS.get(row.kind, ("", None))
        label = tags.label(kind_name(row.kind, words), kind, sign)
        show_markup(
            tag(
                "div",
                tag("div", label),
                tag("h2", row.name, class_="jm-h2 jm-clip"),
                tag("div", _scores(shown, row, words), class_="jm-muted jm-small"),
            )
        )
        if not decides:
            return
        if allowed.here(Action.EDIT, shown.ours.id):
            _ours(shown, row, words, key)
        _matches(shown, row, words, key)
        _join(shown, row, words, key)


def _ours(shown: Compared, row: Row, words: Words, key: str) -> None:
    """What becomes of it on our map."""
    apart = compared.not_for_us(shown, row)
    if apart:
        care_form.show_apart(apart, key=f"{key}-care-{row.key}")
    elif row.kind is RowKind.GAP and not row.cells[0].is_planned:
        care_form.show(shown, row, key=f"{key}-care-{row.key}")
    elif row.cells[0].is_planned:
        show_markup(tag("div", words("It stands on our map as planned."), class_="jm-small"))
    elif row.cells[0].touchpoints:
        _improve(shown, row, words, key)


def _scores(shown: Compared, row: Row, words: Words) -> str:
    comparison = shown.comparison
    told = [
        f"{map.name} {cell_text(cell, comparison, words)}"
        for map, cell in zip(comparison.maps, row.cells, strict=True)
        if cell.state is State.HAS
    ]
    said = ", ".join(told) + "."
    if row.kind is not RowKind.GAP:
        return said
    phase = comparison.phase[row.phase]
    more = words(
        "It would be touchpoint number {count} in {phase}.",
        count=phase.figures[0].count + 1,
        phase=phase.name,
    )
    return f"{said} {more}"


def _improve(shown: Compared, row: Row, words: Words, key: str) -> None:
    """A weakness of ours becomes a measure."""
    map, touchpoint = shown.ours.id, row.cells[0].touchpoints[0]
    if "@" in shown.maps[0].id:
        return
    st.button(
        words("Make it a measure"),
        icon=":material/add_task:",
        key=f"{key}-measure",
        on_click=measure_form.ask,
        args=(map, touchpoint, None, _aim(shown, row, words)),
    )


def _aim(shown: Compared, row: Row, words: Words) -> Indicator | None:
    """Where we stand, and where the best of the others does, as far as they are known."""
    scale = shown.ours.drawn_scale
    ours, *theirs = (cell.level for cell in row.cells)
    if ours is None:
        return None
    best = max((level for level in theirs if level is not None), default=ours)
    return Indicator(
        name=words("Satisfaction"),
        baseline=round(scale.denormalise(ours), 1),
        target=round(scale.denormalise(best), 1) if best > ours else None,
        unit=span(scale, words),
    )


def _matches(shown: Compared, row: Row, words: Words, key: str) -> None:
    """What holds the row together, each with what splits it off."""
    names = touchpoint_names(shown.comparison)
    called = {map.key: map.name for map in shown.comparison.maps}
    if not row.matches:
        return
    with st.expander(words("Why these are the same")):
        for at, match in enumerate(row.matches):
            there = match.touchpoints[1]
            with st.container(key=f"match-{key}-{at}", horizontal=True, wrap=False):
                said = [
                    tag("div", f"{called[there.map]}: {names.get(there, '')}"),
                    tag("div", reasons_text(match, words), class_="jm-muted"),
                ]
                show_markup(tag("div", said, class_="jm-small jm-clip"))
                st.button(
                    words("Split off"),
                    key=f"{key}-split-{at}",
                    on_click=_split,
                    args=(there, _places(shown, row)),
                )


def _places(shown: Compared, row: Row) -> list[MapTouchpoint]:
    return [
        MapTouchpoint(map=map.key, touchpoint=id)
        for map, cell in zip(shown.comparison.maps, row.cells, strict=True)
        for id in cell.touchpoints
    ]


def _split(there: MapTouchpoint, every: list[MapTouchpoint]) -> None:
    others = [place for place in every if place != there]
    if others:
        compared.decide(Decision(kind=DecisionKind.SPLIT, touchpoints=(there, *others)))


def _join(shown: Compared, row: Row, words: Words, key: str) -> None:
    """Another touchpoint that is the same after all."""
    here = set(_places(shown, row))
    names = touchpoint_names(shown.comparison)
    called = {map.key: map.name for map in shown.comparison.maps}
    others = {
        place: f"{called[place.map]}: {name}" for place, name in names.items() if place not in here
    }
    field = f"{key}-join-{row.key}-{len(shown.words)}"

    def said() -> None:
        place = st.session_state.get(field)
        if place is None:
            return
        taken = {each.map for each in here}
        kind = DecisionKind.JOIN if place.map in taken else DecisionKind.CONFIRM
        compared.decide(Decision(kind=kind, touchpoints=(*_places(shown, row), place)))

    st.selectbox(
        words("The same as"),
        list(others),
        index=None,
        format_func=lambda place: others.get(place, ""),
        placeholder=words("Choose a touchpoint to join"),
        key=field,
        on_change=said,
    )
