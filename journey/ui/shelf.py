"""What all sessions of this process share: the library of maps, and who is there.

A page works with `library`, which is what its visitor may see and do of it; the server itself,
where no visitor asks, with `whole`.
"""

import contextlib
import threading
from collections.abc import Generator

import streamlit as st
from starlette.requests import Request

from journey import bootstrap
from journey.access import Action
from journey.services.access import Visitor
from journey.services.house import House
from journey.services.library import Library
from journey.services.presence import Presence
from journey.services.steady import SteadyLibrary
from journey.ui import visitors

_own = threading.local()


@st.cache_resource(show_spinner=False)
def house() -> House:
    """The library and all around it, opened at the first call."""
    return bootstrap.house()


@st.cache_resource(show_spinner=False)
def presence() -> Presence:
    """Who has which map open."""
    return Presence()


def whole() -> SteadyLibrary:
    """The library as the server itself has it: nobody is asked whether they may."""
    return house().whole


def library() -> SteadyLibrary:
    """The library as the visitor of this session has it."""
    there = house()
    if not there.access.team or getattr(_own, "work", False):
        return there.whole
    return there.library(visitors.of_session(there))


def library_for(request: Request) -> SteadyLibrary:
    """The library as it is for who sends a request to a route of our own."""
    there = house()
    return there.library(visitors.of_request(there, request)) if there.access.team else there.whole


def opened(map: str) -> Library:
    """The library behind what visitors share, once this one may see the map."""
    return library().behind(map)


def visitor() -> Visitor:
    """Who is at this session's browser."""
    return visitors.of_session(house())


def may(action: Action, map: str = "") -> bool:
    """Whether the visitor may do that: what screens offer follows it."""
    return library().may(action, map)


def is_team() -> bool:
    """Whether people have accounts."""
    return house().access.team


@contextlib.contextmanager
def own_work() -> Generator[None]:
    """In this thread the server works for itself, for no visitor."""
    _own.work = True
    try:
        yield
    finally:
        _own.work = False
