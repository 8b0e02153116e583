"""The outside programs that judge our work: where they are, and how one is fetched.

`python -m tests.judges` (part of `make test`) installs the browser where it may.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

_ROOT = Path(__file__).parent.parent


@lru_cache
def chromium() -> str | None:
    """The path of a Chromium that the browser tests may start."""
    if named := os.environ.get("JOURNEY_CHROMIUM"):
        return named
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if path := shutil.which(name):
            return path
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


@lru_cache
def node() -> str | None:
    """The path of node, which runs the type checker and the parsers of other products."""
    return shutil.which("node")


@lru_cache
def cjk_font() -> str | None:
    """A font with Chinese, Japanese and Korean characters."""
    return _font("Noto Sans CJK SC")


@lru_cache
def emoji_font() -> str | None:
    """A font with colour emoji."""
    return _font("Noto Color Emoji")


def _font(family: str) -> str | None:
    listing = shutil.which("fc-list")
    if not listing:
        return None
    found = subprocess.run([listing, family, "file"], capture_output=True, text=True, check=False)
    return found.stdout.split(":")[0].strip() or None


JUDGES: dict[str, Callable[[], str | None]] = {
    "chromium": chromium,
    "node": node,
    "cjk-font": cjk_font,
    "emoji-font": emoji_font,
}


def _install_browser() -> None:
    """Try the ways in which this machine may get a browser, the least intrusive first."""
    print("The tests need a browser (once) ...", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], **quiet)  # type: ignore[call-overload]
    chromium.cache_clear()
    if not chromium() and shutil.which("apt-get") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=environment, **quiet)  # type: ignore[call-overload]
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        subprocess.run(install, env=environment, **quiet)  # type: ignore[call-overload]


if __name__ == "__main__" and chromium() is None:
    _install_browser()
