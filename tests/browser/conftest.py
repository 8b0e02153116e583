"""The real server and a real browser; every page is watched for errors and for other hosts."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from journey import bootstrap
from journey.model import (
    Journey,
    PainPoint,
    Phase,
    Quote,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
    channel,
)
from journey.services.library import Library
from journey.settings import Settings
from tests.judges import chromium

ROOT = Path(__file__).parents[2]
_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

Visit = Callable[..., Page]

expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the library that the server uses."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def address(home: Path) -> Iterator[str]:
    """The address of the app, started as people start it, on an empty library."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"],
            cwd=ROOT,
            env={**os.environ, "JOURNEY_HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=log,
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/healthz", server, home / "server.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(url) as answer:
                if answer.status == 200:
                    return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    raise RuntimeError(f"the app did not start:\n{log.read_text()}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that there is."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=_QUIET)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Opens pages; at the end no page may have complained or asked another host."""
    complaints: list[str] = []
    contexts = []

    def open_page(path: str = "/", language: str = "en", theme: str = "light") -> Page:
        context = browser.new_context(
            viewport={"width": 1440, "height": 900},
            locale={"en": "en-GB", "de": "de-DE"}[language],
            timezone_id="Europe/Berlin",
            color_scheme=theme,  # type: ignore[arg-type]
            accept_downloads=True,
        )
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        _watch(page, urlsplit(address).netloc, complaints)
        page.goto(address + path)
        page.locator("h1").first.wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def _watch(page: Page, host: str, complaints: list[str]) -> None:
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on(
        "console",
        lambda said: complaints.append(f"console: {said.text}") if said.type == "error" else None,
    )
    page.on(
        "response",
        lambda answer: (
            complaints.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None
        ),
    )

    def asked(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != host:
            complaints.append(f"another host: {url}")

    page.on("request", lambda request: asked(request.url))
    page.on("websocket", lambda socket: asked(socket.url))


@pytest.fixture
def library_of_server(address: str, home: Path) -> Library:
    """The server's own library, from beside it, with a map of hostile words in it."""
    library = bootstrap.library(Settings(home=home))
    if "hostile" not in {entry.id for entry in library.entries()}:
        evil = '![a](http://evil.example/a.png) <img src="http://evil.example/b.png" onerror="x()">'
        styled = '<span style="background:url(http://evil.example/c.png)">c</span> $\\alpha$'
        touchpoint = Touchpoint(
            id="t",
            name=f"{evil} {styled}"[:200],
            channels=(channel(styled),),
            department=evil,
            scores=(SatisfactionScore(value=2, scale=ScaleKey.ONE_TO_FIVE),),
            pain_points=(PainPoint(text=evil),),
            quotes=(Quote(text=styled),),
        )
        phase = Phase(id="p", name=styled, purpose=evil, touchpoints=(touchpoint,))
        library.add(Journey(id="hostile", title=evil, phases=(phase,)))
    return library
