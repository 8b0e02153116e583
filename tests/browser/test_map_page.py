"""The page of a map: keyboard, themes, undo, what someone else does."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from journey.editing import AddPersona
from journey.model import (
    Journey,
    PainPoint,
    Phase,
    Quote,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
    channel,
)
from journey.services.library import Library
from tests.browser.conftest import Visit, name_field

pytestmark = pytest.mark.judge("chromium")


def option(page: Page, id: str):  # type: ignore[no-untyped-def]
    return page.locator(f"[role=option][data-id={id}]")


_TOP = {"x": 8, "y": 6}
"""Of a column: where no dot can lie over it."""


def option_at(page: Page, number: int):  # type: ignore[no-untyped-def]
    return page.locator("[role=option][data-id]").nth(number)


def opened(visit: Visit, path: str, **more: str) -> Page:
    page = visit(path, **more)
    expect(page.locator(".jm-picture svg")).to_be_visible()
    return page


_DOTS = """root => [...root.querySelectorAll(".dot")].map((dot) => {
    const { x, y, width } = dot.getBoundingClientRect();
    return [x, y, width];
})"""


_CUT = """scroller => {
    const { top } = scroller.getBoundingClientRect();
    return [...scroller.querySelectorAll(".jm-picture text")]
        .filter((text) => {
            const box = text.getBoundingClientRect();
            return box.top < top && box.bottom > top + 1;
        })
        .map((text) => text.textContent);
}"""


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1440, 1000), (700, 800)])
def test_a_link_shows_its_map_at_once_where_the_picture_then_lies(
    browser: Browser, address: str, width: int, height: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.route("**/static/js/index*.js", lambda _: None)  # held back
    page.goto(f"{address}/?map=lichtspielhaus", wait_until="commit")
    ahead = page.locator("#first-sight")
    expect(ahead.locator(".dot").first).to_be_visible()
    before = ahead.evaluate(_DOTS)
    page.unroute("**/static/js/index*.js")
    expect(page.locator(".jm-map[data-settled=true]")).to_be_visible()
    expect(ahead).to_have_count(0)
    after = page.locator(".jm-picture").evaluate(_DOTS)
    assert len(before) == len(after) > 10
    for one, other in zip(before, after, strict=True):
        assert one == pytest.approx(other, abs=1.5)
    assert not page.locator(".jm-scroller").evaluate(_CUT), "the edge lies between rows"
    context.close()


def test_arrow_keys_walk_along_the_touchpoints(visit: Visit) -> None:
    page = opened(visit, "/?map=lichtspielhaus")
    first = page.locator("[role=option]").first
    first.focus()
    page.keyboard.press("Enter")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowRight")
    second = page.locator("[role=option]").nth(1)
    expect(second).to_be_focused()
    expect(second).to_have_attribute("aria-selected", "true")
    expect(page.locator(".st-key-inspector")).to_contain_text("Touchpoint 2")
    expect(name_field(page)).to_have_count(1)
    expect(name_field(page)).not_to_have_value("")
    page.keyboard.press("End")
    expect(page.locator("[role=option][data-id]").last).to_be_focused()
    # The selection reaches the page and comes back without the focus being lost.
    expect(page.locator(".st-key-inspector")).to_contain_text("Touchpoint 19")
    expect(page.locator("[role=option][data-id]").last).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-inspector")).to_contain_text("This map")


def test_the_picture_follows_a_switch_of_the_theme(visit: Visit) -> None:
    page = opened(visit, "/?map=cinema-to-be")
    ground = page.locator(".jm-picture svg rect").first
    bright = ground.evaluate("node => getComputedStyle(node).fill")
    page.emulate_media(color_scheme="dark")
    expect(ground).not_to_have_css("fill", bright)
    expect(ground).to_have_css("fill", "rgb(17, 24, 31)")


def test_a_name_changed_in_the_inspector_is_drawn_and_undone_by_key(visit: Visit) -> None:
    page = opened(visit, "/?map=razor")
    option_at(page, 1).click(position=_TOP)
    name = name_field(page)
    expect(name).not_to_have_value("")
    before = name.input_value()
    name.fill("types it into a search engine")
    name.blur()
    expect(page.locator("[role=option]").nth(1)).to_have_attribute(
        "aria-label", re.compile("types it into a search engine")
    )
    page.locator("[role=option]").nth(1).focus()
    page.keyboard.press("Control+z")
    expect(name).to_have_value(before)
    page.keyboard.press("Control+y")
    expect(name).to_have_value("types it into a search engine")


def test_undo_in_a_field_belongs_to_the_text(visit: Visit) -> None:
    page = opened(visit, "/?map=razor")
    option_at(page, 2).click(position=_TOP)
    name = name_field(page)
    name.fill("reads what others write")
    name.blur()
    named = page.locator("[role=option]").nth(2)
    expect(named).to_have_attribute("aria-label", re.compile("reads what others write"))
    name.press("End")
    page.keyboard.type(" and more")
    page.keyboard.press("Control+z")
    expect(name).not_to_have_value("reads what others write and more")
    expect(named).to_have_attribute("aria-label", re.compile("reads what others write"))


def test_several_presses_in_a_row_are_all_obeyed(visit: Visit) -> None:
    page = opened(visit, "/?map=service-blueprint")
    first = page.locator("[role=option]").first
    first.click(position=_TOP)
    before = first.get_attribute("aria-label")
    for name in ("one", "two", "three"):
        field = name_field(page)
        field.fill(name)
        field.blur()
        expect(first).to_have_attribute("aria-label", re.compile(name))
    first.focus()
    for _ in range(3):
        page.keyboard.press("Control+z")
    expect(first).to_have_attribute("aria-label", str(before))


def test_a_click_on_the_curve_selects_on_the_map(visit: Visit) -> None:
    page = opened(visit, "/?map=contact-management")
    page.get_by_role("tab", name="Curve").click()
    chart = page.locator("[data-testid=stPlotlyChart]")
    chart.locator(".scatterlayer .point").first.wait_for()
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    chart.locator(".drag").first.wait_for()
    chart.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    dot = chart.locator(".scatterlayer .point").last.bounding_box()
    assert dot
    page.mouse.click(dot["x"] + dot["width"] / 2, dot["y"] + dot["height"] / 2)
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(1)


def test_zooming_keeps_the_heads_in_sight(visit: Visit) -> None:
    page = opened(visit, "/?map=cineplaza")
    page.get_by_role("button", name="Larger").click()
    page.locator(".jm-scroller").evaluate("node => node.scrollTo(600, 300)")
    expect(page.locator(".jm-stay.jm-heads")).to_be_visible()
    expect(page.locator(".jm-stay.jm-phases")).to_be_visible()
    page.get_by_role("button", name="Fit").click()
    expect(page.locator(".jm-frame")).to_be_hidden()


def _hostile() -> Journey:
    evil = '![a](http://evil.example/a.png) <img src="http://evil.example/b.png" onerror="x()">'
    styled = '<span style="background:url(http://evil.example/c.png)">c</span> $\\alpha$'
    touchpoint = Touchpoint(
        id="t",
        name=f"{evil} {styled}"[:200],
        channels=(channel(styled),),
        department=evil,
        scores=(SatisfactionScore(value=2, scale=ScaleKey.ONE_TO_FIVE),),
        pain_points=(PainPoint(text=evil),),
        quotes=(Quote(text=styled),),
    )
    phase = Phase(id="p", name=styled, purpose=evil, touchpoints=(touchpoint,))
    return Journey(id="hostile", title=evil, phases=(phase,))


def test_hostile_words_stay_words(visit: Visit, library_of_server: Library) -> None:
    """Names that a browser could act on: nothing is fetched, nothing runs, all is shown."""
    library_of_server.add(_hostile())
    page = opened(visit, "/?map=hostile&touchpoint=t")
    expect(page.locator("h1")).to_have_text(re.compile("evil"))
    expect(name_field(page)).to_have_value(re.compile("onerror"))
    for tab in ("Table", "Curve", "Graph", "Matrix", "Findings"):
        page.get_by_role("tab", name=tab).click()
        page.wait_for_timeout(400)
    page.goto(page.url.split("?")[0])
    expect(page.get_by_role("link", name=re.compile("evil"))).to_be_visible()


def test_a_map_opens_whole_and_its_labels_stay_free(visit: Visit) -> None:
    page = opened(visit, "/?map=cinema&touchpoint=popcorn")
    expect(page.locator(".jm-frame")).to_be_hidden()
    last = page.locator(".jm-column").last.bounding_box()
    seen = page.locator(".jm-scroller").bounding_box()
    assert last
    assert seen
    assert last["x"] + last["width"] <= seen["x"] + seen["width"]
    chosen = page.locator(".jm-column[data-id=popcorn]")
    expect(chosen).to_have_attribute("aria-selected", "true")
    ring = chosen.locator(".jm-ring.jm-dot").bounding_box()
    label = page.locator(".jm-picture svg .label[data-id=popcorn]").first.bounding_box()
    assert ring
    assert label
    apart = max(
        ring["y"] - label["y"] - label["height"],
        label["y"] - ring["y"] - ring["height"],
        label["x"] - ring["x"] - ring["width"],
        ring["x"] - label["x"] - label["width"],
    )
    assert apart >= -1


def test_lanes_under_the_stage_are_named_and_one_press_away(visit: Visit) -> None:
    page = opened(visit, "/?map=service-blueprint")
    below = page.locator(".jm-below")
    expect(below).to_contain_text("Support")
    expect(below).to_contain_text("Legend")
    height = page.locator(".jm-map").bounding_box()
    assert height
    assert height["height"] == 900 - 220, "the window without its head and the first finding"
    below.click()
    expect(below).to_be_hidden()
    page.set_viewport_size({"width": 1440, "height": 1300})
    expect(page.locator(".jm-map")).to_have_css("height", f"{1300 - 220}px")


def test_the_names_of_the_tabs_stay_while_their_content_is_read(visit: Visit) -> None:
    page = opened(visit, "/?map=service-blueprint")
    page.set_viewport_size({"width": 1440, "height": 500})
    expect(page.locator("[class*=st-key-finding-]").last).to_be_attached()
    page.locator("[class*=st-key-finding-]").last.scroll_into_view_if_needed()
    tabs = page.get_by_role("tablist").bounding_box()
    assert tabs
    assert 54 <= tabs["y"] < 500, "under the head of the map"


def test_what_can_be_taken_back_is_said_where_it_lies_on_nothing(visit: Visit) -> None:
    page = opened(visit, "/?map=razor")
    tabs = page.get_by_role("tablist")
    before = tabs.bounding_box()
    option_at(page, 1).click(position=_TOP)
    page.keyboard.press("Delete")
    bar = page.locator(".st-key-undo-bar")
    expect(bar).to_contain_text("Deleted")
    over, under = page.locator(".stMain").bounding_box(), bar.bounding_box()
    assert over
    assert under
    assert over["y"] + over["height"] <= under["y"]
    assert tabs.bounding_box() == before, "nothing moves for it"


def test_a_card_that_is_dragged_along_its_lower_edge_scrolls_nothing(visit: Visit) -> None:
    page = opened(visit, "/?map=cinema")
    page.get_by_role("button", name="Larger").click()
    page.get_by_role("button", name="Larger").click()
    scroller = page.locator(".jm-scroller")
    box = scroller.bounding_box()
    assert box
    at = scroller.evaluate("node => { node.scrollTo(0, 150); return node.scrollTop }")
    card = page.locator(".jm-column .jm-card").nth(2).bounding_box()
    assert card
    y = min(card["y"] + card["height"] - 4, box["y"] + box["height"] - 6)
    mouse = page.mouse
    mouse.move(card["x"] + 20, y)
    mouse.down()
    mouse.move(card["x"] + 120, y, steps=4)
    expect(page.locator(".jm-drop")).to_be_visible()
    mouse.move(card["x"] + 140, y, steps=4)
    assert scroller.evaluate("node => node.scrollTop") == at
    page.keyboard.press("Escape")
    mouse.up()


_BAR = """bar => {
    const title = bar.querySelector("h1");
    const seen = [title, ...bar.querySelectorAll("button, a, .jm-tag, .st-key-line")]
        .map((node) => node.getBoundingClientRect())
        .filter(({ width, height }) => width > 1 && height > 1)
        .map(({ left, top, right, bottom }) => [left, top, right, bottom]);
    const { right, bottom } = bar.getBoundingClientRect();
    const whole = title.scrollHeight <= title.clientHeight + 1
        && title.scrollWidth <= title.clientWidth;
    return { whole, wide: title.parentElement.clientWidth, seen, right, bottom };
}"""


def test_the_title_of_a_map_can_be_read_in_narrow_windows(
    visit: Visit, library_of_server: Library
) -> None:
    title = "Donating a working laptop to a school through the repair café"
    map = library_of_server.duplicate("cinema", title)
    page = opened(visit, f"/?map={map}")
    for width in (1440, 1024, 768, 390):
        assert _told_in_the_bar(page, width)["whole"], width
    persona = library_of_server.get(map).journey.personas[0]
    other = persona.model_copy(update={"id": "other", "name": "Ben Other"})
    library_of_server.apply(map, AddPersona(persona=other))
    page.reload()
    expect(page.locator(".st-key-map-bar").get_by_role("combobox")).to_be_visible()
    for width in (1440, 1024, 768, 390):
        assert _told_in_the_bar(page, width)["wide"] > 180, width


def _told_in_the_bar(page: Page, width: int) -> dict[str, float]:
    """What `_BAR` finds in a window of a width, where no two parts of the bar overlap."""
    page.set_viewport_size({"width": width, "height": 844})
    told: dict[str, Any] = page.locator(".st-key-map-bar").evaluate(_BAR)
    for at, (left, top, right, bottom) in enumerate(told["seen"]):
        assert right <= told["right"], width
        assert bottom <= told["bottom"], width
        for other in told["seen"][at + 1 :]:
            apart = max(other[0] - right, left - other[2], other[1] - bottom, top - other[3])
            assert apart >= -1, (width, at, other)
    return told
