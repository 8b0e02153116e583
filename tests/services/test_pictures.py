"""Pictures as files, and what can be chosen about them."""

import re
from xml.etree import ElementTree as ET

import pytest

from journey.errors import NotFoundError
from journey.services import pictures
from journey.services.pictures import PictureOptions
from tests.journeys import cinema, plain

_BEGINNINGS = {
    "svg": b"<svg",
    "png": b"\x89PNG",
    "pdf": b"%PDF",
    "pptx": b"PK",
    "html": b"<!doctype html>",
}


@pytest.mark.parametrize("view", pictures.views())
@pytest.mark.parametrize("form", pictures.forms())
def test_every_view_in_every_format(view: str, form: str) -> None:
    drawn = pictures.draw(cinema(), form, view, PictureOptions(scale=0.5))
    assert drawn.startswith(_BEGINNINGS[form])
    assert drawn == pictures.draw(cinema(), form, view, PictureOptions(scale=0.5))


@pytest.mark.parametrize("theme", pictures.themes())
def test_every_theme(theme: str) -> None:
    assert pictures.draw(cinema(), "svg", options=PictureOptions(theme=theme))


def test_every_title_stands_in_the_svg_and_no_foreign_address() -> None:
    journey = cinema()
    svg = pictures.draw(journey, "svg").decode()
    told = "".join(ET.fromstring(svg).itertext())
    for title in (
        journey.title,
        *(phase.name for phase in journey.phases),
        *(touchpoint.name for touchpoint in journey.touchpoints),
    ):
        assert title in told
    addresses = re.findall(r"https?://[^\"'<> ]+", svg)
    assert set(addresses) == {"http://www.w3.org/2000/svg"}


def test_the_language_is_that_of_the_journey_unless_asked() -> None:
    german = cinema().model_copy(update={"language": "de"})
    assert "Legende" in pictures.draw(german, "svg").decode()
    options = PictureOptions(language="en")
    assert "Legend" in pictures.draw(german, "svg", options=options).decode()
    assert "Legende" not in pictures.draw(german, "svg", options=options).decode()


def test_the_screen_gets_one_sheet_that_names_its_touchpoints() -> None:
    svg = pictures.on_screen(plain((30, 30)))
    root = ET.fromstring(svg)
    cards = [element for element in root.iter() if element.get("class") == "card"]
    assert len({card.get("data-id") for card in cards}) == 60
    assert "@font-face" not in svg


def test_a_miniature_is_small_and_without_words() -> None:
    svg = pictures.miniature(cinema(), "dark")
    assert len(svg) < 12_000
    assert not [element for element in ET.fromstring(svg).iter() if element.tag.endswith("text")]


def test_the_choices_there_are() -> None:
    assert pictures.views() == ("map", "curve", "graph", "persona", "matrix")
    assert pictures.extensions() == {f".{form}": form for form in pictures.forms()}
    assert pictures.ratios() == ("16:9", "4:3")
    assert {"auto", "fit", "a4", "a3"} <= set(pictures.pages())
    assert list(pictures.lanes()) != list(pictures.lanes(cinema()))
    assert "channel" in pictures.lanes(cinema())
    assert pictures.media_type("pdf") == "application/pdf"


@pytest.mark.parametrize(
    ("form", "view", "options"),
    [
        ("docx", "map", PictureOptions()),
        ("svg", "sky", PictureOptions()),
        ("svg", "map", PictureOptions(theme="pink")),
        ("svg", "map", PictureOptions(page="a7")),
        ("svg", "map", PictureOptions(lanes=("weather",))),
        ("pptx", "map", PictureOptions(slides="21:9")),
        ("pptx", "map", PictureOptions(lanes=("weather",))),
    ],
)
def test_a_choice_that_there_is_not_is_refused(
    form: str, view: str, options: PictureOptions
) -> None:
    with pytest.raises(NotFoundError) as error:
        pictures.draw(cinema(), form, view, options)
    assert error.value.hint


def test_the_curve_alone_tells_phases_and_touchpoints_and_nothing_of_the_lanes() -> None:
    journey = cinema()
    roles = {item.role for page in pictures.scene(journey, "curve").pages for item in page.items}
    assert {"title", "phase-name", "card-name"} <= roles
    told = "".join(ET.fromstring(pictures.draw(journey, "svg", "curve")).itertext())
    for name in [*(p.name for p in journey.phases), *(t.name for t in journey.touchpoints)]:
        assert name in told
    for left_out in ("Channel", "Department", "Measures", "mean satisfaction", "Lena Hofmann, 29"):
        assert left_out not in told
