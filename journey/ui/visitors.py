"""Who is at a browser: by sign-in, by the links opened in it, else by its own cookie.

A session belongs to one page load and so to one sign-in: who signs in or opens a link loads a page.
What they may do is looked up at every action (`journey.services.access`), not here.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

import streamlit as st
from starlette.requests import Request
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from journey import settings
from journey.services.access import Key, Visitor, print_of_token
from journey.services.house import House
from journey.ui.live import identity

LINKS = "journey_links"
"""The cookie of opened links: `token` or `token.proof` of each, the latest first."""
MOST_LINKS = 8
_VISITOR = "visitor"
_KEY = re.compile(r"([A-Za-z0-9_-]{20,64})(?:\.([0-9a-f]{64}))?")


def of_session(house: House) -> Visitor:
    """The visitor of this session; nobody outside of one."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return Visitor()
    session = cast("dict[str, Any]", st.session_state)
    known = session.get(_VISITOR)
    if not isinstance(known, Visitor):
        cookies = cast("Mapping[str, str]", st.context.cookies)
        claims = st.user.to_dict() if house.access.team else {}
        known = _visitor(house, cookies, cast("Mapping[str, Any]", claims))
        session[_VISITOR] = known
    return known


def forget_erased(house: House) -> None:
    """Make nobody of who was erased while the page was open; once a run of the page is enough."""
    visitor = of_session(house)
    if visitor.has_account and not house.access.knows(visitor):
        st.session_state[_VISITOR] = Visitor(identity.new_actor(), keys=visitor.keys)


def of_request(house: House, request: Request) -> Visitor:
    """The visitor who sends a request to a route of our own."""
    claims = _claims(request) if house.access.team else None
    return _visitor(house, request.cookies, claims or {})


def cookie_of(token: str, key: Key, before: str) -> str:
    """The cookie of opened links with one more in it."""
    kept = [f"{token}.{key.proof}" if key.proof else token]
    kept += [one for one in before.split(":") if _KEY.fullmatch(one) and not one.startswith(token)]
    return ":".join(kept[:MOST_LINKS])


def _visitor(house: House, cookies: Mapping[str, str], claims: Mapping[str, Any]) -> Visitor:
    keys = tuple(_keys(str(cookies.get(LINKS, "")))) if house.access.team else ()
    issuer, subject = claims.get("iss"), claims.get("sub")
    if claims.get("is_logged_in") is True and issuer and subject:
        login = settings.read().login
        person = house.accounts.signed_in(
            str(issuer),
            str(subject),
            name=str(claims.get("name") or ""),
            email=str(claims.get("email") or ""),
            verified=claims.get("email_verified") is True or bool(login and login.trusts_email),
            since=_number(claims.get("iat")),
        )
        if person:
            return Visitor(person, has_account=True, keys=keys)
    return Visitor(identity.actor_in(cookies) or identity.new_actor(), keys=keys)


def _number(claim: object) -> float | None:
    return float(claim) if isinstance(claim, (int, float)) else None


def _keys(cookie: str) -> Iterable[Key]:
    for one in cookie.split(":")[:MOST_LINKS]:
        if found := _KEY.fullmatch(one):
            yield Key(print_of_token(found[1]), found[2] or "")


def _claims(request: Request) -> Mapping[str, Any]:
    """What the provider said of who signed in, out of the cookie that Streamlit has signed."""
    secret = get_cookie_secret()

    def signed(name: str) -> bytes | None:
        value = request.cookies.get(name)
        return decode_signed_value(secret, name, value.encode("latin-1")) if value else None

    kept = get_cookie_with_chunks(signed, USER_COOKIE_NAME)
    try:
        claims: object = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return cast("dict[str, Any]", claims) if isinstance(claims, dict) else {}
