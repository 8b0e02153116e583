"""A room in a real browser: the host's page and phones at once, some of them offline."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from journey.rounds import QuestionKind
from journey.services import asking
from journey.services.library import Library
from tests.browser.axe import violations
from tests.browser.conftest import Visit

pytestmark = [pytest.mark.judge("chromium"), pytest.mark.judge("axe")]
_COOKIE = "journey_seat"


class Phones:
    """Phones with a browser of their own each, closed at the end."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._address = address
        self.contexts: list[BrowserContext] = []

    def join(self, number: str, locale: str = "en-GB", **more: bool) -> Page:
        context = self._browser.new_context(
            viewport={"width": 390, "height": 844}, locale=locale, has_touch=True, **more
        )
        context.set_default_timeout(20_000)
        self.contexts.append(context)
        page = context.new_page()
        page.goto(f"{self._address}/join")
        page.locator("#number").fill(number)
        page.locator("button.next").click()
        return page


@pytest.fixture
def phones(browser: Browser, address: str) -> Iterator[Phones]:
    opened = Phones(browser, address)
    yield opened
    for context in opened.contexts:
        context.close()


@pytest.fixture
def map(library_of_server: Library) -> Iterator[str]:
    """A copy of the cinema, whose room is closed at the end."""
    id = library_of_server.duplicate("cinema", "A room")
    yield id
    for room in library_of_server.workshops.of(id):
        library_of_server.workshops.forget(room.id)
    library_of_server.delete(id)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=re.compile(f"{name}$")).first.click()


def begin(host: Page) -> str:
    """Open the room; its number."""
    press(host, "Open the room")
    return host.locator(".room .join strong").inner_text()


def answer(phone: Page, *places: int) -> None:
    """Choose the answer of that place, from above, touchpoint after touchpoint."""
    for place in places:
        name = phone.locator("#place").inner_text()
        phone.locator(".answer").nth(place).click()
        phone.locator("button.next").click()
        expect(phone.locator("#place").filter(has_text=name)).to_have_count(0)


def test_a_room_votes_disagrees_votes_again_and_takes_over(
    visit: Visit, phones: Phones, map: str, library_of_server: Library
) -> None:
    host = visit(f"/workshop?map={map}")
    number = begin(host)
    press(host, "Open round 1")
    expect(host.locator(".room h1")).to_contain_text("Round 1")
    one, two = phones.join(number), phones.join(number)
    expect(host.locator(".turnout")).to_contain_text("0 of 2")

    answer(one, 0, 1, 1, 1)
    expect(one.locator("#said")).to_contain_text("5 very satisfied")
    expect(host.locator(".turnout")).to_contain_text("1 of 2")
    answer(two, 4, 1, 1, 1)
    expect(host.locator(".states .here")).to_have_text("Votes in")
    assert host.locator(".chart").count() == 0, "hidden until the reveal"

    two.locator("#said a").first.click()
    two.locator(".answer").nth(3).click()
    two.locator("button.next").click()
    press(host, "Reveal the votes")
    expect(host.locator(".chart .vote")).to_have_count(8)
    expect(host.locator(".ranking li").first).to_contain_text("votes 2 to 5")
    expect(one.get_by_role("heading")).to_have_text("Look at the projector")
    assert violations(host) == []

    press(host, "Vote again")
    press(host, "Ask again")
    answer(one, 1)
    answer(two, 1)
    expect(host.locator(".states .here")).to_have_text("Votes in")
    press(host, "Reveal the votes")
    expect(host.locator(".chart .before")).to_have_count(1)
    press(host, "Take over into the map")
    expect(host.locator(".st-key-undo-bar")).to_contain_text("4 scores from a workshop")
    first = library_of_server.get(map).journey.phases[0].touchpoints[0]
    score = first.score("lena")
    assert score is not None
    assert (score.value, score.evidence.kind, score.evidence.n) == (4, "workshop", 2)
    expect(host.locator(".states .here")).to_have_text("Taken over")
    press(host, "Undo")
    expect(host.locator(".st-key-undo-bar")).to_have_count(0)
    expect(host.locator(".states .here")).to_have_text("Revealed")
    assert library_of_server.get(map).journey.phases[0].touchpoints[0] != first


def test_a_phone_that_is_offline_keeps_its_votes_and_sends_them_once(
    phones: Phones, map: str, library_of_server: Library
) -> None:
    workshops = library_of_server.workshops
    room = workshops.begin(map, "A room")
    journey = library_of_server.get(map).journey
    ids = [touchpoint.id for touchpoint in journey.phases[0].existing]
    round = workshops.ask(room.id, asking.rating(journey, QuestionKind.SATISFACTION, ids))
    phone = phones.join(room.number, "de-DE")
    expect(phone.locator("#line")).to_have_text("dabei")
    assert {cookie["name"] for cookie in phones.contexts[0].cookies()} == {_COOKIE}
    assert violations(phone) == []

    phones.contexts[0].set_offline(True)
    answer(phone, 0, 1)
    expect(phone.locator("#line")).to_have_text("Auf diesem Telefon aufgehoben, wird gesendet")
    phone.wait_for_timeout(5_000)  # what is asked for: five seconds without a network
    assert workshops.turnout(workshops.get(room.id)).answers == 0
    phones.contexts[0].set_offline(False)
    expect(phone.locator("#line")).to_have_text("dabei")
    expect(phone.locator("#name")).to_have_text(journey.phases[0].existing[2].name)
    found = workshops.results(workshops.reveal(room.id, round.id), round)
    assert [one.ends for one in found.outcomes] == [(5, 5), (4, 4), None, None]
    assert phone.evaluate("localStorage.length") == 0


def test_votes_need_no_javascript(phones: Phones, map: str, library_of_server: Library) -> None:
    workshops = library_of_server.workshops
    room = workshops.begin(map, "A room")
    journey = library_of_server.get(map).journey
    ids = [touchpoint.id for touchpoint in journey.phases[0].existing][:2]
    round = workshops.ask(room.id, asking.rating(journey, QuestionKind.SATISFACTION, ids))
    phone = phones.join(room.number, java_script_enabled=False)
    answer(phone, 2, 5)
    expect(phone.get_by_role("heading")).to_have_text("Thank you, that was all")
    expect(phone.locator("#said")).to_contain_text("cannot judge")
    found = workshops.results(workshops.reveal(room.id, round.id), round)
    assert [(one.n, one.abstained) for one in found.outcomes] == [(1, 0), (0, 1)]


def test_dots_and_notes_reach_the_beamer_in_german(
    visit: Visit, phones: Phones, map: str, library_of_server: Library
) -> None:
    """Host and phone at once, in German: the words on which one presses are its own."""
    workshops = library_of_server.workshops
    room = workshops.begin(map, "A room")
    notes = workshops.ask(room.id, asking.notes("What hurts?"))
    phone = phones.join(room.number, "de-DE")
    phone.locator("#note").fill("kein Parkplatz")
    phone.get_by_role("button", name="Notiz abgeben").click()
    expect(phone.locator("#mine li")).to_have_count(1)
    host = visit(f"/workshop?map={map}", "de")
    expect(host.locator(".turnout")).to_have_text("1 von 1hat geantwortet")
    assert violations(phone) == []
    press(host, "Stimmen aufdecken")
    expect(host.locator(".states .here")).to_have_text("Aufgedeckt")
    expect(host.locator(".board li")).to_have_text("kein Parkplatz")
    expect(phone.get_by_role("heading")).to_have_text("Bitte zum Beamer schauen")
    assert workshops.get(room.id).round(notes.id).state == "revealed"
    more = [f"Idea {number}" for number in range(12)]  # longer than the screen
    dots = workshops.ask(room.id, asking.ideas(["Flyers", "Posters", *more], dots=2))
    phone.get_by_role("button", name="Ein Punkt mehr: Posters").click()
    phone.get_by_role("button", name="Ein Punkt mehr: Posters").click()
    expect(phone.get_by_role("button", name="Ein Punkt mehr: Flyers")).to_be_disabled()
    expect(phone.locator("#left")).to_have_text("noch 0")
    phone.get_by_role("button", name="Punkte vergeben").click()
    expect(phone.locator("#given")).to_have_text("Die Punkte sind vergeben.")
    expect(phone.locator("#given")).to_be_in_viewport()
    assert violations(phone) == []
    expect(host.locator(".turnout strong")).to_have_text("1 von 1")
    workshops.reveal(room.id, dots.id)
    expect(host.locator(".dots li").first).to_contain_text("Posters")
    expect(host.locator(".dots b").first).to_have_text("2")
