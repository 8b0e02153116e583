"""What stands before the app: who reaches it from elsewhere, how often people try to sign in."""

from collections.abc import Callable

from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from journey.services.rate_limit import RateLimiter
from journey.settings import is_this_machine

_FOR_VOTERS = frozenset({"join", "vote", "vote-events", "vote.js", "vote.css"})
_SIGNING_IN = frozenset({"login", "oauth2callback"})
SIGN_INS = 60
SIGN_IN_SECONDS = 60.0


class OnlyVoters:
    """From other machines only the pages for voters are reached; the front door leads to them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may come."""
        if scope["type"] in ("http", "websocket") and not self._may_come(scope):
            if scope["type"] == "http" and scope["path"].endswith("/"):
                # Who types the address without its end; relative, it holds behind any path.
                await RedirectResponse("join", 303)(scope, receive, send)
                return
            await _refuse(scope, receive, send, "From here one can only vote", 403)
            return
        await self._app(scope, receive, send)

    def _may_come(self, scope: Scope) -> bool:
        client = scope.get("client")
        if client and is_this_machine(client[0]):
            return True
        path: str = scope["path"]
        is_page = path.rsplit("/", 1)[-1] in _FOR_VOTERS
        return scope["type"] == "http" and (is_page or "/fonts/" in path)


class LimitedSignIn:
    """Nobody tries to sign in too often from one place."""

    def __init__(self, app: ASGIApp, refused: Callable[[], None]) -> None:
        self._app = app
        self._refused = refused
        self._tries = RateLimiter(SIGN_INS, SIGN_IN_SECONDS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is not a try too many."""
        is_try = scope["type"] == "http" and scope["path"].rsplit("/", 1)[-1] in _SIGNING_IN
        if is_try and not self._tries.take((scope.get("client") or ("",))[0]):
            self._refused()
            await _refuse(scope, receive, send, "Too many tries; wait a minute", 429)
            return
        await self._app(scope, receive, send)


async def _refuse(scope: Scope, receive: Receive, send: Send, why: str, status: int) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    await PlainTextResponse(why, status)(scope, receive, send)
