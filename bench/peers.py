"""The peers that draw the same map: Plotly with Kaleido, and mermaid."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.maps import as_mermaid
from journey.model import Journey
from journey.scene.items import Bend, Circle, Close, Line, Move, Rect, Text
from journey.scene.items import Path as Outline
from journey.scene.scene import Scene
from tests.judges import chromium

ROOT = Path(__file__).parent.parent
JUDGES = ROOT / ".judges/peers"
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")


def install_mermaid() -> None:
    """Install mermaid and its command line once, without the browser of their own."""
    wanted = (ROOT / "bench/package.json").read_text()
    installed = JUDGES / "package.json"
    if (JUDGES / "node_modules/.bin/mmdc").exists() and installed.read_text() == wanted:
        return
    JUDGES.mkdir(parents=True, exist_ok=True)
    installed.write_text(wanted)
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"],
        cwd=JUDGES,
        check=True,
        capture_output=True,
        env={**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"},
    )


def mermaid_command(journey: Journey, folder: Path) -> list[str]:
    """The mermaid command line that draws a journey to PNG at 2×."""
    source, setting = folder / "map.mmd", folder / "puppeteer.json"
    source.write_text(as_mermaid(journey))
    setting.write_text(json.dumps({"executablePath": chromium(), "args": ARGUMENTS}))
    program = str(JUDGES / "node_modules/.bin/mmdc")
    target = str(folder / "mermaid.png")
    return [program, "-i", str(source), "-o", target, "-s", "2", "-p", str(setting), "-q"]


class KeptMermaid:
    """mermaid in a browser that stays open, and a photo at 2×."""

    def __init__(self, page: Any) -> None:
        self._page = page

    def png(self, journey: Journey, shrunk: bool = False) -> bytes:
        """Draw a journey and take its picture at 2×, or shrunk to the width of the window.

        Shrinking is what mermaid does unless told otherwise: twenty touchpoints are then a third
        as wide, and nobody can read sixty.
        """
        self._page.evaluate(
            """async ({ source, shrunk }) => {
                mermaid.initialize({ startOnLoad: false, journey: { useMaxWidth: shrunk } });
                const id = "m" + Math.random().toString(36).slice(2);
                const { svg } = await mermaid.render(id, source);
                document.body.innerHTML = svg;
            }""",
            {"source": as_mermaid(journey), "shrunk": shrunk},
        )
        return self._page.locator("svg").screenshot()


@contextmanager
def kept_mermaid() -> Iterator[KeptMermaid]:
    """A browser with mermaid loaded, closed at the end."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        page = browser.new_page(device_scale_factor=2)
        page.set_content("<html><body></body></html>")
        page.add_script_tag(path=JUDGES / "node_modules/mermaid/dist/mermaid.min.js")
        yield KeptMermaid(page)
        browser.close()


@contextmanager
def kept_kaleido() -> Iterator[Any]:
    """Kaleido with its server kept open: `write(figure)` gives PNG bytes at 2×."""
    import kaleido

    os.environ.setdefault("BROWSER_PATH", chromium() or shutil.which("chromium") or "")
    kaleido.start_sync_server(silence_warnings=True)
    try:
        yield lambda figure: kaleido.calc_fig_sync(
            figure,
            opts={
                "format": "png",
                "scale": 2,
                "width": figure["layout"]["width"],
                "height": figure["layout"]["height"],
            },
        )
    finally:
        kaleido.stop_sync_server(silence_warnings=True)


def as_figure(scene: Scene) -> dict[str, Any]:
    """The same picture as a Plotly figure: shapes for outlines, annotations for texts."""
    page = scene.pages[0]
    shapes: list[dict[str, Any]] = []
    annotations: list[dict[str, Any]] = []
    for item in page.items:
        line = {"width": 0}
        if not isinstance(item, Text) and getattr(item, "pen", None):
            line = {"color": item.pen.colour, "width": item.pen.width}
        fill = {"fillcolor": item.fill} if getattr(item, "fill", None) else {}
        match item:
            case Rect(x=x, y=y, width=width, height=height):
                ends = {"x0": x, "y0": y, "x1": x + width, "y1": y + height}
                shapes.append({"type": "rect", **ends, "line": line, **fill})
            case Circle(x=x, y=y, radius=r):
                ends = {"x0": x - r, "y0": y - r, "x1": x + r, "y1": y + r}
                shapes.append({"type": "circle", **ends, "line": line, **fill})
            case Line(x1=x1, y1=y1, x2=x2, y2=y2):
                ends = {"x0": x1, "y0": y1, "x1": x2, "y1": y2}
                shapes.append({"type": "line", **ends, "line": line})
            case Outline(steps=steps):
                drawn = " ".join(_step(step) for step in steps)
                shapes.append({"type": "path", "path": drawn, "line": line, **fill})
            case Text(x=x, y=y, words=words, size=size, colour=colour):
                annotations.append({"x": x, "y": y, "text": words, "showarrow": False,
                                    "xanchor": "left", "yanchor": "bottom",
                                    "font": {"size": size, "color": colour}})  # fmt: skip
            case _:
                pass
    axis = {"visible": False, "fixedrange": True}
    return {
        "data": [],
        "layout": {
            "width": page.width,
            "height": page.height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "shapes": shapes,
            "annotations": annotations,
            "xaxis": {**axis, "range": [0, page.width]},
            "yaxis": {**axis, "range": [page.height, 0]},
        },
    }


def _step(step: object) -> str:
    match step:
        case Bend(x1, y1, x2, y2, x, y):
            return f"C{x1:.2f},{y1:.2f} {x2:.2f},{y2:.2f} {x:.2f},{y:.2f}"
        case Close():
            return "Z"
        case Move(x, y):
            return f"M{x:.2f},{y:.2f}"
        case _:
            return f"L{step.x:.2f},{step.y:.2f}"  # type: ignore[attr-defined]
