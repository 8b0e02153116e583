"""A room with its routes, and a phone in it."""

import json
from urllib.parse import urlencode

from starlette.applications import Starlette

from journey.rounds import Note, QuestionKind
from journey.services import asking
from journey.services.library import Library
from journey.storage.memory import MemoryRepository
from journey.ui.live.room_news import RoomNews
from journey.ui.voting.routes import Voting
from tests.journeys import cinema
from tests.ui.live.asgi import Answer, ask, to_its_end

CINEMA = cinema()
TWO = [touchpoint.id for touchpoint in CINEMA.existing][:2]


OWN = {"host": "maps.example", "origin": "http://maps.example"}
"""What a phone says of where it comes from, over plain HTTP in a network of one's own."""


class Room:
    """A room on the cinema, its routes, and a phone."""

    def __init__(self) -> None:
        self.library = Library(MemoryRepository())
        self.library.add(CINEMA)
        self.workshops = self.library.workshops
        self.workshop = self.workshops.begin("cinema", CINEMA.title)
        self.news = RoomNews(lambda: self.workshops)
        self.refusals: list[str] = []
        voting = Voting(lambda: self.library, self.news, self.refusals.append)
        self.app = Starlette(routes=voting.routes)
        self.cookie = ""

    def open(self) -> str:
        asked = asking.rating(CINEMA, QuestionKind.SATISFACTION, TWO)
        return self.workshops.ask(self.workshop.id, asked).id

    def get(self, path: str, **headers: str) -> Answer:
        return to_its_end(ask(self.app, path, cookie=self.cookie, **headers))

    def post(self, path: str, headers: dict[str, str] | None = None, **fields: str) -> Answer:
        body = urlencode(fields).encode()
        return to_its_end(
            ask(self.app, path, "POST", body=body, cookie=self.cookie, **OWN | (headers or {}))
        )

    def send(self, told: object, **headers: str) -> Answer:
        body = told if isinstance(told, bytes) else json.dumps(told).encode()
        json_type = {"content_type": "application/json"} | OWN | headers
        return to_its_end(
            ask(self.app, "/vote", "POST", body=body, cookie=self.cookie, **json_type)
        )

    def notes(self) -> tuple[Note, ...]:
        """Those of the phone."""
        return self.workshops.ballot(self.cookie.partition("=")[2]).notes

    def join(self) -> None:
        answer = self.post("/join", number=self.workshop.number)
        assert answer.status == 303
        self.cookie = answer.headers["set-cookie"].split(";")[0]
