"""What our own POST routes ask of a request before they look at it: whose page, how long."""

import json
from typing import Any, cast
from urllib.parse import urlsplit

from starlette.requests import Request


def is_from_own_page(request: Request) -> bool:
    """Whether a page of this app sends it. What says nothing of where it comes from is refused."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc == request.headers.get("host")


async def json_body(request: Request, most: int) -> dict[str, Any] | None:
    """The JSON object that is sent; None where it is none, or longer than `most` bytes."""
    if "application/json" not in request.headers.get("content-type", ""):
        return None
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            return None
    try:
        told: object = json.loads(bytes(body))
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", told) if isinstance(told, dict) else None


def host_of(request: Request) -> str:
    """Where a request comes from, as limits of tries know it; it is nowhere kept."""
    return request.client.host if request.client else ""
