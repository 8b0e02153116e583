"""Files that are taken along: how far they are is told page by page, previews stay small."""

import pytest

import sample_maps
from journey.codecs import CODECS
from journey.comparing import Decisions
from journey.model import Journey, Phase, Touchpoint
from journey.redaction import Kind, Redaction
from journey.services.handing_over import Choice, make, make_comparison
from journey.services.pictures import PictureOptions
from tests.redaction.planted import unpacked


def long_way(touchpoints: int) -> Journey:
    every = tuple(Touchpoint(id=f"t{n}", name=f"contact {n}") for n in range(touchpoints))
    phases = tuple(
        Phase(id=f"p{n}", name=f"P {n}", touchpoints=every[n * 15 : n * 15 + 15])
        for n in range(touchpoints // 15)
    )
    return Journey(id="j", title="A long way", phases=phases)


@pytest.mark.parametrize("form", ["pptx", "svg"])
def test_how_far_it_is_goes_up_to_the_preview(form: str) -> None:
    told: list[tuple[int, int]] = []
    options = PictureOptions(page="a4", scale=0.25)
    file = make(long_way(60), Choice(form, options=options), lambda *at: told.append(at))
    shares = [done / of for done, of in told if of]
    assert shares == sorted(shares)
    assert len(set(shares)) >= file.pages > 3


def test_every_page_of_a_file_can_be_looked_at() -> None:
    file = make(long_way(120), Choice("pdf", options=PictureOptions(page="a4", scale=0.5)))
    assert file.contents.startswith(b"%PDF")
    assert file.pages > 3
    assert file.preview
    looked_at = [file.preview.page(number) for number in range(1, file.pages + 1)]
    assert all(page.startswith(b"\x89PNG") for page in looked_at)
    assert len(set(looked_at)) == file.pages
    assert file.preview.page(2) is looked_at[1]


def test_a_comparison_leaves_out_what_must_stay_in_the_house() -> None:
    paths = map(sample_maps.path, ("cinema", "lichtspielhaus", "cineplaza"))
    journeys = [CODECS["yaml"].decode(path.read_bytes()) for path in paths]
    for form in ("pdf", "pptx", "html", "svg"):
        files = {}
        for left_out in (Redaction(), Redaction(frozenset({Kind.COMPETITORS}))):
            options = PictureOptions(redaction=left_out, scale=0.5)
            choice = Choice(form, "poster", options, left_out)
            file = make_comparison(journeys, Decisions(), choice)
            files[bool(left_out)] = unpacked(file.contents)
        assert "Cineplaza" in files[False]
        assert "Cineplaza" not in files[True]
