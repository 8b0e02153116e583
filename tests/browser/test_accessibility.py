"""Everyone can use every page: axe-core finds nothing of weight on any of them, light or dark."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import Visit

pytestmark = [pytest.mark.judge("chromium"), pytest.mark.judge("axe")]

Step = Callable[[Page], None]


def as_it_comes(page: Page) -> None:
    """Nothing is done on the page."""


def tab(name: str, shown: str) -> Step:
    """The step that opens a tab of the map and waits for what stands in it."""

    def step(page: Page) -> None:
        page.get_by_role("tab", name=name).click()
        expect(page.locator(shown).first).to_be_visible()

    return step


def button(name: str, shown: str) -> Step:
    """The step that presses a button and waits for what it brings."""

    def step(page: Page) -> None:
        page.get_by_role("button", name=re.compile(name)).first.click()
        expect(page.locator(shown).first).to_be_visible()

    return step


def several_selected(page: Page) -> None:
    boxes = page.locator(".st-key-cards [data-testid=stCheckbox]")
    boxes.nth(0).click()
    boxes.nth(1).click()
    expect(page.locator(".st-key-selection-bar")).to_be_visible()


MAP = "/?map=cinema"
PAGES: dict[str, tuple[str, Step]] = {
    "gallery": ("/", as_it_comes),
    "gallery, several selected": ("/", several_selected),
    "gallery, opening a file": ("/", button("Open a file", "[role=dialog]")),
    "map, findings": (MAP, as_it_comes),
    "map, a touchpoint": (f"{MAP}&touchpoint=website", as_it_comes),
    "map, table": (MAP, tab("Table", "[data-testid=stDataFrame]")),
    "map, curve": (MAP, tab("Curve", ".js-plotly-plot")),
    "map, graph": (MAP, tab("Graph", ".js-plotly-plot")),
    "map, matrix": (MAP, tab("Matrix", ".js-plotly-plot")),
    "map, history": (MAP, tab("History", ".st-key-history")),
    "map, export": (MAP, button("Export", "[role=dialog] img")),
    "present": ("/?page=present&map=cinema&slide=3", as_it_comes),
    "personas": ("/?page=personas", as_it_comes),
    "persona": ("/?page=personas&persona=lena", as_it_comes),
    "guide": ("/?page=new", as_it_comes),
    "compare": ("/?page=compare&maps=cinema,lichtspielhaus", as_it_comes),
    "measures": ("/?page=measures", as_it_comes),
    "data": ("/?page=data&map=cinema", as_it_comes),
    "data, figures": ("/?page=data&map=cinema&tab=figures&kpi=churn-rate", as_it_comes),
    "data, questionnaire": ("/?page=data&map=cinema&tab=questionnaire", as_it_comes),
    "knowledge": ("/?page=knowledge", as_it_comes),
}
"""Every page of the app: its address, and what is done on it before it is judged."""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_used_by_everyone(visit: Visit, name: str) -> None:
    path, step = PAGES[name]
    page = visit(path)
    step(page)
    found: dict[str, list[str]] = {}
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        page.wait_for_timeout(1200)
        found |= {theme: violations(page)}
    assert found == {"light": [], "dark": []}
