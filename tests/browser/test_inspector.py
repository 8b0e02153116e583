"""The inspector in a browser: lists, and what another selection does not change."""

import pytest
from playwright.sync_api import expect

from journey.services.library import Library
from tests.browser.conftest import Visit, eventually

pytestmark = pytest.mark.judge("chromium")


def test_a_list_is_written_by_keyboard_and_put_in_order(
    visit: Visit, library_of_server: Library
) -> None:
    page = visit("/?map=cinema-de&touchpoint=popcorn", language="de")
    new = page.get_by_label("Schmerzpunkt hinzufügen")
    new.focus()
    for text in ("zu laut", "zu teuer"):
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        expect(
            page.locator("[class*=st-key-entry-] textarea:visible").filter(has_text=text)
        ).to_have_count(1)
        expect(new).to_have_value("")
        new.focus()

    def pains() -> list[str]:
        journey = library_of_server.get("cinema-de").journey
        return [pain.text for pain in journey.touchpoint["popcorn"].pain_points]

    eventually(page, lambda: pains()[-2:], ["zu laut", "zu teuer"])
    last = len(pains()) - 1
    menu = page.locator(f".st-key-inspect-popcorn-pains-{last}-menu button").locator("visible=true")
    menu.first.click()
    page.get_by_text("Nach oben").click()
    first_of_two = page.locator(f".st-key-entry-inspect-popcorn-pains-{last - 1} textarea")
    expect(first_of_two).to_have_value("zu teuer")


def test_the_cursor_stays_in_a_field_whose_value_is_put_in_order(
    visit: Visit, library_of_server: Library
) -> None:
    """Also where a finding above it goes with the value."""
    page = visit("/?map=cineplaza&touchpoint=parking-question")
    score = page.get_by_label("Score, 1 to 5")
    placeholder = score.get_attribute("placeholder") or ""
    assert placeholder == "unknown"
    assert score.evaluate("node => node.scrollWidth <= node.clientWidth"), "it is not clipped"
    score.fill("3.456")
    score.press("Enter")

    def scored() -> list[float]:
        asked = library_of_server.get("cineplaza").journey.touchpoint["parking-question"]
        return [round(one.value, 1) for one in asked.scores]

    eventually(page, scored, [3.5])
    expect(page.get_by_label("Score, 1 to 5")).to_have_value("3.5")
    expect(page.get_by_label("Score, 1 to 5")).to_be_focused()


def test_another_selection_changes_nothing(visit: Visit, library_of_server: Library) -> None:
    """The fields of what was selected leave the page, and with them nothing that they held."""
    page = visit("/?map=contact-management")
    page.locator(".jm-picture svg").wait_for()
    for number in (3, 6, 9):
        page.locator("[role=option][data-id]").nth(number).click(position={"x": 8, "y": 6})
        expect(page.locator(".st-key-inspector")).to_contain_text(f"Touchpoint {number + 1}")
    page.wait_for_timeout(1000)
    assert library_of_server.history("contact-management") == ()
