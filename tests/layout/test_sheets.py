import pytest

from journey.errors import NotFoundError
from journey.layout import PAPERS, MapOptions, frame_map, lay_out_map
from journey.layout.columns import LEAST
from journey.layout.options import READABLE
from journey.model import PainPoint
from journey.scene.items import Path, Text
from tests.journeys import cinema, plain
from tests.layout.shapes import box, texts, with_role


@pytest.mark.parametrize(
    ("counts", "width", "columns"),
    [((2, 2, 2), 841.89, 116.3), ((4, 2, 9, 3), 1190.55, 58.1), ((10, 9, 11, 10), 2383.94, 56.0)],
)
def test_the_sheet_follows_the_number_of_touchpoints(
    counts: tuple[int, ...], width: float, columns: float
) -> None:
    layout = frame_map(plain(counts))
    (page,) = layout.scene.pages
    assert page.width == pytest.approx(width)
    assert layout.frames[0].columns["t1"].width == pytest.approx(columns, abs=0.1)


def test_the_cinema_stands_on_one_sheet_of_a3() -> None:
    (page,) = lay_out_map(cinema()).pages
    assert (page.width, page.height) == pytest.approx(PAPERS["a3"])


def test_a_long_map_is_cut_at_phases_behind_an_overview() -> None:
    layout = frame_map(plain((30, 5, 12, 40, 19, 44)))
    overview, *details = layout.frames
    assert len(overview.columns) == 150
    assert not overview.cards
    assert all(1 <= len(frame.columns) <= 19 for frame in details)
    assert [id for frame in details for id in frame.columns] == [f"t{n}" for n in range(1, 151)]
    assert len({(page.width, page.height) for page in layout.scene.pages}) == 1
    for frame in details:  # a page begins with a phase or with an even part of one
        assert len(frame.columns) >= 10 or len(frame.phases) > 1


def test_a_split_phase_says_that_it_goes_on() -> None:
    scene = lay_out_map(plain((30, 30, 30)))
    said = [text.words for page in scene.pages for text in with_role(page, "phase-name")
            if isinstance(text, Text)]  # fmt: skip
    assert "Phase 2, continued 2 of 2" in said


def test_each_page_repeats_heads_scale_legend_and_footer() -> None:
    scene = lay_out_map(plain((19, 19, 19, 19)))
    for number, page in enumerate(scene.pages, 1):
        words = {text.words for text in texts(page)}
        assert {"Satisfaction", "very satisfied", "Legend"} <= words
        assert any(f"Page {number} of {len(scene.pages)}" in said for said in words)
    for page in scene.pages[1:]:
        assert {"Touchpoints", "Channel", "Department"} <= {text.words for text in texts(page)}


def test_the_curve_goes_on_towards_the_neighbouring_page() -> None:
    layout = frame_map(plain((19, 19, 19, 19)))
    page, frame = layout.scene.pages[2], layout.frames[2]
    (curve,) = [item for item in with_role(page, "curve") if isinstance(item, Path)]
    around = box(curve)
    columns = list(frame.columns.values())
    assert around.x == pytest.approx(columns[0].x)
    assert around.right == pytest.approx(columns[-1].right)


@pytest.mark.parametrize("page", list(PAPERS))
def test_paper_is_paper(page: str) -> None:
    scene = lay_out_map(cinema(), options=MapOptions(page=page))
    for sheet in scene.pages:
        assert (sheet.width, sheet.height) == pytest.approx(PAPERS[page])


@pytest.mark.parametrize("page", ["a4", "letter"])
def test_a_map_is_cut_at_phases_before_its_type_is_too_small_to_read(page: str) -> None:
    journey = cinema()
    layout = frame_map(journey, options=MapOptions(page=page))
    _, *details = layout.scene.pages
    assert len(details) > 1
    starts = {phase.touchpoints[0].id for phase in journey.phases}
    for sheet, frame in zip(details, layout.frames[1:], strict=True):
        assert next(iter(frame.columns)) in starts
        assert {"Touchpoints", "Channel", "Department"} <= {text.words for text in texts(sheet)}
    shown = [id for frame in layout.frames[1:] for id in frame.columns]
    assert shown == list(layout.frames[0].columns)
    sizes = [text.size for sheet in layout.scene.pages for text in texts(sheet)]
    assert min(sizes) >= READABLE - 0.01


def test_columns_get_wider_where_long_words_would_make_the_type_too_small() -> None:
    said = "The queue at the counter is long on Fridays, nobody tells how long it takes. " * 3
    journey = plain((4, 4, 4))
    pains = {"pain_points": (PainPoint(text=said),)}
    phases = tuple(
        phase.model_copy(
            update={"touchpoints": tuple(t.model_copy(update=pains) for t in phase.touchpoints)}
        )
        for phase in journey.phases
    )
    journey = journey.model_copy(update={"phases": phases})
    scene = lay_out_map(journey, options=MapOptions(page="a4"))
    assert min(text.size for page in scene.pages for text in texts(page)) >= READABLE - 0.01


@pytest.mark.parametrize("page", ["a3", "fit"])
def test_what_can_be_read_on_one_sheet_is_not_cut(page: str) -> None:
    assert len(lay_out_map(cinema(), options=MapOptions(page=page)).pages) == 1


def test_a_poster_is_drawn_larger_not_emptier() -> None:
    small, large = (
        lay_out_map(cinema(), options=MapOptions(page=page)).pages[0] for page in ("a3", "a1")
    )
    sizes = [max(text.size for text in texts(page)) for page in (small, large)]
    assert sizes[1] == pytest.approx(2 * sizes[0])


def test_one_sheet_holds_the_longest_map() -> None:
    layout = frame_map(plain((60, 60)), options=MapOptions(page="fit"))
    assert len(layout.scene.pages) == 1
    assert len(layout.frames[0].cards) == 120
    assert min(column.width for column in layout.frames[0].columns.values()) >= LEAST


def test_an_unknown_sheet_is_refused_by_name() -> None:
    with pytest.raises(NotFoundError, match="a7") as error:
        lay_out_map(cinema(), options=MapOptions(page="a7"))
    assert "a3" in error.value.hint
