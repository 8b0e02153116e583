import base64
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from journey.ui.theming import as_image, follow_theme

LIGHT = (
    '<svg xmlns="http://www.w3.org/2000/svg">'
    '<rect fill="#ffffff"/><path stroke="#112233" fill="none"/></svg>'
)
DARK = LIGHT.replace("#ffffff", "#000000").replace("#112233", "#ddeeff")


def test_a_colour_that_differs_follows_the_theme() -> None:
    drawn = ET.fromstring(follow_theme(LIGHT, DARK))
    rect, path = drawn
    assert rect.get("style") == "fill:light-dark(#ffffff,#000000)"
    assert path.get("style") == "stroke:light-dark(#112233,#ddeeff)"
    assert path.get("fill") == "none"


def test_a_colour_that_is_the_same_is_left_as_it_is() -> None:
    assert "light-dark" not in follow_theme(LIGHT, LIGHT)


def test_pictures_that_differ_in_more_than_colours_are_not_mixed() -> None:
    more = LIGHT.replace("</svg>", "<circle/></svg>")
    assert follow_theme(LIGHT, more) == LIGHT
    assert follow_theme(LIGHT, LIGHT.replace("path", "line")) == LIGHT


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "P", "S", "Zs"])))
def test_words_in_a_picture_stay_words(words: str) -> None:
    root = ET.fromstring(LIGHT)
    ET.SubElement(root, "text").text = words
    address = as_image(ET.tostring(root, encoding="unicode"))
    kind, packed = address.split(",", 1)
    assert kind == "data:image/svg+xml;base64"
    back = ET.fromstring(base64.b64decode(packed))
    assert (back[2].text or "") == words
    assert "color-scheme:light dark" in (back.get("style") or "")
