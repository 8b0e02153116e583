"""Server or database go away while somebody draws: nothing is lost, no page is loaded again."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, Page, expect

from journey import bootstrap
from journey.settings import Settings
from tests.browser.conftest import ROOT, eventually, served
from tests.browser.desk import Desk, journey, scores
from tests.storage.server import Server as Database

pytestmark = pytest.mark.judge("chromium")


class Server:
    """The app at one address, which can die and come back."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, page: Page) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={self.port}"],
            cwd=ROOT,
            env={**os.environ, "JOURNEY_HOME": str(self.home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{self.address}/healthz").close()
            except (URLError, ConnectionError):
                page.wait_for_timeout(100)
            else:
                return
        raise RuntimeError("the app did not start")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.fixture
def server(tmp_path: Path, page: Page) -> Iterator[Server]:
    started = Server(tmp_path)
    started.start(page)
    yield started
    started.kill()


def test_two_drags_while_the_server_is_dead_are_kept_when_it_is_back(
    server: Server, page: Page
) -> None:
    library = bootstrap.library(Settings(home=server.home))
    desk = Desk(page, library, library.add(journey()))
    page.goto(f"{server.address}/?map={desk.map}")
    desk.settled()
    page.evaluate("window.neverLoadedAgain = true")
    up = desk.height(1)
    server.kill()
    desk.drag(desk.dot("a"), (0, -up), by=True)
    desk.drag(desk.dot("c"), (0, -0.5 * up), by=True)
    expect(desk.dot("a")).to_have_attribute("aria-valuenow", "4")
    expect(page.locator(".jm-badge")).to_have_text(re.compile(r"Not saved yet \(2\)"))
    assert scores(desk.journey)["a"] == 3
    server.start(page)
    desk.until(lambda j: (scores(j)["a"], scores(j)["c"]), (4, 2.5))
    expect(page.locator(".jm-badge")).to_be_hidden()
    assert page.evaluate("window.neverLoadedAgain")
    drawn = [step.op_id for step in library.history(desk.map) if ":" in step.op_id]
    assert len(drawn) == 2


BACK_SECONDS = 5.0
"""So long after the database is back the first change may take."""


@pytest.mark.judge("postgresql")
def test_two_drags_while_the_database_is_away_are_kept_when_it_is_back(
    tmp_path: Path, page: Page
) -> None:
    database = Database()
    with served(tmp_path, lambda _: {"JOURNEY_DATABASE_URL": database.url}) as address:
        library = bootstrap.library(Settings(home=tmp_path, database_url=database.url))
        desk = Desk(page, library, library.add(journey()))
        page.goto(f"{address}/?map={desk.map}")
        desk.settled()
        page.evaluate("window.neverLoadedAgain = true")
        up = desk.height(1)
        badge, banner = page.locator(".jm-badge"), page.locator(".jm-storeaway")
        top = page.locator(".jm-stage").bounding_box()
        for way in (0.4, -0.4):
            database.pause()
            desk.drag(desk.dot("a"), (0, -way * up), by=True)
            desk.drag(desk.dot("c"), (0, -way * up), by=True)
            expect(badge).to_have_text("Not saved yet (2)")
            expect(banner).to_contain_text("You see the map as it was last.")
            # The picture does not move under a hand that drags.
            assert page.locator(".jm-stage").bounding_box() == top
            # What is selected meanwhile is shown as it was last, to be read.
            desk.option("e").click(position={"x": 8, "y": 6})
            inspector = page.locator(".st-key-inspector")
            expect(inspector).to_contain_text("To read only, until the store is back")
            expect(inspector.locator("textarea").first).to_have_value("asks e")
            expect(inspector.locator("textarea").first).to_be_disabled()
            expect(page.locator(".jm-column")).to_have_count(6)
            database.start()
            back = time.monotonic()
            kept = (3.4, 2.4) if way > 0 else (3, 2)
            eventually(page, lambda: (scores(desk.journey)["a"], scores(desk.journey)["c"]), kept)
            assert time.monotonic() < back + BACK_SECONDS
            expect(badge).to_be_hidden()
            expect(banner).to_have_count(0)
            expect(inspector.locator("textarea").first).to_be_enabled()
            desk.settled()
        assert page.evaluate("window.neverLoadedAgain")
        assert len([step for step in library.history(desk.map) if ":" in step.op_id]) == 4
        library.close()
    database.stop()
