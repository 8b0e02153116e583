"""The parts of a map's page, each made anew on its own, so that none disturbs another.

The picture and the line that brings news always follow at once. What holds open fields (inspector,
tabs) follows when none of them is being written in.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from typing import TypeVar, cast

import streamlit as st
from streamlit.errors import StreamlitAPIException
from streamlit.runtime.scriptrunner import get_script_run_ctx

from journey.ui import state, turns

PICTURE = "picture"
TITLE = "title"
STEPS = "steps"
INSPECTOR = "inspector"
TABS = "tabs"
LINE = "line"
REST = (TITLE, STEPS, INSPECTOR, TABS)
"""What follows the picture."""

F = TypeVar("F", bound=Callable[..., None])


@dataclass(frozen=True, slots=True)
class Shown:
    """Which revision of a map the picture shows, which the rest of the page, and what selected.

    `away`: whether the fields of the inspector wait for the store.
    """

    picture: int = 0
    rest: int = 0
    selection: state.Selection | None = None
    away: bool = False


def shown(map: str) -> Shown:
    """What this page shows of a map."""
    return cast("Shown", st.session_state.get(_key(map), Shown()))


def show_page(map: str, revision: int) -> None:
    """Note that the whole page shows that revision and what is selected now."""
    now = state.selection(map)
    st.session_state[_key(map)] = replace(
        shown(map), picture=revision, rest=revision, selection=now
    )


def show_picture(map: str, revision: int) -> None:
    """Note that the picture shows that revision."""
    st.session_state[_key(map)] = replace(shown(map), picture=revision)


def show_rest(map: str, revision: int) -> None:
    """Note that the rest of the page shows that revision."""
    st.session_state[_key(map)] = replace(shown(map), rest=revision)


def show_inspector(map: str, *, away: bool) -> None:
    """Note whether the fields of the inspector wait for the store."""
    st.session_state[_key(map)] = replace(shown(map), away=away)


def part(name: str) -> Callable[[F], F]:
    """Make what a function shows a part of the page, which keeps its place whatever is made anew.

    Streamlit forgets what a part has said and is not sent yet when the part is made anew: the part
    after it would find no place. So the place is the page's own.
    """

    def placed(show: F) -> F:
        shown = st.fragment(key=name)(turns.turn()(show))

        @wraps(show)
        def in_its_place(*told: object, **more: object) -> None:
            with st.container():
                shown(*told, **more)

        return cast("F", in_its_place)

    return placed


def repaint(*parts: str) -> None:
    """As the last thing of a callback: make these parts anew, in this order, and nothing else.

    On a page without them all of the page is made anew, as ever; also where somebody has asked for
    that meanwhile (Streamlit makes one run of both), for the rest of it would never come.
    """
    if not _is_alone():
        return
    try:
        st.rerun(list(parts))
    except StreamlitAPIException:
        return


def repaint_selection(map: str) -> None:
    """As the last thing of a callback: have all parts follow what is selected on a map now."""
    st.session_state[_key(map)] = replace(shown(map), selection=state.selection(map))
    repaint(PICTURE, INSPECTOR, TABS, LINE)


def follow(map: str, *, revision: int = 0) -> None:
    """At the end of a part: the page is made anew where it shows less than the part has changed.

    `revision` is what the picture has to show, where the part can change the map. What is to be
    said (`state.notice`) is said by the page.
    """
    there = shown(map)
    behind = there.selection != state.selection(map) or there.picture < revision
    if behind or (state.has_notices() and _is_alone()):
        st.rerun()


def _is_alone() -> bool:
    """Whether parts are made anew now, and not the page."""
    context = get_script_run_ctx()
    return bool(context and context.fragment_ids_this_run)


def _key(map: str) -> str:
    return f"shown:{map}"
