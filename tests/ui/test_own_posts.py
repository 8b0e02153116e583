"""Whose page asks: what is sent must say so, what only reads may say nothing."""

from typing import Any

import pytest
from starlette.requests import Request

from journey.ui.own_posts import is_from_own_page

SAID: dict[str, dict[str, str]] = {
    "own page": {"sec-fetch-site": "same-origin", "origin": "http://maps.example:8501"},
    "own page, older browser or plain HTTP": {"origin": "http://maps.example:8501"},
    "address typed": {"sec-fetch-site": "none"},
    "nothing": {},
    "another site": {"sec-fetch-site": "cross-site", "origin": "http://evil.example"},
    "another site, older browser": {"origin": "http://evil.example"},
    "another port": {"sec-fetch-site": "same-site", "origin": "http://maps.example:80"},
    "another port, older browser": {"origin": "http://maps.example:80"},
    "a page without an origin": {"origin": "null"},
}
MAY_READ = {"own page", "own page, older browser or plain HTTP", "address typed", "nothing"}
MAY_SEND = {"own page", "own page, older browser or plain HTTP"}


def request(method: str, headers: dict[str, str]) -> Request:
    told = {"host": "maps.example:8501"} | headers
    scope: dict[str, Any] = {
        "type": "http",
        "method": method,
        "headers": [(name.encode(), value.encode()) for name, value in told.items()],
    }
    return Request(scope)


@pytest.mark.parametrize("who", SAID)
def test_pages_of_this_app_may_send_and_others_not(who: str) -> None:
    assert is_from_own_page(request("GET", SAID[who])) is (who in MAY_READ)
    assert is_from_own_page(request("POST", SAID[who])) is (who in MAY_SEND)
