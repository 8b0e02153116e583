"""The measures of our maps: what is worth its effort, and who does what by when."""

import datetime

import streamlit as st

from journey.access import Action
from journey.errors import JourneyError
from journey.locales import Words
from journey.model import Journey, OrganisationKind
from journey.services import measures, work_list
from journey.services.care import loads
from journey.services.library import Entry
from journey.services.measures import Task
from journey.ui import allowed, message, state
from journey.ui.apart import apart
from journey.ui.components import measure_form, measure_list, worth_chart
from journey.ui.markup import icon, tag, text_of
from journey.ui.markup import show as show_markup
from journey.ui.shelf import library


def show() -> None:
    """Files and filters, the matrix, the list; the form opens over them."""
    words = state.speak()
    maps = _ours()
    titles = apart({id: entry.title for id, entry in maps.items()})
    with st.container(key="measures-bar", horizontal=True, vertical_alignment="center"):
        st.html(text_of(tag("h1", words("Measures"), class_="jm-h1")), width="content")
        chosen = st.multiselect(
            words("Maps"),
            list(maps),
            default=_asked(maps),
            format_func=lambda each: str(titles.get(each, each)),
            key="measures-maps",
            label_visibility="collapsed",
            placeholder=words("Choose maps"),
        )
        st.space("stretch")
        journeys = _journeys(chosen)
        found = measures.tasks(journeys)
        _files(found, list(journeys), words)
    if not found:
        message.show(
            words("No measures yet."),
            words("Turn a weakness into a measure: on a map, or where maps are compared."),
            kind="empty",
        )
        return
    left, right = st.columns([800, 352], gap="medium")
    with left:
        measure_list.show(found, words, key="task")
    with right:
        worth_chart.show(found, key="worth")
        _loads(journeys, words)
    measure_form.show()


def _ours() -> dict[str, Entry]:
    """Our maps: those that are neither archived nor of a competitor."""
    return {
        entry.id: entry
        for entry in library().entries()
        if not entry.archived
        and not (entry.organisation and entry.organisation.kind is OrganisationKind.COMPETITOR)
    }


def _asked(maps: dict[str, Entry]) -> list[str]:
    """The maps of the address, else the one that was changed last."""
    linked = [id for id in st.query_params.get(state.MAP, "").split(",") if id in maps]
    return linked or list(maps)[:1]


def _journeys(ids: list[str]) -> dict[str, Journey]:
    found: dict[str, Journey] = {}
    for id in ids:
        try:
            found[id] = library().get(id).journey
        except JourneyError:
            continue
    return found


def _files(found: tuple[Task, ...], maps: list[str], words: Words) -> None:
    why = allowed.why_not(Action.EXPORT, *maps) if maps else None
    st.download_button(
        "CSV", data=allowed.taken_along(lambda: work_list.as_csv(found, words), *maps),
        file_name="measures.csv", disabled=why is not None,
        mime="text/csv", icon=":material/download:", key="measures-csv", on_click="ignore",
        help=why or words("For spreadsheets"),
    )  # fmt: skip
    st.download_button(
        "ICS",
        data=allowed.taken_along(
            lambda: work_list.as_ics(found, words, datetime.datetime.now(datetime.UTC)), *maps
        ),
        file_name="measures.ics", mime="text/calendar", icon=":material/event:",
        key="measures-ics", on_click="ignore", disabled=why is not None,
        help=why or words("For calendars: what has a day"),
    )  # fmt: skip


def _loads(journeys: dict[str, Journey], words: Words) -> None:
    """The hours of each department beside what it has, map by map."""
    capacities = library().capacities.all()
    lines = [
        (journey.title, load)
        for journey in journeys.values()
        for load in loads(journey, capacities)
    ]
    if not lines:
        return
    show_markup(tag("h2", words("Hours a week by department"), class_="jm-h2"))
    for title, load in lines:
        total = words.number(load.total)
        if load.capacity is None:
            said = words(
                "{department}: {total}; the hours it has are not known",
                department=load.department, total=total,
            )  # fmt: skip
        else:
            said = words(
                "{department}: {total} of {capacity}",
                department=load.department, total=total, capacity=words.number(load.capacity),
            )  # fmt: skip
        sign = icon("error" if load.is_exceeded else "schedule")
        kind = "jm-carewarning full" if load.is_exceeded else "jm-small"
        beside = tag("span", f" {title}", class_="jm-muted") if len(journeys) > 1 else None
        show_markup(tag("div", sign, " ", said, beside, class_=kind))
