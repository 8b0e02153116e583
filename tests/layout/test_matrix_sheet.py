"""The matrix as a sheet: every touchpoint that can be placed stands once, none hides another."""

from hypothesis import HealthCheck, given, settings

from journey.analyses.quadrants import place
from journey.layout.matrix_sheet import lay_out_matrix
from journey.locales import words
from journey.model import Journey, Phase, SatisfactionScore, ScaleKey, Touchpoint
from journey.scene.items import Circle, Text
from journey.scene.scene import Page
from journey.themes import THEMES
from tests.journeys import cinema
from tests.strategies import journeys


def page(journey: Journey, language: str = "en") -> Page:
    return lay_out_matrix(journey, THEMES["light"], words(language)).pages[0]


def dots(drawn: Page) -> list[Circle]:
    return [i for i in drawn.items if isinstance(i, Circle) and i.role == "dot"]


def test_important_stands_above_and_satisfied_to_the_right() -> None:
    at = {dot.ref: (dot.x, dot.y) for dot in dots(page(cinema()))}
    website, screening, newspaper = at["website"], at["screening"], at["newspaper"]
    assert website[0] < newspaper[0] < screening[0]
    assert abs(website[1] - screening[1]) < 1
    assert newspaper[1] > website[1]


def test_what_cannot_be_placed_is_named() -> None:
    said = " ".join(i.words for i in page(cinema()).items if isinstance(i, Text))
    assert "Without score or importance: 12" in said
    empty = Journey(id="a", title="A map")
    said = " ".join(i.words for i in page(empty).items if isinstance(i, Text))
    assert "No touchpoint has both a score and an importance yet." in said


def test_it_speaks_german() -> None:
    said = " ".join(i.words for i in page(cinema(), "de").items if isinstance(i, Text))
    assert "Wichtigkeit und Zufriedenheit" in said
    assert "Geteilt an den Mittelwerten" in said


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(journey=journeys(most=30))
def test_no_dot_hides_another_and_all_stand_on_the_sheet(journey: Journey) -> None:
    drawn = page(journey)
    placed = dots(drawn)
    assert {dot.ref for dot in placed} == {each.touchpoint for each in place(journey).placed}
    for at, one in enumerate(placed):
        assert 0 < one.x < drawn.width
        assert 0 < one.y < drawn.height
        for other in placed[at + 1 :]:
            assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 > (one.radius * 1.5) ** 2
    for item in drawn.items:
        if isinstance(item, Text):
            assert item.y < drawn.height


def test_many_alike_stand_beside_one_another() -> None:
    touchpoints = tuple(
        Touchpoint(
            id=f"t{at}",
            name=f"t{at}",
            importance=5,
            scores=(SatisfactionScore(value=5, scale=ScaleKey.ONE_TO_FIVE),),
        )
        for at in range(60)
    )
    journey = Journey(
        id="alike", title="Alike", phases=(Phase(id="a", name="A", touchpoints=touchpoints),)
    )
    places = [(dot.x, dot.y) for dot in dots(page(journey))]
    assert len({(round(x), round(y)) for x, y in places}) == 60
