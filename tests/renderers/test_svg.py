"""The SVG is true to the scene: every item, its words, and nothing from outside."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from journey.renderers import RENDERERS, RenderOptions
from journey.renderers.drawing import font_faces
from journey.scene.breaking import one_line
from journey.scene.scene import Scene
from tests.scene.scenes import (
    EMOJI,
    LATIN,
    NAUGHTY,
    WORLD,
    every_item,
    page_of,
    scene_of,
    texts,
)

NS = "{http://www.w3.org/2000/svg}"
BARE = RenderOptions(embed_fonts=False)


def svg(scene: Scene, options: RenderOptions = BARE) -> str:
    return RENDERERS["svg"].render(scene, options).decode()


def tree(scene: Scene, options: RenderOptions = BARE) -> ElementTree.Element:
    return ElementTree.fromstring(svg(scene, options))


@settings(max_examples=200)
@given(texts, texts)
def test_any_text_gives_well_formed_xml_with_that_text(words: str, title: str) -> None:
    scene = scene_of(words, title=title)
    text = "".join(tree(scene).itertext())
    for line in scene.pages[0].items[1:]:
        assert line.words.strip(" ") in text  # type: ignore[union-attr]


def test_a_wrapped_text_is_found_whole_even_if_hyphenated() -> None:
    words = (*LATIN, *WORLD, EMOJI)
    text = "".join(tree(scene_of(*words)).itertext())
    for one in words:
        assert one_line(one) in text


def test_title_and_description_are_told_to_those_who_cannot_see() -> None:
    root = tree(every_item())
    assert root.findtext(f"{NS}title") == "An evening"
    assert root.findtext(f"{NS}desc") == "One of each"
    assert root.get("role") == "img"
    assert root.get("lang") == "en"


def test_every_item_is_drawn_and_says_what_it_shows() -> None:
    scene = every_item()
    root = tree(scene)
    tags = [element.tag.removeprefix(NS) for element in root.iter()]
    for tag, count in {"rect": 3, "line": 1, "circle": 2, "image": 2}.items():
        assert tags.count(tag) == count
    one = root.findall(".//*[@data-id='one']")
    assert {element.get("class") for element in one} == {"card", "dot", "name"}


def test_without_identifiers_no_item_names_its_touchpoint() -> None:
    assert "data-id" not in svg(every_item(), replace(BARE, identifiers=False))
    assert "class=" not in svg(every_item(), replace(BARE, identifiers=False))


def test_the_file_names_no_address() -> None:
    addresses = re.findall(r"[a-z]+://[^\"' <)]*", svg(every_item(), RenderOptions()))
    assert set(addresses) == {"http://www.w3.org/2000/svg"}


def test_fonts_come_along_or_stay_away() -> None:
    assert svg(every_item(), RenderOptions()).count("@font-face") >= 2
    assert "@font-face" not in svg(every_item())
    assert font_faces([every_item()]) in svg(every_item(), RenderOptions())


@pytest.mark.judge("emoji-font")
def test_a_sign_that_nobody_sees_brings_no_font_without_signs() -> None:
    assert font_faces([scene_of("\U0001f37f")]).count("@font-face") == 1
    assert font_faces([scene_of("\ufe0f")]) == ""


def test_pages_stand_one_below_another_or_alone() -> None:
    scene = Scene("Two", "", "en", (page_of("first"), page_of("second", background="#111111")))
    both, second = tree(scene), tree(scene, replace(BARE, page=1))
    height = scene.pages[0].height
    assert both.get("viewBox") == f"0 0 790 {2 * height:g}"
    assert second.get("viewBox") == f"0 0 790 {height:g}"
    assert "first" in "".join(both.itertext())
    assert "first" not in "".join(second.itertext())


def test_a_transparent_picture_has_no_ground() -> None:
    assert "#fafbfc" in svg(every_item())
    assert "#fafbfc" not in svg(every_item(), replace(BARE, transparent=True))


def test_dangerous_text_stays_text() -> None:
    root = tree(scene_of(*NAUGHTY))
    assert root.find(f".//{NS}script") is None


def test_numbers_are_short() -> None:
    values = re.findall(r' (?:x|y|cx|cy|r|width|height)="([^"]+)"', svg(every_item()))
    assert values
    assert all(re.fullmatch(r"-?\d+(\.\d{1,2})?(pt)?", value) for value in values)
