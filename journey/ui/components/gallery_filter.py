"""Finding a map among many: by words, by state, in an order."""

from collections.abc import Sequence

import streamlit as st

from journey.locales import Words
from journey.model import JourneyState, OrganisationKind
from journey.services.library import Entry
from journey.text import same_name
from journey.ui import cache, message, state
from journey.ui.escape import plain
from journey.ui.markup import tag, text_of
from journey.ui.shelf import library

_ORDER = "gallery-order"


def show(entries: Sequence[Entry], key: str) -> list[Entry]:
    """The row of filters; the maps that pass them, in the chosen order."""
    words = state.speak()
    with st.container(key=key, horizontal=True, vertical_alignment="center"):
        there = sum(not entry.archived for entry in entries)
        head = tag(
            "h2", words("All maps"), " ", tag("span", str(there), class_="jm-count"), class_="jm-h2"
        )
        st.html(text_of(head), width="content")
        sought = st.text_input(
            words("Search"),
            placeholder=words("Search name, persona, touchpoint"),
            type="search",
            icon=":material/search:",
            live=True,
            key=f"{key}-search",
            label_visibility="collapsed",
            width=280,
        )
        states = _states(words)
        shown = st.segmented_control(
            words("State"),
            list(states),
            format_func=states.__getitem__,
            default="all",
            required=True,
            key=f"{key}-state",
            label_visibility="collapsed",
        )
        st.space("stretch")
        orders = _orders(words)
        order = st.selectbox(
            words("Order"),
            list(orders),
            index=list(orders).index(st.session_state.get(_ORDER, "changed")),
            format_func=orders.__getitem__,
            # The box keeps the words it was first shown with, so each language has one of its own.
            key=f"{key}-order-{words.language}",
            label_visibility="collapsed",
            width=190,
        )
        st.session_state[_ORDER] = order
    passed = [e for e in entries if _in_state(e, shown or "all") and _speaks_of(e, sought or "")]
    if not passed:
        _nothing(sought or "", words, key)
    return _sorted(passed, order)


def _states(words: Words) -> dict[str, str]:
    return {
        "all": words("All"),
        "as_is": words("As-is"),
        "to_be": words("To-be"),
        "competitor": words("Competitor"),
        "archived": words("Archived"),
    }


def _orders(words: Words) -> dict[str, str]:
    return {
        "changed": words("Last changed"),
        "title": words("By title"),
        "weak": words("Weakest first"),
    }


def _in_state(entry: Entry, wanted: str) -> bool:
    theirs = (
        entry.organisation is not None and entry.organisation.kind is OrganisationKind.COMPETITOR
    )
    match wanted:
        case "archived":
            return entry.archived
        case "competitor":
            return theirs and not entry.archived
        case "as_is" | "to_be":
            return not entry.archived and not theirs and entry.state is JourneyState(wanted)
        case _:
            return not entry.archived


def _speaks_of(entry: Entry, sought: str) -> bool:
    """Whether title, organisation, a persona or a touchpoint holds the words sought."""
    folded = same_name(sought.strip())
    if not folded:
        return True
    names = [entry.title, *(persona.name for persona in entry.personas)]
    if entry.organisation:
        names.append(entry.organisation.name)
    if any(folded in same_name(name) for name in names):
        return True
    return any(folded in same_name(t.name) for t in library().get(entry.id).journey.touchpoints)


def _sorted(entries: list[Entry], order: str) -> list[Entry]:
    match order:
        case "title":
            return sorted(entries, key=lambda entry: same_name(entry.title))
        case "weak":
            return sorted(entries, key=lambda e: -(cache.summary(e.id, e.revision).weak or 0))
        case _:
            return entries


def _nothing(sought: str, words: Words, key: str) -> None:
    if not sought.strip():
        message.show(words("No map here."), words("Choose “All” to see the others."), kind="empty")
        return
    message.show(words("No map has “{sought}”.", sought=sought.strip()), kind="empty")
    with st.container(horizontal_alignment="center"):
        st.button(
            plain(words("Clear the search")), key=f"{key}-clear", on_click=_clear, args=(key,)
        )


def _clear(key: str) -> None:
    st.session_state[f"{key}-search"] = ""
