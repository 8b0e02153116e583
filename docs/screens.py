"""Takes the pictures of the app that the docs show: `python -m docs.screens`, with Chromium."""

import io
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

from PIL import Image
from playwright.sync_api import sync_playwright

from docs.draw import FOLDER, with_palette

ROOT = Path(__file__).parents[1]
SCREENS = {"app-map": "/?page=map&map=cinema&touchpoint=website"}
"""Name of the picture, and the address that it shows."""
_BROWSER = os.environ.get("JOURNEY_CHROMIUM", "/usr/bin/chromium")


def main() -> None:
    """Start the app on an empty library, and take a picture of each screen."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "journey", "serve", "--port", str(port)]
        server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "JOURNEY_HOME": home})
        try:
            _wait_for(f"http://127.0.0.1:{port}/healthz")
            _take(f"http://127.0.0.1:{port}")
        finally:
            server.terminate()
            server.wait()


def _wait_for(address: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(address)
            return
        except URLError:
            time.sleep(0.2)
    sys.exit(f"{address} does not answer")


def _take(address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_BROWSER, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900}, device_scale_factor=1.5)
        for name, path in SCREENS.items():
            page.goto(address + path)
            page.locator(".journey-map svg").first.wait_for(timeout=60_000)
            page.get_by_role("tab").first.wait_for()
            page.wait_for_timeout(4_000)
            target = FOLDER / f"{name}.png"
            with Image.open(io.BytesIO(page.screenshot())) as shot:
                with_palette(shot).save(target, optimize=True)
            sys.stdout.write(f"docs/pictures/{target.name}\n")
        browser.close()


if __name__ == "__main__":
    main()
