"""The line to the beamer: what the room sees, as server-sent events."""

import json
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from journey.errors import JourneyError, NotAllowedError, NotFoundError
from journey.locales import spoken, words
from journey.services.library import Library
from journey.ui.live.room_news import RoomNews
from journey.ui.own_posts import is_from_own_page
from journey.ui.room.view import view


class Beamer:
    """The events of a workshop for those who host it."""

    def __init__(
        self,
        whole: Callable[[], Library],
        library: Callable[[Request], Library],
        news: RoomNews,
    ) -> None:
        self._whole = whole
        self._library = library
        self._news = news

    @property
    def route(self) -> Route:
        """`/api/workshops/<id>/events?lang=<language>`."""
        return Route("/api/workshops/{workshop}/events", self._answer)

    async def _answer(self, request: Request) -> Response:
        if not is_from_own_page(request):
            return Response("Only for pages of this app", 403)
        if self._news.is_full:
            return Response("Too many lines are open", 429, headers={"Retry-After": "5"})
        id = request.path_params["workshop"]
        say = words(spoken(request.query_params.get("lang", "en")))
        try:
            library = await run_in_threadpool(self._library, request)
            await run_in_threadpool(library.workshops.get, id)
        except NotFoundError:
            return Response("No such workshop", 404)
        except NotAllowedError as error:
            return Response(error.message, 403)
        except JourneyError as error:
            return Response(error.message, 503, headers={"Retry-After": "5"})

        def tell() -> str:
            return json.dumps(view(self._whole().workshops, id, say))

        return await self._news.line(id, f"beamer-{say.language}", tell)
