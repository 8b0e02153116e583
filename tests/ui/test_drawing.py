"""Small drawings have the colours of the page, and are pictures that a page shows."""

import base64
import re
from pathlib import Path

import pytest

import journey.ui
from journey.ui import drawing, state
from journey.ui.markup import tag

SHEET = (Path(journey.ui.__file__).parent / "assets" / "app.css").read_text("utf-8")


def test_the_colours_are_those_of_the_style_sheet() -> None:
    there = {
        name: (light, dark)
        for name, light, dark in re.findall(r"--jm-([a-z-]+): light-dark\((#\w+), (#\w+)\);", SHEET)
    }
    assert {name: there[name] for name in drawing._TOKENS} == drawing._TOKENS


@pytest.mark.parametrize(("theme", "ink"), [("light", "#17222D"), ("dark", "#EEF2F5")])
def test_a_drawing_is_a_picture_in_the_colours_of_the_theme(
    theme: str, ink: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "theme", lambda: theme)
    svg = tag("svg", tag("rect", fill="var(--jm-ink)"), viewBox="0 0 1 1")
    made = drawing.image(svg, "a rectangle")
    assert (made.tag, made.get("alt")) == ("img", "a rectangle")
    text = base64.b64decode((made.get("src") or "").split(",")[1]).decode()
    assert ink in text
    assert "var(" not in text


def test_a_drawing_brings_its_font_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "theme", lambda: "light")
    words = drawing.text(0, 0, "Preferred", size=12)
    made = drawing.image(tag("svg", words, viewBox="0 0 1 1"), "a word")
    text = base64.b64decode((made.get("src") or "").split(",")[1]).decode()
    assert "font-family:'FiraGO';font-weight:400" in text
    assert "font-family:'FiraGO';font-weight:700" in text
    assert "src:url(data:font/" in text
