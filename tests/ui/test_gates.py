"""Who reaches the app from elsewhere, and how often people try to sign in."""

from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from journey.errors import InvalidSettingsError
from journey.settings import Network, check_address, is_this_machine, read
from journey.ui.gates import SIGN_INS, LimitedSignIn, OnlyVoters
from tests.ui.live.asgi import ask, to_its_end

TEAM = {
    "JOURNEY_MODE": "team",
    "JOURNEY_URL": "https://maps.example/",
    "JOURNEY_OIDC_METADATA_URL": "https://id.example/.well-known/openid-configuration",
    "JOURNEY_OIDC_CLIENT_ID": "maps",
    "JOURNEY_OIDC_CLIENT_SECRET": "secret",
    "JOURNEY_COOKIE_SECRET": "x" * 32,
}


async def answer(_: Request) -> Response:
    return PlainTextResponse("here")


def app() -> Starlette:
    return Starlette(routes=[Route("/{path:path}", answer, methods=["GET", "POST"])])


def from_host(host: str) -> Any:
    """The app as somebody at that address reaches it."""
    gate = OnlyVoters(app())

    async def reached(scope: Any, receive: Any, send: Any) -> None:
        await gate(scope | {"client": (host, 1)}, receive, send)

    return reached


@pytest.mark.parametrize("path", ["/join", "/vote", "/vote-events", "/vote.js", "/maps/join"])
def test_phones_reach_the_pages_for_voters(path: str) -> None:
    assert to_its_end(ask(from_host("192.168.0.7"), path)).status == 200


@pytest.mark.parametrize(
    "path", ["/map", "/_stcore/stream", "/api/maps/cinema/events", "/share", "/healthz"]
)
def test_phones_reach_nothing_else(path: str) -> None:
    assert to_its_end(ask(from_host("192.168.0.7"), path)).status == 403
    assert to_its_end(ask(from_host("127.0.0.1"), path)).status == 200
    assert to_its_end(ask(from_host("::1"), path)).status == 200


@pytest.mark.parametrize("path", ["/", "/maps/"])
def test_who_leaves_the_end_of_the_address_out_finds_the_door(path: str) -> None:
    answer = to_its_end(ask(from_host("192.168.0.7"), path))
    assert (answer.status, answer.headers["location"]) == (303, "join")
    assert to_its_end(ask(from_host("127.0.0.1"), path)).status == 200


def test_a_web_socket_from_elsewhere_is_closed() -> None:
    said: list[Any] = []

    async def send(message: Any) -> None:
        said.append(message)

    async def try_it() -> None:
        scope = {"type": "websocket", "path": "/_stcore/stream"}
        await from_host("192.168.0.7")(scope, None, send)

    to_its_end(try_it())
    assert said == [{"type": "websocket.close", "code": 1008}]


@pytest.mark.parametrize(
    ("address", "is_own"),
    [
        ("127.0.0.1", True), ("localhost", True), ("::1", True), ("[::1]", True),
        ("127.1.2.3", True),
        ("0.0.0.0", False), ("::", False), ("192.168.0.7", False), ("maps.example", False),
        ("", False), (None, False),
    ],
)  # fmt: skip
def test_this_machine_is_what_nobody_else_reaches(address: str | None, is_own: bool) -> None:
    assert is_this_machine(address) is is_own


def test_a_single_persons_app_listens_to_others_only_where_that_was_asked() -> None:
    check_address(read({}), "127.0.0.1")
    with pytest.raises(InvalidSettingsError, match="listens to this machine alone"):
        check_address(read({}), "0.0.0.0")
    with pytest.raises(InvalidSettingsError):
        check_address(read({"JOURNEY_ADDRESS": "0.0.0.0"}), None)
    for network in (Network.VOTERS, Network.EVERYBODY):
        check_address(read({"JOURNEY_NETWORK": network.value}), "0.0.0.0")
    check_address(read(TEAM), "0.0.0.0")


def test_a_team_needs_all_of_its_settings_and_is_told_which_are_missing() -> None:
    login = read(TEAM).login
    assert login is not None
    assert login.public_url == "https://maps.example"
    assert "secret" not in repr(login)
    with pytest.raises(InvalidSettingsError) as refused:
        read({"JOURNEY_MODE": "team", "JOURNEY_COOKIE_SECRET": "short"})
    for variable in TEAM:
        assert variable in refused.value.message
    with pytest.raises(InvalidSettingsError, match="not one of single, team"):
        read({"JOURNEY_MODE": "many"})
    with pytest.raises(InvalidSettingsError, match="number of days"):
        read({"JOURNEY_AUDIT_DAYS": "0"})


def test_too_many_tries_to_sign_in_are_refused_and_told() -> None:
    refused: list[int] = []
    gate = LimitedSignIn(app(), lambda: refused.append(1))
    tried = [to_its_end(ask(gate, "/auth/login")).status for _ in range(SIGN_INS + 5)]
    assert tried == [200] * SIGN_INS + [429] * 5
    assert len(refused) == 5
    assert to_its_end(ask(gate, "/map")).status == 200
