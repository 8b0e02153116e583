"""The whole way of the guide, as a person walks it: clicks counted, and by keyboard alone."""

import re

import pytest
from playwright.sync_api import Page, expect

from journey.services.library import Library
from tests.browser.conftest import Visit
from tests.services.test_suggesting import DE, EN, WORKSHOP

pytestmark = pytest.mark.judge("chromium")

_NOTES = {"en": "\n".join(n for n, _, _ in EN), "de": "\n".join(n for n, _, _ in DE)}
_SAID = {
    "en": {
        "new": "New map", "collect": "Next: collect touchpoints", "map": "Straight to the map",
        "phases": "Next: order into phases", "score": "Next: score", "show": "Show the map",
        "count": "12 touchpoints", "scored": "11 of 12 scored", "one": "buys-popcorn",
    },
    "de": {
        "new": "Neue Map", "collect": "Weiter: Touchpoints sammeln", "map": "Direkt zur Map",
        "phases": "Weiter: in Phasen ordnen", "score": "Weiter: bewerten", "show": "Map zeigen",
        "count": "12 Touchpoints", "scored": "11 von 12 bewertet", "one": "kauft-popcorn",
    },
}  # fmt: skip


class Hand:
    """A person at the page, whose clicks and pastes are counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0
        self.pastes = 0

    def click(self, name: str) -> None:
        self.page.get_by_role("button", name=re.compile(f"^{re.escape(name)}")).click()
        self.clicks += 1

    def paste(self, text: str) -> None:
        """Paste where the cursor is, as it waits in the list."""
        expect(self.page.locator("textarea")).to_be_focused()
        self.page.keyboard.insert_text(text)
        self.pastes += 1


def map_of(page: Page) -> str:
    found = re.search(r"[?&]map=([^&]+)", page.url)
    assert found
    return found[1]


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("de", "dark")])
def test_three_clicks_and_one_paste_from_notes_to_map(
    visit: Visit, library_of_server: Library, language: str, theme: str
) -> None:
    said = _SAID[language]
    hand = Hand(visit("/", language, theme))
    hand.click(said["new"])
    hand.click(said["collect"])
    hand.paste(_NOTES[language])
    hand.click(said["map"])
    hand.page.wait_for_url(re.compile(r"/map\?"))
    expect(hand.page.locator(f"[role=option][data-id={said['one']}]")).to_be_visible()
    assert (hand.clicks, hand.pastes) == (3, 1)
    journey = library_of_server.get(map_of(hand.page)).journey
    assert [len(phase.touchpoints) for phase in journey.phases] == [4, 2, 5, 1]
    assert len(journey.personas) == 1


@pytest.mark.parametrize(("language", "theme"), [("en", "dark"), ("de", "light")])
def test_five_clicks_and_one_paste_through_all_steps_with_scores_by_number_keys(
    visit: Visit, library_of_server: Library, language: str, theme: str
) -> None:
    said = _SAID[language]
    hand = Hand(visit("/", language, theme))
    page = hand.page
    hand.click(said["new"])
    hand.click(said["collect"])
    hand.paste(_NOTES[language])
    hand.click(said["phases"])
    expect(page.locator(".jm-prevphases li")).to_have_count(4)
    hand.click(said["score"])
    expect(page.locator(".score-rows [role=radiogroup]")).to_have_count(12)
    for key in "4443?3445254":
        page.keyboard.press(key)
    expect(page.get_by_text(said["scored"])).to_be_visible()
    ground = page.get_by_test_id("stMain")
    ground.evaluate("ground => ground.scrollTo(0, 120)")
    hand.click(said["show"])
    page.wait_for_url(re.compile(r"/map\?"))
    page.locator("[role=option]").first.wait_for()
    assert ground.evaluate("ground => ground.scrollTop") == 0, "a page begins at its top"
    assert (hand.clicks, hand.pastes) == (5, 1)
    scores = [
        touchpoint.scores[0].value if touchpoint.scores else None
        for touchpoint in library_of_server.get(map_of(page)).journey.touchpoints
    ]
    assert scores == [4, 4, 4, 3, None, 3, 4, 4, 5, 2, 5, 4]


def test_the_keyboard_alone_goes_the_whole_way(visit: Visit, library_of_server: Library) -> None:
    page = visit("/")
    page.get_by_role("button", name="New map").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[aria-current=step]")).to_contain_text("Persona")
    expect(page.get_by_label("Title of the map")).to_be_focused()
    page.keyboard.type("Buying by key")
    expect(page.get_by_role("button", name=re.compile("^Next: collect"))).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.locator("textarea")).to_be_focused()
    page.keyboard.insert_text("Action: buys, pays\nRetention: leaves, comes again")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("button", name=re.compile("^Next: score"))).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".score-rows [role=radiogroup]")).to_have_count(4)
    page.keyboard.press("5")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("2")
    expect(page.get_by_text("2 of 4 scored")).to_be_visible()
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile(r"/map\?"))
    scored = library_of_server.get(map_of(page)).journey
    values = [t.scores[0].value if t.scores else None for t in scored.touchpoints]
    assert values == [5, None, 2, None]


def test_a_reload_loses_nothing_and_another_browser_goes_on(visit: Visit) -> None:
    page = visit("/")
    page.get_by_role("button", name="New map").click()
    page.get_by_label("Title of the map").fill("An evening out")
    page.get_by_role("button", name=re.compile("^Next: collect")).click()
    page.locator("textarea").fill(_NOTES["en"])
    page.locator(".jm-questions").click()
    expect(page.get_by_text("12 touchpoints")).to_be_visible()
    page.reload()
    expect(page.locator("h1")).to_have_text("An evening out")
    expect(page.locator("textarea")).to_have_value(re.compile("Buys popcorn"))
    address = "/" + page.url.split("/", 3)[3]
    other = visit(address)
    expect(other.locator("textarea")).to_have_value(re.compile("Buys popcorn"))
    other.get_by_role("button", name="phone").click()
    expect(other.get_by_text("Asks about parking:")).to_have_count(0)
    expect(other.locator("h1")).to_have_text("An evening out")


def test_a_second_list_goes_on_and_one_undo_takes_it_back(visit: Visit) -> None:
    page = visit("/new")
    page.get_by_role("button", name=re.compile("^Next: collect")).click()
    area = page.locator("textarea")
    area.fill("buys\npays")
    page.locator(".jm-questions").click()
    expect(page.get_by_text("2 touchpoints")).to_be_visible()
    area.press("Control+End")
    page.keyboard.insert_text("\nleaves\npays")
    page.locator(".jm-questions").click()
    expect(page.get_by_text("4 touchpoints")).to_be_visible()
    expect(page.get_by_text("stands there twice")).to_be_visible()
    page.locator(".st-key-guide-undo button").first.click()
    expect(page.get_by_text("2 touchpoints")).to_be_visible()
    expect(area).to_have_value("buys\npays\n")


def test_the_typed_order_stays_and_a_touchpoint_has_one_phase(
    visit: Visit, library_of_server: Library
) -> None:
    page = visit("/new")
    page.get_by_role("button", name=re.compile("^Next: collect")).click()
    expect(page.locator("textarea")).to_be_focused()
    page.keyboard.insert_text("\n".join(WORKSHOP))
    page.get_by_role("button", name=re.compile("^Next: order")).click()
    expect(page.get_by_label("Phases, one a line")).to_be_visible()
    id = map_of(page)
    assert [t.name for t in library_of_server.get(id).journey.touchpoints] == WORKSHOP
    page.get_by_label("Phases, one a line").fill("Before\nRepair\nAfter")
    page.locator(".jm-questions").click()
    expect(page.get_by_role("button", name=re.compile("Phases"))).to_contain_text("3")
    expect(page.locator(".jm-prevphases li")).to_have_count(3)
    table = page.get_by_test_id("stDataFrame")
    expect(table).to_have_count(1)
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning")
    assert [t.name for t in library_of_server.get(id).journey.touchpoints] == WORKSHOP
    box = table.bounding_box()
    assert box
    page.mouse.click(box["x"] + 100, box["y"] + 47)  # the name; the phase stands beside it
    page.keyboard.press("ArrowRight")
    counts = page.locator(".jm-prevphases li span")
    first, second = WORKSHOP[:2]
    for name, repaired in ((first, "5"), (second, "6")):
        page.keyboard.press("Enter")
        page.locator("#portal input").first.wait_for()
        page.keyboard.type("Repair")
        page.keyboard.press("Enter")  # The row stays where it is, and the next one is selected.
        expect(counts.nth(1)).to_have_text(repaired)
        journey = library_of_server.get(id).journey
        assert [t.name for t in journey.phases[1].touchpoints if t.name == name] == [name]


def test_a_pasted_list_stands_in_the_table_at_once_and_the_cursor_stays(visit: Visit) -> None:
    page = visit("/?page=new")
    page.get_by_role("button", name=re.compile("^Next: collect")).click()
    area = page.locator("textarea")
    expect(area).to_be_focused()
    expect(page.get_by_text("Your touchpoints appear here")).to_be_visible()
    page.keyboard.insert_text("Sees an advert\nBuys a ticket\nWatches the film\n")
    expect(page.get_by_text("3 touchpoints", exact=True)).to_be_visible()
    expect(page.get_by_text("Your touchpoints appear here")).to_have_count(0)
    expect(area).to_be_focused()
    page.keyboard.type("Goes home")
    page.locator(".jm-questions").click()
    expect(page.get_by_text("4 touchpoints", exact=True)).to_be_visible()
    expect(area).to_have_value("Sees an advert\nBuys a ticket\nWatches the film\nGoes home")


def test_the_map_is_seen_while_one_types(visit: Visit, library_of_server: Library) -> None:
    page = visit("/?page=new")
    page.get_by_role("button", name=re.compile("^Next: collect")).click()
    expect(page.locator("textarea")).to_be_focused()
    page.keyboard.type("Sees an advert\nBuys a ticket\nLeav")
    cards = page.locator(".jm-prevcards li b")
    expect(cards).to_have_count(3)
    page.keyboard.type("es the hall\n")
    expect(page.locator(".jm-prevcards")).to_contain_text("Leaves the hall")
    assert library_of_server.get(map_of(page)).journey.touchpoints == ()
    expect(page.locator("textarea")).to_be_focused()
