"""Editing on the picture: a drag until it is kept, the first dot, and the frames of a drag.

Beside each stands what Streamlit takes for as little as can be asked of it, in the same run: a bare
`st.slider` and a bare `st.button`, an empty page. The slider waits 200 ms for the next move of the
hand before it says anything; the button does not.
"""

import contextlib
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.clock import p95, verdict
from bench.maps import journey_of
from bench.served import served
from journey import bootstrap
from journey.settings import Settings
from tests.judges import chromium

SIZES = {20: 150, 200: 200}
"""Touchpoints, and the most milliseconds of the 95th percentile."""
TURNS = 25
_BARE = """import streamlit as st
st.write("value", st.slider("x", 0, 100, 50), "pressed", st.session_state.get("n", 0))
def more(): st.session_state.n = st.session_state.get("n", 0) + 1
st.button("press", on_click=more)
"""
_EMPTY = "import streamlit as st\nst.write('here')\n"


@dataclass(frozen=True)
class Benchmark:
    """One benchmark by its name."""

    key: str


BENCHMARK = Benchmark("edit")


def main() -> None:
    """Run every case and print the ratios."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder)
        library = bootstrap.library(Settings(home=home))
        for size in SIZES:
            library.add(journey_of(size))
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        with served("app.py", home) as ours, _script(home, _BARE) as bare:
            _round_trips(browser, ours, bare)
            with _script(home, _EMPTY) as empty:
                _first_dot(browser, ours, empty)
            _frames(browser, ours)
        browser.close()


def _round_trips(browser: Browser, ours: str, bare: str) -> None:
    print(f"Hand lets go → kept → the browser knows, {TURNS} turns each, ms (median / p95)")
    maps = {size: _opened(browser, f"{ours}/?map=bench-{size}") for size in SIZES}
    plain = browser.new_page()
    plain.goto(bare)
    plain.get_by_role("slider").wait_for()
    spent: dict[str | int, list[float]] = {key: [] for key in (*SIZES, "slider", "button")}
    for turn in range(TURNS):
        for size, page in maps.items():
            page.bring_to_front()
            spent[size].append(_drag(page, turn))
        plain.bring_to_front()
        spent["slider"].append(_until_changed(plain, "slider", turn))
        spent["button"].append(_until_changed(plain, "button", turn))
    for key, times in spent.items():
        name = f"{key} touchpoints" if isinstance(key, int) else f"bare st.{key}"
        print(f"  {name:>16}: {statistics.median(times):.0f} / {p95(times):.0f}")
    for size, most in SIZES.items():
        ratio = statistics.median(spent[size]) / statistics.median(spent["button"])
        slide = statistics.median(spent[size]) / statistics.median(spent["slider"])
        print(
            f"  {size:>4}: {slide:.2f} × slider, {ratio:.2f} × button; p95 at most {most}: "
            f"{verdict(p95(spent[size]) <= most)}"
        )


def _opened(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.locator(".jm-map[data-settled=true]").wait_for(timeout=60_000)
    page.locator(".jm-map").evaluate(
        """map => {
            window.kept = [];
            let begun = 0;
            window.addEventListener("pointerup", () => (begun = performance.now()), true);
            new MutationObserver(() => {
                if (map.dataset.pending !== "0" || !begun) return;
                window.kept.push(performance.now() - begun);
                begun = 0;
            }).observe(map, { attributeFilter: ["data-pending"] });
        }"""
    )
    return page


def _drag(page: Page, turn: int) -> float:
    """Milliseconds from letting go of a dot until its stroke is known to be kept."""
    before = page.evaluate("window.kept.length")
    box = page.locator(".jm-handle").nth(turn % 6).bounding_box()
    assert box is not None
    x, y = box["x"] + 13, box["y"] + 13
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + (40 if y < 350 else -40), steps=3)
    page.mouse.up()
    page.wait_for_function("count => window.kept.length > count", arg=before)
    page.locator(".jm-map[data-settled=true]").wait_for()
    return float(page.evaluate("window.kept.at(-1)"))


def _until_changed(page: Page, what: str, turn: int) -> float:
    """Milliseconds from a key on a widget until the page shows what came of it."""
    widget = (
        page.get_by_role("slider") if what == "slider" else page.get_by_role("button", name="press")
    )
    widget.focus()
    page.evaluate(
        """() => {
            const said = [...document.querySelectorAll("[data-testid=stMarkdownContainer]")];
            const shown = said.find((each) => each.textContent.includes("pressed"));
            window.spent = 0;
            let begun = 0;
            const pressed = () => (begun = performance.now());
            window.addEventListener("keydown", pressed, { capture: true, once: true });
            const watch = new MutationObserver(() => {
                watch.disconnect();
                window.spent = performance.now() - begun;
            });
            const whole = shown.closest("[data-testid=stElementContainer]");
            watch.observe(whole, { childList: true, subtree: true, characterData: true });
        }"""
    )
    page.keyboard.press(
        ("ArrowRight" if turn % 2 else "ArrowLeft") if what == "slider" else "Enter"
    )
    page.wait_for_function("window.spent > 0")
    return float(page.evaluate("window.spent"))


def _first_dot(browser: Browser, ours: str, empty: str) -> None:
    places = {
        "empty": (empty, "[data-testid=stMarkdownContainer]"),
        "map": (f"{ours}/?map=bench-20", "#first-sight .dot, .jm-handle"),
        "held": (f"{ours}/?map=bench-20", ".jm-handle"),
    }
    times: dict[str, list[float]] = {name: [] for name in places}
    for _ in range(7):
        for name, (address, wanted) in places.items():
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            page = context.new_page()
            begun = time.perf_counter()
            page.goto(address, wait_until="commit")
            page.locator(wanted).first.wait_for(timeout=60_000)
            times[name].append((time.perf_counter() - begun) * 1000)
            context.close()
    medians = {name: statistics.median(each[1:]) for name, each in times.items()}
    ratio = medians["map"] / medians["empty"]
    print(
        f"First dot, warm server, cold browser: {medians['map']:.0f} ms; empty Streamlit page "
        f"{medians['empty']:.0f} ms; {ratio:.2f} × (at most 1.25): {verdict(ratio <= 1.25)}"
    )
    held = medians["held"]
    print(f"  one that a hand can hold: {held:.0f} ms, {held / medians['empty']:.2f} ×")


def _frames(browser: Browser, ours: str) -> None:
    page = _opened(browser, f"{ours}/?map=bench-200")
    still = _frame_times(page, moving=False)
    moving = _frame_times(page, moving=True)
    work = float(page.evaluate("window.worked"))
    print(
        "Frames while a dot is dragged at 200 touchpoints: "
        f"median {statistics.median(moving):.1f} ms, p95 {p95(moving):.1f} ms; "
        f"the same page at rest {statistics.median(still):.1f} and {p95(still):.1f} ms; "
        f"script {work:.2f} ms a frame"
    )
    print(f"  60 a second: {verdict(statistics.median(moving) <= 17.5)}")


def _frame_times(page: Page, *, moving: bool) -> list[float]:
    """The milliseconds between frames for two seconds, with or without a hand that drags."""
    times = page.locator(".jm-map").evaluate(
        """async (map, moving) => {
            const handle = map.querySelectorAll(".jm-handle")[4];
            const box = handle.getBoundingClientRect();
            const x = box.left + 13, y = box.top + 13;
            const send = (kind, to) => handle.dispatchEvent(new PointerEvent(kind, {
                bubbles: true, composed: true, pointerId: 1, button: 0, buttons: 1,
                clientX: x, clientY: to,
            }));
            handle.setPointerCapture = () => {};
            const times = [];
            let worked = 0, last = 0, at = 0;
            if (moving) send("pointerdown", y);
            await new Promise((done) => {
                const frame = (now) => {
                    if (last) times.push(now - last);
                    last = now;
                    const begun = performance.now();
                    if (moving) send("pointermove", y + 60 * Math.sin((at += 1) / 9));
                    worked += performance.now() - begun;
                    times.length < 120 ? requestAnimationFrame(frame) : done();
                };
                requestAnimationFrame(frame);
            });
            if (moving) send("pointercancel", y);
            window.worked = worked / times.length;
            return times;
        }""",
        moving,
    )
    return [float(each) for each in times[5:]]


@contextlib.contextmanager
def _script(home: Path, text: str) -> Iterator[str]:
    """A script of its own, served by Streamlit with our settings."""
    file = home / f"bare{abs(hash(text))}.py"
    file.write_text(text)
    with served(str(file), home) as address:
        yield address


if __name__ == "__main__":
    main()
