"""A room of a hundred phones: they join, vote twelve times a second, and the beamer follows.

Beside it stands a bare Starlette route that stores the same row in a file with the same journal,
under the same load in the same run. Ten sessions of the app go on meanwhile, each making the page
of a map anew every five seconds. In a second turn the server is stopped and started while people
vote, and every vote is sent until it is acknowledged, some of them twice: all must be stored
exactly once.
"""

import asyncio
import contextlib
import itertools
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.typing import Subprotocol

from bench.clock import verdict
from bench.edit import ROOT
from bench.edit import _p95 as p95
from journey import bootstrap
from journey.rounds import QuestionKind
from journey.services import asking
from journey.services.workshops import Workshops
from journey.settings import Settings
from journey.ui.live.identity import COOKIE

PHONES = 100
JOIN_SECONDS = 20.0
VOTES_A_SECOND = 12
SECONDS = 40.0
SESSIONS = 10
EVERY = 5.0
"""After so many seconds each session makes its page, a map of 18 touchpoints, anew."""
MOST_VOTE, MOST_BEAMER = 250, 400
"""Milliseconds of the 95th percentile: of a vote, and from a vote to the beamer."""
TWICE = 0.1
"""This share of the votes is sent a second time, as where an answer got lost."""
_BARE = """
import asyncio, sqlite3, sys, threading
import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.routing import Route
from journey.storage.sqlite import journal_rule
local, turn = threading.local(), threading.Lock()
def connection():
    if not hasattr(local, "db"):
        local.db = sqlite3.connect(sys.argv[1], timeout=10, isolation_level=None)
        mode, synchronous = journal_rule()
        local.db.execute(f"PRAGMA journal_mode={mode}")
        local.db.execute(f"PRAGMA synchronous={synchronous}")
    return local.db
def store(told):
    with turn:
        db = connection()
        db.execute("BEGIN IMMEDIATE")
        db.execute("INSERT OR REPLACE INTO vote VALUES (?, ?, ?, ?, ?, ?)", told)
        db.execute("COMMIT")
connection().execute("CREATE TABLE vote (round, participant, subject, value, comment, turn,"
    " PRIMARY KEY (round, participant, subject))")
async def vote(request):
    told = await request.json()
    for one in told["words"]:
        seat = request.cookies["journey_seat"]
        row = (told["round"], seat, one["subject"], one["value"], "", one["turn"])
        await run_in_threadpool(store, row)
    return Response(status_code=204)
app = Starlette(routes=[Route("/vote", vote, methods=["POST"])])
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[2]), log_level="warning")
"""


@dataclass(frozen=True)
class Benchmark:
    """One benchmark by its name."""

    key: str


BENCHMARK = Benchmark("vote")


@dataclass
class Turn:
    """What was measured: ms of joining and voting, and when which number of answers was shown."""

    joins: list[float] = field(default_factory=list)
    votes: list[float] = field(default_factory=list)
    begun: list[float] = field(default_factory=list)
    shown: list[tuple[float, int]] = field(default_factory=list)
    stored: dict[tuple[int, str], int] = field(default_factory=dict)
    lost: int = 0

    def to_beamer(self) -> list[float]:
        """Milliseconds from the beginning of each vote until so many answers were shown."""
        found: list[float] = []
        for number, begun in enumerate(sorted(self.begun), 1):
            seen = next((at for at, answers in self.shown if answers >= number), None)
            if seen is not None:
                found.append((seen - begun) * 1000)
        return found


def main() -> None:
    """The room, the bare route under the same load, and the room whose server is restarted."""
    head = f"{PHONES} phones, {VOTES_A_SECOND} votes a second, {SESSIONS} sessions of the app, ms"
    print(head, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ours, answers = _room(home, "calm", SECONDS, restart=False)
        bare = _bare(home)
        print(f"  joining                 : {_said(ours.joins)}")
        print(f"  vote                    : {_said(ours.votes)}")
        print(f"  bare Starlette route    : {_said(bare.votes)}")
        ratio = statistics.median(ours.votes) / statistics.median(bare.votes)
        print(f"  ratio                   : {ratio:.1f} × (median), "
              f"{p95(ours.votes) / p95(bare.votes):.1f} × (p95)")  # fmt: skip
        beamer = ours.to_beamer()
        print(f"  vote → beamer           : {_said(beamer)} ({len(beamer)} of {len(ours.begun)})")
        print(f"  p95 of a vote at most {MOST_VOTE}     : {verdict(p95(ours.votes) <= MOST_VOTE)}")
        print(f"  p95 to the beamer at most {MOST_BEAMER} : {verdict(p95(beamer) <= MOST_BEAMER)}")
        _exactly_once("calm", ours, answers)
        again, answers = _room(home, "restarted", SECONDS / 2, restart=True)
        _exactly_once("restarted in between", again, answers)


def _said(times: list[float]) -> str:
    return f"{statistics.median(times):.0f} / {p95(times):.0f} (median / p95)"


def _exactly_once(name: str, turn: Turn, answers: dict[tuple[int, str], int]) -> None:
    wrong = sum(answers.get(key) != value for key, value in turn.stored.items())
    more = len(answers) - len(turn.stored)
    print(
        f"  {name}: {len(turn.stored)} answers acknowledged, {wrong} stored otherwise, "
        f"{more} too many, {turn.lost} sent again after no answer: "
        f"{verdict(not wrong and not more)}"
    )


def _room(
    home: Path, name: str, seconds: float, restart: bool
) -> tuple[Turn, dict[tuple[int, str], int]]:
    """One room from joining to the last vote; what was acknowledged, and what is stored."""
    folder = home / name
    library = bootstrap.library(Settings(home=folder))
    journey = library.get("cinema").journey
    workshops = library.workshops
    room = workshops.begin("cinema", journey.title)
    asked = asking.rating(journey, QuestionKind.SATISFACTION, [one.id for one in journey.existing])
    round = workshops.ask(room.id, asked)
    subjects = [one.id for one in asked.subjects]
    port = _port()
    server = _start(port, folder)
    turn = Turn()
    tokens: dict[int, str] = {}

    async def act() -> None:
        nonlocal server
        async with _sessions(port), _beamer(port, room.id, turn):
            phones = [Phone(number, port) for number in range(PHONES)]
            await asyncio.gather(*(phone.join(room.number, turn) for phone in phones))
            voting = asyncio.create_task(_vote(phones, round.id, subjects, seconds, turn))
            if restart:
                await asyncio.sleep(seconds / 3)
                server.terminate()
                await asyncio.to_thread(server.wait)
                server = await asyncio.to_thread(_start, port, folder)
            await voting
            await asyncio.sleep(1)
            tokens.update({phone.number: phone.token for phone in phones})

    try:
        asyncio.run(act())
    finally:
        server.terminate()
        server.wait(timeout=30)
    return turn, _stored(workshops, tokens)


def _stored(workshops: Workshops, tokens: dict[int, str]) -> dict[tuple[int, str], int]:
    found = {number: workshops.ballot(token).votes for number, token in tokens.items()}
    return {
        (number, vote.subject): int(vote.value or 0)
        for number, votes in found.items()
        for vote in votes
    }


def _bare(home: Path) -> Turn:
    port, turn = _port(), Turn()
    script = home / "bare.py"
    script.write_text(_BARE)
    command = [sys.executable, str(script), str(home / "bare.db"), str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})

    async def act() -> None:
        await _until_open(port)
        phones = [Phone(number, port) for number in range(PHONES)]
        for phone in phones:
            phone.token = f"{phone.number:032x}"
        subjects = [f"s{number}" for number in range(18)]
        await _vote(phones, "r", subjects, SECONDS / 2, turn)

    try:
        asyncio.run(act())
    finally:
        server.terminate()
        server.wait(timeout=30)
    return turn


async def _vote(
    phones: list["Phone"], round: str, subjects: list[str], seconds: float, turn: Turn
) -> None:
    """Votes at an even pace, each phone in its turn, each subject anew; all of them acknowledged.

    No two votes of a phone are under way at once, as in a browser.
    """
    begun = time.perf_counter()
    running: set[asyncio.Task[None]] = set()
    asked = itertools.product(subjects, phones)
    for number in range(int(seconds * VOTES_A_SECOND)):
        await asyncio.sleep(max(0.0, begun + number / VOTES_A_SECOND - time.perf_counter()))
        subject, phone = next(asked)
        task = asyncio.create_task(phone.vote(round, subject, turn))
        running.add(task)
        task.add_done_callback(running.discard)
    await asyncio.gather(*running)


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
            f"Cookie: journey_seat={self.token}",
            f"Content-Length: {length}",
            *([f"Content-Type: {kind}"] if kind else []),
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()


@contextlib.asynccontextmanager
async def _beamer(port: int, room: str, turn: Turn) -> AsyncIterator[None]:
    """What the beamer is told, and when; where the line breaks it is taken up again."""

    async def listen() -> None:
        while True:
            with contextlib.suppress(OSError, EOFError):
                reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
                path = f"/api/workshops/{room}/events?lang=en"
                writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
                while line := await reader.readline():
                    if line.startswith(b"data: {"):
                        at = time.perf_counter()
                        turn.shown.append((at, json.loads(line[6:])["answers"]))
            await asyncio.sleep(0.5)

    listening = asyncio.create_task(listen())
    yield
    listening.cancel()


@contextlib.asynccontextmanager
async def _sessions(port: int) -> AsyncIterator[None]:
    """Sessions of the app that go on as people look at maps."""
    sessions = [asyncio.create_task(_session(port, number)) for number in range(SESSIONS)]
    await asyncio.sleep(8)
    yield
    for session in sessions:
        session.cancel()


async def _session(port: int, number: int) -> None:
    while True:
        with contextlib.suppress(OSError, websockets.WebSocketException):
            async with websockets.connect(
                f"ws://127.0.0.1:{port}/_stcore/stream",
                subprotocols=[Subprotocol("streamlit")],
                additional_headers={"Cookie": f"{COOKIE}={number:032x}"},
                max_size=None,
            ) as socket:
                reading = asyncio.create_task(_drain(socket))
                while not reading.done():
                    message = BackMsg()
                    message.rerun_script.query_string = "map=cinema"
                    await socket.send(message.SerializeToString())
                    await asyncio.sleep(EVERY)
        await asyncio.sleep(1)


async def _drain(socket: websockets.ClientConnection) -> None:
    with contextlib.suppress(websockets.WebSocketException):
        async for _ in socket:
            pass


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _start(port: int, home: Path) -> subprocess.Popen[bytes]:
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"],
        cwd=ROOT,
        env={**os.environ, "JOURNEY_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    asyncio.run(_until_open(port))
    return server


async def _until_open(port: int, path: str = "/healthz") -> None:
    for _ in range(600):
        with contextlib.suppress(OSError, EOFError):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            status = await reader.readline()
            writer.close()
            if status:
                return
        await asyncio.sleep(0.1)
    sys.exit("the server did not start")
