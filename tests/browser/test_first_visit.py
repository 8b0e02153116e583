"""The way of a first visitor, from the gallery to the file in hand."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from journey.services import documents, pictures
from journey.services.pictures import PictureOptions
from tests.browser.conftest import Visit, name_field

pytestmark = pytest.mark.judge("chromium")

_ROW = 31
"""The height of a row of the grid, about."""

_WORDS = {
    "en": {
        "example": "See an example", "map": "cinema", "table": "Table", "curve": "Curve",
        "findings": "Findings", "export": "Export", "download": "Download", "dark": "Dark",
        "weak": "is weak", "chip": "weak 1.6", "score": "4.5", "theme": "Dark",
    },
    "de": {
        "example": "Beispiel ansehen", "map": "cinema-de", "table": "Tabelle", "curve": "Kurve",
        "findings": "Befunde", "export": "Export", "download": "herunterladen", "dark": "Dunkel",
        "weak": "ist schwach", "chip": "schwach 1,6", "score": "4,5", "theme": "Dunkel",
    },
}  # fmt: skip


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("de", "dark")])
def test_from_the_gallery_to_the_file(
    visit: Visit, language: str, theme: str, tmp_path: Path
) -> None:
    said = _WORDS[language]
    page = visit("/", language, theme)
    page.get_by_role("button", name=said["example"]).click()
    page.wait_for_url(f"**map={said['map']}*")
    _picture_is_there(page)

    # A finding selects its touchpoint on the picture and in the inspector.
    page.get_by_role("button", name=re.compile(said["weak"])).first.click()
    website = page.locator("[role=option][data-id=website]")
    expect(website).to_have_attribute("aria-selected", "true")
    name = name_field(page)
    expect(name).to_have_value(re.compile("film|Film"))

    # A score in the table changes picture, curve and findings.
    page.get_by_role("tab", name=said["curve"]).click()
    curve = page.locator(".js-plotly-plot")
    expect(curve).to_contain_text(said["chip"])
    expect(curve).not_to_contain_text(said["score"])
    page.get_by_role("tab", name=said["table"]).click()
    _type_into_grid(page, row=4, right=3, value=said["score"])
    label = page.locator("text.label[data-id=website]")
    expect(label).to_have_text(re.compile(re.escape(said["score"])))
    page.get_by_role("tab", name=said["curve"]).click()
    expect(curve).to_contain_text(said["score"])
    expect(curve).not_to_contain_text(said["chip"])
    page.get_by_role("tab", name=said["findings"]).click()
    expect(page.get_by_role("button", name=re.compile(said["weak"]))).to_have_count(0)

    # A refresh loses nothing.
    page.reload()
    _picture_is_there(page)
    expect(label).to_have_text(re.compile(re.escape(said["score"])))

    # The file is the picture of this very map.
    page.keyboard.press("Control+e")
    yaml = _downloaded(page, "YAML", said["download"])
    png = _downloaded(page, "PNG", said["download"])
    journey = documents.read(yaml, "map.yaml")
    assert Image.open(io.BytesIO(png)).format == "PNG"
    assert png == pictures.draw(
        journey, "png", "map", PictureOptions(language=language, lanes=_used(journey))
    )


def _used(journey):  # type: ignore[no-untyped-def]
    return tuple(pictures.lanes(journey))


def _picture_is_there(page: Page) -> None:
    expect(page.locator(".jm-picture svg")).to_be_visible()
    expect(page.locator("[role=option][data-id=website]")).to_be_visible()


def _type_into_grid(page: Page, row: int, right: int, value: str) -> None:
    """Click the cell of the names in that row, go so many cells to the right, type."""
    canvas = page.locator("[data-testid=stDataFrame] canvas").first
    canvas.wait_for()
    canvas.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    canvas.click(position={"x": 200, "y": 1.5 * _ROW}, force=True)
    for _ in range(row):
        page.keyboard.press("ArrowDown")
    for _ in range(right):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    editor = page.locator("#portal textarea")
    editor.wait_for()
    editor.fill(value)
    page.keyboard.press("Enter")


def _downloaded(page: Page, form: str, download: str) -> bytes:
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name=form, exact=True).click()
    button = dialog.get_by_role("button", name=re.compile(f"{form}.*{download}|{download} {form}"))
    with page.expect_download() as got:
        button.click()
    return Path(got.value.path()).read_bytes()
