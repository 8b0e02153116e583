"""Pictures from outside: what is accepted, what is refused, and what nothing may come along of."""

import base64
import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from journey import limits
from journey.errors import InvalidEditError
from journey.services import documents
from journey.services.portraits import portrait
from personas import Persona
from tests.editing.test_persona_fields import map_of


def image(
    extent: tuple[int, int] = (60, 40), mode: str = "RGB", form: str = "PNG", **more
) -> bytes:
    packed = BytesIO()
    Image.effect_noise(extent, 60).convert(mode).save(packed, form, **more)
    return packed.getvalue()


def opened(address: str) -> Image.Image:
    head, _, data = address.partition(",")
    picture = Image.open(BytesIO(base64.b64decode(data)))
    assert head == f"data:image/{picture.format.lower()};base64"
    return picture


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("extent", [(60, 40), (40, 60), (1, 1), (900, 700)])
def test_a_picture_becomes_square_and_small(form: str, extent: tuple[int, int]) -> None:
    address = portrait(image(extent, form=form))
    side = min(*extent, limits.PORTRAIT_SIDE)
    assert opened(address).size == (side, side)
    assert Persona(id="p", name="P", picture=address).picture == address


def test_the_middle_of_a_wide_picture_stays() -> None:
    wide = Image.new("RGB", (300, 100), "red")
    wide.paste("blue", (100, 0, 200, 100))
    packed = BytesIO()
    wide.save(packed, "PNG")
    left, right = opened(portrait(packed.getvalue())).getpixel((10, 50)), (0, 0, 255)
    assert all(abs(a - b) < 12 for a, b in zip(left, right, strict=True))


def test_a_see_through_picture_stays_so() -> None:
    assert opened(portrait(image(mode="LA"))).mode == "RGBA"


def test_nothing_but_the_pixels_comes_along() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "secret-place")
    exif = Image.Exif()
    exif[0x010E] = "secret-place"
    for content in (
        image(pnginfo=info),
        image(form="JPEG", exif=exif, comment=b"secret-place"),
        image(form="JPEG", icc_profile=b"secret-place" * 20),
        image(form="PNG", mode="RGBA", icc_profile=b"secret-place" * 20),
        image(form="WEBP", xmp=b"secret-place"),
        image() + b"<script>secret-place</script>",
    ):
        assert b"secret-place" in content or b"iCCP" in content
        address = portrait(content)
        assert b"secret-place" not in base64.b64decode(address.partition(",")[2])
        assert not set(opened(address).info) & {"exif", "icc_profile", "Comment", "xmp", "comment"}


def test_a_turned_photo_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = Image.new("RGB", (100, 100), "white")
    lying.paste("black", (0, 0, 50, 100))
    packed = BytesIO()
    lying.save(packed, "JPEG", exif=exif, quality=95)
    upright = opened(portrait(packed.getvalue()))
    assert upright.getpixel((50, 10))[0] < 60 < 190 < upright.getpixel((50, 90))[0]


def gif() -> bytes:
    return image(form="GIF", mode="P")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (gif(), "be a GIF file"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "be a SVG file"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?><svg/>", "be a SVG file"),
        (b"BM" + bytes(60), "be a BMP file"),
        (b"%PDF-1.7", "be a PDF file"),
        (b"<html><script>x()</script></html>", "no picture that we know"),
        (b"", "no picture that we know"),
        (b"\x89PNG\r\n\x1a\n" + b"rubbish", "cannot be read"),
        (image()[:60], "cannot be read"),
        (image(form="JPEG")[:-400], "cannot be read"),
        (b"\xff\xd8\xff" + gif(), "cannot be read"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "cannot be read"),
    ],
)
def test_what_is_no_picture_is_refused_in_words(content: bytes, said: str) -> None:
    with pytest.raises(InvalidEditError, match=said) as error:
        portrait(content)
    assert error.value.hint


def png_of(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is that large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(2000)))
        + chunk(b"IEND", b"")
    )  # fmt: skip


@pytest.mark.parametrize("extent", [(5_001, 5_000), (60_000, 60_000), (2**31 - 1, 2**31 - 1)])
def test_a_bomb_is_refused_before_its_pixels_are_read(extent: tuple[int, int]) -> None:
    content = png_of(*extent)
    assert len(content) < 2_000
    with pytest.raises(InvalidEditError, match=r"more than the 25 megapixels|cannot be read"):
        portrait(content)


def test_as_many_pixels_as_are_allowed() -> None:
    packed = BytesIO()
    Image.new("L", (5_000, 5_000)).save(packed, "PNG")
    assert opened(portrait(packed.getvalue())).size == (512, 512)


def test_the_limit_of_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    content = image()
    monkeypatch.setattr(limits, "IMAGE_BYTES", len(content))
    assert portrait(content)
    monkeypatch.setattr(limits, "IMAGE_BYTES", len(content) - 1)
    with pytest.raises(InvalidEditError, match="more than the"):
        portrait(content)


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_a_portrait_goes_through_files_unchanged(form: str) -> None:
    person = Persona(id="p", name="P", triggers=documents.persona_library()["lena"].triggers)
    person = person.model_copy(update={"picture": portrait(image((700, 700), form="JPEG"))})
    journey = map_of(person)
    back = documents.read(documents.write(journey, form), f"m.{form}")
    assert getattr(back, "journey", back).personas[0].picture == person.picture
