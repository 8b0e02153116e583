"""The big list of naughty strings as names: every file says them, and fetches nothing."""

import html as markup
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import sync_playwright

from journey.codecs import CODECS
from journey.model import Journey, PainPoint, Phase, Quote, Touchpoint, channel
from journey.services import pictures
from journey.services.pictures import PictureOptions
from tests.codecs.naughty import naughty_names, naughty_notes
from tests.handouts import deck_of, folded, is_turned_round, printed_text, said_on_slides, squeezed
from tests.judges import chromium

pytestmark = pytest.mark.judge("mermaid")
BATCH = 110


def journeys() -> Iterator[Journey]:
    """All strings as names of touchpoints, channels, departments; the notes as pain points."""
    names, notes = naughty_names(), naughty_notes()
    for start in range(0, len(names), BATCH):
        part = names[start : start + BATCH]
        touchpoints = tuple(
            Touchpoint(
                id=f"t{at}",
                name=name,
                channels=(channel(name[:60].strip() or "a"),) if at % 5 == 0 else (),
                department=name if at % 7 == 0 else None,
                pain_points=(PainPoint(text=notes[(start + at) % len(notes)][:300]),)
                if at % 4 == 0
                else (),
                quotes=(Quote(text=name),) if at % 6 == 0 else (),
            )
            for at, name in enumerate(part)
        )
        phases = tuple(
            Phase(id=f"p{at}", name=part[at], touchpoints=touchpoints[at * 28 : at * 28 + 28])
            for at in range(4)
            if touchpoints[at * 28 : at * 28 + 28]
        )
        yield Journey(id="naughty", title=part[0], scenario=part[-1], phases=phases)


@pytest.fixture(scope="module")
def maps() -> list[Journey]:
    return list(journeys())


def _legal(text: str) -> str:
    """What XML can hold of a text."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "", text)


@pytest.mark.parametrize("key", CODECS)
def test_every_notation_gives_the_same_names_back(maps: list[Journey], key: str) -> None:
    codec = CODECS[key]
    for journey in maps:
        back = codec.read(codec.encode(journey), f"naughty{codec.extensions[0]}").journey
        if not codec.losses(journey):
            assert back == journey
        wanted = [_legal(t.name) if key == "cjml" else t.name for t in journey.touchpoints]
        assert [t.name for t in back.touchpoints] == wanted


def test_drawings_slides_and_pages_say_all_names(maps: list[Journey]) -> None:
    for journey in maps:
        svg = pictures.draw(journey, "svg", options=PictureOptions(page="fit"))
        page = pictures.draw(journey, "html")
        said = {
            "svg": squeezed("".join(ET.fromstring(svg).itertext())),
            "html": squeezed(markup.unescape(re.sub(r"<[^>]*>", "", page.decode()))),
            "pptx": said_on_slides(deck_of(pictures.draw(journey, "pptx"))),
        }
        for touchpoint in journey.touchpoints:
            for form, text in said.items():
                assert squeezed(_legal(touchpoint.name)) in text, (form, touchpoint.name)


@pytest.mark.judge("pdftotext")
def test_prints_say_all_names_and_pictures_are_made(maps: list[Journey]) -> None:
    for journey in maps:
        pdf = pictures.draw(journey, "pdf")
        text = folded(printed_text(pdf))
        lost = [t.name for t in journey.touchpoints if folded(t.name) not in text]
        assert [name for name in lost if not is_turned_round(name)] == []
        assert pictures.draw(journey, "png", options=PictureOptions(scale=0.5))


class _Counter(BaseHTTPRequestHandler):
    hits: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.hits.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"counted")

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.mark.judge("chromium")
def test_a_browser_that_opens_them_asks_nobody(maps: list[Journey], tmp_path: Path) -> None:
    server = HTTPServer(("127.0.0.1", 0), _Counter)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/hit"
    lures = (
        f'<img src="{home}/img">', f'"><script src="{home}/script"></script>',
        f"url({home}/css)", f'<span style="background:url({home}/span)">', f"![]({home}/md)",
        f"</style><style>@import url({home}/import)</style>", f"]]><image href='{home}/svg'/>",
    )  # fmt: skip
    phase = Phase(
        id="p", name="lures",
        touchpoints=tuple(Touchpoint(id=f"l{at}", name=lure) for at, lure in enumerate(lures)),
    )  # fmt: skip
    lured = Journey(id="lures", title=lures[0], phases=(phase,))
    asked: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--disable-gpu"])
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: asked.append("a dialog"))
        for at, journey in enumerate((lured, *maps)):
            for form in ("svg", "html"):
                file = tmp_path / f"{at}.{form}"
                file.write_bytes(pictures.draw(journey, form, options=PictureOptions(page="fit")))
                page.goto(file.as_uri())
        page.goto(home)  # the counter counts
        browser.close()
    server.shutdown()
    server.server_close()
    assert _Counter.hits[0].startswith("/hit")
    assert len([hit for hit in _Counter.hits if hit != "/favicon.ico"]) == 1
    assert [url for url in asked if not url.startswith(("data:", "file:", home))] == []
