"""The short way between the picture and the library, without a run of the page.

Strokes that are simply kept are answered in a few milliseconds, and how a map stands is told as
soon as news of it has come. Whatever has to be said on the page goes through the page.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from journey.errors import JourneyError
from journey.services.library import Library
from journey.services.stage import facts
from journey.services.taking import take_quietly
from journey.ui.live.identity import actor_in

MOST_BYTES = 2_000_000
"""Of one message; a browser that has more tells it through the page."""
_FIELDS = {"client": str, "ops": list, "persona": str}


class Strokes:
    """The routes by which a picture tells its strokes and asks how its map stands."""

    def __init__(self, library: Callable[[], Library]) -> None:
        self._library = library

    @property
    def routes(self) -> list[Route]:
        """`POST /api/maps/<id>/strokes` and `GET /api/maps/<id>/facts?persona=`."""
        return [
            Route("/api/maps/{map}/strokes", self._strokes, methods=["POST"]),
            Route("/api/maps/{map}/facts", self._facts, methods=["GET"]),
        ]

    async def _strokes(self, request: Request) -> Response:
        """How far the strokes are kept and how the map then stands; `null`: tell the page."""
        # A page of another host can send neither the cookie (SameSite) nor, unasked, this type.
        if not _is_ours(request) or request.headers.get("content-type") != "application/json":
            return _refusal(403, "Only for pages of this app")
        actor = actor_in(request.cookies)
        body = await _body(request)
        told = _read(body) if body is not None else None
        if told is None:
            return _refusal(400, "These are no strokes")
        if actor is None:
            return _answer(None)
        return await asyncio.to_thread(self._kept, request.path_params["map"], told, actor)

    def _kept(self, map: str, told: Mapping[str, Any], actor: str) -> Response:
        try:
            seq = take_quietly(self._library(), map, told, actor)
            stands = self._stands(map, told["persona"])
        except JourneyError:
            return _answer(None)
        except (AttributeError, KeyError, TypeError, ValueError):
            return _refusal(400, "These are no strokes")
        return _answer({"ack": {"client": told["client"], "seq": seq}, **stands})

    async def _facts(self, request: Request) -> Response:
        """How a map stands, for one of its personas or all; `null` where that is not known."""
        if not _is_ours(request):
            return _refusal(403, "Only for pages of this app")
        map, persona = request.path_params["map"], request.query_params.get("persona", "")
        try:
            return _answer(await asyncio.to_thread(self._stands, map, persona))
        except JourneyError:
            return _answer(None)

    def _stands(self, map: str, persona: str) -> dict[str, Any]:
        kept = self._library().get(map)
        stands = facts(kept.journey, persona)
        return {"revision": kept.revision, "persona": persona, "facts": stands}


def _is_ours(request: Request) -> bool:
    return request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


async def _body(request: Request) -> bytes | None:
    """The body of a request; None where it is too large."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            return None
    return body


def _read(body: bytes) -> dict[str, Any] | None:
    try:
        told = json.loads(body)
    except ValueError:
        return None
    if not isinstance(told, dict):
        return None
    message = cast("dict[str, Any]", told)
    fits = all(isinstance(message.get(name), kind) for name, kind in _FIELDS.items())
    return message if fits else None


def _answer(told: dict[str, Any] | None) -> Response:
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


def _refusal(status: int, why: str) -> Response:
    return Response(why, status_code=status, media_type="text/plain")
