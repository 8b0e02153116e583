"""Taking a gap over: could we look after it? What is open becomes a measure, nothing is blocked."""

import streamlit as st

from journey.comparing import MapTouchpoint, Row
from journey.locales import Words
from journey.services.care import Care, CareCheck, check
from journey.services.measures import taken_over
from journey.ui import changes, compared, state
from journey.ui.compared import Compared
from journey.ui.components import undo_bar
from journey.ui.escape import plain
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.shelf import library


def show(shown: Compared, row: Row, key: str) -> None:
    """The three questions with their answers, the load of the department, and the step."""
    words = state.speak()
    show_markup(tag("h3", words("Care check: could we look after it?"), class_="jm-h3"))
    care = _asked(shown, words, key)
    capacities = library().capacities.all()
    if care.department:
        _capacity(care.department, capacities, words, key)
    checked = check(shown.ours, care, capacities)
    _answers(checked, care, words)
    _verdict(checked, words)
    with st.container(key=f"{key}-acts", horizontal=True):
        st.button(
            words("Add as planned"),
            type="primary",
            key=f"{key}-add",
            on_click=_take_over,
            args=(shown, row, care),
        )
        st.button(
            words("Not for us"),
            key=f"{key}-dismiss",
            help=words("It is listed apart, and can be taken up again"),
            on_click=compared.dismiss,
            args=(shown, row),
        )


def show_apart(ids: tuple[str, ...], key: str) -> None:
    """A gap that is not for us: that it is so, and the way back."""
    words = state.speak()
    show_markup(tag("div", words("It is not for us, and no gap to close."), class_="jm-small"))
    st.button(
        words("Take up again"),
        icon=":material/undo:",
        key=f"{key}-takeup",
        on_click=compared.take_up,
        args=(ids,),
    )


def _asked(shown: Compared, words: Words, key: str) -> Care:
    departments = list(dict.fromkeys(t.department for t in shown.ours.touchpoints if t.department))
    known = list(dict.fromkeys([*departments, *library().capacities.all()]))
    cadences = [words("every day"), words("every week"), words("every month"), words("every year")]
    with st.container(key=f"{key}-asks", gap="small"):
        left, right = st.columns(2)
        owner = left.text_input(words("Owner"), key=f"{key}-owner")
        department = right.selectbox(
            words("Department"), known, index=None, accept_new_options=True,
            placeholder=words("Who answers"), key=f"{key}-department",
        )  # fmt: skip
        cadence = left.selectbox(
            words("How often"), cadences, index=None, accept_new_options=True,
            placeholder=words("Cadence"), key=f"{key}-cadence",
        )  # fmt: skip
        hours = right.number_input(
            words("Hours a week"), min_value=0.0, step=0.5, value=None, key=f"{key}-hours"
        )
    return Care(owner.strip() or None, department or None, cadence or None, hours)


def _capacity(department: str, capacities: dict[str, float], words: Words, key: str) -> None:
    """How many hours the department has: asked where it is needed, kept for everybody."""
    field = f"{key}-capacity-{department}"

    def said() -> None:
        changes.attempt(lambda: library().capacities.set(department, st.session_state.get(field)))

    st.number_input(
        words("Hours a week that {department} has for such work", department=plain(department)),
        min_value=0.0,
        step=1.0,
        value=capacities.get(department),
        key=field,
        on_change=said,
    )


def _answers(checked: CareCheck, care: Care, words: Words) -> None:
    """Each question with a sign and what is known, or is lacking for an answer."""
    load = checked.load
    owned, time = words("Someone owns it"), words("Time is there")
    if care.owner and load is None:
        owned = words("Someone owns it: say also for which department")
    if care.hours_a_week is not None and load is None:
        time = words("Time is there: say which department has these hours")
    if load is not None and load.capacity is not None:
        time = words(
            "{total} of {capacity} hours a week at {department}, on this map",
            total=words.number(load.total),
            capacity=words.number(load.capacity),
            department=load.department,
        )
    elif load is not None:
        time = words("Time is there: how many hours {department} has is not known",
                     department=load.department)  # fmt: skip
    lines = [
        (checked.is_owned, owned),
        (checked.is_regular, words("It is looked after regularly")),
        (checked.has_time, time),
    ]
    shown = [
        tag(
            "div",
            icon("check_circle" if holds else "radio_button_unchecked"),
            " ",
            said,
            class_="jm-small" if holds else "jm-small jm-muted",
        )
        for holds, said in lines
    ]
    show_markup(tag("div", shown, class_="jm-care"))


def _verdict(checked: CareCheck, words: Words) -> None:
    """The warning of the method, red where the department is full."""
    rule = words(
        "A new touchpoint helps only if it is looked after sufficiently and regularly; "
        "else satisfaction falls."
    )
    if checked.is_exceeded and checked.load is not None:
        said = words(
            "{department} is full: {total} hours a week are asked for, {capacity} are there.",
            department=checked.load.department,
            total=words.number(checked.load.total),
            capacity=words.number(checked.load.capacity or 0.0),
        )
        show_markup(
            tag("div", icon("error"), " ", tag("strong", said), " ", rule,
                class_="jm-carewarning full", role="alert")
        )  # fmt: skip
    elif checked.open:
        said = words.plural(
            "{count} of 3 is open. It becomes a measure.",
            "{count} of 3 are open. They become a measure.",
            checked.open,
        )
        show_markup(tag("div", said, " ", rule, class_="jm-carewarning", role="status"))


def _take_over(shown: Compared, row: Row, care: Care) -> None:
    words = state.speak()
    edit = taken_over(shown.comparison, shown.journeys, row, care, words)
    if changes.apply(shown.ours.id, edit):
        map = shown.ours.id
        here = MapTouchpoint(map=map, touchpoint=edit.touchpoint.id)
        compared.confirm_origin(shown, row, here)
        said = words("“{name}” stands on our map as planned.", name=row.name)
        undo_bar.offer(said, map, library().get(map, state.actor()).revision)
