"""One picture for both themes: it follows the page when the theme is switched, at once."""

import base64
from functools import lru_cache
from xml.etree import ElementTree as ET

from journey.ui.markup import text_of

_COLOURS = ("fill", "stroke", "stop-color", "color")


@lru_cache(maxsize=256)
def follow_theme(light: str, dark: str) -> str:
    """The light picture, in which every colour that differs in the dark one follows the theme.

    The two are drawn by the same layout, so they differ in colours only; where they differ in
    more, the light picture is returned as it is.
    """
    bright, dim = ET.fromstring(light), ET.fromstring(dark)
    pairs = list(zip(bright.iter(), dim.iter(), strict=False))
    if len(pairs) != sum(1 for _ in dim.iter()) or any(a.tag != b.tag for a, b in pairs):
        return light
    for ours, theirs in pairs:
        _join(ours, theirs)
    return ET.tostring(bright, encoding="unicode")


def _join(bright: ET.Element, dim: ET.Element) -> None:
    """Write each colour that differs as `light-dark(…)`: CSS resolves it by the page's scheme."""
    styles: list[str] = []
    for name in _COLOURS:
        light, dark = bright.get(name), dim.get(name)
        if light and dark and light != dark and "none" not in (light, dark):
            del bright.attrib[name]
            styles.append(f"{name}:light-dark({light},{dark})")
    if styles:
        bright.set("style", ";".join([*filter(None, [bright.get("style")]), *styles]))


def as_image(svg: str) -> str:
    """The picture as the address of an image that follows the scheme of where it stands."""
    root = ET.fromstring(svg)
    root.set("style", ";".join([*filter(None, [root.get("style")]), "color-scheme:light dark"]))
    packed = base64.b64encode(text_of(root).encode()).decode()
    return f"data:image/svg+xml;base64,{packed}"
