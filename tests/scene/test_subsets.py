"""Fonts that travel with a file hold what it needs and little more."""

import uharfbuzz as hb

from journey.scene.fonts import font
from journey.scene.outlines import outline
from journey.scene.subsets import characters_by_font, subset
from tests.scene.scenes import every_item


def shaped(face: hb.Face, text: str) -> list[int]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(hb.Font(face), buffer)
    return [position.x_advance for position in buffer.glyph_positions]


def test_a_subset_is_small_and_shapes_as_the_whole_font_does() -> None:
    words = "AVATAR fi مرحبا بالعالم फ़िल्म"
    small = subset("firago-regular", frozenset(words))
    whole = font("firago-regular")
    assert len(small) < len(whole.content()) / 10
    for word in words.split():
        assert shaped(hb.Face(small), word) == shaped(whole.face, word)


def test_the_characters_of_each_font_are_those_drawn() -> None:
    found = characters_by_font(every_item().pages)
    assert found["firago-bold"] == frozenset("An evening & <more>")
    assert list(found) == sorted(found)


def test_an_outline_is_in_em_and_stands_on_the_baseline() -> None:
    steps, advance = outline("\u2010", "firago-regular")
    assert 0.2 < advance < 0.5
    assert all(-0.5 < step.y < 0 for step in steps if hasattr(step, "y"))
