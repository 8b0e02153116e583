"""The dialog of the export: the file stays in sight beside all that can be chosen of it."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.judge("chromium")

_IN_SIGHT = """node => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return [0.02, 0.5, 0.98].every((share) => {
        const at = document.elementFromPoint(left + width / 2, top + height * share);
        return at && (node.contains(at) || at.contains(node));
    });
}"""
"""Whether nothing lies over an element, and it over no edge of the window."""


def test_the_options_scroll_beside_the_preview_and_nothing_lies_over_them(visit: Visit) -> None:
    page = visit("/?map=cinema")
    page.locator(".st-key-bar-export button").click()
    preview = page.locator("[role=dialog] .jm-preview")
    download = page.locator(".st-key-export-download button")
    expect(download).to_be_enabled()
    before = preview.bounding_box()
    assert preview.evaluate(_IN_SIGHT)
    for key in ("export-leave-out", "export-brand"):
        summary = page.locator(f".st-key-{key} summary")
        summary.scroll_into_view_if_needed()
        assert summary.evaluate(_IN_SIGHT), key
        assert preview.bounding_box() == before
    page.locator(".st-key-export-brand summary").click()
    colours = page.get_by_label("Colours")
    colours.fill("#ffcc00")
    colours.press("Enter")
    told = page.locator("[role=dialog] [role=status]", has_text="stands in its place")
    expect(told).to_be_visible()
    told.scroll_into_view_if_needed()
    for each in (colours, told, preview, download):
        assert each.evaluate(_IN_SIGHT)
