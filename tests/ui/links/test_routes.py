"""The page behind a link as browsers and strangers ask for it: one shape of answer."""

import json
from collections.abc import Callable

import pytest
from starlette.applications import Starlette

from journey.services.audit import Result
from journey.ui import visitors
from journey.ui.links.routes import BODY_BYTES, Links
from tests.services.houses import Town
from tests.ui.live.asgi import Answer, ask, to_its_end

Send = Callable[..., Answer]


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def send(town: Town) -> Send:
    app = Starlette(routes=Links(lambda: town.house).routes)

    def post(told: object, **headers: str) -> Answer:
        body = told if isinstance(told, bytes) else json.dumps(told).encode()
        asked = {"content_type": "application/json", "sec_fetch_site": "same-origin"} | headers
        return to_its_end(ask(app, "/share", "POST", body=body, **asked))

    return post


def test_the_page_names_no_map_and_carries_no_token(town: Town) -> None:
    app = Starlette(routes=Links(lambda: town.house).routes)
    page = to_its_end(ask(app, "/share"))
    assert page.status == 200
    assert "A map for you" in page.body.decode()
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "no-referrer"
    german = to_its_end(ask(app, "/share", accept_language="de-DE,de;q=0.9")).body.decode()
    assert "Eine Map für Sie" in german
    script = to_its_end(ask(app, "/share.js")).body.decode()
    assert script.index("replaceState") < script.index("fetch("), "out of the address bar first"


def test_a_link_is_opened_and_its_key_stays_in_a_cookie_that_no_script_reads(
    town: Town, send: Send
) -> None:
    _, token = town.house.sharing.make_link(town.olga, "cinema")
    answer = send({"token": token, "password": ""})
    assert json.loads(answer.body) == {"how": "open", "to": "map?map=cinema"}
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{visitors.LINKS}={token};")
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()


def test_a_password_is_asked_and_its_proof_kept(town: Town, send: Send) -> None:
    _, token = town.house.sharing.make_link(town.olga, "cinema", password="popcorn-7")
    asked = send({"token": token})
    assert json.loads(asked.body) == {"how": "password", "to": ""}
    assert "set-cookie" not in asked.headers
    assert json.loads(send({"token": token, "password": "wrong-one"}).body)["how"] == "password"
    cookie = send({"token": token, "password": "popcorn-7"}).headers["set-cookie"]
    assert cookie.partition(";")[0].partition(".")[2], "the proof"


def test_a_thousand_guesses_get_one_shape_of_answer_and_are_audited(town: Town, send: Send) -> None:
    before = len(town.house.audit.entries(5000))
    answers = [send({"token": f"guess{number:038}"}) for number in range(1000)]
    shapes = {
        (one.status, len(json.loads(one.body)), "set-cookie" in one.headers) for one in answers
    }
    assert shapes == {(200, 2, False)}
    assert {one.body for one in answers[:20]} == {b'{"how":"closed","to":""}'}
    assert {one.body for one in answers[20:]} == {b'{"how":"wait","to":""}'}
    lines = town.house.audit.entries(5000)
    assert len(lines) - before == 1000
    assert {line.deed.result for line in lines[:1000]} == {Result.REFUSED}


@pytest.mark.parametrize(
    "headers",
    [
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
        {"sec_fetch_site": "none"},
        {"sec_fetch_site": "", "origin": "https://evil.example", "host": "maps.example"},
    ],
)
def test_another_site_cannot_open_a_link_in_somebodys_browser(
    town: Town, send: Send, headers: dict[str, str]
) -> None:
    _, token = town.house.sharing.make_link(town.olga, "cinema")
    assert send({"token": token}, **headers).status == 403


def test_what_is_no_question_of_ours_is_refused(send: Send) -> None:
    assert send(b"{").status == 400
    assert send([1, 2]).status == 400
    assert send(b"[" * 1500).status == 400
    assert send({"token": "x" * BODY_BYTES}).status == 400
    assert send({"token": "x"}, content_type="text/plain").status == 400


def test_a_cookie_holds_the_last_links_and_nothing_else(town: Town) -> None:
    sharing = town.house.sharing
    cookie = "not a key:<script>"
    for _ in range(visitors.MOST_LINKS + 3):
        _, token = sharing.make_link(town.olga, "cinema")
        opened = sharing.open(token, origin="x")
        assert opened.key is not None
        cookie = visitors.cookie_of(token, opened.key, cookie)
    assert len(cookie.split(":")) == visitors.MOST_LINKS
    assert cookie.startswith(token)
    again = visitors.cookie_of(token, opened.key, cookie)
    assert again == cookie, "the same link twice is one"
