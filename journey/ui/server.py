"""The web server: own routes beside Streamlit's, safe headers, what is done once at start."""

import asyncio
import base64
import contextlib
import hashlib
import re
import sys
from collections.abc import AsyncGenerator
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import net_util

from journey import settings
from journey.access import Action
from journey.errors import JourneyError, StorageUnavailableError
from journey.services.audit import Result
from journey.settings import Login, Network, Settings
from journey.ui import boundary, first_sight, inbox, routes, shelf, visitors
from journey.ui.gates import LimitedSignIn, OnlyVoters
from journey.ui.links.routes import Links
from journey.ui.live.events import Asking, Events, anybody
from journey.ui.live.identity import KnownBrowsers
from journey.ui.live.room_news import RoomNews
from journey.ui.room.routes import Beamer
from journey.ui.settings import assert_settings
from journey.ui.voting.routes import Voting

SCRIPT = str(Path(__file__).with_name("main.py"))

_FONTS = {
    "firago-regular": "FiraGO_Regular",
    "firago-bold": "FiraGO_Bold",
    "firago-italic": "FiraGO_Italic",
}
_A_WEEK = 7 * 24 * 3600
_TURN_SECONDS = 0.001
"""So long a page that computes keeps others waiting, in place of Python's 5 ms: a vote or a line of
news takes several turns, and with ten pages at once it waits for all of them at each."""
_OWN_SCRIPTS = "/_stcore/bidi-components/"
# What the first page needs, imported before the first visitor comes.
_PRELOADED = ("journey.ui.navigation", "journey.ui.warming")
_EVENTS = Events(shelf.whole, shelf.presence, lambda request: _asking(request))
_NEWS = RoomNews(lambda: shelf.whole().workshops)
_VOTING = Voting(shelf.whole, _NEWS, lambda said: _refused(said))
_LINKS = Links(shelf.house)
_BEAMER = Beamer(shelf.whole, lambda request: shelf.library_for(request), _NEWS)


def wiring() -> dict[str, Any]:
    """What `st.App` needs beside the script: routes, headers, start, and the way out of errors."""
    there = settings.read()
    # Streamlit would ask a host of the internet for this machine's number there, at the start and
    # whenever a page of another site tries to connect.
    net_util.get_external_ip = lambda: None
    return {
        "routes": [
            first_sight.route(),
            Route("/healthz", _healthz),
            Route("/fonts/{name}.ttf", _font),
            _EVENTS.route,
            inbox.route(),
            *_VOTING.routes,
            _BEAMER.route,
            *_LINKS.routes,
            *(Route(f"/{address}", _to_front) for address in routes.DEEP),
        ],
        "middleware": _middleware(there),
        **({"secrets": {"auth": _sign_in(there.login)}} if there.login else {}),
        "lifespan": _lifespan,
        "on_script_error": boundary.on_script_error,
    }


def _middleware(there: Settings) -> list[Middleware]:
    """What a request passes, the outermost first."""
    gates: list[Middleware] = []
    if there.is_team:
        gates.append(Middleware(LimitedSignIn, refused=_sign_in_refused))
    elif there.network is Network.VOTERS:
        gates.append(Middleware(OnlyVoters))
    return [Middleware(SafeHeaders), *gates, Middleware(KnownBrowsers)]


def _sign_in(login: Login) -> dict[str, str]:
    """The provider as `st.login` knows it."""
    return {
        "redirect_uri": f"{login.public_url}/oauth2callback",
        "cookie_secret": login.cookie_secret,
        "client_id": login.client_id,
        "client_secret": login.client_secret,
        "server_metadata_url": login.metadata_url,
    }


def _sign_in_refused() -> None:
    shelf.house().audit.record("", Action.LOG_IN, result=Result.REFUSED)


@contextlib.asynccontextmanager
async def _lifespan(_: object) -> AsyncGenerator[None]:
    assert_settings()
    settings.check_address(settings.read(), st.get_option("server.address"))
    sys.setswitchinterval(_TURN_SECONDS)
    await asyncio.to_thread(_warm_up)
    async with _EVENTS.open():
        with _NEWS.open():
            yield


def _warm_up() -> None:
    """Import and open what every first visitor would otherwise wait for."""
    for module in _PRELOADED:
        import_module(module)
    import_module("journey.ui.warming").warm_up()
    with contextlib.suppress(JourneyError):  # said to the first visitor
        shelf.house().forget_old(settings.read().audit_days)


async def _healthz(_: Request) -> Response:
    """Whether the app can read its library: 200 or 503."""
    readable, message = await asyncio.to_thread(_library_state)
    return JSONResponse(
        {"status": "ok" if readable else "unavailable", "library": message},
        status_code=200 if readable else 503,
    )


def _library_state() -> tuple[bool, str]:
    try:
        shelf.whole().revisions([])
    except StorageUnavailableError as error:
        return False, error.message
    return True, "readable"


def _asking(request: Request) -> Asking:
    """Who asks for news of a map."""
    house = shelf.house()
    if not house.access.team:
        return anybody(request)
    visitor = visitors.of_request(house, request)
    return Asking(visitor.person, lambda one: house.access.may(visitor, Action.SEE, one))


def _refused(said: str) -> None:
    """A number of a workshop was guessed wrong, or too many were."""
    del said
    shelf.house().audit.record("", Action.JOIN_ROUND, result=Result.REFUSED)


async def _to_front(request: Request) -> Response:
    """A deep link, sent on to the front page, from where alone Streamlit finds its server."""
    asked = {"page": request.url.path.rsplit("/", 1)[-1], **request.query_params}
    return RedirectResponse(f"./?{urlencode(asked)}")


async def _font(request: Request) -> Response:
    """A face of FiraGO, out of the package that carries it."""
    key = _FONTS.get(request.path_params["name"])
    if key is None:
        return Response("No such font", status_code=404)
    return Response(
        _font_bytes(key),
        media_type="font/ttf",
        headers={"Cache-Control": f"public, max-age={_A_WEEK}"},
    )


@lru_cache(maxsize=len(_FONTS))
def _font_bytes(key: str) -> bytes:
    contents: bytes = import_module(f"pymupdf_fonts.{key}").fontbuffer
    return contents


class SafeHeaders:
    """Adds to every answer the headers that keep the page to this host."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and put the headers on what comes back."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _headers().items():
                    headers.setdefault(name, value)
                if scope["path"].startswith(_OWN_SCRIPTS):
                    # Streamlit gives them no version: without this a browser keeps old ones.
                    headers["Cache-Control"] = "no-cache"
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


@lru_cache(maxsize=1)
def _headers() -> dict[str, str]:
    policy = (
        "default-src 'self'",
        f"script-src 'self' {_inline_script_hashes()}".strip(),
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "frame-ancestors 'none'",
    )
    return {
        "Content-Security-Policy": "; ".join(policy),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    }


def _inline_script_hashes() -> str:
    """The hashes of the scripts that Streamlit's own page carries inline."""
    scripts: list[str] = re.findall(r"<script>(.*?)</script>", first_sight.index(), re.DOTALL)
    return " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in scripts
    )
