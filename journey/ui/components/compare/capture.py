"""Capturing a competitor quickly: what can be seen from outside, along our own touchpoints."""

import datetime
import math
from importlib import import_module
from typing import Any, cast

import streamlit as st

from journey.comparing import State
from journey.errors import JourneyError
from journey.locales import Words
from journey.model import Journey
from journey.services.capture import Observation, Source, along, captured, source_name
from journey.services.comparison import state_name
from journey.ui import changes, compared, state
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library

_ASKED = "capture-asked"


def ask() -> None:
    """Open the form at the next run."""
    st.session_state[_ASKED] = True


def button() -> None:
    """What opens the form."""
    words = state.speak()
    st.button(
        words("Competitor"),
        icon=":material/add:",
        help=words("Capture a competitor"),
        key="capture-open",
        on_click=ask,
    )


def show(ours: Journey) -> None:
    """The form, where it was asked for."""
    if not st.session_state.pop(_ASKED, False):
        return
    words = state.speak()

    @st.dialog(words("Capture a competitor"), width="large")
    def dialog() -> None:
        _form(ours, words)

    dialog()


def _form(ours: Journey, words: Words) -> None:
    hint = words(
        "Our touchpoints stand here as a list of what to look for; everything is unknown until "
        "you have seen it. Add what only they have at the end."
    )
    show_markup(tag("div", hint, class_="jm-muted jm-small"))
    left, right = st.columns([1, 2])
    name = left.text_input(words("Competitor"), key="capture-name")
    note = right.text_input(
        words("How complete is it?"),
        value=words("seen from outside, not complete"),
        key="capture-note",
    )
    edited = cast("Any", st.data_editor)(
        _table(ours, words),
        key=f"capture-table-{ours.id}",
        hide_index=True,
        num_rows="dynamic",
        placeholder="",
        height=380,
        column_config=_columns(ours, words),
    )
    seen = _observations(edited, ours, words)
    counts = {each: sum(one.state is each for one in seen) for each in State}
    told = " · ".join(f"{counts[each]} {state_name(each, words)}" for each in State)
    show_markup(tag("div", told, class_="jm-small", role="status"))
    needed = {
        words("the competitor's name"): name.strip(),
        words("how complete it is"): note.strip(),
    }
    lacking = [what for what, said in needed.items() if not said]
    if st.button(
        words("Keep the competitor's map"),
        type="primary",
        disabled=bool(lacking),
        key="capture-keep",
    ):
        _keep(ours, name.strip(), note.strip(), seen, words)
    if lacking:
        said = words("Still needed: {names}", names=words.listing(lacking))
        show_markup(tag("div", said, class_="jm-muted jm-small", role="status"))


def _keep(ours: Journey, name: str, note: str, seen: list[Observation], words: Words) -> None:
    try:
        id = library().add(captured(ours, name, note, seen, words))
    except JourneyError as error:
        changes.refuse(error)
    else:
        compared.choose([*compared.chosen(), id])
    st.rerun()


def _table(ours: Journey, words: Words) -> Any:
    """Our touchpoints as a table; pandas is loaded only where the form is opened."""
    pandas: Any = import_module("pandas")
    phases = {phase.id: phase.name for phase in ours.phases}
    rows = [
        (phases[one.phase], one.name, state_name(one.state, words), None, None, None)
        for one in along(ours)
    ]
    table = pandas.DataFrame(rows, columns=["phase", "name", "state", "score", "source", "date"])
    table["score"] = table["score"].astype(float)
    table["date"] = pandas.to_datetime(table["date"])
    return table


def _columns(ours: Journey, words: Words) -> dict[str, Any]:
    scale = ours.drawn_scale
    config = cast("Any", st.column_config)
    return {
        "phase": config.SelectboxColumn(
            words("Phase"), options=[phase.name for phase in ours.phases], required=True
        ),
        "name": config.TextColumn(words("Touchpoint"), required=True, width="large"),
        "state": config.SelectboxColumn(
            words("There?"),
            options=[state_name(each, words) for each in State],
            default=state_name(State.UNKNOWN, words),
            required=True,
        ),
        "score": config.NumberColumn(
            words("Satisfaction"), min_value=scale.lowest, max_value=scale.highest, step=0.1
        ),
        "source": config.SelectboxColumn(
            words("Evidence"), options=[source_name(each, words) for each in Source]
        ),
        "date": config.DateColumn(words("Seen on")),
    }


def _observations(edited: Any, ours: Journey, words: Words) -> list[Observation]:
    """The rows as what was seen; a row without a name or phase says nothing yet."""
    phases = {phase.name: phase.id for phase in ours.phases}
    states = {state_name(each, words): each for each in State}
    sources = {source_name(each, words): each for each in Source}
    found: list[Observation] = []
    for row in cast("list[dict[str, Any]]", edited.to_dict("records")):
        name, phase = row["name"], phases.get(str(row["phase"]))
        if not isinstance(name, str) or phase is None:
            continue
        score, day = row["score"], row["date"]
        found.append(
            Observation(
                phase,
                name,
                states.get(str(row["state"]), State.UNKNOWN),
                None if score is None or math.isnan(score) else float(score),
                sources.get(str(row["source"])),
                _day(day),
            )
        )
    return found


def _day(value: Any) -> datetime.date | None:
    """The day of a cell; an empty one is no day (NaT is a datetime that equals nothing)."""
    if isinstance(value, datetime.datetime):
        return value.date() if value == value else None
    return value if isinstance(value, datetime.date) else None
