"""The running server: its answer to health, its fonts, its headers, its settings."""

import json
import urllib.request
from email.message import Message
from urllib.error import HTTPError

import pytest


class _Stay(urllib.request.HTTPRedirectHandler):
    """Redirects are looked at, not followed."""

    def redirect_request(self, *_: object) -> None:
        return None


def ask(url: str, **headers: str) -> tuple[int, Message, bytes]:
    request = urllib.request.Request(url, headers=headers)
    opener = urllib.request.build_opener(_Stay)
    try:
        with opener.open(request) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def test_healthz_says_that_the_library_can_be_read(address: str) -> None:
    status, _, body = ask(f"{address}/healthz")
    assert status == 200
    assert json.loads(body) == {"status": "ok", "library": "readable"}


@pytest.mark.parametrize("face", ["regular", "bold", "italic"])
def test_the_font_comes_from_this_host(address: str, face: str) -> None:
    status, headers, body = ask(f"{address}/fonts/firago-{face}.ttf")
    assert (status, headers["content-type"]) == (200, "font/ttf")
    assert body[:4] in (b"\x00\x01\x00\x00", b"OTTO")
    assert ask(f"{address}/fonts/other.ttf")[0] == 404


def test_every_answer_keeps_the_page_to_this_host(address: str) -> None:
    for path in ("/", "/healthz", "/_stcore/health", "/static/nothing.js"):
        _, headers, _ = ask(address + path)
        policy = headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "script-src 'self' 'sha256-" in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"


def test_a_deep_link_is_sent_on_to_the_front_with_all_it_says(address: str) -> None:
    status, headers, _ = ask(f"{address}/map?map=cinema&lang=de")
    assert status == 307
    assert headers["location"] == "./?page=map&map=cinema&lang=de"


def test_strangers_are_kept_out(address: str) -> None:
    assert ask(f"{address}/app/static/anything.html")[0] in (200, 404)
    assert b"Journey" not in ask(f"{address}/app/static/app.py")[2]
    status, _, _ = ask(f"{address}/_stcore/agent/interact")
    assert status in (403, 404, 405)
    upload = urllib.request.Request(f"{address}/_stcore/upload_file/a/b", data=b"x", method="PUT")
    with pytest.raises(HTTPError) as refused:
        urllib.request.urlopen(upload)
    with refused.value:
        assert refused.value.code in (400, 403)


def test_the_settings_that_the_page_is_told(address: str) -> None:
    told = json.loads(ask(f"{address}/_stcore/host-config")[2])
    assert told["allowedOrigins"] is not None
