"""The line from the server to a tab: news of its map, as server-sent events.

A tab that listens to a map is there: its person joins with the line and leaves with it.
"""

import asyncio
import contextlib
import dataclasses
import json
import re
from collections.abc import AsyncGenerator, Callable, Generator

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from journey.errors import JourneyError
from journey.services.library import Library
from journey.services.presence import Presence
from journey.ui.live.endless import EndlessAnswer, before_stopping
from journey.ui.live.hub import Hub, News
from journey.ui.live.identity import actor_in
from journey.ui.own_posts import is_from_own_page

BEAT_SECONDS = 10.0
"""A sign of life so often, by which both ends notice a dead line."""
_TAB = re.compile(r"[0-9a-zA-Z-]{8,64}")


@dataclasses.dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for news: the id under which they are shown, and which maps they may see."""

    actor: str
    sees: Callable[[str], bool] | None = None
    """None: nobody is kept from a map."""


def anybody(request: Request) -> Asking:
    """Whoever asks, where nobody is kept from a map."""
    return Asking(actor_in(request.cookies) or "")


class Events:
    """The route of the events, and the hub behind it while the app runs."""

    def __init__(
        self,
        library: Callable[[], Library],
        presence: Callable[[], Presence],
        asking: Callable[[Request], Asking],
    ) -> None:
        self._library = library
        self._asking = asking
        self._presence = presence
        self._hub: Hub | None = None
        self._looking: asyncio.Task[None] | None = None

    @property
    def route(self) -> Route:
        """`/api/maps/<id>/events?tab=<id of the tab>`."""
        return Route("/api/maps/{map}/events", self._answer)

    @property
    def listening(self) -> int:
        """How many tabs are listening."""
        return len(self._hub) if self._hub else 0

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncGenerator[None]:
        """Carry news for as long as the block lasts; a signal to stop ends the lines first."""
        with before_stopping(self._close):
            try:
                yield
            finally:
                self._close()

    async def _opened(self) -> Hub:
        """The hub; the library is opened with the first line, for it may be away at the start."""
        library = await asyncio.to_thread(self._library)
        if self._hub is None:
            self._hub = Hub(library, self._presence())
            self._looking = asyncio.create_task(self._hub.look())
        return self._hub

    def _close(self) -> None:
        if self._hub:
            self._hub.close()
        if self._looking:
            self._looking.cancel()

    async def _answer(self, request: Request) -> Response:
        if not is_from_own_page(request):
            return _refusal(403, "Only for pages of this app")
        map, tab = request.path_params["map"], request.query_params.get("tab", "")
        if not _TAB.fullmatch(tab):
            return _refusal(400, "Which tab?")
        try:
            hub = await self._opened()
            known = await asyncio.to_thread(self._library().revisions, [map])
            asking = await asyncio.to_thread(self._asking, request)
            seen = await _sees(asking, map)
        except JourneyError as error:
            return _refusal(503, error.message)
        if map not in known or not seen:
            # Not 404: without content a browser asks no more, and no page shows it as its fault.
            return Response(status_code=204)
        if hub.is_full_for(asking.actor):
            return _refusal(429, "Too many tabs are open")
        line = _line(hub, self._presence(), map, tab, asking, known[map])
        return EndlessAnswer(line)


async def _line(
    hub: Hub, presence: Presence, map: str, tab: str, asking: Asking, revision: int
) -> AsyncGenerator[str]:
    actor = asking.actor
    with hub.stream(map, actor, revision) as stream, _there(presence, map, tab, actor):
        told = hub.news(map)
        yield f"retry: 1000\n{_event(told)}"
        while not stream.ended:
            await stream.wait(BEAT_SECONDS)
            sees = await _still_sees(asking, map)
            news = hub.news(map)
            if not sees:
                # The page asks once more, and is told that there is nothing to see any more.
                yield _event(dataclasses.replace(news, turn=news.turn + 1))
                return
            if news.revision > told.revision:
                yield _event(news, await hub.standing.at(map, news.revision))
            else:
                yield _event(news) if news != told else "event: beat\ndata:\n\n"
            told = news


async def _sees(asking: Asking, map: str) -> bool:
    return asking.sees is None or await asyncio.to_thread(asking.sees, map)


async def _still_sees(asking: Asking, map: str) -> bool:
    """Whether the map is still shown to who listens; while the store is away nobody is sent off."""
    try:
        return await _sees(asking, map)
    except JourneyError:
        return True


@contextlib.contextmanager
def _there(presence: Presence, map: str, tab: str, actor: str) -> Generator[None]:
    """A person without a cookie of ours listens, but is not shown."""
    if actor:
        presence.join(map, tab, actor)
    try:
        yield
    finally:
        if actor:
            presence.leave(map, tab)


def _event(news: News, stands: str = "null") -> str:
    """The news as an event, with how the map stands now where that has changed."""
    told = json.dumps(dataclasses.asdict(news))
    return f'id: {news.revision}.{news.turn}\ndata: {told[:-1]}, "stands": {stands}}}\n\n'


def _refusal(status: int, why: str) -> Response:
    headers = {"Retry-After": "5"} if status in (429, 503) else {}
    return Response(why, status_code=status, media_type="text/plain", headers=headers)
