"""A web page in one file: heard and reached by key, quiet towards every address."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, sync_playwright
from pypdf import PdfReader

from journey.locales import words
from journey.renderers import RENDERERS, RenderOptions
from journey.scene.scene import Scene
from journey.services import pictures
from journey.services.pictures import PictureOptions
from tests.journeys import cinema
from tests.judges import chromium
from tests.scene.scenes import EMOJI, LATIN, NAUGHTY, WORLD, scene_of, texts

browsed = pytest.mark.judge("chromium")
FOCUSED = "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"


def written(scene: Scene) -> str:
    return RENDERERS["html"].render(scene, RenderOptions()).decode()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails its test when its script or its policy complains."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append("dialog"))
    yield page
    page.close()
    assert complaints == []


def opened(page: Page, html: bytes | str, folder: Path) -> list[str]:
    """Open a file as a person would; gives the addresses it asked for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    file = folder / "map.html"
    file.write_bytes(html if isinstance(html, bytes) else html.encode())
    page.goto(file.as_uri())
    return [url for url in asked if not url.startswith(("data:", file.as_uri()))]


@browsed
def test_touchpoints_are_reached_in_their_order_by_key(page: Page, tmp_path: Path) -> None:
    journey = cinema()
    opened(page, pictures.draw(journey, "html"), tmp_path)
    page.locator(".window").focus()
    names = []
    for _ in range(3):
        page.keyboard.press("Tab")
        names.append(page.evaluate(FOCUSED))
    assert names[0].startswith("1 of 18, ")
    assert [name.split(",")[0] for name in names] == ["1 of 18", "2 of 18", "3 of 18"]
    page.keyboard.press("ArrowRight")
    assert page.evaluate(FOCUSED).startswith("4 of 18")


@browsed
def test_a_tip_tells_the_evidence_on_focus_and_on_hover_and_goes(
    page: Page, tmp_path: Path
) -> None:
    opened(page, pictures.draw(cinema(), "html"), tmp_path)
    spot = page.locator(".spot").nth(4)
    tip = page.locator(".tip").nth(4)
    assert not tip.is_visible()
    page.locator(".spot").nth(3).focus()
    page.keyboard.press("Tab")
    assert tip.is_visible()
    assert "customer survey" in tip.inner_text()
    box = tip.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1400
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    page.evaluate("document.activeElement.blur()")
    spot.hover()
    assert tip.is_visible()


@browsed
def test_a_spot_lies_over_its_card(page: Page, tmp_path: Path) -> None:
    opened(page, pictures.draw(cinema(), "html"), tmp_path)
    spot = page.locator(".spot").first.bounding_box()
    name = page.locator("svg.light text", has_text="a friend").first.bounding_box()
    assert spot
    assert name
    assert spot["x"] < name["x"] < name["x"] + name["width"] < spot["x"] + spot["width"]
    assert spot["y"] < name["y"] < spot["y"] + spot["height"]


@browsed
def test_the_picture_grows_and_fits_again(page: Page, tmp_path: Path) -> None:
    opened(page, pictures.draw(cinema(), "html"), tmp_path)
    width = "document.querySelector('svg.light').getBoundingClientRect().width"
    fit = page.evaluate(width)
    page.get_by_role("button", name="Larger").click()
    page.get_by_role("button", name="Larger").click()
    assert page.evaluate(width) > 1.5 * fit
    page.get_by_role("button", name="Fit to window").click()
    assert page.evaluate(width) == pytest.approx(fit, abs=1)


@browsed
def test_colours_follow_the_reader_and_can_be_turned(page: Page, tmp_path: Path) -> None:
    page.emulate_media(color_scheme="dark")
    opened(page, pictures.draw(cinema(), "html"), tmp_path)
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    assert page.locator("svg.dark").is_visible()
    assert not page.locator("svg.light").is_visible()
    page.get_by_role("button", name="Light colours").click()
    assert page.locator("svg.light").is_visible()
    assert page.evaluate(ground) != dark
    page.get_by_role("button", name="Dark colours").click()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("svg.light").is_visible()
    assert page.evaluate(ground) == "rgb(255, 255, 255)"


@browsed
def test_on_paper_the_picture_has_a_page_of_its_own(page: Page, tmp_path: Path) -> None:
    opened(page, pictures.draw(cinema(), "html"), tmp_path)
    printed = tmp_path / "printed.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    first, second = PdfReader(printed).pages[:2]
    assert "takes the programme" in " ".join(first.extract_text().split())
    assert second.extract_text().strip().startswith("Persona")
    page.set_viewport_size({"width": 1032, "height": 703})  # A4 within its margins
    page.emulate_media(media="print")
    box = page.locator("svg.light").bounding_box()
    assert box
    assert box["y"] < 1
    assert 0.97 * 703 < box["height"] < 703


@browsed
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: str, tmp_path: Path) -> None:
    # A page on which axe may be run: its own policy forbids foreign script.
    html = pictures.draw(cinema(), "html").decode()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened(page, re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html), tmp_path)
    page.locator(".spot").nth(4).hover()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [n["html"][:120] for n in one["nodes"]]) for one in found] == []


@browsed
def test_it_can_be_read_without_script(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    opened(page, pictures.draw(cinema(), "html"), tmp_path)
    assert page.get_by_role("table").count() == 2
    assert not page.get_by_role("button", name="Larger").is_visible()
    page.close()


@browsed
def test_a_window_as_wide_as_a_phone_is_not_scrolled_sideways(page: Page, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    opened(page, pictures.draw(cinema(), "html"), tmp_path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@browsed
def test_what_an_attacker_writes_is_only_text(page: Page, tmp_path: Path) -> None:
    hostile = "</style></script><script>alert(1)</script><img src=x onerror=alert(2)>"
    journey = cinema()
    first = journey.phases[0].model_copy(update={"name": hostile})
    journey = journey.model_copy(update={"title": hostile, "phases": (first, *journey.phases[1:])})
    assert opened(page, pictures.draw(journey, "html"), tmp_path) == []
    assert page.locator("h1").inner_text() == hostile
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 1


@browsed
def test_the_policy_forbids_every_address(page: Page, tmp_path: Path) -> None:
    html = pictures.draw(cinema(), "html").decode()
    planted = html.replace("</main>", '<img src="https://example.org/a.png"></main>')
    blocked: list[str] = []
    page.on("requestfailed", lambda request: blocked.append(request.url))
    file = tmp_path / "planted.html"
    file.write_text(planted)
    context = page.context.browser
    assert context
    other = context.new_page()
    said: list[str] = []
    other.on("console", lambda message: said.append(message.text))
    other.goto(file.as_uri())
    assert any("Content Security Policy" in one for one in said)
    other.close()


def test_no_address_but_the_name_of_the_drawing_language() -> None:
    html = pictures.draw(cinema(), "html").decode()
    assert set(re.findall(r"https?://[^\"'<> ]+", html)) <= {"http://www.w3.org/2000/svg"}
    for theme in pictures.themes():
        drawn = pictures.draw(cinema(), "html", options=PictureOptions(theme=theme)).decode()
        assert ('class="picture dark"' in drawn) == (theme == "light")


def test_the_words_around_the_picture_are_in_the_language_asked_for() -> None:
    html = pictures.draw(cinema(), "html", options=PictureOptions(language="de")).decode()
    assert '<html lang="de">' in html
    assert f'<h2 id="section-3">{words("de")("Findings")}</h2>' in html
    assert '<h1 lang="en">An evening at the cinema</h1>' in html


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        assert not any(name.startswith("on") or name == "style" for name, _ in attrs)


@settings(max_examples=25)
@given(st.lists(texts, min_size=1, max_size=4), texts)
def test_any_text_gives_a_page_without_foreign_parts(spoken: list[str], title: str) -> None:
    tags = _Tags()
    tags.feed(written(replace(scene_of(*spoken, *NAUGHTY), title=title)))
    assert not tags.seen & {"img", "iframe", "object", "link", "base", "form"}


@browsed
def test_the_scripts_of_the_world_are_shown(page: Page, tmp_path: Path) -> None:
    assert opened(page, written(scene_of(*LATIN, *WORLD, EMOJI, *NAUGHTY)), tmp_path) == []
    assert page.locator("svg").is_visible()
