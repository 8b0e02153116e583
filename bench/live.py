"""Together: from one person's hand letting go until another sees it, in a room of thirty more.

Then the two are at two servers, which share one PostgreSQL (where it is on this machine).

The thirty are sessions of the app without a browser: each has the page's own connection, listens
to the same map, and asks for the parts that show a change as a browser does.
"""

import asyncio
import contextlib
import json
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import websockets
from playwright.sync_api import Browser, Page, sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.typing import Subprotocol

from bench.clock import p95, verdict
from bench.maps import journey_of
from bench.served import served
from journey import bootstrap
from journey.settings import Settings
from journey.ui.live.identity import COOKIE
from tests.judges import chromium, postgresql
from tests.storage.server import server, stop_server

TOUCHPOINTS = 40
OTHERS = 30
TURNS = 40
MOST = 250
MOST_APART = 500
"""Milliseconds of the 95th percentile: at one server, at two."""
_MAP = f"bench-{TOUCHPOINTS}"
_WATCH = """map => {
    window.seen = {};
    new MutationObserver((records) => {
        for (const { target } of records) {
            const now = performance.timeOrigin + performance.now();
            window.seen[`${target.dataset.id} ${target.getAttribute("aria-valuenow")}`] ??= now;
        }
    }).observe(map, { subtree: true, attributeFilter: ["aria-valuenow"] });
    window.addEventListener("pointerup", () => {
        window.let_go = performance.timeOrigin + performance.now();
    }, true);
}"""


@dataclass(frozen=True)
class Benchmark:
    """One benchmark by its name."""

    key: str


BENCHMARK = Benchmark("live")


def main() -> None:
    """Two browsers, alone and with thirty other sessions at the same map."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder)
        bootstrap.library(Settings(home=home)).add(journey_of(TOUCHPOINTS))
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        with served("app.py", home) as address:
            ours, theirs = (_opened(browser.new_context().new_page(), address) for _ in range(2))
            print(f"Hand lets go → the other sees it, {TURNS} turns, ms (median / p95)")
            alone = [_turn(ours, theirs, turn) for turn in range(TURNS)]
            print(f"  two people          : {statistics.median(alone):.0f} / {p95(alone):.0f}")
            with _room(address):
                full = [_turn(ours, theirs, turn) for turn in range(TURNS)]
            print(f"  and {OTHERS} other sessions: {statistics.median(full):.0f} / {p95(full):.0f}")
            print(f"  p95 at most {MOST} with {OTHERS} others: {verdict(p95(full) <= MOST)}")
        if postgresql() is not None:
            _two_servers(browser, home)
        browser.close()


def _two_servers(browser: Browser, home: Path) -> None:
    """One person at each of two servers: from the hand at one to what is painted at the other."""
    url = server().fresh()
    bootstrap.library(Settings(home=home, database_url=url)).add(journey_of(TOUCHPOINTS))
    with (
        served("app.py", home, JOURNEY_DATABASE_URL=url) as first,
        served("app.py", home, JOURNEY_DATABASE_URL=url) as second,
    ):
        ours, theirs = (_opened(browser.new_context().new_page(), at) for at in (first, second))
        there = [_turn(ours, theirs, turn) for turn in range(TURNS)]
        back = [_turn(theirs, ours, turn) for turn in range(TURNS)]
        print(f"  at two servers      : {statistics.median(there):.0f} / {p95(there):.0f}")
        print(f"  and the other way   : {statistics.median(back):.0f} / {p95(back):.0f}")
        met = p95([*there, *back]) <= MOST_APART
        print(f"  p95 at most {MOST_APART} at two servers: {verdict(met)}")
    stop_server()


def _opened(page: Page, address: str) -> Page:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}/?map={_MAP}")
    page.locator(".jm-map[data-settled=true]").wait_for(timeout=60_000)
    page.locator(".jm-map").evaluate(_WATCH)
    return page


def _turn(ours: Page, theirs: Page, turn: int) -> float:
    """Milliseconds from letting go of a dot until the other page shows it there."""
    handle = ours.locator(".jm-handle").nth(turn % 6)
    before = handle.get_attribute("aria-valuenow")
    box = handle.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    ours.mouse.move(x, y)
    ours.mouse.down()
    ours.mouse.move(x, y + (40 if y < 350 else -40), steps=4)
    ours.mouse.up()
    while (value := handle.get_attribute("aria-valuenow")) == before:
        ours.wait_for_timeout(10)
    id = handle.get_attribute("data-id")
    key = f"{id} {value}"
    seen = theirs.wait_for_function("key => window.seen[key]", arg=key, timeout=20_000)
    spent = float(seen.json_value()) - float(ours.evaluate("window.let_go"))
    theirs.evaluate("window.seen = {}")
    ours.wait_for_timeout(700)
    return spent


@contextlib.contextmanager
def _room(address: str) -> Iterator[None]:
    """Thirty other sessions at the map, each listening."""
    ready = threading.Barrier(2)
    ending = threading.Event()

    async def fill() -> None:
        sessions = [asyncio.create_task(_session(address, number)) for number in range(OTHERS)]
        await asyncio.sleep(12)
        await asyncio.to_thread(ready.wait)
        await asyncio.to_thread(ending.wait)
        for session in sessions:
            session.cancel()
        gone = await asyncio.gather(*sessions, return_exceptions=True)
        failed = [one for one in gone if isinstance(one, Exception)]
        if failed:
            print(f"  {len(failed)} sessions ended early: {failed[0]!r}", file=sys.stderr)

    thread = threading.Thread(target=lambda: asyncio.run(fill()))
    thread.start()
    ready.wait()
    try:
        yield
    finally:
        ending.set()
        thread.join()


async def _session(address: str, number: int) -> None:
    host = urlsplit(address).netloc
    cookie = f"{COOKIE}={number:032x}"
    line: dict[str, str] = {}
    async with websockets.connect(
        f"ws://{host}/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        additional_headers={"Cookie": cookie},
        max_size=None,
    ) as socket:
        first = BackMsg()
        first.rerun_script.query_string = f"map={_MAP}"
        await socket.send(first.SerializeToString())
        await asyncio.gather(_read(socket, line), _listen(host, cookie, number, socket, line))


async def _read(socket: websockets.ClientConnection, line: dict[str, str]) -> None:
    """Take in what comes, as a browser has to; learn which component is the line, and the inbox."""
    async for packed in socket:
        told = ForwardMsg.FromString(packed)  # type: ignore[arg-type]
        element = told.delta.new_element
        if not element.HasField("bidi_component"):
            continue
        if '"heard"' in element.bidi_component.json:
            line.update(id=element.bidi_component.id, fragment=told.delta.fragment_id)
        elif '"inbox"' in element.bidi_component.json:
            line.update(inbox=json.loads(element.bidi_component.json)["inbox"]["key"])


async def _listen(
    host: str, cookie: str, number: int, socket: websockets.ClientConnection, line: dict[str, str]
) -> None:
    """Take in how the map stands, or ask for it; ask for the parts when changes pause."""
    reader, writer = await asyncio.open_connection(*host.split(":"))
    asked = f"GET /api/maps/{_MAP}/events?tab=bench-tab-{number} HTTP/1.1\r\nHost: {host}\r\n"
    writer.write(f"{asked}Cookie: {cookie}\r\nAccept: text/event-stream\r\n\r\n".encode())
    revision, count, behind = 0, 0, 0.0
    poke: asyncio.Task[None] | None = None
    while text := await reader.readline():
        if not text.startswith(b"data: {"):
            continue
        news = json.loads(text[6:])
        now = news["revision"]
        if now > revision and revision and "inbox" in line and "id" in line:
            if not news["stands"]:
                await _stands(host, line["inbox"])
            if poke and not poke.done():
                poke.cancel()
            else:
                behind = time.monotonic()
            room = 0.2 * (OTHERS + 2)
            due = min(0.4 + random.random() * room, behind + 1.5 * (0.4 + room) - time.monotonic())
            count += 1
            poke = asyncio.create_task(_poke_later(socket, _poke(line, "all", count), due))
        revision = now


async def _stands(host: str, key: str) -> None:
    """Ask the inbox how the map stands."""
    reader, writer = await asyncio.open_connection(*host.split(":"))
    body = json.dumps({"key": key, "client": "bench", "ops": []})
    head = f"POST /api/strokes HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\n"
    rest = "Content-Type: application/json\r\nConnection: close\r\n"
    writer.write(f"{head}{rest}Content-Length: {len(body)}\r\n\r\n{body}".encode())
    answer = await reader.read()
    assert answer.startswith(b"HTTP/1.1 200"), answer[:100]
    writer.close()


async def _poke_later(socket: websockets.ClientConnection, poke: bytes, seconds: float) -> None:
    await asyncio.sleep(max(0.0, seconds))
    with contextlib.suppress(websockets.ConnectionClosed):  # said by who reads from it
        await socket.send(poke)


def _poke(line: dict[str, str], parts: str, count: int) -> bytes:
    message = BackMsg()
    message.rerun_script.query_string = f"map={_MAP}"
    message.rerun_script.fragment_id = line["fragment"]
    state = message.rerun_script.widget_states.widgets.add()
    state.id = f"$$STREAMLIT_INTERNAL_KEY_{line['id']}__events"
    value = {"parts": parts, "number": count}
    state.json_trigger_value = json.dumps([{"event": "poke", "value": value}])
    return message.SerializeToString()
