"""Files on their way: made beside the page, shared once they are made, given up when unwanted."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

import streamlit as st

from journey.services.handing_over import File
from journey.services.making import Making, Progress

_HELD = "file-under-way"
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


def stop() -> None:
    """Give up what is being made; that it was given up stays to be seen."""
    there: tuple[Hashable, Making[File]] | None = st.session_state.get(_HELD)
    if there is not None:
        there[1].stop()


def again() -> None:
    """Forget what was given up, so that it begins anew."""
    st.session_state.pop(_HELD, None)
