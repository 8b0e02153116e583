"""From three maps in the gallery to a decided match, a gap taken over, a measure and its day."""

import datetime
import re
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from journey.services.library import Library
from tests.browser.conftest import Visit

pytestmark = pytest.mark.judge("chromium")

TITLES = (
    "An evening at the cinema",
    "An evening at the Lichtspielhaus",
    "An evening at the Cineplaza",
)


def _row(page: Page, name: str) -> Locator:
    return page.locator(".parity-table .row", has_text=name)


def test_from_the_gallery_to_the_work_list(
    visit: Visit, library_of_server: Library, tmp_path: Path
) -> None:
    library_of_server.capacities.set("marketing", 4)
    page = visit("/")
    for map in ("cinema", "lichtspielhaus", "cineplaza"):
        page.locator(f".st-key-card-{map} [data-testid=stCheckbox] label").first.click()
    page.locator(".st-key-selection-bar").get_by_role("button", name="Compare").click()
    expect(page.locator("h1")).to_have_text("Compare")

    # Ours stands first, and the listing in the city magazine is what both others have.
    magazine = _row(page, "city magazine")
    expect(magazine).to_contain_text("none")
    expect(magazine).to_contain_text("only others have it")

    # A match is corrected by hand: the matrix follows, and the correction survives a reload.
    parking = _row(page, "asks about parking")
    doubtful = _row(page, "leaves the building")
    expect(doubtful).to_contain_text("Cineplaza to confirm")
    proposal = page.locator("[class*=st-key-proposal-]", has_text="leaves the building")
    proposal.get_by_role("button", name="Same").click()
    expect(doubtful).to_contain_text("all have it")
    expect(_row(page, "leaves by the fire stairs")).to_have_count(0)
    page.reload()
    expect(_row(page, "leaves the building")).to_contain_text("all have it")
    expect(parking).to_have_count(1)

    # The gap is taken over: planned, with its care check red because the department is full.
    magazine.click()
    card = page.locator("[class*=st-key-rowcard-]")
    expect(card).to_contain_text("city magazine")
    card.get_by_label("Owner").fill("Mia Schulz")
    card.get_by_label("Department").fill("marketing")
    page.keyboard.press("Enter")
    hours = card.get_by_label("Hours a week", exact=True)
    hours.fill("6")
    hours.press("Enter")
    warning = card.locator(".jm-carewarning.full")
    expect(warning).to_contain_text("marketing is full")
    expect(warning).to_contain_text("else satisfaction falls")
    card.get_by_role("button", name="Add as planned").click()
    expect(card).to_contain_text("It stands on our map as planned")
    planned = [t for t in library_of_server.get("cinema").journey.touchpoints if t.is_planned]
    assert any("city magazine" in touchpoint.name for touchpoint in planned)

    # A weakness becomes a measure, with all five letters.
    _row(page, "buys popcorn").click()
    expect(card).to_contain_text("buys popcorn")
    card.get_by_role("button", name="Make it a measure").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("What is done").fill("sell popcorn at two tills")
    dialog.get_by_role("spinbutton", name="year, Due").click()
    page.keyboard.type("20270331", delay=30)
    page.keyboard.press("Tab")
    dialog.get_by_label("Owner").fill("L. Moreau")
    dialog.get_by_label("Owner").press("Enter")
    dialog.get_by_role("button", name="Keep the measure").click()
    expect(dialog).to_have_count(0)

    # It is in the work list, and in the calendar that is taken along.
    page.get_by_role("link", name="Measures").click()
    expect(page.get_by_role("button", name="sell popcorn at two tills")).to_be_visible()
    expect(
        page.get_by_role("button", name=re.compile("look after .*city magazine"))
    ).to_be_visible()
    with page.expect_download() as begun:
        page.get_by_role("button", name="ICS").click()
    file = tmp_path / "measures.ics"
    begun.value.save_as(file)
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    (one,) = [e for e in events if str(e["summary"]) == "sell popcorn at two tills"]
    assert one["dtstart"].dt == datetime.date(2027, 3, 31)


def test_the_table_is_gone_through_by_keys(visit: Visit) -> None:
    page = visit("/?page=compare&maps=cinema,lichtspielhaus,cineplaza")
    table = page.locator(".parity-table")
    selected = page.locator(".parity-table .row.selected")
    expect(selected).to_contain_text("city magazine")
    table.focus()
    page.keyboard.press("ArrowUp")
    expect(selected).to_contain_text("compares prices")
    page.keyboard.press("ArrowDown")
    expect(selected).to_contain_text("city magazine")
    for _ in range(11):
        page.keyboard.press("ArrowDown")
    expect(selected).to_contain_text("books ticket")
    proposal = page.locator("[class*=st-key-proposal-]", has_text="reserves a ticket")
    expect(proposal).to_have_count(1)
    expect(page.locator("[class*=st-key-rowcard-]")).to_contain_text("books ticket")
    page.keyboard.press("n")
    expect(proposal).to_have_count(0)


def test_a_takeover_is_taken_back_by_keys(visit: Visit, library_of_server: Library) -> None:
    page = visit("/?page=compare&maps=cinema,lichtspielhaus,cineplaza")
    before = library_of_server.get("cinema").journey
    card = page.locator("[class*=st-key-rowcard-]")
    card.get_by_role("button", name="Add as planned").click()
    expect(page.locator(".st-key-undo-bar")).to_contain_text("stands on our map as planned")
    assert library_of_server.get("cinema").journey != before
    page.locator(".parity-table").focus()
    page.keyboard.press("Control+z")
    expect(page.locator(".st-key-undo-bar")).to_have_count(0)
    assert library_of_server.get("cinema").journey == before
