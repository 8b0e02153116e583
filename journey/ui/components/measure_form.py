"""A measure made SMART: what is done, how success is seen, why it can be done, by when."""

from typing import cast
from xml.etree.ElementTree import Element

import streamlit as st

from journey.access import Action
from journey.errors import JourneyError
from journey.locales import Words
from journey.model import Indicator, Measure, MeasureStatus, Touchpoint
from journey.services import measures
from journey.services.measures import Letter
from journey.services.work_list import letter_name, status_name
from journey.ui import allowed, changes, state
from journey.ui.escape import plain
from journey.ui.markup import icon, tag, text_of
from journey.ui.markup import show as show_markup
from journey.ui.shelf import library

_ASKED = "measure-asked"


def _hint(letter: Letter, words: Words) -> str:
    """What a letter asks for."""
    return {
        Letter.SPECIFIC: words("says in more than a word what is done"),
        Letter.MEASURABLE: words("an indicator with baseline and target"),
        Letter.ACHIEVABLE: words("a reason why it can be done"),
        Letter.RELEVANT: words("stands at a touchpoint"),
        Letter.TIME_BOUND: words("a day on which it is done"),
    }[letter]


def ask(
    map: str, touchpoint: str, at: int | None = None, indicator: Indicator | None = None
) -> None:
    """Open the form at the next run: for the measure at a place, or a new one.

    `indicator` is what a new one is begun with.
    """
    st.session_state[_ASKED] = (map, touchpoint, at, indicator)


def show() -> None:
    """The form, where it was asked for."""
    asked = cast(
        "tuple[str, str, int | None, Indicator | None] | None",
        st.session_state.pop(_ASKED, None),
    )
    if asked is None:
        return
    map, touchpoint, at, indicator = asked
    try:
        journey = library().get(map).journey
    except JourneyError as error:
        changes.refuse(error)
        return
    there = journey.touchpoint.get(touchpoint)
    if there is None:
        return
    words = state.speak()
    old = there.measures[at] if at is not None and at < len(there.measures) else None
    title = words("Change a measure") if old else words("A measure for a weakness")
    if old and allowed.why_not(Action.EDIT, map):
        title = words("Measure")

    @st.dialog(title, width="large")
    def dialog() -> None:
        _form(map, there, at if old else None, old, indicator, words)

    dialog()


def _form(
    map: str,
    touchpoint: Touchpoint,
    at: int | None,
    old: Measure | None,
    indicator: Indicator | None,
    words: Words,
) -> None:
    key = f"measure-{map}-{touchpoint.id}-{at}"
    show_markup(
        tag("div", words("At the touchpoint “{name}”", name=touchpoint.name), class_="jm-muted")
    )
    if not allowed.here(Action.EDIT, map):
        if old is not None:
            _told(old, words)
            _letters(old, touchpoint, words)
        return
    measure = _asked(touchpoint, old, indicator, words, key)
    _letters(measure, touchpoint, words)
    with st.container(horizontal=True, vertical_alignment="center"):
        if (
            st.button(
                words("Keep the measure"),
                type="primary",
                key=f"{key}-keep",
                disabled=measure is None,
            )
            and measure is not None
        ):
            if changes.apply(map, measures.with_measure(touchpoint, measure, at)):
                state.notice(words("“{name}” is on the work list.", name=measure.name))
            st.rerun()
        if measure is None:
            said = words("Say first what is done.")
            st.html(text_of(tag("div", said, class_="jm-muted jm-small")), width="content")
        if at is not None and st.button(words("Delete"), key=f"{key}-delete"):
            changes.apply(map, measures.without_measure(touchpoint, at))
            st.rerun()


def _told(measure: Measure, words: Words) -> None:
    """What is known of a measure, for those who may not change it."""
    known = {
        words("What is done"): measure.name,
        words("Indicator"): _aim(measure.indicator, words),
        words("Achievable because"): measure.achievable,
        words("What it changes for the customer"): measure.relevant,
        words("Owner"): measure.owner,
        words("Department"): measure.department,
        words("Due"): words.date(measure.due) if measure.due else None,
        words("How often"): measure.cadence,
        words("Hours a week"): words.number(measure.hours_a_week)
        if measure.hours_a_week is not None
        else None,
        words("Status"): status_name(measure.status, words),
    }
    cells = [(tag("dt", label), tag("dd", said)) for label, said in known.items() if said]
    show_markup(tag("dl", [part for pair in cells for part in pair], class_="jm-pairs"))


def _aim(indicator: Indicator | None, words: Words) -> str | None:
    if indicator is None:
        return None
    from_to = [
        words.number(each) if each is not None else "?"
        for each in (indicator.baseline, indicator.target)
    ]
    return f"{indicator.name}: {' → '.join(from_to)} {indicator.unit or ''}".strip()


def _asked(
    touchpoint: Touchpoint,
    old: Measure | None,
    indicator: Indicator | None,
    words: Words,
    key: str,
) -> Measure | None:
    """The fields; the measure that they make, None where nothing says what is done."""
    was = old or Measure(name="-", department=touchpoint.department, indicator=indicator)
    name = st.text_input(words("What is done"), value=old.name if old else "", key=f"{key}-name")
    measured = _indicator(was.indicator, words, key)
    achievable = st.text_input(
        words("Achievable because"), value=was.achievable or "", key=f"{key}-achievable"
    )
    relevant = st.text_input(
        words("What it changes for the customer"), value=was.relevant or "", key=f"{key}-relevant"
    )
    one, two, three = st.columns(3)
    owner = one.text_input(words("Owner"), value=was.owner or "", key=f"{key}-owner")
    department = two.text_input(
        words("Department"), value=was.department or "", key=f"{key}-department"
    )
    due = three.date_input(words("Due"), value=was.due, key=f"{key}-due", format=_day_format(words))
    cadence = one.text_input(words("How often"), value=was.cadence or "", key=f"{key}-cadence")
    hours = two.number_input(
        words("Hours a week"), min_value=0.0, step=0.5, value=was.hours_a_week, key=f"{key}-hours"
    )
    statuses = {status: status_name(status, words) for status in MeasureStatus}
    status = three.selectbox(
        words("Status"), list(statuses), index=list(statuses).index(was.status),
        format_func=statuses.__getitem__, key=f"{key}-status",
    )  # fmt: skip
    if not name.strip():
        return None
    return Measure(
        id=was.id,
        name=name.strip(),
        indicator=measured,
        achievable=achievable.strip() or None,
        relevant=relevant.strip() or None,
        owner=owner.strip() or None,
        department=department.strip() or None,
        due=due,
        cadence=cadence.strip() or None,
        hours_a_week=hours,
        status=status or was.status,
    )


def _indicator(was: Indicator | None, words: Words, key: str) -> Indicator | None:
    """What shows the success: its name, where it stands, where it shall be."""
    name, base, aim, unit = st.columns([3, 1, 1, 1])
    called = name.text_input(
        words("Indicator"), value=was.name if was else "", key=f"{key}-indicator"
    )
    baseline = base.number_input(
        words("Baseline"), value=was.baseline if was else None, key=f"{key}-baseline", format="%g"
    )
    target = aim.number_input(
        words("Target"), value=was.target if was else None, key=f"{key}-target", format="%g"
    )
    measured = unit.text_input(
        words("Unit"), value=(was.unit or "") if was else "", key=f"{key}-unit"
    )
    if not called.strip():
        return None
    began = was or Indicator(name=called.strip())
    return began.model_copy(
        update={
            "name": called.strip(),
            "baseline": baseline,
            "target": target,
            "unit": measured.strip() or None,
        }
    )


def _letters(measure: Measure | None, touchpoint: Touchpoint, words: Words) -> None:
    """The five letters, each with whether it holds and what it asks for."""
    held = measures.letters(measure, touchpoint) if measure else {}
    lines = [
        tag(
            "div",
            icon("check_circle" if held.get(letter) else "radio_button_unchecked"),
            " ",
            tag("strong", letter_name(letter, words)),
            ": ",
            _hint(letter, words),
            class_="jm-small" if held.get(letter) else "jm-small jm-muted",
        )
        for letter in Letter
    ]
    show_markup(tag("div", lines, class_="jm-letters"))


def _day_format(words: Words) -> str:
    return "DD.MM.YYYY" if words.language == "de" else "YYYY-MM-DD"


def marks(held: dict[Letter, bool], words: Words) -> list[Element]:
    """The five letters in small: S M A R T, the open ones quiet and struck out."""
    return [
        tag(
            "span",
            letter.value[0].upper(),
            class_="jm-letter" if holds else "jm-letter open",
            title=plain(letter_name(letter, words)),
        )
        for letter, holds in held.items()
    ]
