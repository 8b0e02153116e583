"""The gallery: files come in, maps are made, deleted and brought back."""

import re

import pytest
from playwright.sync_api import FilePayload, expect

from journey.services import documents
from tests.browser.conftest import Visit
from tests.journeys import cinema

pytestmark = pytest.mark.judge("chromium")

BAD = b"""\
format: 1
title: x
phases:
  - name: A
    colour: red
    touchpoints:
      - {name: t, satisfaction: 9}
"""


def file(name: str, contents: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/yaml", "buffer": contents}


def test_a_bad_file_shows_all_its_problems_and_a_good_one_is_opened(visit: Visit) -> None:
    page = visit("/")
    page.get_by_role("button", name="Open a file").click()
    chooser = page.locator("input[type=file]")
    chooser.set_input_files(files=[file("bad.yaml", BAD)])
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("2 problems in bad.yaml")
    rows = dialog.locator("tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.nth(0)).to_contain_text("5")
    expect(rows.nth(1)).to_contain_text("phases[0].touchpoints[0].satisfaction")
    good = documents.write(cinema(), "yaml")
    chooser.set_input_files(files=[file("good.yaml", good)])
    page.wait_for_url(re.compile(r"[?&]map="))
    expect(page.locator("h1")).to_have_text(cinema().title)


def test_a_new_map_begins_with_phases_and_takes_a_list(visit: Visit) -> None:
    page = visit("/", "de")
    page.get_by_role("button", name="Neue Map").click()
    page.get_by_label("Titel der Map").fill("Mit der Bahn <b>reisen</b>")
    page.get_by_label("Titel der Map").press("Tab")
    page.wait_for_url(re.compile(r"[?&]map="))
    expect(page.locator("h1")).to_have_text("Mit der Bahn <b>reisen</b>")
    page.get_by_role("button", name="Weiter: Touchpoints sammeln").click()
    page.get_by_label("Touchpoints, einer je Zeile").fill("hört davon\nsucht online")
    page.get_by_role("button", name="Direkt zur Map").click()
    expect(page.locator("[role=option]")).to_have_count(2)
    page.reload()
    expect(page.locator("[role=option]")).to_have_count(2)


def test_a_deleted_map_comes_back(visit: Visit) -> None:
    page = visit("/")
    title = "Power connection when moving house"
    card = page.get_by_role("link", name=title)
    expect(card).to_be_visible()
    page.locator(".st-key-cardmenu-service-blueprint button").first.click()
    page.get_by_role("menuitem", name="Delete").click()
    expect(card).to_have_count(0)
    expect(page.get_by_text(f"Deleted “{title}”")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(card).to_be_visible()


def test_the_language_is_switched_and_stays_on_other_pages(visit: Visit) -> None:
    page = visit("/")
    page.get_by_text("Deutsch", exact=True).click()
    expect(page.get_by_role("button", name="Beispiel ansehen")).to_be_visible()
    assert "lang=de" in page.url
    page.get_by_role("link", name="Wissen").click()
    expect(page.get_by_role("heading", name="Die Methode")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("button", name="Beispiel ansehen")).to_be_visible()


def test_back_leads_from_a_map_to_the_gallery(visit: Visit) -> None:
    page = visit("/")
    page.get_by_role("link", name="An evening at the Lichtspielhaus").click()
    expect(page.locator("h1")).to_have_text("An evening at the Lichtspielhaus")
    page.go_back()
    expect(page.get_by_role("button", name="New map")).to_be_visible()
