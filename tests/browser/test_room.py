"""Everything has room: nothing lies over another thing, nothing is out of sight."""

import pytest

from journey.model import Journey, Phase, SatisfactionScore, ScaleKey, Touchpoint
from journey.services.library import Library
from tests.browser.conftest import Visit

pytestmark = pytest.mark.judge("chromium")


def _small() -> Journey:
    """Four touchpoints, one of them a weak moment of truth."""
    touchpoints = tuple(
        Touchpoint(
            id=f"t{value}",
            name=f"asks {value} times",
            scores=(SatisfactionScore(value=value, scale=ScaleKey.ONE_TO_FIVE),),
            moment_of_truth=value == 1,
        )
        for value in (1, 2, 3, 4)
    )
    return Journey(
        id="small", title="Small", phases=(Phase(id="p", name="P", touchpoints=touchpoints),)
    )


def test_a_small_map_shows_its_cards_and_its_words_do_not_overlap(
    visit: Visit, library_of_server: Library
) -> None:
    library_of_server.add(_small())
    page = visit("/?map=small", language="de")
    page.locator(".jm-ring.jm-card").first.wait_for(state="attached")
    page.locator("[class*=st-key-finding-] .jm-tag").first.wait_for()
    page.wait_for_timeout(1000)
    hidden = page.locator(".jm-map").evaluate(
        """map => [...map.querySelectorAll(".jm-ring.jm-card")].map(
            card => card.getBoundingClientRect().bottom
                - map.querySelector(".jm-scroller").getBoundingClientRect().bottom)"""
    )
    assert len(hidden) == 4
    assert max(hidden) <= 0
    rows = page.locator("[class*=st-key-finding-]").evaluate_all(
        """rows => rows.map(row => [
            row.querySelector(".jm-tag").textContent,
            row.querySelector("[class*=st-key-findingwords-]").getBoundingClientRect().left
                - row.querySelector(".jm-tag").getBoundingClientRect().right])"""
    )
    assert any("Moment der Wahrheit" in name for name, _ in rows)
    assert min(room for _, room in rows) > 0


def test_on_a_narrow_screen_the_inspector_stands_under_the_picture(visit: Visit) -> None:
    page = visit("/?map=cinema")
    page.locator(".jm-picture svg").wait_for()
    page.set_viewport_size({"width": 860, "height": 900})
    page.wait_for_timeout(1000)
    picture = page.locator(".jm-map").bounding_box()
    inspector = page.locator(".st-key-inspector").bounding_box()
    tabs = page.locator(".st-key-map-tabs").bounding_box()
    assert picture
    assert inspector
    assert tabs
    assert picture["width"] > 800
    assert picture["y"] + picture["height"] <= inspector["y"]
    assert inspector["y"] + inspector["height"] <= tabs["y"]
