"""Two people at one map: what one does the other sees, and nobody is disturbed by it."""

import contextlib
import re
from collections.abc import Generator

import pytest
from playwright.sync_api import Locator, Page, expect

from journey.editing import SetProperty
from journey.locales import words
from journey.services.library import Library
from tests.browser.conftest import Visit, name_field

pytestmark = pytest.mark.judge("chromium")

SLOWER = 6
"""So many times slower than this machine is the browser of somebody who is asked."""


def opened(visit: Visit, map: str, **more: str) -> Page:
    page = visit(f"/?map={map}", **more)
    expect(page.locator(".jm-picture svg").first).to_be_visible()
    expect(page.locator(".live .badge")).to_be_visible()
    return page


def option(page: Page, id: str) -> Locator:
    return page.locator(f"[role=option][data-id={id}]")


def rename(library: Library, map: str, touchpoint: str, name: str) -> None:
    edit = SetProperty(entity="touchpoint", id=touchpoint, field="name", value=name)
    library.apply(map, edit, actor="somebody")


def test_what_one_person_changes_the_other_sees(visit: Visit) -> None:
    ours, theirs = opened(visit, "razor"), opened(visit, "razor")
    first = ours.locator("[role=option]").first
    id = first.get_attribute("data-id") or ""
    first.click()
    name = name_field(ours)
    expect(name).not_to_have_value("")
    name.fill("sees it at a friend's")
    name.blur()
    expect(option(theirs, id)).to_have_attribute("aria-label", re.compile("sees it at a friend's"))


def test_what_another_process_writes_is_seen(visit: Visit, library_of_server: Library) -> None:
    page = opened(visit, "service-blueprint")
    first = page.locator("[role=option]").first
    id = first.get_attribute("data-id") or ""
    rename(library_of_server, "service-blueprint", id, "from beside the app")
    expect(first).to_have_attribute("aria-label", re.compile("from beside the app"))


def test_who_is_here_comes_and_goes(visit: Visit) -> None:
    ours = opened(visit, "contact-management")
    expect(ours.locator(".live .faces")).to_be_hidden()
    theirs = opened(visit, "contact-management")
    expect(ours.locator(".live .face")).to_have_count(2)
    expect(theirs.locator(".live .face")).to_have_count(2)
    theirs.close()
    expect(ours.locator(".live .faces")).to_be_hidden()


def test_an_open_field_is_left_alone_and_follows_when_it_is_left(
    visit: Visit, library_of_server: Library
) -> None:
    page = opened(visit, "cineplaza")
    first, second = page.locator("[role=option]").first, page.locator("[role=option]").nth(1)
    ids = [each.get_attribute("data-id") or "" for each in (first, second)]
    first.click()
    name = name_field(page)
    expect(name).not_to_have_value("")
    name.click()
    name.press("End")
    page.keyboard.type(" and is still writ")
    written = name.input_value()
    rename(library_of_server, "cineplaza", ids[1], "changed meanwhile")
    expect(second).to_have_attribute("aria-label", re.compile("changed meanwhile"))
    expect(name).to_be_focused()
    expect(name).to_have_value(written)
    page.keyboard.type("ing")
    name.blur()
    expect(first).to_have_attribute("aria-label", re.compile("and is still writing"))


def _both_write(ours: Page, theirs: Page, texts: tuple[str, str]) -> Locator:
    """Both write in the name of the first touchpoint; theirs is kept; our field, still open."""
    for page in (ours, theirs):
        page.locator("[role=option]").first.click()
        expect(name_field(page)).not_to_have_value("")
    name = name_field(ours)
    name.click()
    name.press("Control+a")
    ours.keyboard.type(texts[0])
    other = name_field(theirs)
    other.fill(texts[1])
    other.blur()
    expect(_label(ours)).to_have_attribute("aria-label", re.compile(texts[1]))
    expect(name).to_have_value(texts[0])
    return name


@contextlib.contextmanager
def _slowed(page: Page) -> Generator[None]:
    """A browser that has much else to do: it is late to hear what its fields show by now."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    yield
    session.detach()


def _pressed(card: Locator, name: str) -> None:
    """One press is obeyed."""
    card.get_by_role("button", name=re.compile(name)).click()
    expect(card).to_be_hidden()


def _label(page: Page) -> Locator:
    return page.locator("[role=option]").first


def test_two_who_change_the_same_are_asked_and_mine_can_be_kept(visit: Visit) -> None:
    ours, theirs = opened(visit, "lichtspielhaus"), opened(visit, "lichtspielhaus")
    name = _both_write(ours, theirs, ("what we wrote", "what they wrote"))
    card = ours.locator(".st-key-conflict-card")
    with _slowed(ours):
        name.blur()
        expect(card).to_contain_text("what we wrote")
        expect(card).to_contain_text("what they wrote")
        expect(card).to_contain_text("Guest")
        _pressed(card, "Keep mine")
    for page in (ours, theirs):
        expect(_label(page)).to_have_attribute("aria-label", re.compile("what we wrote"))


def test_theirs_can_be_taken_and_mine_is_not_lost(visit: Visit, library_of_server: Library) -> None:
    ours, theirs = opened(visit, "cinema-to-be"), opened(visit, "cinema-to-be")
    name = _both_write(ours, theirs, ("mine for now", "theirs for good"))
    with _slowed(ours):
        name.blur()
        _pressed(ours.locator(".st-key-conflict-card"), "Take the version of")
    expect(_label(ours)).to_have_attribute("aria-label", re.compile("theirs for good"))
    expect(name_field(ours)).to_have_value("theirs for good")
    said = [step.label.said(words("en")) for step in library_of_server.history("cinema-to-be")]
    assert any("mine for now" in line for line in said)
    ours.locator(".st-key-bar-redo button").first.click()
    expect(_label(ours)).to_have_attribute("aria-label", re.compile("mine for now"))
