"""The slides of a map: which there are, what is on each, that all of it can be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journey.codecs import CODECS
from journey.layout import RATIOS, MapOptions, lay_out_map
from journey.layout.deck import lay_out_deck
from journey.layout.findings_sheets import with_findings
from journey.locales import words
from journey.model import Journey
from journey.scene.items import Item, Text
from journey.scene.scene import Page, Scene
from journey.services import checks
from journey.themes import THEMES, Brand
from journey.themes.branding import branded
from sample_maps import SAMPLES, path
from tests.handouts import squeezed, told_by
from tests.journeys import cinema, five_personas, plain, service_blueprint
from tests.layout.shapes import box
from tests.strategies import journeys


def deck(
    journey: Journey, ratio: str = "16:9", theme: str = "light", language: str = "en"
) -> Scene:
    marked = checks.highlights(journey, language)
    found = checks.check(journey, language)
    spoken = words(language)
    return lay_out_deck(journey, marked, found, MapOptions(), THEMES[theme], spoken, ratio)


FOOT = {"footer", "footer next"}


def sample(key: str) -> Journey:
    return CODECS["yaml"].decode(path(key).read_bytes())


def said(page: Page) -> str:
    return squeezed("".join(item.words for item in page.items if isinstance(item, Text)))


def kept_to(page: Page) -> bool:
    """Whether everything lies on its slide."""

    def inside(item: Item) -> bool:
        place = box(item)
        return (
            place.x >= -1
            and place.y >= -1
            and place.right <= page.width + 1
            and place.bottom <= page.height + 1
        )

    return all(inside(item) for item in page.items if isinstance(item, Text))


def test_whose_it_is_overview_curve_and_lanes_of_each_phase_numbers_findings_measures() -> None:
    journey = cinema()
    titles = [page.title for page in deck(journey).pages]
    phases = [f"{phase.name} ({part}/2)" for phase in journey.phases for part in (1, 2)]
    last = ["Satisfaction over time", "Findings", "Measures"]
    assert titles == [journey.title, "Overview", *phases, *last]


def test_the_first_slide_says_whose_journey_it_is_and_how_it_stands() -> None:
    first = said(deck(cinema()).pages[0])
    for text in ("Lena, 29", "a relaxed evening with friends", "mean satisfaction"):
        assert squeezed(text) in first


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("key", SAMPLES)
def test_the_overview_names_every_touchpoint_so_that_it_can_be_read(key: str, ratio: str) -> None:
    journey = sample(key)
    overview = deck(journey, ratio, language=journey.language).pages[1]
    texts = [item for item in overview.items if isinstance(item, Text)]
    assert min(text.size for text in texts) >= 8
    for touchpoint in journey.touchpoints:
        assert squeezed(touchpoint.name) in said(overview)
    numbers = {text.words for text in texts if text.role == "dot-number"}
    assert numbers >= {str(number) for number in journey.numbers.values()}


def test_each_slide_counts_its_own_touchpoints() -> None:
    pages = deck(cinema()).pages[2:9:2]
    counts = ["4" + "1a", "2and1planned" + "5", "9" + "7", "3" + "16"]
    for page, count in zip(pages, counts, strict=True):
        assert f"Touchpoints{count}" in said(page)


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize(
    "journey", [cinema(), five_personas(), service_blueprint(), plain((40, 3))], ids=lambda j: j.id
)
def test_every_slide_has_the_extent_and_everything_lies_on_it(journey: Journey, ratio: str) -> None:
    for page in deck(journey, ratio).pages:
        assert (page.width, page.height) == RATIOS[ratio]
        assert kept_to(page)


@pytest.mark.parametrize(
    "journey", [cinema(), five_personas(), service_blueprint()], ids=lambda j: j.id
)
def test_everything_a_journey_tells_stands_on_a_slide(journey: Journey) -> None:
    told = "".join(said(page) for page in deck(journey).pages)
    for text in told_by(journey, checks.check(journey)):
        assert squeezed(text) in told


@settings(max_examples=15)
@given(st.data())
def test_everything_any_journey_tells_stands_on_a_slide(data: st.DataObject) -> None:
    journey = data.draw(journeys(most=16))
    drawn = deck(journey, language=words(journey.language).language)
    told = "".join(said(page) for page in drawn.pages)
    for text in told_by(journey, checks.check(journey)):
        assert squeezed(text) in told
    assert all((page.width, page.height) == RATIOS["16:9"] for page in drawn.pages)


def test_a_long_phase_goes_on_and_many_touchpoints_lose_their_names_on_the_overview() -> None:
    drawn = deck(plain((95, 60)))
    assert not [item for item in drawn.pages[1].items if item.role == "card-name"]
    drawn = deck(plain((25, 20)))
    assert len([item for item in drawn.pages[1].items if item.role == "number"]) == 45
    phases = [page for page in drawn.pages if page.title.startswith("Phase")]
    cards = [len([i for i in page.items if i.role == "card"]) for page in phases]
    assert cards == [8, 8, 8, 8, 9, 9, 10, 10, 10, 10]


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize(
    "journey",
    [cinema(), five_personas(), service_blueprint(), plain((40, 3)), sample("cinema-de")],
    ids=lambda j: j.id,
)
def test_slides_of_phases_can_be_read_from_afar(journey: Journey, ratio: str) -> None:
    names = tuple(phase.name for phase in journey.phases)
    texts = [
        item
        for page in deck(journey, ratio, language=journey.language).pages[2:]
        if page.title.startswith(names)
        for item in page.items
        if isinstance(item, Text)
    ]
    assert min(text.size for text in texts) >= 9
    assert min(text.size for text in texts if text.role in {"card-name", "lane-cell"}) >= 9.99


def test_notes_tell_the_same_facts() -> None:
    journey = cinema()
    pages = deck(journey).pages
    found = checks.check(journey)
    assert journey.title in pages[0].notes
    assert all(finding.message in pages[0].notes for finding in found)
    for page, phase in zip(pages[2:10:2], journey.phases, strict=True):
        assert all(touchpoint.name in page.notes for touchpoint in phase.existing)
    assert "5 of 18, " in pages[4].notes
    assert "1.6 of 5, weak" in pages[5].notes


def test_the_plot_holds_the_scores_on_the_scale_of_the_map_and_leaves_gaps() -> None:
    journey = cinema()
    (plot,) = (page.plot for page in deck(journey).pages if page.plot)
    (series,) = plot.series
    wanted = [t.scores[0].value if t.scores else None for t in journey.existing]
    assert list(series.values) == wanted
    assert None in wanted
    assert (plot.least, plot.most, plot.step, plot.reverse) == (1, 5, 1, False)
    several = next(page.plot for page in deck(five_personas()).pages if page.plot)
    assert len(several.series) == len(five_personas().personas)


def test_every_slide_has_the_clients_line_and_says_that_values_are_demo_at_its_foot() -> None:
    theme = branded(THEMES["light"], Brand(footer="For Kino & Co. alone"))
    found = checks.check(cinema())
    drawn = lay_out_deck(cinema(), found, found, MapOptions(), theme, words("en"))
    told = with_findings(lay_out_map(cinema(), found), cinema(), found, theme, words("en"))
    for page in (*drawn.pages, told.pages[-1]):
        foot = [item for item in page.items if isinstance(item, Text) and item.role in FOOT]
        line = squeezed("".join(item.words for item in foot))
        assert squeezed("For Kino & Co. alone") in line, page.title
        assert "Demovalues:everyscore" in line, page.title
        top = min(box(item).y for item in foot)
        others = [item for item in page.items if isinstance(item, Text) and item not in foot]
        assert all(box(item).bottom <= top for item in others), page.title


def test_findings_that_need_two_slides_are_shared_out_evenly() -> None:
    pages = deck(sample("cinema-de"), "4:3", language="de").pages
    first, second = (page for page in pages if page.title.startswith("Befunde"))
    entries = [
        len({item.ref for item in page.items if item.role == "entry"}) for page in (first, second)
    ]
    assert entries == [3, 3]


def test_without_measures_findings_or_scores_the_slides_say_so() -> None:
    empty = Journey(id="x", title="Nothing yet")
    titles = [page.title for page in deck(empty).pages]
    assert "Satisfaction over time" not in titles
    assert squeezed("No measures decided yet.") in said(deck(empty).pages[-1])


def test_german_slides() -> None:
    titles = [page.title for page in deck(cinema(), language="de").pages]
    assert titles[-3:] == ["Zufriedenheit im Verlauf", "Befunde", "Maßnahmen"]
