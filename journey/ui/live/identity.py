"""Who a browser is: an id that it keeps, so that undo is each person's own and survives a reload.

The cookie is a secret of the browser and stays in it. What the history and other people's screens
know is an id made from it, from which nobody can make the cookie.
"""

import hashlib
import re
import secrets
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "journey_browser"
_A_YEAR = 365 * 24 * 3600
_OF_THE_ROOM = ("join", "vote")
"""Whoever votes in a workshop stays unknown: these pages give no cookie of a browser."""
_KEPT = re.compile(r"[0-9a-f]{32}")


def actor_in(cookies: Mapping[str, str]) -> str | None:
    """The actor of the browser that has these cookies; None where it has no cookie of ours."""
    kept = str(cookies.get(COOKIE, ""))
    return _actor(kept) if _KEPT.fullmatch(kept) else None


def new_actor() -> str:
    """An actor for one session only, where a browser keeps no cookies."""
    return _actor(secrets.token_hex(16))


def _actor(kept: str) -> str:
    return hashlib.blake2b(kept.encode(), digest_size=8, person=b"journey").hexdigest()


class KnownBrowsers:
    """Gives each browser its cookie with the first page that it asks for."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; a page for a browser without a cookie brings one."""
        if not _is_unknown_browser(scope):
            await self._app(scope, receive, send)
            return

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).append("Set-Cookie", _cookie(scope))
            await send(message)

        await self._app(scope, receive, send_with_cookie)


def _is_unknown_browser(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    if scope["path"].rsplit("/", 1)[-1] in _OF_THE_ROOM:
        return False
    asks_for_page = "text/html" in Headers(scope=scope).get("accept", "")
    return asks_for_page and actor_in(HTTPConnection(scope).cookies) is None


def _cookie(scope: Scope) -> str:
    parts = [
        f"{COOKIE}={secrets.token_hex(16)}",
        "Path=/",
        f"Max-Age={_A_YEAR}",
        "HttpOnly",
        "SameSite=Lax",
    ]
    return "; ".join([*parts, "Secure"] if scope["scheme"] == "https" else parts)
