"""The inbox of a page: where strokes on its picture are taken in, whichever way they come.

They come by a POST of the picture's own, which is answered at once; where that fails, as a message
to Streamlit (docs/editor.md). What is to be said of them is said by the next run of the page.
"""

import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast
from weakref import WeakValueDictionary

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from journey.errors import JourneyError
from journey.locales import Words
from journey.services.library import Kept, Library
from journey.services.stage import facts
from journey.services.taking import Taken, take_in
from journey.ui import routes, shelf, state
from journey.ui.own_posts import is_from_own_page, json_body

_BODY_BYTES = 1_000_000
_ADDRESS = "/api/strokes"


@dataclass(eq=False)
class Inbox:
    """One page of a map: whose it is, how far its strokes were taken in, what it shows."""

    library: Library
    map: str
    actor: str
    words: Words
    persona: str = ""
    """Whose journey the picture shows, as the page told it last."""

    def __post_init__(self) -> None:
        self.key = secrets.token_urlsafe(18)
        self.taken = Taken()
        self._unsaid: list[Taken] = []
        self._lock = threading.Lock()

    def take(self, told: Mapping[str, Any]) -> None:
        """Take in what a browser tells; raises KeyError, TypeError or ValueError for no strokes."""
        if not told["ops"]:
            return  # it asks how the map stands
        with self._lock:
            self.taken = take_in(self.library, self.map, told, self.actor, self.taken)
            if self.taken.is_remarkable:
                self._unsaid.append(self.taken)

    def unsaid(self) -> list[Taken]:
        """What people are still to be told of the strokes that were taken in, each once."""
        with self._lock:
            unsaid, self._unsaid = self._unsaid, []
        return unsaid

    def stands(self, kept: Kept) -> dict[str, Any]:
        """How the map stands, for the picture of the page, and what is kept of its strokes."""
        return {
            "revision": kept.revision,
            "facts": facts(kept.journey, self.persona),
            "unsaid": bool(self._unsaid),
            "ack": {
                "client": self.taken.client,
                "seq": self.taken.seq,
                "problems": [
                    {"seq": problem.seq, "message": problem.error.said(self.words)[0]}
                    for problem in self.taken.problems
                ],
            },
        }

    def address(self) -> dict[str, Any]:
        """Where the picture tells its strokes, and the key without which nobody can.

        `whole`: it shows the map of all personas, as the line tells it with its news.
        """
        return {"url": f"{routes.base()}{_ADDRESS}", "key": self.key, "whole": not self.persona}


_OPEN: WeakValueDictionary[str, Inbox] = WeakValueDictionary()
"""The inboxes of the sessions of this process: each is gone with its session."""


def of(map: str) -> Inbox:
    """The inbox of this session's page of a map, in the language of the screens."""
    key = f"inbox:{map}"
    inbox = cast("Inbox | None", st.session_state.get(key))
    if inbox is None:
        inbox = Inbox(shelf.library(), map, state.actor(), state.speak())
        st.session_state[key] = _OPEN[inbox.key] = inbox
    inbox.words = state.speak()
    return inbox


def route() -> Route:
    """The address to which pictures tell strokes."""
    return Route(_ADDRESS, _answer, methods=["POST"])


async def _answer(request: Request) -> Response:
    """Take strokes in, and say how the map stands then.

    404 where the inbox is not of this process: its page then tells Streamlit.
    """
    if not is_from_own_page(request):
        return Response("Only for pages of this app", 403)
    told = await json_body(request, _BODY_BYTES)
    if told is None:
        return Response("No strokes", 400)
    inbox = _OPEN.get(str(told.get("key", "")))
    if inbox is None:
        return Response("No such inbox", 404)
    try:
        return JSONResponse(await run_in_threadpool(_taken_in, inbox, told))
    except (KeyError, TypeError, ValueError):
        return Response("No strokes", 400)
    except JourneyError as error:
        return Response(error.message, 503)


def _taken_in(inbox: Inbox, told: Mapping[str, Any]) -> dict[str, Any]:
    inbox.take(told)
    return inbox.stands(inbox.library.get(inbox.map))
