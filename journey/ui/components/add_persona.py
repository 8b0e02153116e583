"""A persona more on a map: a new one, one of the library, or one of another map."""

import streamlit as st

from journey.access import Action
from journey.errors import JourneyError
from journey.locales import Words
from journey.services import personas
from journey.ui import changes, cursor, message, people, routes, state
from journey.ui.apart import apart
from journey.ui.escape import plain
from journey.ui.people import Known
from journey.ui.shelf import library, may
from personas import Persona

_NEW, _KNOWN = "new", "known"


def show(key: str, known: Known | None = None) -> None:
    """The dialog; with a persona given, that one is to be added."""
    words = state.speak()
    st.dialog(words("Add a persona"))(form)(words, key, known)


def form(words: Words, key: str, known: Known | None) -> None:
    """Which map, who, and the step that adds."""
    maps = apart(_maps())
    if not maps:
        message.show(
            words("There is no map yet that you may change."),
            words("Begin one, then add its personas."),
            kind="empty",
        )
        return
    chosen = known or _who(words, key)
    name = "" if chosen else st.text_input(words("Name"), max_chars=200, key=f"{key}-name")
    map = st.selectbox(
        words("On the map"),
        list(maps),
        format_func=lambda id_: plain(maps[id_]),
        key=f"{key}-map",
    )
    if chosen is None:
        cursor.wait_in(f"{key}-name")
    if st.button(words("Add to the map"), type="primary", key=f"{key}-add"):
        try:
            journey = library().get(map).journey
            taken = {persona.id for persona in journey.personas}
            person: Persona = chosen.persona if chosen else personas.fresh(name, taken)
            edit = personas.added(journey, person)
        except JourneyError as error:
            message.show(*error.said(words))
            return
        if changes.apply(map, edit):
            query = {state.PERSONA: edit.persona.id, state.MAP: map}
            st.switch_page(routes.personas(words), query_params=query)
        st.rerun()


def _maps() -> dict[str, str]:
    """The titles of the maps that the visitor may change, by their ids."""
    return {
        entry.id: entry.title
        for entry in library().entries()
        if not entry.archived and may(Action.EDIT, entry.id)
    }


def _who(words: Words, key: str) -> Known | None:
    """A persona that is known already; None for a new one."""
    kinds = {_NEW: words("New"), _KNOWN: words("Existing ones")}
    kind = st.segmented_control(
        words("Persona"),
        list(kinds),
        format_func=kinds.__getitem__,
        default=_NEW,
        required=True,
        key=f"{key}-kind",
        width="stretch",
    )
    if kind != _KNOWN:
        return None
    everybody = {each.key: each for each in people.known()}
    names = apart({key: _said(each, words) for key, each in everybody.items()})
    chosen = st.selectbox(
        words("From the library or another map"),
        list(everybody),
        format_func=lambda name: plain(names[name]),
        key=f"{key}-known",
    )
    return everybody[chosen]


def _said(known: Known, words: Words) -> str:
    origin = known.maps[0].title if known.maps else words("library")
    return f"{known.persona.name} ({origin})"
