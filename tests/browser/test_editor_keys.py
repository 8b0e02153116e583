"""Each group of acts on the picture by the keyboard alone: no pointer touches the map."""

import pytest
from playwright.sync_api import expect

from journey.model import Journey
from journey.services.library import Library
from tests.browser.conftest import Visit
from tests.browser.desk import START, Desk, journey, names, open_desk, order

pytestmark = pytest.mark.judge("chromium")


@pytest.fixture
def desk(visit: Visit, library_of_server: Library) -> Desk:
    """A map of three phases; Tab has led to its first touchpoint."""
    desk = open_desk(visit, library_of_server, library_of_server.add(journey()))
    for _ in range(30):
        desk.press("Tab")
        if desk.page.evaluate(_IN_MAP) == "a":
            return desk
    raise AssertionError("Tab does not lead to the touchpoints")


_IN_MAP = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.dataset?.id ?? "";
}"""


def channels(journey: Journey) -> list[list[str]]:
    return [[channel.name for channel in t.channels] for t in journey.touchpoints]


def test_names_of_touchpoints_and_phases_and_colours_of_phases(desk: Desk) -> None:
    desk.press("F2")
    desk.page.keyboard.type("hears of it")
    desk.press("Enter")
    desk.until(lambda j: names(j)[0], "hears of it")
    expect(desk.option("a")).to_be_focused()
    desk.press("PageUp", "Enter")
    desk.page.keyboard.type("Until then")
    desk.press("Enter")
    desk.until(lambda j: j.phases[0].name, "Until then")
    expect(desk.head("before")).to_be_focused()
    desk.press("f", "ArrowRight", "ArrowRight", "Enter")
    desk.until(lambda j: j.phases[0].colour, 3)
    expect(desk.head("before")).to_be_focused()
    desk.press("Control+z", "Control+z", "Control+z")
    desk.until(lambda j: (names(j)[0], j.phases[0].name, j.phases[0].colour),
               ("asks a", "Before", None))  # fmt: skip


def test_new_touchpoints_between_at_the_end_and_from_the_library(desk: Desk) -> None:
    desk.press("Insert")
    desk.page.keyboard.type("comes between")
    desk.press("Enter")
    desk.until(lambda j: names(j)[:3], ["asks a", "comes between", "asks b"])
    desk.press("PageUp", "ArrowRight", "ArrowRight", "Insert", "ArrowDown")
    chosen = desk.page.locator(".jm-suggestions [aria-selected=true]")
    expect(chosen).to_have_count(1)
    desk.press("Enter")
    desk.until(lambda j: len(j.phases[2].touchpoints), 2)
    picked = desk.journey.phases[2].touchpoints[1]
    assert picked.channels
    desk.press("Control+d")
    desk.until(lambda j: [t.name for t in j.phases[2].touchpoints][1:], [picked.name, picked.name])
    desk.press("Delete")
    desk.until(lambda j: len(j.phases[2].touchpoints), 2)
    desk.press("Control+z")
    desk.until(lambda j: len(j.phases[2].touchpoints), 3)
    desk.press("Control+y")
    desk.until(lambda j: len(j.phases[2].touchpoints), 2)


def test_several_are_selected_moved_given_a_channel_and_deleted(desk: Desk) -> None:
    desk.press("Enter", "Shift+ArrowRight")
    expect(desk.page.locator(".jm-column[aria-selected=true]")).to_have_count(2)
    desk.press("k")
    desk.page.keyboard.type("phone")
    desk.press("Enter")
    desk.until(lambda j: channels(j)[:3], [["phone"], ["phone"], []])
    desk.press("d")
    desk.page.keyboard.type("sales")
    desk.press("Enter")
    desk.until(lambda j: [t.department for t in j.touchpoints][:3], ["sales", "sales", None])
    desk.press("Alt+ArrowRight")
    desk.until(order, [[], ["a", "b", "c", "d", "e"], ["f"]])
    desk.press("Delete")
    desk.until(order, [[], ["c", "d", "e"], ["f"]])
    desk.press("Control+z", "Control+z")
    desk.until(order, START)
