"""What a survey says of the whole: NPS, CES, CLI, top 2 answers; kept as an indicator."""

import datetime
from xml.etree.ElementTree import Element

import streamlit as st

from journey.access import Action
from journey.locales import Words
from journey.model import Journey
from journey.services import survey_figures
from journey.services.library import Kept
from journey.services.survey_figures import Figure
from journey.services.surveys import Counted, Plan
from journey.ui import allowed, state
from journey.ui.components import indicator_places
from journey.ui.components.survey_table import table
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag


def show(counted: Counted, plan: Plan, kept: Kept, key: str) -> None:
    """The figures and where they are kept; nothing where none was asked for."""
    found = survey_figures.figures(counted, plan)
    if not found:
        return
    words = state.speak()
    show_markup(
        tag(
            "div",
            tag("h2", words("The whole in figures"), class_="jm-h2"),
            table(
                (words("Figure"), words("Value"), words("Interval (95 %)"), "n"),
                [_row(figure, words) for figure in found],
            ),
        )
    )
    if allowed.why_not(Action.EDIT, kept.journey.id) is None:
        _keep(found, counted, plan, kept.journey, words, key)


def _row(figure: Figure, words: Words) -> Element:
    unit = words(figure.unit)
    interval = "–"
    if figure.interval is not None:
        low, high = (words.number(end, 1) for end in figure.interval)
        interval = words("{low} to {high}", low=low, high=f"{high} {unit}")
    return tag(
        "tr",
        tag("td", figure.called(words)),
        tag("td", tag("b", f"{words.number(figure.value, 1)} {unit}")),
        tag("td", interval),
        tag("td", words.count(figure.n)),
    )


def _keep(
    found: tuple[Figure, ...],
    counted: Counted,
    plan: Plan,
    journey: Journey,
    words: Words,
    key: str,
) -> None:
    """One of the figures becomes an indicator of a phase or a touchpoint."""
    named = {f"{one.key}-{one.unit}": one for one in found}
    day = datetime.date.fromisoformat(counted.last_date) if counted.last_date else plan.date
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            words("Keep as an indicator"), list(named), key=f"{key}-figure", width=320,
            format_func=lambda each: named[each].called(words),
        )  # fmt: skip
        place = indicator_places.choose(journey, words, f"{key}-at", width=320)
        st.button(
            words("Attach"), icon=":material/add:", key=f"{key}-keep", disabled=place is None,
            on_click=indicator_places.keep,
            args=(journey.id, place, named[chosen].indicator(words, day)),
        )  # fmt: skip
