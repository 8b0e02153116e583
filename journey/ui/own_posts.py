"""What our own routes ask of a request before they look at it: whose page, how long."""

import json
from typing import Any, cast
from urllib.parse import urlsplit

from starlette.requests import Request


def is_from_own_page(request: Request) -> bool:
    """Whether a page of this app asks.

    What is sent must say so. Who only reads may say nothing of where they come from: older
    browsers do not, nor any over plain HTTP; another site could not see the answer.
    """
    reads = request.method == "GET"
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin" or (reads and site == "none")
    origin = request.headers.get("origin")
    if origin is None:
        return reads
    return urlsplit(origin).netloc == request.headers.get("host")


async def body_of(request: Request, most: int) -> bytes | None:
    """What is sent; None where it is longer than `most` bytes."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            return None
    return bytes(body)


async def json_body(request: Request, most: int) -> dict[str, Any] | None:
    """The JSON object that is sent; None where it is none, or longer than `most` bytes."""
    if "application/json" not in request.headers.get("content-type", ""):
        return None
    body = await body_of(request, most)
    try:
        told: object = json.loads(body or b"")
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", told) if isinstance(told, dict) else None


def host_of(request: Request) -> str:
    """Where a request comes from, as limits of tries know it; it is nowhere kept."""
    return request.client.host if request.client else ""
