"""The profile of a persona in a browser: edited in place, kept after a reload, with a picture."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from journey.services.library import Library
from tests.browser.conftest import Visit

pytestmark = pytest.mark.judge("chromium")

PAGE = "/personas?persona=lena&map=cinema-de"


def field(page: Page, path: str):
    return page.locator(f'[data-edit="{path}"]')


def write(page: Page, path: str, text: str) -> None:
    field(page, path).click()
    page.locator(".jm-editing :is(input, textarea)").fill(text)
    page.keyboard.press("Tab")


def test_a_field_is_edited_in_place_and_stays_after_a_reload(
    visit: Visit, library_of_server: Library
) -> None:
    page = visit(PAGE)
    open = page.locator(".jm-check.failed").first
    expect(open).to_contain_text("1 of 4 problems has no benefit")
    open.get_by_role("button", name="Write a benefit").click()
    page.keyboard.type("Ein Shuttle vom Bahnhof")
    page.keyboard.press("Enter")
    expect(page.locator(".jm-check").first).to_contain_text("4 of 4 problems have a benefit")
    write(page, "occupation", "Ärztin")
    expect(field(page, "occupation")).to_have_text("Ärztin")
    expect(page.locator(".jm-field.waiting")).to_have_count(0)
    page.reload()
    expect(field(page, "occupation")).to_have_text("Ärztin")
    person = library_of_server.get("cinema-de").journey.personas[0]
    assert person.problems[1].benefit == "Ein Shuttle vom Bahnhof"

    page.get_by_role("button", name="undo").first.click()
    expect(field(page, "occupation")).to_have_text("Krankenschwester")


def test_what_cannot_stand_there_is_said_beside_the_field(visit: Visit) -> None:
    page = visit("/personas?persona=lena&map=cinema-to-be")
    write(page, "age", "alt")
    wrong = page.locator(".jm-wrong")
    expect(wrong).to_contain_text("must be a whole number, not alt")
    expect(page.locator(".jm-editing input")).to_have_value("alt")
    page.keyboard.press("Escape")
    expect(field(page, "age")).to_have_text("29")


def test_the_keyboard_alone_adds_a_trigger(visit: Visit, library_of_server: Library) -> None:
    page = visit("/personas?persona=lena&map=cinema-to-be")
    more = field(page, "triggers/new/text")
    more.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("It rains")
    page.keyboard.press("Enter")
    expect(field(page, "triggers/3/text")).to_have_text("It rains")
    triggers = library_of_server.get("cinema-to-be").journey.personas[0].triggers
    assert [trigger.id for trigger in triggers][-1] == "it-rains"


def test_a_picture_is_chosen_and_shown(visit: Visit) -> None:
    packed = BytesIO()
    Image.effect_noise((300, 200), 60).convert("RGB").save(packed, "PNG")
    page = visit("/personas?persona=lena&map=cineplaza")
    page.get_by_role("button", name="Picture of Lena Hofmann").click()
    chooser = page.locator('[role=dialog] input[type="file"]')
    chooser.set_input_files({"name": "a.gif", "mimeType": "x/y", "buffer": packed.getvalue()})
    expect(page.locator("[role=dialog] img.huge")).to_be_visible()
    page.get_by_role("button", name="Use this picture").click()
    expect(page.locator(".jm-portrait img")).to_be_visible()
    page.reload()
    expect(page.locator(".jm-portrait img")).to_be_visible()
    assert str(page.locator(".jm-portrait img").get_attribute("src")).startswith("data:image/jpeg")


def test_the_card_is_taken_along(visit: Visit) -> None:
    page = visit("/personas?persona=lena&map=cinema")
    page.get_by_role("button", name="Card", exact=False).first.click()
    with page.expect_download() as begun:
        page.get_by_role("button", name="Card as PDF").click()
    assert begun.value.suggested_filename == "lena-hofmann.pdf"


def test_a_copy_is_made_and_taken_away_again(visit: Visit, library_of_server: Library) -> None:
    page = visit("/personas?persona=karim&map=razor")
    page.locator(".st-key-head-menu button").first.click()
    page.get_by_role("menuitem", name="Duplicate").click()
    expect(page.locator("h1")).to_have_text("Karim Brandt (copy)")
    people = library_of_server.get("razor").journey.personas
    assert [persona.name for persona in people] == ["Karim Brandt", "Karim Brandt (copy)"]

    page.locator(".st-key-head-menu button").first.click()
    page.get_by_role("menuitem", name="Remove from the map").click()
    page.locator("[role=dialog]").get_by_role("button", name="Remove from the map").click()
    expect(page.locator("h1")).not_to_contain_text("copy")
    expect(page.locator(".st-key-undo-bar")).to_contain_text("Removed Karim Brandt (copy)")
    assert len(library_of_server.get("razor").journey.personas) == 1


def test_a_name_can_be_typed_as_soon_as_the_dialog_is_there(visit: Visit) -> None:
    page = visit("/personas")
    page.get_by_role("button", name="New persona").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("r")  # Streamlit's key to run the page anew, which would close it
    name = page.get_by_role("dialog").get_by_label("Name", exact=True)
    expect(name).to_be_focused()
    page.keyboard.type("Otto Berg")
    expect(name).to_have_value(re.compile("Otto Berg$"))
