"""The work list: who does what by when, by department."""

import streamlit as st

from journey.locales import Words
from journey.services import measures, work_list
from journey.services.library import Kept
from journey.services.measures import Task
from journey.ui import message, routes, state
from journey.ui.components import measure_form
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag, text_of


def of_map(kept: Kept, key: str) -> None:
    """The measures of one map, with the way to the list of all."""
    words = state.speak()
    found = measures.tasks({kept.journey.id: kept.journey})
    if not found:
        message.show(
            words("No measures yet."),
            words("Choose a finding and make it a measure, or add one beside a touchpoint."),
            kind="empty",
        )
        return
    show(found, words, key, titled=False)
    st.page_link(
        routes.measures(words),
        label=words("Work list with value and effort"),
        icon=":material/checklist:",
        query_params={state.MAP: kept.journey.id},
    )


def show(found: tuple[Task, ...], words: Words, key: str, *, titled: bool = True) -> None:
    """The work list by department, owner and day; `titled`: with the map of each measure."""
    department = object()
    for at, task in enumerate(found):
        if task.department != department:
            department = task.department
            name = department or words("No department yet")
            show_markup(tag("h2", str(name), class_="jm-h2 jm-department"))
        _task(task, words, f"{key}-{at}", titled=titled)


def _task(task: Task, words: Words, key: str, *, titled: bool) -> None:
    measure = task.measure
    with st.container(key=f"taskrow-{key}", horizontal=True, wrap=False):
        due = words.date(measure.due) if measure.due else words("no day yet")
        about = [
            measure.owner or words("no owner yet"),
            due,
            work_list.status_name(measure.status, words),
        ]
        if measure.hours_a_week is not None:
            about.append(words("{hours} hours a week", hours=words.number(measure.hours_a_week)))
        with st.container(key=f"taskwords-{key}"):
            st.button(
                plain(measure.name), type="tertiary", key=f"{key}-open",
                on_click=measure_form.ask, args=(task.map, task.touchpoint.id, task.at),
            )  # fmt: skip
            where = " · ".join([task.touchpoint.name, *([task.title] if titled else [])])
            show_markup(
                tag(
                    "div",
                    " · ".join(about),
                    tag("br"),
                    where,
                    class_="jm-muted jm-small jm-clip",
                )
            )
        letters = tag("span", measure_form.marks(task.letters, words), class_="jm-row jm-nowrap")
        st.html(text_of(letters), width="content")
