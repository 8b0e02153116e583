"""The curve of a map on paper: dots, lines, scales and what is written at them."""

from itertools import pairwise

import pytest

from journey.layout import frame_map
from journey.model import Journey, ScaleKey
from journey.scene.items import Circle, Path, Rect
from journey.scene.scene import Page
from journey.themes import THEMES
from personas import Persona
from tests.journeys import cinema, five_personas, plain, score, touchpoint
from tests.layout.maps_drawn import drawn, words_on
from tests.layout.shapes import box, texts, with_role


@pytest.fixture(scope="module")
def sheet() -> Page:
    return drawn(cinema())


def test_higher_scores_stand_higher(sheet: Page) -> None:
    journey = cinema()
    dots = {item.ref: item for item in with_role(sheet, "dot") if isinstance(item, Circle)}
    by_height = sorted(dots, key=lambda name: dots[name].y)
    scores = [journey.touchpoint[id].scores[0].value for id in by_height if id]
    assert scores == sorted(scores, reverse=True)


def test_importance_is_the_extent_of_a_dot(sheet: Page) -> None:
    dots = {item.ref: item for item in with_role(sheet, "dot") if isinstance(item, Circle)}
    assert dots["screening"].radius == 6.0
    assert dots["foyer"].radius == 4.2
    assert dots["ticket-check"].radius + 0.7 == pytest.approx(2.8)


def test_evidence_is_how_a_dot_is_filled(sheet: Page) -> None:
    dots = {item.ref: item for item in with_role(sheet, "dot") if isinstance(item, Circle)}
    halves = {item.ref for item in with_role(sheet, "dot-half")}
    sheet_colour = THEMES["light"].sheet
    assert dots["website"].fill not in (None, sheet_colour)
    assert dots["newspaper"].fill == sheet_colour
    assert "newspaper" not in halves
    assert {"friend-tells", "car-park", "poster"} <= halves


def test_the_weak_touchpoint_has_halo_chip_and_word(sheet: Page) -> None:
    assert [item.ref for item in with_role(sheet, "halo")] == ["website"]
    (chip,) = [item for item in with_role(sheet, "chip") if isinstance(item, Rect)]
    assert chip.height == 13
    assert [t.words for t in texts(sheet) if t.role == "chip-text"] == ["weak 1.6"]
    assert [t.ref for t in texts(sheet) if t.role == "weak"] == ["website"]


def test_the_curve_is_dashed_over_the_touchpoint_without_score(sheet: Page) -> None:
    journey = cinema()
    frame = frame_map(journey).frames[0]
    (dashed,) = with_role(sheet, "curve-unknown")
    assert isinstance(dashed, Path)
    assert dashed.pen
    assert dashed.pen.dash
    around = box(dashed)
    middle = {id: column.x + column.width / 2 for id, column in frame.columns.items()}
    assert around.x == pytest.approx(middle["foyer"])
    assert around.right == pytest.approx(middle["popcorn"])
    assert {item.ref for item in with_role(sheet, "unknown")} == {"collects-ticket"}


def _family() -> Journey:
    """Two personas, who agree at the second of three touchpoints."""
    rosa = Persona(id="rosa", name="Rosa", quote="Can we?")
    peter = Persona(id="peter", name="Peter", goals=("a calm day",))
    touchpoints = tuple(
        touchpoint(id, id, scores=(score(first, persona="rosa"), score(second, persona="peter")))
        for id, first, second in (("poster", 5.0, 3.0), ("room", 4.0, 4.0), ("shop", 4.8, 2.9))
    )
    journey = plain((1,))
    phase = journey.phases[0].model_copy(update={"touchpoints": touchpoints})
    return journey.model_copy(update={"personas": (rosa, peter), "phases": (phase,)})


def test_two_personas_have_the_colours_of_their_curves() -> None:
    page = drawn(_family())
    tones = [item.fill for item in with_role(page, "avatar") if isinstance(item, Circle)]
    assert tones == list(THEMES["light"].organisations[:2])
    assert {"“Can we?”", "Goals: a calm day", "value of the further persona"} <= {*words_on(page)}


def test_dots_at_the_same_place_are_moved_aside() -> None:
    layout = frame_map(_family())
    middle = layout.frames[0].columns["room"]
    dots = [box(item) for item in with_role(layout.scene.pages[0], "dot") if item.ref == "room"]
    places = sorted(dot.x + dot.width / 2 - middle.x - middle.width / 2 for dot in dots)
    assert places[0] == pytest.approx(-places[1])
    assert places[1] - places[0] >= max(dot.width for dot in dots)


def test_the_second_curve_has_its_values_in_its_colour() -> None:
    page = drawn(_family())
    colour = THEMES["light"].organisations[1]
    labels = [t.words for t in texts(page) if t.role == "label" and t.colour == colour]
    assert sorted(labels) == ["2.9", "3.0", "4.0"]


def test_a_missing_touchpoint_does_not_break_the_curve(sheet: Page) -> None:
    solid = [box(item) for item in with_role(sheet, "curve")]
    ghost = next(item for item in with_role(sheet, "ghost") if isinstance(item, Rect))
    assert any(run.x < ghost.x and run.right > ghost.x + ghost.width for run in solid)


def test_peak_and_end_are_written_where_they_are(sheet: Page) -> None:
    labels = {t.ref: t.words for t in texts(sheet) if t.role == "label"}
    assert labels["screening"] == "moment of truth, 4.8 peak"
    assert labels["programme-booklet"] == "4.0 end"
    assert labels["leaves"] == "3.6"


@pytest.mark.parametrize(
    ("scale", "top", "number"),
    [
        (ScaleKey.MINUS_TWO_TO_TWO, "+2", "+1.2"),
        (ScaleKey.ZERO_TO_TEN, "10", "8.0"),
        (ScaleKey.ZERO_TO_HUNDRED, "100", "80"),
        (ScaleKey.SCHOOL_GRADES, "1", "2.0"),
    ],
)
def test_the_scale_of_the_journey_is_drawn_best_on_top(
    scale: ScaleKey, top: str, number: str
) -> None:
    page = drawn(plain((3,), (4.2,), scale=scale))
    ticks = sorted((t for t in texts(page) if t.role == "tick"), key=lambda t: t.y)
    assert ticks[0].words == top
    assert f"{number} peak and end" in words_on(page)


@pytest.mark.parametrize(
    ("scale", "worst", "number"),
    [
        (ScaleKey.SCHOOL_GRADES, 5.6, "5.6"),
        (ScaleKey.MINUS_TWO_TO_TWO, -1.8, "−1.8"),
        (ScaleKey.ONE_TO_FIVE, 1.2, "1.2"),
    ],
)
def test_a_worst_score_at_the_end_is_a_low_point(
    scale: ScaleKey, worst: float, number: str
) -> None:
    last = touchpoint("t", "T", satisfaction=score(worst, scale=scale), importance=5)
    phase = plain((1,)).phases[0].model_copy(update={"touchpoints": (last,)})
    journey = plain((1,), scale=scale).model_copy(update={"phases": (phase,)})
    assert f"weak {number} low point and end" in words_on(drawn(journey))
    assert f"schwach {number.replace('.', ',')} Tiefpunkt und Ende" in words_on(
        drawn(journey, "de")
    )


def test_school_grades_have_theirwords_on() -> None:
    page = drawn(plain((3,), scale=ScaleKey.SCHOOL_GRADES), "de")
    marks = [t.words for t in texts(page) if t.role == "scale-word"]
    assert marks[:3] == ["ungenügend", "mangelhaft", "ausreichend"]
    assert "schwach bis stark, 6 bis 1" in [t.words for t in texts(page) if t.role == "legend"]
    assert "neutral" in marks


def test_five_personas_have_five_curves_with_their_names_at_the_end() -> None:
    page = drawn(five_personas())
    curves = {item.ref for item in with_role(page, "curve")}
    assert curves == {"lena", "karim", "mara", "alberto", "ines"}
    names = [t for t in texts(page) if t.role == "end-name"]
    assert sorted(t.words for t in names) == ["Alberto", "Ines", "Karim", "Lena", "Mara"]
    heights = sorted(t.y for t in names)
    assert all(low - high >= 22.9 for high, low in pairwise(heights))
    last_dot = max(box(item).right for item in with_role(page, "dot"))
    assert all(t.x > last_dot for t in names)
