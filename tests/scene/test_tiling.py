"""A poster in tiles: together they show all of it, neighbours overlap, each says which it is."""

import pytest

from journey.errors import RenderError
from journey.layout import PAPERS, MapOptions, lay_out_map
from journey.scene.items import Line, Rect, Text
from journey.scene.tiling import MARGIN, OVERLAP, tiled
from tests.journeys import cinema, plain


def test_every_word_of_the_poster_stands_whole_on_a_tile() -> None:
    poster = lay_out_map(cinema(), options=MapOptions(page="a0"))
    sheets = tiled(poster, PAPERS["a4"])
    said = {item.words for page in sheets.pages for item in page.items if isinstance(item, Text)}
    assert {i.words for i in poster.pages[0].items if isinstance(i, Text)} <= said
    names = [i.words for page in sheets.pages for i in page.items if i.role == "tile-name"]
    assert len(set(names)) == len(sheets.pages)
    assert names[0].startswith("A1")


def test_neighbours_show_the_overlap_twice() -> None:
    poster = lay_out_map(cinema(), options=MapOptions(page="a1"))
    first, second, *_ = tiled(poster, PAPERS["a3"]).pages
    grounds = [
        next(i for i in page.items if isinstance(i, Rect) and i.role == "ground")
        for page in (first, second)
    ]
    shift = grounds[0].x - grounds[1].x
    assert shift == pytest.approx(first.width - 2 * MARGIN - OVERLAP)


def test_cut_marks_stand_in_the_margin_and_sheets_are_the_paper() -> None:
    poster = lay_out_map(cinema(), options=MapOptions(page="a2"))
    for page in tiled(poster, PAPERS["letter"]).pages:
        assert {page.width, page.height} == set(PAPERS["letter"])
        marks = [i for i in page.items if isinstance(i, Line) and i.role == "cut-mark"]
        assert len(marks) == 8
        for mark in marks:
            is_beside = (
                max(mark.x1, mark.x2) < MARGIN or min(mark.x1, mark.x2) > page.width - MARGIN
            )
            is_above = (
                max(mark.y1, mark.y2) < MARGIN or min(mark.y1, mark.y2) > page.height - MARGIN
            )
            assert is_beside or is_above


def test_no_sheet_is_spent_on_a_narrow_strip() -> None:
    poster = lay_out_map(cinema(), options=MapOptions(page="a1"))
    assert len(tiled(poster, PAPERS["a3"]).pages) == 4


def test_a_picture_that_fits_one_sheet_is_one_tile() -> None:
    scene = lay_out_map(cinema(), options=MapOptions(page="a4"))
    assert len(tiled(scene, PAPERS["a3"]).pages) == len(scene.pages)


def test_too_many_sheets_are_refused() -> None:
    poster = lay_out_map(plain((2_000,)), options=MapOptions(page="fit"))
    with pytest.raises(RenderError, match="sheets"):
        tiled(poster, (200.0, 150.0))
