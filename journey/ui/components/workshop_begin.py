"""Before a room is open: which map, the button, and the workshops that were."""

from collections.abc import Mapping

import streamlit as st

from journey.access import Action
from journey.locales import Words
from journey.services.library import Entry
from journey.ui import allowed, rooms, state
from journey.ui.apart import apart
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag, text_of

_KEY = "workshop-map"


def show(maps: Mapping[str, Entry], map: str, key: str) -> None:
    """The way to a room on a map."""
    words = state.speak()
    show_markup(tag("h1", words("Workshop"), class_="jm-h1"))
    show_markup(
        tag(
            "p",
            words(
                "A room rates a map together: everybody votes on a phone, without an account. "
                "Nobody sees the votes until you reveal them; then you talk about what the room "
                "disagrees on, and take the medians over as scores."
            ),
            class_="jm-workshop-intro",
        )
    )
    st.session_state[_KEY] = map
    titles = apart({id: entry.title for id, entry in maps.items()})
    why = allowed.why_not(Action.FACILITATE, map)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            words("Map"),
            list(maps),
            format_func=titles.__getitem__,
            key=_KEY,
            on_change=_choose,
            width=420,
        )
        st.button(
            words("Open the room"), type="primary", icon=":material/co_present:",
            key=f"{key}-go", on_click=_begin, disabled=why is not None, help=why,
        )  # fmt: skip
    _earlier(map, words, key, hosts=why is None)


def _begin() -> None:
    # The map that is chosen now, which may be another than when the page was made.
    rooms.begin(st.session_state[_KEY])


def _choose() -> None:
    rooms.leave()
    st.query_params[state.MAP] = st.session_state[_KEY]


def _earlier(map: str, words: Words, key: str, *, hosts: bool) -> None:
    """The workshops on this map that have ended."""
    ended = [one for one in rooms.workshops().of(map) if one.ended is not None]
    if not ended:
        return
    show_markup(tag("h2", words("Earlier workshops on this map"), class_="jm-h2"))
    for one in ended:
        with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-{one.id}"):
            day = words.date(one.begun.astimezone(state.time_zone()).date())
            many = words.plural("{count} round", "{count} rounds", len(one.rounds))
            st.html(text_of(tag("span", f"{day} · {many}")), width="content")
            if hosts:
                st.button(
                    words("Delete its votes"), type="tertiary", icon=":material/delete:",
                    key=f"{key}-forget-{one.id}", on_click=_forget, args=(one.id,),
                    help=words("Scores that were taken over stay in the map"),
                )  # fmt: skip


def _forget(id: str) -> None:
    rooms.attempt(lambda: rooms.workshops().forget(id))
    rooms.leave()
