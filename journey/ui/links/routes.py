"""The routes of links: the page, its script, and the answer to a token."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from journey.errors import JourneyError
from journey.locales import LANGUAGES, first_spoken, words
from journey.services.house import House
from journey.services.sharing import Opening
from journey.ui import visitors
from journey.ui.links.page import link_page
from journey.ui.live.identity import actor_in
from journey.ui.own_posts import host_of, is_from_own_page, json_body

BODY_BYTES = 2_000
_A_MONTH = 30 * 24 * 3600
_ASSETS = Path(__file__).with_name("assets")
_PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


class Links:
    """Opens links of the maps of a house."""

    def __init__(self, house: Callable[[], House]) -> None:
        self._house = house

    @property
    def routes(self) -> list[Route]:
        """All of them."""
        return [
            Route("/share", _page, methods=["GET"]),
            Route("/share", self._open, methods=["POST"]),
            Route("/share.js", _script),
        ]

    async def _open(self, request: Request) -> Response:
        """Say how it ended, in the same shape whatever the case."""
        if not is_from_own_page(request):
            return Response("403", 403, media_type="text/plain")
        told = await json_body(request, BODY_BYTES)
        if told is None:
            return Response("400", 400, media_type="text/plain")
        token, password = str(told.get("token", ""))[:100], str(told.get("password", ""))[:200]
        try:
            house = await run_in_threadpool(self._house)
            opened = await run_in_threadpool(
                house.sharing.open, token, password,
                origin=host_of(request), actor=actor_in(request.cookies) or "",
            )  # fmt: skip
        except JourneyError:
            return JSONResponse({"how": "away", "to": ""}, headers=_PRIVATE)
        to = f"map?{urlencode({'map': opened.map})}" if opened.how is Opening.OPEN else ""
        answer = JSONResponse({"how": opened.how.value, "to": to}, headers=_PRIVATE)
        if opened.key is not None:
            answer.set_cookie(
                visitors.LINKS,
                visitors.cookie_of(token, opened.key, request.cookies.get(visitors.LINKS, "")),
                max_age=_A_MONTH,
                httponly=True,
                samesite="lax",
                secure=request.url.scheme == "https",
            )
        return answer


async def _page(request: Request) -> Response:
    asked = request.query_params.get("lang", "")
    accepted = request.headers.get("accept-language", "")
    language = asked if asked in LANGUAGES else first_spoken(accepted)
    return HTMLResponse(link_page(words(language)), headers=_PRIVATE)


async def _script(_: Request) -> Response:
    return Response(_read(), media_type="text/javascript", headers={"Cache-Control": "no-cache"})


@lru_cache(maxsize=1)
def _read() -> bytes:
    return (_ASSETS / "share.js").read_bytes()
