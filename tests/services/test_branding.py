"""Brands from files: all faults at once, a logo made anew, the mark in every format."""

import io
import zipfile

import pytest
from PIL import Image

from journey.errors import InvalidDocumentError
from journey.locales import words
from journey.services import branding, pictures
from journey.services.pictures import PictureOptions
from tests.journeys import cinema

GIVEN = """\
name: Cinema & Co.
colours: ["#0a4f70", "fc0"]
logo: art/logo.png
footer: Confidential
"""


def logo(format: str = "PNG", **more: object) -> bytes:
    packed = io.BytesIO()
    Image.new("RGB", (1200, 300), "#c8102e").save(packed, format, **more)
    return packed.getvalue()


def brand() -> branding.Brand:
    return branding.read(GIVEN.encode(), "brand.yaml", lambda _: logo())


def faults(text: str, fetch: bytes = b"") -> list[tuple[int | None, str]]:
    with pytest.raises(InvalidDocumentError) as caught:
        branding.read(text.encode(), "brand.yaml", lambda _: fetch)
    return [(problem.line, problem.message) for problem in caught.value.problems]


def test_a_brand_is_read_and_its_logo_made_smaller() -> None:
    read = brand()
    assert (read.name, read.colours) == ("Cinema & Co.", ("#0a4f70", "#ffcc00"))
    assert read.footer == "Confidential"
    assert read.logo
    assert (read.logo.width, read.logo.height) == (900, 225)


def test_colours_of_one_line_may_have_blanks_commas_or_semicolons_between() -> None:
    for line in ("#0a4f70 fc0", "#0a4f70, fc0", "#0a4f70;fc0 "):
        read = branding.read(f'colours: "{line}"'.encode(), "brand.yaml", lambda _: b"")
        assert read.colours == ("#0a4f70", "#ffcc00")
    assert branding.colours_in("#ffee00 #fff3b0  red,") == ["#ffee00", "#fff3b0", "red"]


def test_what_a_logo_carries_besides_its_pixels_does_not_come_along() -> None:
    exif = Image.Exif()
    exif[0x010E] = "a secret place"
    assert b"secret" in logo("JPEG", exif=exif)
    assert b"secret" not in branding.logo_of(logo("JPEG", exif=exif)).data


def test_all_faults_are_told_at_once() -> None:
    text = 'colour: red\ncolours: ["#12", red]\nlogo: ../secret.png\nname: [a]\n'
    assert faults(text) == [
        (1, "is not known"),
        (2, "#12 is not a colour"),
        (2, "red is not a colour"),
        (3, "The logo must lie beside the file"),
        (4, "is not a text"),
    ]


@pytest.mark.parametrize("name", ["/etc/passwd", "a/../../b.png", "http://a/b.png", "C:\\b.png"])
def test_a_logo_from_elsewhere_is_refused(name: str) -> None:
    assert faults(f"logo: '{name}'\n") == [(1, "The logo must lie beside the file")]


def test_a_logo_that_is_no_picture_is_refused() -> None:
    ((line, message),) = faults("logo: a.png\n", b"<svg onload='x'/>")
    assert (line, message) == (1, "The picture cannot be a SVG file")


@pytest.mark.parametrize("theme", pictures.themes())
def test_faint_colours_are_told_for_each_theme(theme: str) -> None:
    said = branding.remarks(brand(), theme, words("en")).values()
    assert all("is too faint for words" in line for line in said)
    faint = "#0a4f70" if theme in ("dark", "contrast") else "#ffcc00"
    assert [faint in line for line in said] == [True]


def test_the_mark_is_in_every_format() -> None:
    options = PictureOptions(brand=brand(), scale=1.0)
    svg = pictures.draw(cinema(), "svg", options=options).decode()
    assert "Confidential" in svg
    assert 'aria-label="Cinema &amp; Co."' in svg
    html = pictures.draw(cinema(), "html", options=options).decode()
    assert html.count('aria-label="Cinema &amp; Co."') == 2  # light and dark
    deck = zipfile.ZipFile(io.BytesIO(pictures.draw(cinema(), "pptx", options=options)))
    assert any(name.startswith("ppt/media/") for name in deck.namelist())
    slides = [n for n in deck.namelist() if n.startswith("ppt/slides/slide")]
    assert all(b"Cinema &amp; Co." in deck.read(name) for name in slides)


def test_a_name_stands_where_there_is_no_logo() -> None:
    named = branding.Brand(name="Cinema & Co.")
    svg = pictures.draw(cinema(), "svg", options=PictureOptions(brand=named)).decode()
    assert "Cinema &amp; Co." in svg
