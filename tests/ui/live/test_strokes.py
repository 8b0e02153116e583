"""The short way: kept once, answered with how the map stands, or left to the page."""

import json
from typing import Any

from starlette.applications import Starlette

from journey.services.library import Library
from journey.services.stage import facts
from journey.storage.memory import MemoryRepository
from journey.ui.live import strokes
from journey.ui.live.identity import COOKIE, actor_in
from journey.ui.live.strokes import Strokes
from tests.journeys import cinema
from tests.ui.live.asgi import Answer, ask, to_its_end

LENA = f"{COOKIE}={'a' * 32}"
WHERE = "/api/maps/cinema/strokes"


class Room:
    """A library with one map, and the routes over it."""

    def __init__(self) -> None:
        self.library = Library(MemoryRepository())
        self.library.add(cinema())
        self.app = Starlette(routes=Strokes(lambda: self.library).routes)
        self.first, *_ = (t.id for t in self.library.get("cinema").journey.touchpoints)

    def score(self, value: float, seq: int = 1) -> dict[str, Any]:
        stroke = {"do": "score", "touchpoint": self.first, "persona": None, "value": value}
        return {"seq": seq, "seen": self.revision, "stroke": stroke}

    @property
    def revision(self) -> int:
        return self.library.get("cinema").revision

    def post(self, *ops: dict[str, Any], **headers: str) -> Answer:
        body = json.dumps({"client": "one", "ops": ops, "persona": ""}).encode()
        return self.send(body, **headers)

    def send(self, body: bytes, **headers: str) -> Answer:
        asked = {"cookie": LENA, "content_type": "application/json"} | headers
        return to_its_end(ask(self.app, WHERE, "POST", body=body, **asked))


def test_a_stroke_is_kept_for_the_browser_and_answered_with_how_the_map_stands() -> None:
    room = Room()
    told = json.loads(room.post(room.score(1.5)).body)
    assert told["ack"] == {"client": "one", "seq": 1}
    assert told["revision"] == room.revision == 2
    journey = room.library.get("cinema").journey
    assert told["facts"] == facts(journey)
    assert 1.5 in [score.value for score in journey.touchpoint[room.first].scores]
    assert room.library.history("cinema")[0].actor == actor_in({COOKIE: "a" * 32})


def test_a_stroke_told_twice_is_kept_once() -> None:
    room = Room()
    stroke = room.score(1.5)
    assert room.post(stroke).body == room.post(stroke).body
    assert room.revision == 2


def test_what_something_has_to_be_said_of_is_left_to_the_page_with_all_after_it() -> None:
    room = Room()
    gone = {"do": "remove", "touchpoints": [room.first]}
    wrong = {"do": "score", "touchpoint": "nobody", "persona": None, "value": 3}
    for stroke in (gone, wrong, {"do": "unheard of"}):
        ops = ({"seq": 2, "seen": 1, "stroke": stroke}, room.score(2.0, 3))
        assert json.loads(room.post(*ops).body)["ack"]["seq"] == 1
        assert room.revision == 1


def test_who_has_no_cookie_tells_the_page() -> None:
    room = Room()
    assert json.loads(room.post(room.score(1.5), cookie="").body) is None
    assert room.revision == 1


def test_pages_of_other_hosts_can_change_nothing() -> None:
    room = Room()
    assert room.post(room.score(1.5), sec_fetch_site="cross-site").status == 403
    assert room.post(room.score(1.5), content_type="text/plain").status == 403
    assert room.revision == 1


def test_nonsense_is_refused_and_changes_nothing(monkeypatch: Any) -> None:
    room = Room()
    good: dict[str, Any] = {"client": "one", "ops": [], "persona": ""}
    for body in (b"", b"[]", b"{", json.dumps(good | {"ops": [1]}).encode(), b"\xff"):
        assert room.send(body).status == 400
    monkeypatch.setattr(strokes, "MOST_BYTES", 10)
    assert room.post(room.score(1.5)).status == 400
    assert room.revision == 1


def test_facts_are_those_of_the_map_or_nothing() -> None:
    room = Room()
    told = json.loads(to_its_end(ask(room.app, "/api/maps/cinema/facts", cookie=LENA)).body)
    assert told["revision"] == 1
    assert room.first in told["facts"]["points"]
    nothing = to_its_end(ask(room.app, "/api/maps/nowhere/facts", cookie=LENA))
    assert json.loads(nothing.body) is None
