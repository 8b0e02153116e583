"""The gallery: files come in, maps are made, deleted and brought back."""

import re
import zipfile

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
    expect(rows.nth(1)).to_contain_text("phase 1 (A), touchpoint 1 (t), satisfaction")
    good = documents.write(cinema(), "yaml")
    chooser.set_input_files(files=[file("good.yaml", good)])
    expect(dialog).to_contain_text("Everything in the file was understood.")
    assert "map=" not in page.url
    page.get_by_role("button", name="Open as a map").click()
    page.wait_for_url(re.compile(r"[?&]map="))
    expect(page.locator("h1")).to_have_text(cinema().title)


def test_a_table_is_matched_shown_and_taken_away_again(visit: Visit) -> None:
    page = visit("/")
    page.get_by_role("button", name="Open a file").click()
    table = b"Schritt;Wo;Note\nsucht online;website;2\nruft an;phone;4\n"
    page.locator("input[type=file]").set_input_files(files=[file("reise.csv", table)])
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("2 touchpoints")
    page.get_by_role("button", name="Open as a map").click()
    page.wait_for_url(re.compile(r"[?&]map="))
    expect(
        page.get_by_role("status").filter(has_text="reise.csv was opened as a map.")
    ).to_be_visible()
    page.get_by_role("button", name="Undo").last.click()
    expect(page.get_by_text("There is no map")).to_be_visible()


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
    for _ in range(2):
        expect(page.locator("[role=option][data-id=hoert-davon]")).to_be_visible()
        expect(page.locator("[role=option][data-id=sucht-online]")).to_be_visible()
        page.reload()


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


def test_the_gallery_is_used_without_a_mouse(visit: Visit) -> None:
    page = visit("/")
    link = page.locator(".st-key-cards [data-testid=stPageLink-NavLink]")
    expect(link.nth(3)).to_be_visible()
    page.locator("[data-hears=true]").wait_for(state="attached")
    page.keyboard.press("/")
    expect(page.get_by_placeholder("Search name, persona, touchpoint")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(link.nth(0)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(link.nth(1)).to_be_focused()
    page.keyboard.press("Space")
    bar = page.locator(".st-key-selection-bar")
    expect(bar).to_contain_text("1 selected")
    page.keyboard.press("ArrowDown")
    expect(link.nth(4)).to_be_focused()
    page.keyboard.press("Space")
    expect(bar).to_contain_text("2 selected")
    page.keyboard.press("Escape")
    expect(bar).to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(link.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"[?&]map="))


def test_selected_maps_are_taken_along_as_one_archive(visit: Visit) -> None:
    page = visit("/", "de")
    boxes = page.locator(".st-key-cards [data-testid=stCheckbox]")
    boxes.nth(0).click()
    boxes.nth(1).click()
    bar = page.locator(".st-key-selection-bar")
    expect(bar).to_contain_text("2 ausgewählt")
    bar.get_by_role("button", name="Export").click()
    with page.expect_download() as got:
        page.get_by_role("button", name="ZIP mit YAML-Dateien").click()
    with zipfile.ZipFile(got.value.path()) as archive:
        assert len(archive.namelist()) == 2


def test_charts_and_tables_are_not_loaded_for_the_gallery(visit: Visit, address: str) -> None:
    page = visit("/knowledge")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    expect(page.locator(".jm-mini").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    scripts = [url for url in asked if url.endswith(".js")]
    assert scripts
    heavy = re.compile("plotly|DataFrame|data-grid|vega|deckgl|mermaid|echarts", re.IGNORECASE)
    assert [url for url in scripts if heavy.search(url)] == []


def test_streamlits_own_words_are_german_too(visit: Visit) -> None:
    page = visit("/", "de")
    page.get_by_role("button", name="Datei öffnen").click()
    uploader = page.get_by_test_id("stFileUploader")
    expect(uploader.locator("button", has_text=re.compile("Datei wählen"))).to_be_visible()
    expect(uploader).to_contain_text("bis 10MB je Datei")
    expect(uploader).not_to_contain_text("per file")
    page.get_by_role("dialog").locator("button[aria-label=Schließen]").last.click()
    expect(uploader).to_have_count(0)
