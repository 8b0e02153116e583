"""The routes of the room: joining, voting, news; small answers that need no session."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from journey.errors import ConflictError, InvalidEditError, JourneyError, NotFoundError
from journey.locales import LANGUAGES, Words, first_spoken, words
from journey.services.ballots import Ballot
from journey.services.library import Library
from journey.services.workshops import Workshops
from journey.ui.live.room_news import RoomNews
from journey.ui.own_posts import body_of, is_from_own_page
from journey.ui.voting import pages
from journey.ui.voting.ballot_parts import address, sign
from journey.ui.voting.guesses import Guesses, Kind, Refused
from journey.ui.voting.said import Said, in_form, in_message

COOKIE = "journey_seat"
"""Holds the token of the seat and nothing else; of a browser's other cookies nothing is read."""
BODY_BYTES = 64_000
_A_DAY = 12 * 3600
_ASSETS = Path(__file__).with_name("assets")
_TYPES = {"vote.js": "text/javascript", "vote.css": "text/css"}
_PRIVATE = {"Cache-Control": "no-store"}


class Voting:
    """The pages for phones over a library."""

    def __init__(
        self,
        library: Callable[[], Library],
        news: RoomNews,
        refused: Refused = lambda said: None,
    ) -> None:
        self._library = library
        self._news = news
        self._guesses = Guesses(refused)

    @property
    def routes(self) -> list[Route]:
        """All of them; siblings, so that their links hold behind any base path."""
        return [
            Route("/join", self._join_page, methods=["GET"]),
            Route("/join", self._join, methods=["POST"]),
            Route("/vote", self._ballot, methods=["GET"]),
            Route("/vote", self._vote, methods=["POST"]),
            Route("/vote-events", self._events),
            *(Route(f"/{name}", _asset) for name in _TYPES),
        ]

    def _workshops(self) -> Workshops:
        return self._library().workshops

    async def _join_page(self, request: Request) -> Response:
        key = request.query_params.get("k", "")[:64]
        return _page(pages.join(_words(request), key=key))

    async def _join(self, request: Request) -> Response:
        """One answer for a wrong number and for one that never was; one for too many tries."""
        form = await _form(request)
        if form is None:
            return _refusal(403)
        say = _words(request, form.get("lang"))
        key = form.get("key", "")
        number = "".join(form.get("number", "").split())
        kind: Kind = "key" if key else "number"
        if not self._guesses.allows(kind, request):
            fault = say("Too many wrong numbers. Wait a minute, or use the QR code.")
            return _page(pages.join(say, fault=fault), 429)
        token = await run_in_threadpool(self._token, key or number)
        if token is None:
            self._guesses.wrong(kind, request)
            fault = say("No open workshop has this number. Look at the projector once more.")
            return _page(pages.join(say, fault=fault), 404)
        answer = RedirectResponse(f"vote?lang={say.language}", 303)
        answer.set_cookie(
            COOKIE, token, max_age=_A_DAY, httponly=True, samesite="lax",
            secure=request.url.scheme == "https",
        )  # fmt: skip
        return answer

    def _token(self, said: str) -> str | None:
        # A number or a key as they are made; anything else need not be looked up.
        fits = said.isascii() and 5 <= len(said) <= 64
        return self._workshops().join(said) if fits else None

    async def _ballot(self, request: Request) -> Response:
        say = _words(request)
        try:
            found = await run_in_threadpool(self._workshops().ballot, _token(request))
        except NotFoundError:
            return self._without_seat(request, say)
        except JourneyError as error:
            return _fault(error, say)
        return _page(pages.ballot(found, _place_asked(request.query_params, found), say))

    async def _vote(self, request: Request) -> Response:
        if not is_from_own_page(request):
            return _refusal(403)
        if "json" in request.headers.get("content-type", ""):
            return await self._vote_by_script(request)
        form = await _form(request)
        if form is None:
            return _refusal(400)
        say = _words(request, form.get("lang"))
        said = in_form(form)
        try:
            await self._keep(request, said)
        except NotFoundError:
            return self._without_seat(request, say)
        except InvalidEditError as error:
            return await self._again(request, error, say)
        except JourneyError as error:
            return _fault(error, say)
        place = _place(form)
        if place is None:
            return RedirectResponse(f"vote?lang={say.language}", 303)
        next = max(place - 1, 0) if form.get("go") == "back" else place + 1
        return RedirectResponse(address(said.round, next, say), 303)

    def _without_seat(self, request: Request, say: Words) -> Response:
        """To the door; who tries many seats that are none is sent away."""
        if self._may_guess(request):
            return RedirectResponse(f"join?lang={say.language}", 303)
        fault = say("Too many wrong numbers. Wait a minute, or use the QR code.")
        return _page(pages.join(say, fault=fault), 429)

    def _may_guess(self, request: Request) -> bool:
        """Count a seat that is none; whether so many are still nothing to worry about."""
        if not _token(request):
            return True
        if not self._guesses.allows("seat", request):
            return False
        self._guesses.wrong("seat", request)
        return True

    async def _again(self, request: Request, error: InvalidEditError, say: Words) -> Response:
        """The ballot as it is now, with what was wrong; nothing of it was kept."""
        try:
            found = await run_in_threadpool(self._workshops().ballot, _token(request))
        except JourneyError as away:
            return _fault(away, say)
        return _page(pages.ballot(found, None, say, ". ".join(error.said(say))), 409)

    async def _vote_by_script(self, request: Request) -> Response:
        """204: all of it is kept; 409: the round takes no votes any more; 503: try again."""
        try:
            said = in_message(await body_of(request, BODY_BYTES) or b"")
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return _refusal(400)
        try:
            await self._keep(request, said)
        except (InvalidEditError, ConflictError):
            return _refusal(409)
        except NotFoundError:
            return _refusal(401 if self._may_guess(request) else 429)
        except JourneyError:
            return _refusal(503)
        return Response(status_code=204, headers=_PRIVATE)

    async def _keep(self, request: Request, said: Said) -> None:
        await run_in_threadpool(self._keep_now, _token(request), said)

    def _keep_now(self, token: str, said: Said) -> None:
        workshops = self._workshops()
        if said.words:
            workshops.vote(token, said.round, said.words)
        for id, text in said.notes.items():
            workshops.jot(token, said.round, id, text)

    async def _events(self, request: Request) -> Response:
        if not is_from_own_page(request) or self._news.is_full:
            return _refusal(403)
        token = _token(request)
        try:
            room = await run_in_threadpool(self._workshops().room_of, token)
        except JourneyError:
            return _refusal(503)
        if room is None:
            return _refusal(401 if self._may_guess(request) else 429)
        return await self._news.line(room, "phones", lambda: self._sign(room))

    def _sign(self, room: str) -> str:
        return json.dumps({"sign": sign(self._workshops().get(room))})


def _token(request: Request) -> str:
    return request.cookies.get(COOKIE, "")[:64]


def _place(fields: Mapping[str, str]) -> int | None:
    at = fields.get("at", "")
    return int(at) if at.isdecimal() and len(at) < 6 else None


def _place_asked(fields: Mapping[str, str], found: Ballot) -> int | None:
    """The place in an address; that of another round counts no more."""
    here = found.round is not None and fields.get("round") == found.round.id
    return _place(fields) if here else None


def _words(request: Request, asked: str | None = None) -> Words:
    """The language of the link, else the first of the browser's that we speak."""
    asked = asked or request.query_params.get("lang", "")
    if asked in LANGUAGES:
        return words(asked)
    return words(first_spoken(request.headers.get("accept-language", "")))


async def _form(request: Request) -> dict[str, str] | None:
    """What a form of ours says; None where another site sends it or it is none of ours."""
    body = await body_of(request, BODY_BYTES) if is_from_own_page(request) else None
    if body is None:
        return None
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=200))
    except ValueError:
        return None


def _page(html: str, status: int = 200) -> Response:
    return HTMLResponse(html, status, headers=_PRIVATE)


def _fault(error: JourneyError, say: Words) -> Response:
    return _page(pages.fault(*error.said(say), say), 503)


def _refusal(status: int) -> Response:
    return Response(str(status), status, media_type="text/plain", headers=_PRIVATE)


async def _asset(request: Request) -> Response:
    name = request.url.path.rsplit("/", 1)[-1]
    return Response(_read(name), media_type=_TYPES[name], headers={"Cache-Control": "no-cache"})


@lru_cache(maxsize=len(_TYPES))
def _read(name: str) -> bytes:
    return (_ASSETS / name).read_bytes()
