"""Whatever people write: nothing is cut, nothing overlaps, everything is on its page."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journey.lanes import LANES
from journey.layout import PAGES, Frame, MapLayout, MapOptions, frame_map, lay_out_miniature
from journey.locales import words
from journey.model import Journey
from journey.scene.items import Box, Path, Text
from journey.scene.scene import Page
from journey.themes import THEMES
from tests.layout.shapes import bare, box, overlapping, said, texts, touched, with_role
from tests.strategies import findings, journeys

_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


def _drawn(data: st.DataObject, most: int, least: int = 0) -> tuple[Journey, MapLayout]:
    journey = data.draw(journeys(most, least))
    found = data.draw(findings(journey))
    options = MapOptions(
        lanes=data.draw(st.none() | st.just(tuple(LANES))),
        page=data.draw(st.none() | st.sampled_from(PAGES)),
    )
    said_in = words(data.draw(st.sampled_from(("en", "de"))))
    return journey, frame_map(journey, found, options, THEMES["light"], said_in)


@settings(max_examples=380, deadline=None, suppress_health_check=_SLOW)
@given(st.data())
def test_small_maps(data: st.DataObject) -> None:
    _judge(*_drawn(data, 12))


@settings(max_examples=80, deadline=None, suppress_health_check=_SLOW)
@given(st.data())
def test_maps_of_a_sheet(data: st.DataObject) -> None:
    _judge(*_drawn(data, 60, 12))


@settings(max_examples=40, deadline=None, suppress_health_check=_SLOW)
@given(st.data())
def test_large_maps(data: st.DataObject) -> None:
    _judge(*_drawn(data, 200, 60))


def _judge(journey: Journey, layout: MapLayout) -> None:
    pages = layout.scene.pages
    assert pages
    for page, frame in zip(pages, layout.frames, strict=True):
        _everything_on_the_page(page)
        _no_text_over_another(page)
        _labels_keep_clear(page)
        assert not overlapping(frame.cards.items())
        for id, card in frame.cards.items():
            _inside(page, id, card)
        _cells_keep_to_their_columns(page, frame)
    _every_title_is_there(journey, pages)


def _everything_on_the_page(page: Page) -> None:
    sheet = Box(0, 0, page.width, page.height)
    out = [item for item in page.items if not sheet.holds(box(item), 0.6)]
    assert not out, out[:3]


def _no_text_over_another(page: Page) -> None:
    boxes = [(f"{at} {text.role} {text.words!r}", box(text)) for at, text in enumerate(texts(page))]
    assert not overlapping(boxes)


def _labels_keep_clear(page: Page) -> None:
    """Values, chips and stars touch no curve, and no dot or whisker but their own."""
    labels = [(f"{item.role} {item.ref}", box(item)) for item in with_role(page, "label", "chip")]
    curves = [item for item in with_role(page, "curve", "curve-unknown") if isinstance(item, Path)]
    assert not touched(labels, curves)
    signs = [
        (f"{item.role} {item.ref}", box(item))
        for item in with_role(page, "dot", "halo", "whisker", "unknown")
        if not isinstance(item, Text)
    ]
    met = overlapping([*labels, *signs])
    kinds = {"label", "chip"}
    assert not [pair for pair in met if any(name.split(" ")[0] in kinds for name in pair)]


def _inside(page: Page, id: str, card: Box) -> None:
    """The texts of a card or a ghost stand inside it."""
    out = [
        text
        for text in with_role(page, "card-name", "card-text", "number", "weak", "value")
        if isinstance(text, Text) and text.ref == id and not card.holds(box(text), 0.3)
    ]
    assert not out, (card, out)


def _cells_keep_to_their_columns(page: Page, frame: Frame) -> None:
    """The texts of the lanes begin in their column and end at the latest with its phase.

    Those of a whole phase stand inside its bar.
    """
    bars = {item.ref: box(item) for item in with_role(page, "phase-bar")}
    for text in with_role(page, "phase-cell"):
        bar, phase = bars[text.ref], frame.phases[text.ref]
        assert bar.holds(box(text))
        assert phase.x <= bar.x
        assert bar.right <= phase.right
    for text in with_role(page, "lane-cell"):
        assert isinstance(text, Text)
        column = frame.columns[text.ref]
        phase = next(box for box in frame.phases.values() if box.x <= column.x < box.right - 0.01)
        assert column.x <= text.x
        assert text.x + text.width <= phase.right
        assert text.y < column.bottom


def _every_title_is_there(journey: Journey, pages: tuple[Page, ...]) -> None:
    assert any(said(page, "title", journey.id) == bare(journey.title) for page in pages)
    for phase in journey.phases:
        assert any(
            said(page, "phase-name", phase.id).startswith(bare(phase.name)) for page in pages
        ), phase.name
    for touchpoint in journey.touchpoints:
        role = "card-text next" if touchpoint.is_planned else "card-name"
        assert any(said(page, role, touchpoint.id) == bare(touchpoint.name) for page in pages), (
            touchpoint.name
        )


@pytest.mark.parametrize("theme", ["dark", "print", "contrast"])
@settings(max_examples=15, deadline=None, suppress_health_check=_SLOW)
@given(data=st.data())
def test_another_theme_changes_colours_only(theme: str, data: st.DataObject) -> None:
    journey = data.draw(journeys(12))
    found = data.draw(findings(journey))
    light, other = (frame_map(journey, found, theme=THEMES[key]).scene for key in ("light", theme))
    assert [[box(item) for item in page.items] for page in light.pages] == [
        [box(item) for item in page.items] for page in other.pages
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=_SLOW)
@given(st.data())
def test_a_miniature_keeps_to_its_extent_and_to_every_score(data: st.DataObject) -> None:
    journey = data.draw(journeys(60))
    (page,) = lay_out_miniature(journey, data.draw(findings(journey)), THEMES["light"]).pages
    _everything_on_the_page(page)
    assert not texts(page)
