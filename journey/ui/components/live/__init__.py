"""The line of a map's page: it hears what others do, and has the parts that show it made anew.

In the toolbar it says how the map is saved and who is here. Each tab has one line. It is a
component beside the picture, not of it: a message of the line never takes the place of an edit.
"""

from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from journey.errors import NotFoundError
from journey.locales import Words
from journey.ui import parts, people_here, routes, state
from journey.ui.components import journey_map
from journey.ui.shelf import library

_CALLED = {"picture": (parts.PICTURE,), "rest": parts.REST, "all": (parts.PICTURE, *parts.REST)}


@parts.part(parts.LINE)
def show(map: str, key: str) -> None:
    """Saved, offline or read-only; the faces of those who are here."""
    try:
        data = payload(map, state.speak())
    except NotFoundError:
        st.rerun()  # deleted, or not theirs to see any more: nothing of the page may stay
    mount = component("journey.live", html='<div class="live"></div>', js="live.js", css="live.css")
    mount(
        key=key,
        data=data,
        on_poke_change=lambda: _poked(map, key),
        width="stretch",
        height=32,
    )


def payload(map: str, words: Words) -> dict[str, Any]:
    """Where to listen, what the page shows already, who is here, and the words to say it."""
    shown = parts.shown(map)
    changed = library().get(map).changed.astimezone(state.time_zone())
    return {
        "url": _address(map),
        "me": state.actor(),
        "shown": {"picture": shown.picture, "rest": shown.rest},
        "turn": st.session_state.get(_turn(map), -1),
        "heard": st.session_state.get(_heard(map), 0),
        "faces": people_here.faces(map, words),
        "saved": f"{changed:%H:%M}",
        "labels": _labels(words),
    }


def _address(map: str) -> str:
    """Where the news of a map are told (`journey.ui.live.events`)."""
    return f"{routes.base()}/api/maps/{map}/events"


def note_faces(map: str) -> None:
    """Note that the page shows who is here now."""
    st.session_state[_turn(map)] = people_here.turn(map)


def _poked(map: str, key: str) -> None:
    """The line has heard of something: make anew what it names, then the line itself."""
    told = state.told(key, "poke")
    if not told or told.get("parts") not in _CALLED:
        return
    st.session_state[_heard(map)] = told["number"]
    if told["parts"] != "rest":
        journey_map.be_brief(map)  # seen at once, and drawn anew once it rests
    called = (*_CALLED[told["parts"]], parts.LINE)
    try:
        library().get(map)
    except NotFoundError:
        return  # as the line finds out by itself
    if library().away != parts.shown(map).away:
        called = tuple(dict.fromkeys((*called, parts.INSPECTOR)))
    parts.repaint(*called)


def _turn(map: str) -> str:
    return f"line-turn:{map}"


def _heard(map: str) -> str:
    return f"line-heard:{map}"


def _labels(words: Words) -> dict[str, str]:
    return {
        "saved": words("Saved {time}", time="{time}"),
        "saving": words("Saving"),
        "offline": words("Offline, changes are kept"),
        "kept": words("Offline, {count} kept", count="{count}"),
        "away": words("The store is away, changes are kept"),
        "explain": words(
            "There is no connection to the app. What you do on the picture stays in this browser "
            "and is sent when it is back."
        ),
        "here": words("Here now"),
        "you": words("{name} (you)", name="{name}"),
    }
