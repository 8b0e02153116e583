"""The history of a map, from a change to its picture and back."""

import re

import pytest
from playwright.sync_api import expect

from journey.editing import SetProperty
from journey.model import Phase
from journey.services.library import Library
from tests.browser.conftest import Visit

pytestmark = pytest.mark.judge("chromium")


def renamed(library: Library, title: str) -> tuple[str, Phase]:
    """A map of which someone else has renamed the first phase; the phase as it was."""
    id = library.duplicate("razor", title=title)
    phase = library.get(id).journey.phases[0]
    name = SetProperty(entity="phase", id=phase.id, field="name", value="Hears about it")
    library.apply(id, name, actor="someone else")
    return id, phase


def test_a_change_is_looked_at_large_and_taken_back_by_a_restore(
    visit: Visit, library_of_server: Library
) -> None:
    id, phase = renamed(library_of_server, "Razor for the history")
    page = visit(f"/?map={id}")
    page.get_by_role("tab", name="History").click()
    history = page.locator(".st-key-history")
    expect(history.get_by_role("button", name=re.compile("Hears about it"))).to_be_visible()
    picture = history.get_by_role("img", name="The map at revision 2")
    expect(picture).to_be_visible()
    history.get_by_role("button", name="Look at it large").click()
    large = page.get_by_role("region", name="The map at revision 2").get_by_role("img")
    expect(large).to_be_visible()
    large_box = large.bounding_box()
    assert large_box
    page.keyboard.press("Escape")
    box = picture.bounding_box()
    assert box
    assert large_box["width"] > 2 * box["width"]
    history.get_by_role("button", name="The map as it began").click()
    history.get_by_role("button", name="Restore this revision").click()
    expect(page.locator(".st-key-undo-bar")).to_contain_text("Restored revision 1")
    assert library_of_server.get(id).journey.phases[0].name == phase.name


def test_enter_in_the_field_names_a_revision(visit: Visit, library_of_server: Library) -> None:
    id, _ = renamed(library_of_server, "Razor with a version")
    page = visit(f"/?map={id}")
    page.get_by_role("tab", name="History").click()
    page.get_by_role("button", name="Name it").click()
    field = page.get_by_label("Name of the version")
    field.fill("Before the workshop")
    expect(page.get_by_text("Press Enter to submit form")).to_be_visible()
    field.press("Enter")
    expect(page.locator(".jm-version").first).to_have_text(re.compile("Before the workshop"))
    (version,) = library_of_server.versions(id)
    assert (version.name, version.revision) == ("Before the workshop", 2)


def test_f_presents_but_not_while_one_types(visit: Visit) -> None:
    page = visit("/?map=razor")
    title = page.get_by_label("Title", exact=True)
    title.click()
    page.keyboard.press("End")
    page.keyboard.type("f")
    expect(title).to_have_value(re.compile("f$"))
    page.keyboard.press("Backspace")
    page.locator("h1").first.click()
    page.keyboard.press("f")
    expect(page.locator(".stage svg")).to_be_visible()
