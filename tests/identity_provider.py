"""A small identity provider for the tests: OpenID Connect by authorization code, no passwords.

Its page asks which of its people one is; whoever is chosen is signed in.
"""

import html
import secrets
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT = "journey-tests"
SECRET = "a secret between the provider and the app"


@dataclass(frozen=True)
class Someone:
    """Somebody whom the provider knows."""

    subject: str
    name: str
    email: str
    verified: bool = True


@dataclass
class Provider:
    """The provider while it runs."""

    url: str
    people: dict[str, Someone] = field(default_factory=dict)
    _key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "tests"}))
    _codes: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def metadata_url(self) -> str:
        return f"{self.url}/.well-known/openid-configuration"

    def know(self, *people: Someone) -> None:
        self.people |= {one.subject: one for one in people}

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self._metadata),
                Route("/authorize", self._ask),
                Route("/as/{subject}", self._choose),
                Route("/token", self._token, methods=["POST"]),
                Route("/keys", self._keys),
            ]
        )

    async def _metadata(self, _: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.url,
                "authorization_endpoint": f"{self.url}/authorize",
                "token_endpoint": f"{self.url}/token",
                "jwks_uri": f"{self.url}/keys",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "code_challenge_methods_supported": ["S256"],
            }
        )

    async def _ask(self, request: Request) -> Response:
        query = urlencode(dict(request.query_params))
        links = "".join(
            f'<p><a href="/as/{one.subject}?{html.escape(query)}">{html.escape(one.name)}</a></p>'
            for one in self.people.values()
        )
        return HTMLResponse(f"<!doctype html><title>Who are you?</title><h1>You are</h1>{links}")

    async def _choose(self, request: Request) -> Response:
        code = secrets.token_urlsafe()
        asked = request.query_params
        self._codes[code] = {
            "subject": request.path_params["subject"],
            "nonce": asked.get("nonce"),
            "client": asked.get("client_id"),
        }
        back = urlencode({"code": code, "state": asked.get("state", "")})
        return RedirectResponse(f"{asked['redirect_uri']}?{back}")

    async def _token(self, request: Request) -> Response:
        form = await request.form()
        granted = self._codes.pop(str(form.get("code")), None)
        if granted is None or granted["client"] != CLIENT:
            return JSONResponse({"error": "invalid_grant"}, 400)
        one, now = self.people[granted["subject"]], int(time.time())
        claims = {
            "iss": self.url, "sub": one.subject, "aud": CLIENT, "iat": now, "exp": now + 600,
            "nonce": granted["nonce"], "name": one.name, "email": one.email,
            "email_verified": one.verified,
        }  # fmt: skip
        token = jwt.encode({"alg": "RS256", "kid": "tests"}, claims, self._key)
        access = secrets.token_urlsafe()
        return JSONResponse(
            {"access_token": access, "token_type": "Bearer", "expires_in": 600, "id_token": token}
        )

    async def _keys(self, _: Request) -> Response:
        return JSONResponse({"keys": [self._key.as_dict(private=False)]})


@contextmanager
def running() -> Iterator[Provider]:
    """The provider, on a port of its own for as long as the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    provider = Provider(f"http://127.0.0.1:{port}")
    server = uvicorn.Server(
        uvicorn.Config(provider.app(), host="127.0.0.1", port=port, log_level="warning")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    try:
        yield provider
    finally:
        server.should_exit = True
        thread.join(20)


def environment(provider: Provider, url: str) -> dict[str, str]:
    """What an app at that address is told so that people sign in there."""
    return {
        "JOURNEY_MODE": "team",
        "JOURNEY_URL": url,
        "JOURNEY_OIDC_METADATA_URL": provider.metadata_url,
        "JOURNEY_OIDC_CLIENT_ID": CLIENT,
        "JOURNEY_OIDC_CLIENT_SECRET": SECRET,
        "JOURNEY_COOKIE_SECRET": "a secret of the tests that signs cookies",
    }
