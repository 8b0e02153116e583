"""Files on their way: made beside the page, shared once they are made, given up when unwanted."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

import streamlit as st

from journey.services.handing_over import File
from journey.services.making import Making, Progress

_HELD, _REOPENS = "file-under-way", "export-reopens"
_KEPT = 16

_made: OrderedDict[Hashable, File] = OrderedDict()
_lock = Lock()


def begin(token: Hashable, work: Callable[[Progress], File]) -> Making[File]:
    """The making of a file in this session; another one that was under way is given up.

    `token` tells the file from every other: what it is made of, and how. A file that was made for
    somebody is not made again.
    """
    there: tuple[Hashable, Making[File]] | None = st.session_state.get(_HELD)
    if there is not None and there[0] == token:
        return there[1]
    if there is not None:
        there[1].stop()

    def once(told: Progress) -> File:
        with _lock:
            if token in _made:
                _made.move_to_end(token)
                return _made[token]
        file = work(told)
        with _lock:
            _made[token] = file
            while len(_made) > _KEPT:
                _made.popitem(last=False)
        return file

    making = Making(once)
    st.session_state[_HELD] = (token, making)
    return making


def is_under_way() -> bool:
    """Whether a file is being made in this session."""
    there: tuple[Hashable, Making[File]] | None = st.session_state.get(_HELD)
    return there is not None and not there[1].ended


def stop() -> None:
    """Give up what is being made; that it was given up stays to be seen."""
    there: tuple[Hashable, Making[File]] | None = st.session_state.get(_HELD)
    if there is not None:
        there[1].stop()


def reopen(key: str) -> None:
    """Have the dialog of that key opened at the next run: what it waited for has ended."""
    st.session_state[_REOPENS] = key


def reopens(key: str) -> bool:
    """Whether the dialog of that key is to be opened without being asked for; once."""
    if st.session_state.get(_REOPENS) != key:
        return False
    del st.session_state[_REOPENS]
    return True


def dismissed() -> None:
    """The dialog was closed: nobody waits any more."""
    stop()
    again()


def again() -> None:
    """Forget what was given up, so that it begins anew."""
    st.session_state.pop(_HELD, None)
