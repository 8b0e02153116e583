"""The real server and a real browser; every page is watched for errors and for other hosts."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from journey import bootstrap
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

PATIENCE = 30_000
"""Milliseconds: a page may be slow beside another worker's browser and server."""

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test may be tried again: two browsers and two servers may share two processors.

    What needed it is told as "rerun" at the end.
    """
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=2))


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the library that the server uses."""
    return tmp_path_factory.mktemp("home")


@contextlib.contextmanager
def served(
    home: Path, environment: Callable[[str], Mapping[str, str]] = lambda _: {}
) -> Iterator[str]:
    """The address of the app, started as people start it; `environment` hears the address too."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"],
            cwd=ROOT,
            env={**os.environ, "JOURNEY_HOME": str(home), **environment(address)},
            stdout=log,
            stderr=log,
        )
    try:
        _wait_for(f"{address}/healthz", server, home / "server.log")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="session")
def address(home: Path) -> Iterator[str]:
    """The address of the app on an empty library."""
    with served(home) as address:
        yield address


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


@pytest.fixture(scope="session")
def library_of_server(address: str, home: Path) -> Iterator[Library]:
    """The server's own library, from beside it."""
    with contextlib.closing(bootstrap.library(Settings(home=home))) as library:
        yield library


class Contexts:
    """Contexts of the browser, used again: the first page of a new one has all scripts to read."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._idle: dict[tuple[str, str], BrowserContext] = {}
        self._lent: list[tuple[tuple[str, str], BrowserContext]] = []

    def lend(self, language: str, theme: str) -> BrowserContext:
        """A context that knows nobody, for the rest of the test."""
        key = (language, theme)
        context = self._idle.pop(key, None) or self._browser.new_context(
            viewport={"width": 1440, "height": 900},
            locale={"en": "en-GB", "de": "de-DE"}[language],
            timezone_id="Europe/Berlin",
            color_scheme=theme,  # type: ignore[arg-type]
            accept_downloads=True,
        )
        context.set_default_timeout(PATIENCE)
        self._lent.append((key, context))
        return context

    def take_back(self) -> None:
        """The end of a test: pages are closed, what they stored is gone."""
        for key, context in self._lent:
            if key in self._idle or not _forgets(context):
                context.close()
            else:
                self._idle[key] = context
        self._lent.clear()


def _forgets(context: BrowserContext) -> bool:
    """Close the pages and forget what they stored; whether that went well."""
    try:
        for page in context.pages:
            page.evaluate("localStorage.clear()")
            page.close()
        context.clear_cookies()
    except PlaywrightError:
        return False
    return True


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Contexts:
    """The contexts that the tests of a worker share."""
    return Contexts(browser)


@pytest.fixture
def visit(contexts: Contexts, address: str, library_of_server: Library) -> Iterator[Visit]:
    """Opens pages; at the end no page may have complained or asked another host.

    Then the library is again as it began, for the tests that follow.
    """
    complaints: list[str] = []

    def open_page(path: str = "/", language: str = "en", theme: str = "light") -> Page:
        page = contexts.lend(language, theme).new_page()
        watch(page, urlsplit(address).netloc, complaints)
        page.goto(address + path)
        page.locator("h1").first.wait_for()
        return page

    yield open_page
    contexts.take_back()
    _tidy(library_of_server)
    assert complaints == []


def name_field(page: Page) -> Locator:
    """The field of a name in the inspector, without those that React keeps hidden for a while."""
    return page.get_by_label("Name", exact=True).filter(visible=True)


def eventually(page: Page, told: Callable[[], object], wanted: object) -> None:
    """Wait until something that the page does not show, such as the library, is as wanted."""
    for _ in range(PATIENCE // 50):
        if told() == wanted:
            return
        page.wait_for_timeout(50)
    assert told() == wanted


def watch(page: Page, host: str, complaints: list[str]) -> None:
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


def _tidy(library: Library) -> None:
    """Delete the maps of a test, and make the samples what they were."""
    samples = {journey.id: journey for journey in (s.read() for s in bootstrap.samples())}
    entries = {entry.id: entry for entry in library.entries()}
    for id in entries.keys() - samples.keys():
        library.delete(id)
    for id, journey in samples.items():
        if id not in entries:
            library.restore(id)
        elif entries[id].revision > 1 and library.get(id).journey != journey:
            library.reset_sample(id)
        if id in entries and entries[id].archived:
            library.archive(id, False)
