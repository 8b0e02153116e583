"""Text stands in the same place in every format, as measured: browser, PNG and our own numbers."""

import io
from collections.abc import Iterator

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, sync_playwright

from journey.renderers import RENDERERS, RenderOptions
from journey.scene.items import Text
from journey.scene.scene import Scene
from tests.judges import chromium
from tests.scene.scenes import EAST_ASIAN, LATIN, WORLD, scene_of

pytestmark = pytest.mark.judge("chromium")

HOSTILE_SHEET = """
body { letter-spacing: 3px; word-spacing: 9px; font-family: serif; text-transform: uppercase;
    font-kerning: none; font-feature-settings: "liga" 0; white-space: normal }
"""
MEASURE = """
() => [...document.querySelectorAll('svg text')].flatMap(text => {
  const parts = text.querySelectorAll('tspan');
  return [...(parts.length ? parts : [text])].map(
    part => [part.textContent.trim(), part.getComputedTextLength()]);
})
"""


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--disable-gpu"])
        yield browser.new_page(device_scale_factor=2, viewport={"width": 800, "height": 700})
        browser.close()


def svg(scene: Scene) -> str:
    return RENDERERS["svg"].render(scene, RenderOptions()).decode().replace('pt"', '"')


@pytest.mark.parametrize("sheet", ["", HOSTILE_SHEET], ids=["alone", "in-a-hostile-page"])
def test_a_browser_draws_text_as_wide_as_we_measured(page: Page, sheet: str) -> None:
    scene = scene_of(*LATIN, *WORLD)
    runs = {
        run.text: run.width
        for item in scene.pages[0].items
        if isinstance(item, Text)
        for run in item.runs
        if run.text.strip(" \u2010") == run.text
    }
    page.set_content(f"<style>{sheet}</style>{svg(scene)}")
    page.evaluate("document.fonts.ready")
    drawn = {text: width for text, width in page.evaluate(MEASURE) if text in runs}
    assert len(drawn) > 20
    assert {text: width for text, width in drawn.items() if abs(width - runs[text]) > 0.3} == {}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(words, marks=pytest.mark.judge("cjk-font")) if words in EAST_ASIAN else words
        for words in (*LATIN, *WORLD)
    ],
)
def test_png_and_browser_put_ink_in_the_same_place(page: Page, words: str) -> None:
    scene = scene_of(words)
    page.set_content(f"<body style='margin:0'>{svg(scene)}</body>")
    page.evaluate("document.fonts.ready")
    seen = ink(page.screenshot(clip={"x": 22, "y": 22, "width": 110, "height": 130}))
    ours = Image.open(io.BytesIO(RENDERERS["png"].render(scene, RenderOptions(scale=2))))
    drawn = ink_of(ours.crop((44, 44, 264, 304)))
    assert all(abs(one - other) <= 1 for one, other in zip(seen, drawn, strict=True))


def ink(shot: bytes) -> tuple[int, int, int, int]:
    return ink_of(Image.open(io.BytesIO(shot)))


def ink_of(image: Image.Image) -> tuple[int, int, int, int]:
    """The edges of what is dark, in device pixels."""
    grey = image.convert("L")
    box = ImageChops.invert(grey).point(lambda value: 255 if value > 60 else 0).getbbox()
    assert box is not None
    return box
