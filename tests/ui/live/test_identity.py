"""A browser gets one cookie, and what others see of it is not the cookie."""

from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from journey.ui.live.identity import COOKIE, KnownBrowsers, actor_in, new_actor
from tests.ui.live.asgi import Answer, ask, to_its_end

PAGE = "text/html,application/xhtml+xml"


def _who(request: Request) -> PlainTextResponse:
    return PlainTextResponse(actor_in(request.cookies) or "nobody")


APP = Starlette(
    routes=[Route("/", _who), Route("/vote", _who), Route("/join", _who)],
    middleware=[Middleware(KnownBrowsers)],
)


def page(**more: Any) -> Answer:
    return to_its_end(ask(APP, "/", **{"accept": PAGE, **more}))


def cookie_of(answer: Answer) -> str:
    return answer.headers["set-cookie"].split(";")[0]


def test_the_first_page_brings_a_cookie_that_only_the_browser_sees() -> None:
    told = page().headers["set-cookie"]
    assert "HttpOnly" in told
    assert "SameSite=Lax" in told
    assert "Secure" not in told
    assert "Secure" in page(scheme="https").headers["set-cookie"]


def test_a_browser_stays_the_same_and_two_differ() -> None:
    ours, theirs = cookie_of(page()), cookie_of(page())
    again = [page(cookie=ours) for _ in range(2)]
    assert "set-cookie" not in again[0].headers
    assert again[0].body == again[1].body != b"nobody"
    assert again[0].body != page(cookie=theirs).body
    assert again[0].body.decode() not in ours


def test_scripts_and_pictures_bring_no_cookie() -> None:
    assert "set-cookie" not in page(accept="*/*").headers


def test_whoever_votes_in_a_workshop_gets_no_cookie_of_a_browser() -> None:
    for path in ("/join", "/vote"):
        assert "set-cookie" not in to_its_end(ask(APP, path, accept=PAGE)).headers


def test_a_cookie_that_is_not_ours_is_replaced() -> None:
    answer = page(cookie=f"{COOKIE}=<script>")
    assert answer.body == b"nobody"
    assert COOKIE in answer.headers["set-cookie"]


def test_sessions_without_cookies_are_different_people() -> None:
    assert new_actor() != new_actor()
