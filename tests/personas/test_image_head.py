"""How many pixels a picture says it has, and that too many are refused before they are unpacked."""

import base64
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pydantic import ValidationError

from personas import Persona
from personas.image_head import pixels_of
from tests.services.test_portraits import png_of


def image(extent: tuple[int, int], form: str, **more: object) -> bytes:
    packed = BytesIO()
    Image.new("RGB", extent, "teal").save(packed, form, **more)
    return packed.getvalue()


@pytest.mark.parametrize("extent", [(1, 1), (300, 20), (7, 500)])
@pytest.mark.parametrize(
    ("form", "more"),
    [
        ("PNG", {}),
        ("JPEG", {}),
        ("JPEG", {"progressive": True, "comment": b"x" * 3000}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"exif": b"Exif  MM"}),
    ],
)
def test_the_head_says_how_many(
    extent: tuple[int, int], form: str, more: dict[str, object]
) -> None:
    assert pixels_of(image(extent, form, **more)) == extent[0] * extent[1]


@given(st.binary(max_size=80))
def test_of_anything_else_nothing_is_known_and_nothing_breaks(content: bytes) -> None:
    for start in (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF1234WEBPVP8X"):
        pixels_of(start + content)


def test_a_bomb_in_a_map_file_is_refused() -> None:
    def person(content: bytes) -> Persona:
        data = base64.b64encode(content).decode()
        return Persona(id="p", name="P", picture=f"data:image/png;base64,{data}")

    assert person(png_of(5_000, 5_000)).picture
    with pytest.raises(ValidationError, match="more than 25 megapixels"):
        person(png_of(5_001, 5_000))
