"""The picture as editor, by mouse and by keyboard: what is done on it stands in the library."""

import re

import pytest
from playwright.sync_api import expect

from journey.editing import SetProperty, SetScore
from journey.model import Journey, Phase
from journey.services.library import Library
from personas import Persona
from tests.browser.conftest import Visit
from tests.browser.desk import (
    START,
    Desk,
    journey,
    middle,
    names,
    open_desk,
    order,
    scores,
    touchpoint,
)

pytestmark = pytest.mark.judge("chromium")


@pytest.fixture
def desk(visit: Visit, library_of_server: Library) -> Desk:
    return open_desk(visit, library_of_server, library_of_server.add(journey()))


def test_a_dragged_dot_is_a_score_and_escape_keeps_the_old_one(desk: Desk) -> None:
    up = desk.height(1)
    desk.drag(desk.dot("c"), (0, -up), by=True)
    expect(desk.dot("c")).to_have_attribute("aria-valuenow", "3")
    desk.until(scores, {"a": 3, "b": 4, "c": 3, "d": 3.5, "e": 4.5, "f": 3})
    expect(desk.option("c")).to_have_attribute("aria-selected", "true")
    box = desk.dot("d").bounding_box()
    assert box
    desk.page.mouse.move(box["x"] + 13, box["y"] + 13)
    desk.page.mouse.down()
    desk.page.mouse.move(box["x"] + 13, box["y"] + 13 + up, steps=3)
    tip = desk.page.locator(".jm-tip")
    expect(tip).to_contain_text("was 3.5")
    expect(tip).to_contain_text("weak (below 2.6) · Esc keeps 3.5")
    desk.press("Escape")
    expect(tip).to_be_hidden()
    desk.page.mouse.up()
    expect(desk.dot("d")).to_have_attribute("aria-valuenow", "3.5")
    assert scores(desk.journey)["d"] == 3.5


def test_shift_snaps_to_halves_and_alt_is_free(desk: Desk) -> None:
    up = desk.height(1)
    desk.page.keyboard.down("Shift")
    desk.drag(desk.dot("c"), (0, -0.62 * up), by=True)
    desk.page.keyboard.up("Shift")
    desk.until(lambda j: scores(j)["c"], 2.5)
    desk.page.keyboard.down("Alt")
    desk.drag(desk.dot("f"), (0, -0.333 * up), by=True)
    desk.page.keyboard.up("Alt")
    desk.until(lambda j: scores(j)["f"] != 3, True)
    assert scores(desk.journey)["f"] == pytest.approx(3.33, abs=0.04)


def test_a_score_by_keyboard(desk: Desk) -> None:
    desk.option("c").focus()
    desk.press("ArrowUp", "ArrowUp")
    expect(desk.dot("c")).to_have_attribute("aria-valuenow", "2.2")
    desk.until(lambda j: scores(j)["c"], 2.2)
    desk.press("Shift+ArrowUp")
    desk.until(lambda j: scores(j)["c"], 2.7)
    desk.press("Shift+ArrowDown", "ArrowDown")
    desk.until(lambda j: scores(j)["c"], 2.1)
    expect(desk.page.locator(".jm-live")).to_have_text("asks c: 2.1 of 5, weak")
    expect(desk.dot("c")).to_have_attribute("aria-valuetext", "2.1 of 5, weak")
    desk.press("4")
    desk.until(lambda j: scores(j)["c"], 4)
    desk.press("9", "Backspace")
    desk.until(lambda j: "c" in scores(j), False)
    sign = desk.page.locator("circle.unknown[data-id=c]")
    assert middle(desk.dot("c")) == pytest.approx(middle(sign), abs=1), "a hand finds it there"
    desk.press("ArrowUp")
    desk.until(lambda j: scores(j).get("c"), 3)
    expect(desk.option("c")).to_be_focused()


def test_a_dragged_card_changes_the_order_and_the_phase(desk: Desk) -> None:
    target = desk.card("b").bounding_box()
    assert target
    box = desk.card("d").bounding_box()
    assert box
    mouse = desk.page.mouse
    mouse.move(box["x"] + 20, box["y"] + 50)
    mouse.down()
    mouse.move(target["x"] + 8, target["y"] + 40, steps=4)
    expect(desk.page.locator(".jm-drop")).to_be_visible()
    expect(desk.head("before")).to_have_class(re.compile("jm-lit"))
    mouse.up()
    desk.until(order, [["a", "d", "b"], ["c", "e"], ["f"]])
    desk.press("Control+z")
    desk.until(order, START)


def test_order_and_phase_by_keyboard(desk: Desk) -> None:
    desk.option("c").focus()
    desk.press("Alt+ArrowRight")
    desk.until(order, [["a", "b"], ["d", "c", "e"], ["f"]])
    desk.press("Alt+ArrowLeft", "Alt+ArrowLeft")
    desk.until(order, [["a", "b", "c"], ["d", "e"], ["f"]])
    expect(desk.option("c")).to_be_focused()
    desk.press("Control+z", "Control+z", "Control+z")
    desk.until(order, START)
    desk.press("Control+y")
    desk.until(order, [["a", "b"], ["d", "c", "e"], ["f"]])


def test_several_move_and_go_as_one_step(desk: Desk) -> None:
    desk.card("a").click()
    desk.card("b").click(modifiers=["Shift"])
    expect(desk.page.locator(".jm-column[aria-selected=true]")).to_have_count(2)
    last = desk.card("f").bounding_box()
    assert last
    desk.drag(desk.card("a"), (last["x"] + last["width"] - 4, last["y"] + 40))
    desk.until(order, [[], ["c", "d", "e"], ["f", "a", "b"]])
    desk.press("Control+z")
    desk.until(order, START)
    desk.option("c").focus()
    desk.press("Enter", "Shift+ArrowRight", "Shift+ArrowRight", "Delete")
    desk.until(order, [["a", "b"], [], ["f"]])
    desk.press("Control+z")
    desk.until(order, START)


def test_renaming_in_place(desk: Desk) -> None:
    desk.card("b").dblclick()
    desk.field().fill("asks  again")
    desk.press("Enter")
    desk.until(lambda j: names(j)[1], "asks again")
    expect(desk.option("b")).to_be_focused()
    desk.press("F2")
    expect(desk.field()).to_have_value("asks again")
    desk.page.keyboard.type("hears no more")
    desk.press("Escape")
    expect(desk.field()).to_be_hidden()
    desk.press("Enter")
    desk.page.keyboard.type("über Käse")
    desk.press("Enter")
    desk.until(lambda j: names(j)[1], "über Käse")


def test_a_new_touchpoint_by_plus_and_by_key(desk: Desk) -> None:
    desk.page.locator(".jm-plus[data-before=b]").click()
    desk.field().fill("is new here")
    desk.press("Enter")
    desk.until(names, ["asks a", "is new here", *(f"asks {id}" for id in "bcdef")])
    desk.option("f").focus()
    desk.press("Insert")
    desk.page.keyboard.type("comes last")
    desk.press("Enter")
    desk.until(lambda j: names(j)[-1], "comes last")
    here = desk.page.locator(".jm-column:focus")
    expect(here).to_have_attribute("aria-label", re.compile("comes last"))
    desk.press("ArrowUp")
    desk.until(lambda j: j.touchpoints[-1].scores[0].value if j.touchpoints[-1].scores else 0, 3)
    expect(here).to_have_attribute("aria-label", re.compile("comes last"))
    desk.press("Control+d")
    desk.until(lambda j: names(j)[-2:], ["comes last", "comes last"])
    desk.press("Delete")
    desk.until(lambda j: names(j).count("comes last"), 1)


@pytest.mark.parametrize("place", ["[data-phase=during]", "[data-phase=after]"])
def test_suggestions_stay_inside_of_what_is_seen_of_the_map(desk: Desk, place: str) -> None:
    desk.page.locator(f".jm-plus{place}[data-before='']").click()
    suggestions = desk.page.locator(".jm-suggestions")
    expect(suggestions).to_be_visible()
    inner, outer = suggestions.bounding_box(), desk.page.locator(".jm-scroller").bounding_box()
    assert inner
    assert outer
    assert outer["x"] <= inner["x"]
    assert inner["x"] + inner["width"] <= outer["x"] + outer["width"]
    desk.press("Escape")


def test_phases_by_keyboard(desk: Desk) -> None:
    desk.option("d").focus()
    desk.press("PageUp")
    expect(desk.head("during")).to_be_focused()
    desk.press("Alt+ArrowLeft")
    desk.until(order, [["c", "d", "e"], ["a", "b"], ["f"]])
    desk.press("F2")
    desk.page.keyboard.type("While")
    desk.press("Enter")
    desk.until(lambda j: j.phases[0].name, "While")
    desk.press("Shift+Insert")
    desk.page.keyboard.type("Between")
    desk.press("Enter")
    desk.until(lambda j: [p.name for p in j.phases], ["While", "Between", "Before", "After"])
    expect(desk.page.locator(".jm-phase-head:focus")).to_have_attribute(
        "aria-label", re.compile("Between")
    )
    desk.press("Insert")
    desk.page.keyboard.type("first of all")
    desk.press("Enter")
    desk.until(lambda j: len(j.phases[1].touchpoints), 1)
    desk.press("PageUp", "Delete")
    desk.until(lambda j: len(j.phases), 3)
    desk.press("ArrowDown")
    expect(desk.option("a")).to_be_focused()


def test_a_phase_is_dragged_and_renamed_by_mouse(desk: Desk) -> None:
    first = desk.head("before").bounding_box()
    assert first
    desk.drag(desk.head("after"), (first["x"] + 4, first["y"] + 20))
    desk.until(order, [["f"], ["a", "b"], ["c", "d", "e"]])
    desk.head("before").dblclick()
    desk.field().fill("Earlier")
    desk.press("Enter")
    desk.until(lambda j: j.phases[1].name, "Earlier")


def test_channel_and_department_by_key_and_from_the_lane(desk: Desk) -> None:
    desk.option("a").focus()
    desk.press("k")
    desk.page.keyboard.type("phone")
    desk.press("Enter")
    desk.until(lambda j: [c.name for c in j.touchpoints[0].channels], ["phone"])
    desk.press("d")
    desk.page.keyboard.type("sales")
    desk.press("Enter")
    desk.until(lambda j: j.touchpoints[0].department, "sales")
    desk.page.locator(".jm-scroller").evaluate("node => node.scrollTo(0, 400)")
    card = desk.card("b").bounding_box()
    assert card
    lane = desk.page.locator(".jm-picture svg .lane-cell").first.bounding_box()
    assert lane
    desk.page.mouse.move(card["x"] + 20, lane["y"] + 4)
    desk.page.locator(".jm-cell").click()
    desk.field().press("ArrowDown")
    desk.field().press("Enter")
    desk.until(lambda j: [c.name for c in j.touchpoints[1].channels], ["phone"])


def test_typical_touchpoints_are_dropped_where_they_belong(desk: Desk) -> None:
    page = desk.page
    page.get_by_role("button", name="Library").click()
    search = page.get_by_label("Search", exact=True)
    expect(search).to_be_focused()
    page.keyboard.type("friend")
    entry = page.locator(".jm-entry").first
    name = entry.get_attribute("data-entry") or ""
    expect(entry).to_contain_text("word of mouth")
    desk.settled()
    before = desk.card("e").bounding_box()
    assert before
    desk.drag(entry, (before["x"] + 3, before["y"] + 20))
    desk.until(lambda j: [t.name for t in j.phases[1].touchpoints][2:3], [name])
    new = desk.journey.phases[1].touchpoints[2]
    assert [one.name for one in new.channels] == ["word of mouth"]
    expect(desk.option(new.id)).to_have_attribute("aria-selected", "true")
    expect(page.locator(f".jm-entry[data-entry='{name}']")).to_have_count(0)
    # Let go beside the map, nothing is dropped.
    other = page.locator(".jm-entry").first
    desk.drag(other, (0, 30), by=True)
    # By keyboard it goes where it mostly belongs.
    search.fill("website")
    desk.press("ArrowDown")
    expect(page.locator(".jm-entry").first).to_be_focused()
    typical = page.locator(".jm-entry").first.get_attribute("data-entry") or ""
    desk.press("Enter")
    desk.until(lambda j: (len(j.touchpoints), typical in names(j)), (8, True))
    expect(page.locator(".jm-entry").first).to_be_focused()
    desk.press("Escape")
    expect(page.get_by_role("button", name="Library")).to_be_focused()
    expect(page.locator(".jm-library")).to_be_hidden()


def test_twelve_rapid_drags_are_all_stored(desk: Desk) -> None:
    up = desk.height(1)
    for turn in range(12):
        id = "abcdef"[turn % 6]
        desk.drag(desk.dot(id), (0, -0.1 * up if turn < 6 else 0.3 * up), by=True)
    expect(desk.dot("a")).to_have_attribute("aria-valuenow", "2.8")
    desk.until(scores, {"a": 2.8, "b": 3.8, "c": 1.8, "d": 3.3, "e": 4.3, "f": 2.8})
    drawn = [step for step in desk.library.history(desk.map) if ":" in step.op_id]
    assert len(drawn) == 12
    desk.page.reload()
    desk.settled()
    for id, value in scores(desk.journey).items():
        expect(desk.dot(id)).to_have_attribute("aria-valuenow", str(value))


def test_strokes_take_the_long_way_where_the_short_one_is_closed(desk: Desk) -> None:
    up = desk.height(1)
    desk.page.route("**/api/strokes", lambda route: route.fulfill(status=204))
    desk.drag(desk.dot("c"), (0, -up), by=True)
    desk.until(lambda journey: scores(journey)["c"], 3)
    desk.page.unroute("**/api/strokes")
    with desk.page.expect_response("**/api/strokes") as answer:
        desk.drag(desk.dot("a"), (0, -up), by=True)
    assert answer.value.ok
    desk.until(lambda journey: scores(journey)["a"], 4)


def test_a_drag_goes_on_while_others_change_the_map(
    desk: Desk, visit: Visit, library_of_server: Library
) -> None:
    up = desk.height(1)
    box = desk.dot("c").bounding_box()
    assert box
    mouse = desk.page.mouse
    mouse.move(box["x"] + 13, box["y"] + 13)
    mouse.down()
    mouse.move(box["x"] + 13, box["y"] + 13 - up / 2, steps=3)
    library_of_server.apply(
        desk.map, SetProperty(entity="touchpoint", id="e", field="name", value="was renamed")
    )
    library_of_server.apply(desk.map, SetScore(touchpoint="a", value=5))
    # What makes the page run again lies outside of the picture.
    desk.page.get_by_role("tab", name="Table").evaluate("node => node.click()")
    expect(desk.dot("a")).to_have_attribute("aria-valuenow", "5")
    expect(desk.page.locator(".jm-tip")).to_be_visible()
    mouse.move(box["x"] + 13, box["y"] + 13 - up, steps=3)
    mouse.up()
    desk.until(lambda j: scores(j)["c"], 3)
    assert scores(desk.journey)["a"] == 5
    assert names(desk.journey)[4] == "was renamed"


def test_each_persona_has_its_dots(visit: Visit, library_of_server: Library) -> None:
    two = journey()
    people = tuple(Persona(id=id, name=id.title()) for id in ("ann", "bob"))
    first = Phase(
        id="p",
        name="P",
        touchpoints=(touchpoint("c", 2, 4), touchpoint("d", 3.5, 3), touchpoint("x")),
    )
    map = library_of_server.add(Journey(id=two.id, title="Two", personas=people, phases=(first,)))
    desk = open_desk(visit, library_of_server, map)

    def at_c(journey: Journey) -> dict[str | None, float]:
        return {score.persona: score.value for score in journey.touchpoints[0].scores}

    low, high = (desk.dot(id, "ann").bounding_box() for id in ("c", "d"))
    assert low
    assert high
    desk.drag(desk.dot("c", "bob"), (0, (low["y"] - high["y"]) / 1.5), by=True)
    desk.until(at_c, {"ann": 2, "bob": 3})
    desk.option("c").focus()
    desk.press("p", "ArrowUp")
    desk.until(at_c, {"ann": 2.1, "bob": 3})


def test_what_is_missing_says_why_and_is_taken_over(
    visit: Visit, library_of_server: Library
) -> None:
    map = library_of_server.duplicate("cinema")
    desk = open_desk(visit, library_of_server, map)
    ghost = desk.page.locator(".jm-column.jm-ghost").first
    ghost.click()
    reason = desk.page.locator(".jm-reason")
    expect(reason).to_contain_text("City magazine")
    desk.press("Escape")
    expect(ghost).to_be_focused()
    desk.press("Enter", "Enter")

    def planned(journey: Journey) -> list[str]:
        return [t.name for t in journey.touchpoints if t.is_planned]

    desk.until(planned, ["City magazine"])


def test_all_keys_are_told(desk: Desk) -> None:
    desk.option("a").focus()
    desk.press("?")
    told = desk.page.locator(".jm-help")
    expect(told).to_contain_text("Score half a point better, worse")
    desk.press("Escape")
    expect(told).to_be_hidden()
    expect(desk.option("a")).to_be_focused()
