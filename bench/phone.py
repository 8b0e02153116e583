"""A phone of a workshop as the server meets it, and what is measured while many of them vote."""

import asyncio
import contextlib
import json
import random
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

JOIN_SECONDS = 20.0
"""Within so many all join."""
TWICE = 0.1
"""This share of the votes is sent a second time, as where an answer got lost."""


@dataclass
class Turn:
    """What was measured: ms of joining and voting, and when which number of answers was shown.

    `told`: when the line to the beamer said it; `painted`: when the host's page showed it;
    `revealed`: ms from the press on the button to the curve.
    """

    joins: list[float] = field(default_factory=list)
    votes: list[float] = field(default_factory=list)
    begun: list[float] = field(default_factory=list)
    told: list[tuple[float, int]] = field(default_factory=list)
    painted: list[tuple[float, int]] = field(default_factory=list)
    revealed: float = 0.0
    stored: dict[tuple[int, str], int] = field(default_factory=dict)
    lost: int = 0

    def until(self, shown: list[tuple[float, int]]) -> list[float]:
        """Milliseconds from the beginning of each vote until so many answers were shown."""
        found: list[float] = []
        for number, begun in enumerate(sorted(self.begun), 1):
            seen = next((at for at, answers in shown if answers >= number), None)
            if seen is not None:
                found.append((seen - begun) * 1000)
        return found


class Phone:
    """A phone: one connection that is kept, its cookie, and the line on which it listens."""

    def __init__(self, number: int, port: int) -> None:
        self.number = number
        self.token = ""
        self._port = port
        self._turn = asyncio.Lock()
        self._line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._listening: asyncio.Task[None] | None = None

    async def join(self, number: str, turn: Turn) -> None:
        """Join at some moment of the time that all have, open the page, and listen."""
        await asyncio.sleep(random.random() * JOIN_SECONDS)
        begun = time.perf_counter()
        form = urlencode({"number": number, "lang": "en"}).encode()
        kind = "application/x-www-form-urlencoded"
        status, headers = await self._ask("POST", "/join", form, kind)
        assert status == 303, status
        self.token = headers["set-cookie"].split(";")[0].partition("=")[2]
        assert (await self._ask("GET", "/vote"))[0] == 200
        turn.joins.append((time.perf_counter() - begun) * 1000)
        self._listening = asyncio.create_task(self._listen())

    async def vote(self, round: str, subject: str, turn: Turn) -> None:
        """Vote until it is acknowledged; now and then a second time."""
        value = random.randint(1, 5)
        word = {"subject": subject, "value": value, "comment": "", "turn": int(time.time() * 1000)}
        body = json.dumps({"round": round, "words": [word]}).encode()
        async with self._turn:
            begun, status = time.perf_counter(), 0
            turn.begun.append(begun)
            while status != 204:
                try:
                    status, _ = await self._ask("POST", "/vote", body, "application/json")
                    assert status in (204, 503), status
                except (OSError, EOFError, TimeoutError):
                    self._line = None
                    turn.lost += 1
                    await asyncio.sleep(0.5)
            turn.votes.append((time.perf_counter() - begun) * 1000)
            turn.stored[self.number, subject] = value
            if random.random() < TWICE:
                with contextlib.suppress(OSError, EOFError, TimeoutError):
                    await self._ask("POST", "/vote", body, "application/json")

    async def _listen(self) -> None:
        with contextlib.suppress(OSError, EOFError):
            reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
            writer.write(self._head("GET", "/vote-events"))
            while await reader.readline():
                pass

    async def _ask(
        self, method: str, path: str, body: bytes = b"", kind: str = ""
    ) -> tuple[int, dict[str, str]]:
        async with asyncio.timeout(5):
            if self._line is None or self._line[0].at_eof():
                # The server lets go of lines on which nothing happens, and browsers notice.
                self._line = await asyncio.open_connection("127.0.0.1", self._port)
            reader, writer = self._line
            writer.write(self._head(method, path, len(body), kind) + body)
            head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            headers = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
            if "set-cookie" in headers:
                given = next(line for line in head if line.lower().startswith("set-cookie"))
                headers["set-cookie"] = given.split(": ", 1)[1]
            await reader.readexactly(int(headers.get("content-length", 0)))
        return int(head[0].split()[1]), headers

    def _head(self, method: str, path: str, length: int = 0, kind: str = "") -> bytes:
        lines = [
            f"{method} {path} HTTP/1.1",
            f"Host: 127.0.0.1:{self._port}",
            f"Origin: http://127.0.0.1:{self._port}",
            f"Cookie: journey_seat={self.token}",
            f"Content-Length: {length}",
            *([f"Content-Type: {kind}"] if kind else []),
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()
