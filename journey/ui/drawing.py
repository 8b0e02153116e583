"""Small drawings of ours as pictures: Streamlit takes SVG out of the HTML that it is given.

A picture knows neither the colours nor the fonts of its page, so it brings both along.
"""

import base64
import re
from xml.etree import ElementTree as ET

from journey.ui import state
from journey.ui.markup import tag

# The tokens of app.css, light and dark.
_TOKENS = {
    "line": ("#E1E5EB", "#26313B"),
    "soft": ("#F4F6F8", "#1A232C"),
    "ink": ("#17222D", "#EEF2F5"),
    "muted": ("#4A5662", "#BAC4CD"),
    "faint": ("#5F6B76", "#98A5B1"),
    "accent": ("#3D4FD1", "#8E9BFF"),
    "weak-soft": ("#FBEDE5", "#43251A"),
    "passed-soft": ("#E6F1F8", "#16293A"),
    "sheet": ("#FFFFFF", "#11181F"),
}
_TOKEN = re.compile(r"var\(--jm-([a-z-]+)\)")


def image(svg: ET.Element, said: str, class_: str = "") -> ET.Element:
    """The picture of a drawing in the colours of the theme; `said` is what it says in words."""
    from journey.services import pictures  # loads the fonts, which most pages do without

    at = 1 if state.theme() == "dark" else 0
    svg.set("xmlns", "http://www.w3.org/2000/svg")
    if words := "".join(svg.itertext()):
        style = ET.Element("style")
        style.text = pictures.faces(words)
        svg.insert(0, style)
    svg.set("font-family", "FiraGO, 'Fira Sans', 'Noto Sans', sans-serif")
    text = _TOKEN.sub(lambda found: _TOKENS[found[1]][at], ET.tostring(svg, encoding="unicode"))
    source = f"data:image/svg+xml;base64,{base64.b64encode(text.encode()).decode()}"
    return tag("img", src=source, alt=said, class_=class_ or None)


def text(
    x: float,
    y: float,
    said: str,
    anchor: str = "start",
    *,
    size: int,
    turned: bool = False,
    bold: bool = False,
    fill: str = "var(--jm-muted)",
) -> ET.Element:
    """A line of words in a drawing; turned, it is read from below."""
    return tag(
        "text", said, x=f"{x:.1f}", y=f"{y:.1f}", fill=fill, text_anchor=anchor,
        font_size=str(size), font_weight="700" if bold else None,
        transform=f"rotate(-90 {x:g} {y:g})" if turned else None,
    )  # fmt: skip
