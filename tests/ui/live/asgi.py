"""Asking an ASGI app without a server: one request, its answer whole or as it comes."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.types import ASGIApp

Returned = TypeVar("Returned")


def to_its_end(work: Coroutine[Any, Any, Returned]) -> Returned:
    """Run it to its end in a thread: where a browser test came before, this one has a loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@dataclass
class Answer:
    """What came back so far."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    came: asyncio.Event = field(default_factory=asyncio.Event)

    async def says(self, wanted: str) -> str:
        """All of the body, once the text has come."""
        async with asyncio.timeout(10):
            while wanted not in self.body.decode():
                self.came.clear()
                await self.came.wait()
        return self.body.decode()


def scope(method: str, path: str, headers: dict[str, str], scheme: str = "http") -> dict[str, Any]:
    path, _, query = path.partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "scheme": scheme,
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        "server": ("testserver", 80),
        "client": ("127.0.0.1", 1),
    }


@asynccontextmanager
async def asking(
    app: ASGIApp,
    path: str,
    method: str = "GET",
    body: bytes = b"",
    scheme: str = "http",
    **headers: str,
) -> AsyncIterator[Answer]:
    """The answer while the asker listens; leaving the block is closing the tab."""
    answer, gone = Answer(), asyncio.Event()
    asked = False

    async def receive() -> dict[str, Any]:
        nonlocal asked
        if not asked:
            asked = True
            return {"type": "http.request", "body": body, "more_body": False}
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        if gone.is_set():
            return
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = {key.decode(): value.decode() for key, value in message["headers"]}
        else:
            answer.body += message.get("body", b"")
        answer.came.set()

    named = {name.replace("_", "-"): value for name, value in headers.items()}
    running = asyncio.create_task(app(scope(method, path, named, scheme), receive, send))  # type: ignore[arg-type]
    try:
        yield answer
    finally:
        gone.set()
        async with asyncio.timeout(10):
            await running


async def ask(app: ASGIApp, path: str, method: str = "GET", **more: Any) -> Answer:
    """The whole answer."""
    done = asyncio.Event()

    async def watched(scope: Any, receive: Any, send: Any) -> None:
        await app(scope, receive, send)
        done.set()

    async with asking(watched, path, method, **more) as answer, asyncio.timeout(10):
        await done.wait()
    return answer
