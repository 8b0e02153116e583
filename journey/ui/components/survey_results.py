"""What a survey says of each touchpoint, beside what the map says now; and the step over."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from journey.access import Action
from journey.locales import Words
from journey.model import Journey
from journey.services import surveyed, surveys
from journey.services.counting import Counting
from journey.services.library import Kept
from journey.services.surveys import Counted, Outcome
from journey.ui import allowed, changes, offers, state, surveying
from journey.ui.components import (
    survey_contrasts,
    survey_drivers,
    survey_groups,
    survey_table,
    survey_whole,
)
from journey.ui.markup import Part, icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.shelf import library
from journey.ui.surveying import Survey

_IMPORTANCE, _CHANNELS = "importance", "channels"


def show(
    survey: Survey, counting: Counting, kept: Kept, key: str, on_back: Callable[[], None]
) -> None:
    """The table, what could not be read, the step that takes it over; the drivers under it."""
    words = state.speak()
    counted = counting.counted or Counted()
    found = surveys.outcomes(counted, counting.plan, kept.journey)
    shown = [outcome for outcome in found if outcome.said is not None]
    left, right = st.columns([800, 352], gap="medium")
    with left:
        _head(counted, shown, words)
        survey_table.show(found, counted, counting.plan, kept.journey, key=f"{key}-view")
    why = allowed.why_not(Action.EDIT, kept.journey.id)
    with right:
        _remarks(counted, counting, kept.journey, words)
        if why is None:
            _also(counted, counting, kept.journey, words, key)
        st.button(
            words("Take over into the map"),
            type="primary",
            icon=":material/check:",
            width="stretch",
            disabled=not shown or why is not None,
            help=why,
            key=f"{key}-take",
            on_click=_take_over,
            args=(survey, counting, kept, key),
            shortcut="Ctrl+Enter",
        )
        st.button(words("Back to the columns"), width="stretch", key=f"{key}-back",
                  on_click=on_back)  # fmt: skip
        said = words("One undo brings all old scores back; the file is not kept.")
        show_markup(tag("p", said, class_="jm-small jm-muted"))
    survey_whole.show(counted, counting.plan, kept, key=f"{key}-whole")
    survey_groups.show(counted, kept.journey)
    survey_contrasts.show(counted, counting.plan, kept.journey, key=f"{key}-contrast")
    survey_drivers.show(counted, kept.journey, key=f"{key}-drivers")


def _also(counted: Counted, counting: Counting, journey: Journey, words: Words, key: str) -> None:
    """What else goes into the map, where it was asked for."""
    if surveyed.rated(counted, counting.plan, journey):
        st.checkbox(words("The importance too"), value=True, key=f"{key}-{_IMPORTANCE}")
    if surveyed.channel_ratings(counted, journey) != journey.channel_ratings:
        st.checkbox(words("The preferred channels too"), value=True, key=f"{key}-{_CHANNELS}")


def _take_over(survey: Survey, counting: Counting, kept: Kept, key: str) -> None:
    """One step into the map; then the file is forgotten."""
    words = state.speak()
    counted = counting.counted
    edit = counted and surveyed.taken_over(
        counted,
        counting.plan,
        kept.journey,
        importance=st.session_state.get(f"{key}-{_IMPORTANCE}", True),
        channels=st.session_state.get(f"{key}-{_CHANNELS}", True),
    )
    if not edit or not changes.apply(kept.journey.id, edit):
        return
    surveying.take_away()
    shown = surveys.outcomes(counted, counting.plan, kept.journey) if counted else ()
    said = words.plural(
        "{count} score was taken over from the survey.",
        "{count} scores were taken over from the survey.",
        sum(outcome.said is not None for outcome in shown),
    )
    offers.offer(said, kept.journey.id, library().get(kept.journey.id).revision)


def _head(counted: Counted, shown: list[Outcome], words: Words) -> None:
    rows = words.plural(
        "{rows} row, {scores} touchpoints", "{rows} rows, {scores} touchpoints", counted.rows,
        rows=words.count(counted.rows), scores=len(shown),
    )  # fmt: skip
    head = tag("h2", words("What the survey says"), class_="jm-h2")
    parts: list[Part] = [head, tag("span", rows, class_="jm-muted jm-small")]
    show_markup(tag("div", parts, class_="jm-row"))


def _remarks(counted: Counted, counting: Counting, journey: Journey, words: Words) -> None:
    """What was left out on the way, and what else is to be known."""
    said: list[str] = []
    for column, count in counted.unread.items():
        line = words.plural(
            "{column}: {count} cell is no answer on the scale",
            "{column}: {count} cells are no answers on the scale",
            count,
            column=column,
        )
        if strange := counted.strange.get(column):
            told = [words("“{name}” ({count})", name=word, count=n) for word, n in strange.items()]
            line = words("{said}, such as {words}", said=line, words=", ".join(told[:6]))
        said.append(line)
    if counted.unknown:
        said.append(words("Not on the map: {names}", names=", ".join(list(counted.unknown)[:6])))
    if counting.plan.of(surveys.Role.WEIGHT):
        said.append(words("Means are weighted; intervals count the effective number of answers."))
    if counted.last_date:
        said.append(
            words("Answers until {day}", day=words.date(date.fromisoformat(counted.last_date)))
        )
    if journey.demo:
        said.append(
            words("With real answers this is no demo map; scores that stay invented say so.")
        )
    if said:
        lines = [tag("p", icon("info"), tag("span", line), class_="jm-explained") for line in said]
        show_markup(tag("div", lines, class_="jm-small"))
