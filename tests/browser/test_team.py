"""A team: people sign in with a provider, share maps, and go again without a trace."""

import json
import re
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from journey import bootstrap
from journey.access import Action, Role
from journey.services import documents
from journey.services.access import Visitor
from journey.services.audit import Result
from journey.services.house import House
from journey.settings import Login, Mode, Settings
from tests import identity_provider
from tests.browser.conftest import eventually, served, watch
from tests.identity_provider import Provider, Someone
from tests.journeys import cinema

pytestmark = pytest.mark.judge("chromium")
OLGA = Someone("sub-olga", "Olga Owner", "olga@example.org")
VERA = Someone("sub-vera", "Vera Viewer", "vera@example.org")
_WITH_BROWSER = 2
"""So many of those who are erased come with a browser, which takes seconds for each."""


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with identity_provider.running() as running:
        running.know(OLGA, VERA)
        yield running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("team")


@pytest.fixture(scope="module")
def url(folder: Path, provider: Provider) -> Iterator[str]:
    """The address of an app in team mode."""
    with served(folder, partial(identity_provider.environment, provider)) as url:
        yield url


@pytest.fixture
def house(url: str, folder: Path) -> House:
    """The house of the app, from beside it."""
    login = Login("https://id.example", "c", "s", "x" * 32, url)
    return bootstrap.house(Settings(home=folder, mode=Mode.TEAM, login=login))


Come = Callable[..., Page]


@pytest.fixture
def come(browser: Browser, url: str, provider: Provider) -> Iterator[Come]:
    """Somebody comes with a browser of their own; no page may complain."""
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def open_page(path: str = "/", someone: Someone | None = None, address: str = "") -> Page:
        context = browser.new_context(
            viewport={"width": 1440, "height": 900},
            locale="en-GB",
            extra_http_headers={"X-Forwarded-For": address} if address else {},
        )
        context.set_default_timeout(30_000)
        contexts.append(context)
        page = context.new_page()
        if someone is not None:
            page.goto(url)
            page.get_by_role("button", name="Sign in").last.click()
            page.get_by_role("link", name=someone.name).click()
            page.get_by_role("button", name=someone.name).wait_for()
        watch(page, urlsplit(url).netloc, complaints)
        page.goto(url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def visitor_of(house: House, provider: Provider, one: Someone) -> Visitor:
    person = house.accounts.signed_in(
        provider.url, one.subject, name=one.name, email=one.email, verified=True
    )
    return Visitor(person, has_account=True)


def tried_link(url: str, address: str) -> str:
    """How it ends when somebody at that address opens a link that never was."""
    told = json.dumps({"token": "wrong", "password": ""}).encode()
    headers = {"Content-Type": "application/json", "Origin": url, "X-Forwarded-For": address}
    with urllib.request.urlopen(urllib.request.Request(f"{url}/share", told, headers)) as answer:
        return str(json.load(answer)["how"])


def test_a_link_shows_a_map_until_it_is_revoked(
    come: Come, house: House, provider: Provider
) -> None:
    olga = visitor_of(house, provider, OLGA)
    map = house.library(olga).add(cinema())
    page = come(f"/map?map={map}", OLGA)
    page.get_by_role("button", name="Share").click()
    page.get_by_role("button", name="Make a link").click()
    expect(page.get_by_text("It is shown this once")).to_be_visible()
    link = page.locator('[data-testid="stCode"]').inner_text().strip()
    token = link.partition("#")[2]
    assert len(token) >= 43

    guest = come(f"/map?map={map}")
    expect(guest.get_by_text("Sign in to see your maps.")).to_be_visible()
    guest.goto(link)
    picture = guest.locator("img.jm-readonly")
    expect(picture).to_be_visible()
    assert token not in guest.url
    assert token not in guest.evaluate("document.referrer")
    for tool in ("Export", "Share", "Undo"):
        expect(guest.get_by_role("button", name=tool)).to_have_count(0)

    def refusals() -> int:
        lines = house.audit.entries(50, map=map)
        told = [(line.deed.action, line.deed.result) for line in lines]
        return told.count((Action.SEE.value, Result.REFUSED))

    before = refusals()
    page.get_by_role("button", name="Revoke").click()
    eventually(page, lambda: house.sharing.links(olga, map), ())
    house.library(olga).rename(map, "What is not for the guest")  # of which open pages hear at once
    expect(picture).to_have_count(0)
    expect(guest.get_by_text("There is no map here that you may see").last).to_be_visible()

    expect(guest.get_by_text("What is not for the guest")).to_have_count(0)
    eventually(guest, lambda: refusals() > before, True)  # written a moment later


def test_who_is_invited_sees_the_map_after_signing_in_and_can_do_what_the_role_allows(
    come: Come, house: House, provider: Provider
) -> None:
    olga = visitor_of(house, provider, OLGA)
    map = house.library(olga).add(cinema())
    house.sharing.invite(olga, map, VERA.email, Role.VIEWER)
    page = come(f"/map?map={map}", VERA)
    expect(page.locator("img.jm-readonly")).to_be_visible()
    expect(page.get_by_role("button", name="Export")).to_be_visible()
    expect(page.get_by_label("Title")).to_have_count(0)
    vera = visitor_of(house, provider, VERA)
    house.sharing.set_role(olga, map, vera.person, Role.EDITOR)
    page.reload()
    expect(page.get_by_label("Title")).to_be_visible()


def test_of_who_is_erased_nothing_is_left(
    come: Come, house: House, provider: Provider, folder: Path, url: str
) -> None:
    """Twenty known words: name, address, subject and IP of five people."""
    people = [
        Someone(f"planted-sub-{n}x", f"Planted Name{n}x", f"planted-{n}x@mail.example")
        for n in range(5)
    ]
    addresses = [f"203.0.113.{200 + n}" for n in range(5)]
    provider.know(*people)
    words = [word for one in people for word in (one.subject, one.name, one.email)] + addresses
    opened: list[tuple[Page, Someone]] = []
    for at, (one, address) in enumerate(zip(people, addresses, strict=True)):
        if at < _WITH_BROWSER:
            page = come("/map?map=cinema", one, address)
            expect(page.locator("img.jm-readonly")).to_be_visible()
            opened.append((page, one))
        assert tried_link(url, address) == "closed"
        person = visitor_of(house, provider, one)
        made = house.library(person).duplicate("cinema")
        house.comments.say(person, made, "Seen", "touchpoint:website")
        house.library(person).rename(made, "Changed")
        if one is not people[0]:
            heir = visitor_of(house, provider, OLGA)
            house.accounts.erase(person.person, heir.person)
            continue
        # The first one does it alone.
        page, _ = opened.pop()
        house.library(person).delete(made)
        house.sharing.give(made, OLGA.email, Role.OWNER)
        page.get_by_test_id("stSidebarCollapsedControl").or_(
            page.get_by_test_id("stExpandSidebarButton")
        ).first.click()
        page.get_by_role("button", name=one.name).click()
        page.get_by_text("Erase my account: name").click()
        page.get_by_role("button", name="Erase my account now").click()
        expect(page.get_by_text("Sign in to see your maps.")).to_be_visible()
    # Their pages are still open, with the cookie of the sign-in: it signs nobody in any more.
    for page, _ in opened:
        page.reload()
        expect(page.get_by_text("Sign in to see your maps.")).to_be_visible()
    house.audit.flush()
    assert house.audit.verify().broken is None
    copy = folder / "copy.db"
    bootstrap.back_up(copy, Settings(home=folder))
    exports = [
        documents.write(house.whole.get(entry.id).journey, form)
        for entry in house.whole.entries()
        if not entry.is_sample
        for form in ("yaml", "json")
    ]
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert {"library.db", "server.log", "copy.db"} <= set(files)
    assert OLGA.email.encode() in files["library.db"], "others are there"
    found = {
        word: [name for name, kept in files.items() if word.encode() in kept]
        + [kept[:40] for kept in exports if word.encode() in kept]
        for word in words
    }
    assert len(found) == 20
    assert {word: where for word, where in found.items() if where} == {}
    page, one = opened[0]
    page = page.context.new_page()  # which may go to the provider
    page.goto(url)
    page.get_by_role("button", name="Sign in").last.click()
    page.get_by_role("link", name=one.name).click()
    expect(page.get_by_role("button", name=one.name)).to_be_visible()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", url)
