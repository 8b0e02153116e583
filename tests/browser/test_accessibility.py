"""Everyone can use every page: axe-core finds nothing of weight on any of them, light or dark."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import COLOURS, violations
from tests.browser.conftest import Visit

pytestmark = [pytest.mark.judge("chromium"), pytest.mark.judge("axe")]

Step = Callable[[Page], None]


def as_it_is(page: Page) -> None:
    """Nothing more is done on the page."""


def drawn(page: Page) -> None:
    """The picture of the map is there."""
    expect(page.locator(".jm-map")).to_have_attribute("data-settled", "true")


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


_CHART = ".js-plotly-plot:visible"
PAGES: dict[str, tuple[str, dict[str, Step]]] = {
    "gallery": (
        "/",
        {
            "as it comes": as_it_is,
            "several selected": several_selected,
            "opening a file": button("Open a file", "[role=dialog]"),
        },
    ),
    "map": (
        "/?map=cinema",
        {"findings": as_it_is, "export": button("Export", "[role=dialog] img")},
    ),
    "map, tabs": (
        "/?map=cinema&touchpoint=website",
        {
            "a touchpoint": drawn,
            "table": tab("Table", "[data-testid=stDataFrame]"),
            "curve": tab("Curve", _CHART),
            "graph": tab("Graph", _CHART),
            "matrix": tab("Matrix", _CHART),
            "measures": tab("Measures", "[class*=st-key-taskrow-]"),
            "history": tab("History", ".st-key-history"),
        },
    ),
    "present": ("/?page=present&map=cinema&slide=3", {"slide": as_it_is}),
    "personas": ("/?page=personas", {"cards": as_it_is}),
    "persona": ("/?page=personas&persona=lena", {"profile": as_it_is}),
    "guide": (
        "/?page=new",
        {"first step": as_it_is, "second step": button("Next: collect", ".jm-prevphases")},
    ),
    "compare": ("/?page=compare&maps=cinema,lichtspielhaus", {"matrix": as_it_is}),
    "measures": ("/?page=measures", {"list": as_it_is}),
    "data": ("/?page=data&map=cinema", {"survey": as_it_is}),
    "data, figures": ("/?page=data&map=cinema&tab=figures&kpi=churn-rate", {"kpi": as_it_is}),
    "data, questionnaire": ("/?page=data&map=cinema&tab=questionnaire", {"form": as_it_is}),
    "knowledge": ("/?page=knowledge", {"terms": as_it_is}),
}
"""Every page of the app: its address, and what is done on it, one after the other."""
_TABS = ".st-key-map-tabs"
"""What another tab changes: what stands around it was judged before."""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_used_by_everyone(visit: Visit, name: str) -> None:
    path, steps = PAGES[name]
    page = visit(path)
    found: dict[str, list[str]] = {}
    for done, step in steps.items():
        step(page)
        within = _TABS if name == "map, tabs" and done != "a touchpoint" else ""
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            found |= {f"{done}, {theme}": _lasting_violations(page, theme, within)}
    assert {where: what for where, what in found.items() if what} == {}


def _lasting_violations(page: Page, theme: str, within: str) -> list[str]:
    """What is wrong with the page in these colours, and not only while it comes or changes.

    It was judged whole in light colours: in dark ones only its colours are others.
    """
    rules = COLOURS if theme == "dark" else ()
    found: list[str] = []
    for _ in range(4):
        page.wait_for_function(_AT_REST, arg=theme == "dark")
        page.wait_for_timeout(300)
        found = violations(page, within, rules)
        if not found:
            break
        page.wait_for_timeout(1000)
    return found


_AT_REST = """dark => {
    const ground = getComputedStyle(document.querySelector(".stApp")).backgroundColor;
    const [red] = ground.match(/[0-9]+/g);
    return (red < 128) === dark && !document.querySelector("[data-stale=true]")
        && document.getAnimations().every(each => each.playState !== "running");
}"""
"""Whether the page has followed, and nothing on it is stale or still changes its colours."""
