"""Every key that the picture obeys is told in its list of keys."""

import re
from pathlib import Path

import journey.ui.components.journey_map as component
from journey.locales import words
from journey.ui.components.journey_map.labels import labels

ASSETS = Path(component.__file__).parent / "assets"
SIGNS = {
    "ArrowLeft": "←",
    "ArrowRight": "→",
    "ArrowUp": "↑",
    "ArrowDown": "↓",
    "PageUp": "Page ↑",
    "PageDown": "Page ↓",
    "Escape": "Esc",
    " ": "Space",
    "-": "−",
}


def obeyed() -> set[str]:
    """The keys of all tables of keys in the component, as they are told."""
    found: set[str] = set()
    for name in ("keyboard.js", "viewport.js"):
        script = (ASSETS / name).read_text("utf-8")
        pairs = re.findall(r'(?:"([^"]+)"|\b(\w+)): \(\) =>', script)
        found |= {quoted or plain for quoted, plain in pairs}
    return {SIGNS.get(key, key if len(key) > 1 else key.upper()) for key in found}


def test_no_key_is_kept_secret() -> None:
    told = {key for keys, _ in labels(3, words("en"))["keys"] for key in keys}
    assert obeyed() <= told
    assert {"Ctrl", "E", "Z", "Y", "F", "?", "Alt", "Shift", "Insert", "Delete"} <= told
