"""A room of a hundred phones: they join, vote twelve times a second, and the beamer follows.

Beside it stands a bare Starlette route that stores the same row in a file with the same journal,
under the same load in the same run. Ten sessions of the app go on meanwhile, each making the page
of a map anew every five seconds, all at once; the host's page is open in a browser of the same
machine, which says when it shows each vote. In a second turn the server is stopped and started
while people vote, and every vote is sent until it is acknowledged, some of them twice: all must be
stored exactly once.
"""

import asyncio
import contextlib
import itertools
import json
import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import websockets
from playwright.async_api import async_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.typing import Subprotocol

from bench.clock import p95, verdict
from bench.phone import Phone, Turn
from bench.served import ROOT, end, free_port, start, start_python
from journey import bootstrap
from journey.rounds import QuestionKind
from journey.services import asking
from journey.services.workshops import Workshops
from journey.settings import Settings
from journey.ui.live.identity import COOKIE
from tests.judges import chromium

PHONES = 100
VOTES_A_SECOND = 12
SECONDS = 40.0
SESSIONS = 10
EVERY = 5.0
"""After so many seconds each session makes its page, a map of 18 touchpoints, anew."""
MOST_VOTE, MOST_BEAMER = 250, 400
"""Milliseconds of the 95th percentile: of a vote, and from a vote to the beamer."""
_PAINTED = """room => {
    window.painted = [];
    new MutationObserver(() => {
        const answers = Number(room.dataset.answers);
        // The frame after the one in which it is drawn.
        requestAnimationFrame(() => setTimeout(() =>
            window.painted.push([performance.timeOrigin + performance.now(), answers])));
    }).observe(room, { attributeFilter: ["data-answers"] });
}"""
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
        told, painted = ours.until(ours.told), ours.until(ours.painted)
        print(f"  vote → beamer is told   : {_said(told)} ({len(told)} of {len(ours.begun)})")
        print(f"  vote → host's page shows: {_said(painted)} ({len(painted)} of {len(ours.begun)})")
        print(f"  reveal → curve is shown : {ours.revealed:.0f} (once)")
        print(f"  p95 of a vote at most {MOST_VOTE}     : {verdict(p95(ours.votes) <= MOST_VOTE)}")
        print(f"  p95 to the page at most {MOST_BEAMER} : {verdict(p95(painted) <= MOST_BEAMER)}")
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
    port = free_port()
    server = start("app.py", port, JOURNEY_HOME=str(folder))
    turn = Turn()
    tokens: dict[int, str] = {}

    async def act() -> None:
        nonlocal server
        host = contextlib.nullcontext() if restart else _host(port, room.id, turn)
        async with _sessions(port), _beamer(port, room.id, turn), host:
            phones = [Phone(number, port) for number in range(PHONES)]
            await asyncio.gather(*(phone.join(room.number, turn) for phone in phones))
            voting = asyncio.create_task(_vote(phones, round.id, subjects, seconds, turn))
            if restart:
                await asyncio.sleep(seconds / 3)
                await asyncio.to_thread(end, server)
                server = await asyncio.to_thread(start, "app.py", port, JOURNEY_HOME=str(folder))
            await voting
            await asyncio.sleep(1)
            tokens.update({phone.number: phone.token for phone in phones})

    try:
        asyncio.run(act())
    finally:
        end(server)
    return turn, _stored(workshops, tokens)


def _stored(workshops: Workshops, tokens: dict[int, str]) -> dict[tuple[int, str], int]:
    found = {number: workshops.ballot(token).votes for number, token in tokens.items()}
    return {
        (number, vote.subject): int(vote.value or 0)
        for number, votes in found.items()
        for vote in votes
    }


def _bare(home: Path) -> Turn:
    port, turn = free_port(), Turn()
    script = home / "bare.py"
    script.write_text(_BARE)
    arguments = (str(script), str(home / "bare.db"), str(port))
    server = start_python(port, *arguments, PYTHONPATH=str(ROOT))

    async def act() -> None:
        phones = [Phone(number, port) for number in range(PHONES)]
        for phone in phones:
            phone.token = f"{phone.number:032x}"
        subjects = [f"s{number}" for number in range(18)]
        await _vote(phones, "r", subjects, SECONDS / 2, turn)

    try:
        asyncio.run(act())
    finally:
        end(server)
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
                        turn.told.append((at, json.loads(line[6:])["answers"]))
            await asyncio.sleep(0.5)

    listening = asyncio.create_task(listen())
    yield
    listening.cancel()


@contextlib.asynccontextmanager
async def _host(port: int, room: str, turn: Turn) -> AsyncIterator[None]:
    """The host's page in a browser: when which number of answers is painted; then the reveal."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox"]
        )
        page = await browser.new_page(viewport={"width": 1440, "height": 900})
        await page.goto(f"http://127.0.0.1:{port}/?page=workshop&map=cinema&room={room}")
        shown = page.locator(".room[data-answers]")
        await shown.wait_for(timeout=60_000)
        await shown.evaluate(_PAINTED)
        yield
        since = time.time() - time.perf_counter()
        painted = await page.evaluate("window.painted")
        turn.painted = [(at / 1000 - since, answers) for at, answers in painted]
        begun = time.perf_counter()
        await page.get_by_role("button", name="Reveal the votes").click()
        await page.locator(".room .shown svg").first.wait_for()
        turn.revealed = (time.perf_counter() - begun) * 1000
        await browser.close()


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
