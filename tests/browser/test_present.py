"""The presentation: by keys and clicker, from the map and back, while others go on working."""

import re

import pytest
from playwright.sync_api import Page, expect

from journey.editing import SetProperty
from journey.services.library import Library
from tests.browser.conftest import Visit

pytestmark = pytest.mark.judge("chromium")


def on_slide(page: Page, number: int) -> None:
    expect(page.locator(".count")).to_have_text(re.compile(rf"^{number} / \d+$"))


def test_from_the_map_through_the_slides_and_back(visit: Visit) -> None:
    page = visit("/?map=cinema-to-be")
    page.get_by_role("button", name=re.compile("^slideshow Present|Present")).click()
    on_slide(page, 1)
    stage = page.locator(".stage")
    expect(stage.locator("svg")).to_be_visible()
    for key, number in (("ArrowRight", 2), ("PageDown", 3), ("PageUp", 2), ("Home", 1)):
        page.keyboard.press(key)
        on_slide(page, number)
    page.keyboard.press("End")
    count = int(page.locator(".count").inner_text().split("/")[1])
    on_slide(page, count)
    page.keyboard.press("ArrowRight")
    on_slide(page, count)
    assert f"slide={count}" in page.url
    # The slide is as large as the window lets it be, and covers all else.
    box, svg = page.locator(".root").bounding_box(), stage.locator("svg").bounding_box()
    size = page.evaluate("[innerWidth, innerHeight]")
    assert box
    assert svg
    assert [box["width"], box["height"]] == size
    assert svg["width"] == pytest.approx(size[0], abs=2)
    page.get_by_role("button", name="End the presentation").click()
    expect(page.locator(".st-key-map-bar")).to_be_visible()


def test_escape_leads_to_the_map_and_the_link_holds_the_slide(visit: Visit) -> None:
    page = visit("/present?map=cinema-to-be&slide=2", "de", "dark")
    on_slide(page, 2)
    expect(page.get_by_role("group", name=re.compile("Folie 2 von"))).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-map-bar")).to_be_visible()


def test_what_others_change_is_seen_at_once(visit: Visit, library_of_server: Library) -> None:
    page = visit("/?page=present&map=razor&slide=2")
    on_slide(page, 2)
    phase = library_of_server.get("razor").journey.phases[0]
    name = SetProperty(entity="phase", id=phase.id, field="name", value="Hears about it")
    library_of_server.apply("razor", name, actor="someone else")
    expect(page.locator(".stage svg")).to_contain_text("Hears about it")
    on_slide(page, 2)
    library_of_server.undo("razor", actor="someone else")


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_type_has_fifteen_pixels_on_the_beamer(visit: Visit, size: tuple[int, int]) -> None:
    page = visit("/?page=present&map=cinema-de", "de")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    on_slide(page, 1)
    count = int(page.locator(".count").inner_text().split("/")[1])
    for number in range(1, count + 1):
        on_slide(page, number)
        smallest = page.locator(".stage svg").evaluate(
            """svg => Math.min(...[...svg.querySelectorAll("text")].map(text =>
                parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""
        )
        assert smallest >= 14.9
        page.keyboard.press("PageDown")
