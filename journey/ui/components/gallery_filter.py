"""Finding a map among many: by words, by state, in an order."""

from collections.abc import Callable, Sequence

import streamlit as st

from journey.locales import Words
from journey.model import JourneyState, OrganisationKind
from journey.services.library import Entry
from journey.text import same_name
from journey.ui import message, state
from journey.ui.escape import plain
from journey.ui.gallery import Reading
from journey.ui.markup import tag, text_of

_ORDER = "gallery-order"


def show(entries: Sequence[Entry], reading: Reading, key: str) -> list[Entry]:
    """The row of filters; the maps that pass them, in the chosen order.

    What is not known of the maps yet is read while there is time for it.
    """
    words = state.speak()
    with st.container(key=key, horizontal=True, vertical_alignment="center"):
        head = st.empty()
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
    folded = same_name((sought or "").strip())
    passed = [
        entry
        for entry in entries
        if _in_state(entry, shown or "all") and _speaks_of(entry, folded, reading)
    ]
    with head:
        _head(sought or "", shown or "all", len(passed), words)
    if not passed and reading.done:
        _nothing(sought or "", shown or "all", words, key)
    return _sorted(passed, order, reading)


def _head(sought: str, shown: str, count: int, words: Words) -> None:
    """What the cards below are, and how many."""
    narrowed = words("Found") if sought.strip() else _HEADS[shown](words)
    counted = tag("span", str(count), class_="jm-count", role="status")
    head = tag("h2", narrowed, " ", counted, class_="jm-h2")
    st.html(text_of(head), width="content")


_HEADS: dict[str, Callable[[Words], str]] = {
    "all": lambda words: words("All maps"),
    "as_is": lambda words: words("As-is maps"),
    "to_be": lambda words: words("To-be maps"),
    "competitor": lambda words: words("Maps of competitors"),
    "archived": lambda words: words("Archived maps"),
}


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
        "touchpoints": words("Most touchpoints"),
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


def _speaks_of(entry: Entry, folded: str, reading: Reading) -> bool:
    """Whether title, organisation, a persona or a touchpoint holds the words sought."""
    if not folded:
        return True
    names = [entry.title, *(persona.name for persona in entry.personas)]
    if entry.organisation:
        names.append(entry.organisation.name)
    if any(folded in same_name(name) for name in names):
        return True
    traits = reading.traits(entry)
    return traits is not None and any(folded in name for name in traits.names)


def _sorted(entries: list[Entry], order: str, reading: Reading) -> list[Entry]:
    match order:
        case "title":
            return sorted(entries, key=lambda entry: same_name(entry.title))
        case "touchpoints":
            return sorted(entries, key=lambda entry: -entry.touchpoints)
        case "weak":
            weak = {entry.id: reading.traits(entry) for entry in entries}
            return sorted(entries, key=lambda entry: -(t.weak if (t := weak[entry.id]) else 0))
        case _:
            return entries


def _nothing(sought: str, shown: str, words: Words, key: str) -> None:
    if not sought.strip():
        said = words("The archive is empty.") if shown == "archived" else words("No map here.")
        message.show(said, words("Choose “All” to see the others."), kind="empty")
        return
    message.show(
        words("No map has “{sought}”.", sought=sought.strip()),
        words("Titles, organisations, personas and touchpoints were searched."),
        kind="empty",
    )
    with st.container(horizontal_alignment="center"):
        st.button(
            plain(words("Clear the search")), key=f"{key}-clear", on_click=_clear, args=(key,)
        )


def _clear(key: str) -> None:
    st.session_state[f"{key}-search"] = ""
