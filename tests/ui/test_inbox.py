"""Strokes told by the picture's own way: who may tell them, what comes back, what is then said."""

import gc
import json
from typing import Any

import pytest
from starlette.applications import Starlette

from journey.editing import SetProperty
from journey.locales import words
from journey.services.library import Library
from journey.ui import inbox as inboxes
from journey.ui.inbox import Inbox
from tests.ui.live.asgi import Answer, ask, to_its_end


@pytest.fixture
def inbox(library: Library, monkeypatch: pytest.MonkeyPatch) -> Inbox:
    """The inbox of a page that shows the cinema."""
    made = Inbox(library, "cinema", "anna", words("en"))
    monkeypatch.setitem(inboxes._OPEN, made.key, made)
    return made


def score(value: object, seq: int = 1, touchpoint: str = "website") -> dict[str, Any]:
    stroke = {"do": "score", "touchpoint": touchpoint, "value": value}
    return {"client": "browser", "ops": [{"seq": seq, "seen": 1, "stroke": stroke}]}


def tell(told: object, **headers: str) -> Answer:
    asked = {"content_type": "application/json", "sec_fetch_site": "same-origin"} | headers
    app = Starlette(routes=[inboxes.route()])
    return to_its_end(ask(app, "/api/strokes", "POST", body=json.dumps(told).encode(), **asked))


def test_a_stroke_is_kept_and_the_answer_says_how_the_map_stands(
    inbox: Inbox, library: Library
) -> None:
    answer = json.loads(tell(score(4.4) | {"key": inbox.key}).body)
    assert answer["ack"] == {"client": "browser", "seq": 1, "problems": []}
    assert answer["revision"] == library.get("cinema").revision == 2
    assert answer["facts"]["points"]["website"]["scores"] == {"lena": 85.0}
    assert library.since("cinema", 1)[-1].actor == "anna"
    again = json.loads(tell(score(4.4) | {"key": inbox.key}).body)
    assert again["revision"] == 2, "it is kept once"


def test_a_picture_that_hears_of_news_asks_how_the_map_stands(
    inbox: Inbox, library: Library
) -> None:
    tell(score(9) | {"key": inbox.key})
    library.apply("cinema", SetProperty(entity="touchpoint", id="website", field="name", value="X"))
    asked = json.loads(tell({"key": inbox.key, "client": "browser", "ops": []}).body)
    assert asked["facts"]["points"]["website"]["name"] == "X"
    assert asked["ack"]["seq"] == 1, "asking is no stroke"


def test_the_news_of_the_line_will_do_where_the_whole_map_is_shown(inbox: Inbox) -> None:
    assert inbox.address()["whole"] is True
    inbox.persona = "lena"
    assert inbox.address()["whole"] is False


def test_what_is_to_be_said_waits_for_the_next_run_of_the_page(inbox: Inbox) -> None:
    told = json.loads(tell(score(4.4) | {"key": inbox.key}).body)
    assert told["unsaid"], "a measured score was moved by hand"
    refused = json.loads(tell(score(9, seq=2) | {"key": inbox.key}).body)
    assert refused["ack"]["seq"] == 2, "it would be refused again for ever"
    assert refused["ack"]["problems"][0]["seq"] == 2
    measured, problem = inbox.unsaid()
    assert measured.replaced
    assert problem.problems
    assert inbox.unsaid() == []


def test_only_the_page_itself_can_tell_strokes(inbox: Inbox, library: Library) -> None:
    own = score(4.4) | {"key": inbox.key}
    assert tell(own, sec_fetch_site="cross-site").status == 403
    assert tell(score(4.4) | {"key": "guessed"}).status == 404
    assert tell(score(4.4)).status == 404
    assert tell([own]).status == 400
    assert tell({"key": inbox.key, "client": "x"}).status == 400
    assert tell({"key": inbox.key, "client": "x", "ops": [{"seq": "one"}]}).status == 400
    assert library.get("cinema").revision == 1


def test_a_inbox_is_gone_with_its_session(library: Library) -> None:
    made = Inbox(library, "cinema", "anna", words("en"))
    inboxes._OPEN[made.key] = made
    key = made.key
    del made
    gc.collect()
    assert tell(score(4.4) | {"key": key}).status == 404
