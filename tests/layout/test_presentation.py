import pytest

from journey.layout.presentation import (
    HEIGHT,
    LEAST_TYPE,
    WIDTH,
    lay_out_presentation,
)
from journey.locales import words
from journey.model import Journey, Phase, Quote, SatisfactionScore, ScaleKey, Touchpoint
from journey.scene.items import Rect, Text
from journey.scene.scene import Page, Scene
from journey.services import checks
from journey.themes import THEMES
from tests.journeys import cinema

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenausgabe"


def presented(journey: Journey, language: str = "en", theme: str = "light") -> Scene:
    marked, found = checks.highlights(journey, language), checks.check(journey, language)
    return lay_out_presentation(journey, marked, found, THEMES[theme], words(language))


def scored(number: int, name: str, **more: object) -> Touchpoint:
    score = SatisfactionScore(value=1 + number % 5, scale=ScaleKey.ONE_TO_FIVE)
    return Touchpoint(id=f"t{number}", name=name, scores=(score,), **more)  # type: ignore[arg-type]


def of(*phases: list[Touchpoint], name: str = "Phase") -> Journey:
    return Journey(
        id="j",
        title="A journey",
        phases=tuple(
            Phase(id=f"p{at}", name=f"{name} {at + 1}", touchpoints=tuple(touchpoints))
            for at, touchpoints in enumerate(phases)
        ),
    )


def many() -> Journey:
    """Twelve phases of up to sixteen touchpoints."""
    return of(
        *([scored(100 * at + n, f"does {at} {n}") for n in range(4 + at)] for at in range(12))
    )


def wordy() -> Journey:
    """Long words everywhere, and customers who say a lot."""
    quotes = tuple(Quote(text=f"{LONG} is what I waited for, number {n}. " * 3) for n in range(6))
    return of([scored(0, f"{LONG} {LONG}", quotes=quotes), scored(1, "pays")], name=LONG)


def texts(page: Page) -> list[Text]:
    return [item for item in page.items if isinstance(item, Text)]


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("de", "dark")])
def test_all_is_read_from_the_last_row(language: str, theme: str) -> None:
    for journey in (cinema(), many()):
        for page in presented(journey, language, theme).pages:
            assert (page.width, page.height) == (WIDTH, HEIGHT)
            assert min(text.size for text in texts(page)) >= LEAST_TYPE


@pytest.mark.parametrize("journey", [cinema(), many(), wordy()], ids=["cinema", "many", "wordy"])
def test_nothing_is_cut(journey: Journey) -> None:
    for page in presented(journey).pages:
        for item in page.items:
            if isinstance(item, Text):
                assert item.x >= 0
                assert item.x + item.width <= WIDTH + 0.01
                assert 0 < item.y <= HEIGHT
            elif isinstance(item, Rect):
                assert item.y + item.height <= HEIGHT + 0.01


@pytest.mark.parametrize("journey", [cinema(), many(), wordy()], ids=["cinema", "many", "wordy"])
def test_first_comes_all_of_it_then_each_touchpoint_in_order(journey: Journey) -> None:
    overviews, cards = 0, dict[str, None]()
    for page in presented(journey).pages:
        shown = [item.ref for item in page.items if isinstance(item, Rect) and item.role == "card"]
        if not shown:
            assert not cards
            overviews += 1
        cards |= dict.fromkeys(shown)
    assert overviews >= 1
    assert list(cards) == [touchpoint.id for touchpoint in journey.existing]


def test_a_phase_says_what_was_found_in_it_and_what_customers_said() -> None:
    (information,) = [p for p in presented(cinema()).pages if p.title == "Information"]
    said = " ".join(item.words for item in texts(information) if item.role.startswith("told"))
    assert "weak" in said
    assert "is thin" in said
    assert "1.6 of 5" in said
    told = [texts(page) for page in presented(wordy()).pages]
    quotes = {item.ref for page in told for item in page if item.ref.startswith("quote-")}
    assert len(quotes) == 6


def test_findings_keep_clear_of_the_foot_and_of_the_map() -> None:
    for page in presented(cinema()).pages:
        cards = (i for i in page.items if isinstance(i, Rect) and i.role == "card")
        map_end = max((card.x + card.width for card in cards), default=0.0)
        for item in page.items:
            if isinstance(item, Rect) and item.role == "told":
                assert item.x > map_end
                assert item.y + item.height <= HEIGHT - 30
