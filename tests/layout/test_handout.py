"""The handout of a map: its subjects to visit, its sections, all that the map says as words."""

import pytest
from hypothesis import given, settings

from journey.layout import MapOptions
from journey.layout.handout import lay_out_handout
from journey.locales import words
from journey.model import Journey
from journey.scene.handout import Handout
from journey.services import checks
from journey.themes import THEMES
from tests.handouts import squeezed, told_by
from tests.journeys import cinema, five_personas, plain, service_blueprint
from tests.strategies import journeys


def handout(journey: Journey, theme: str = "light", **chosen: object) -> Handout:
    spoken = words(journey.language)
    marked = checks.highlights(journey, spoken.language)
    found = checks.check(journey, spoken.language)
    options = MapOptions(**chosen)  # type: ignore[arg-type]
    made = lay_out_handout(journey, marked, found, options, THEMES[theme], spoken).handout
    assert made is not None
    return made


def said(made: Handout) -> str:
    """All words of the sections."""
    parts: list[str] = []
    for section in made.sections:
        parts += [section.title, section.note]
        for entry in section.entries:
            parts += [entry.tag, entry.title, *entry.lines]
        if section.table:
            parts += [*section.table.head, *(cell for row in section.table.rows for cell in row)]
    return squeezed("\n".join(parts))


@pytest.mark.parametrize(
    "journey", [cinema(), five_personas(), service_blueprint()], ids=lambda j: j.id
)
def test_the_sections_say_all_that_the_map_says(journey: Journey) -> None:
    told = said(handout(journey))
    for text in set(told_by(journey, checks.check(journey))) - {journey.title}:
        assert squeezed(text) in told


@settings(max_examples=15)
@given(journeys(most=16))
def test_the_sections_say_all_that_any_map_says(journey: Journey) -> None:
    told = said(handout(journey))
    found = checks.check(journey)
    names = {journey.title, *(phase.name for phase in journey.phases if not phase.touchpoints)}
    for text in set(told_by(journey, found)) - names:
        assert squeezed(text) in told


def test_every_touchpoint_can_be_visited_in_its_order_with_what_is_known_of_it() -> None:
    made = handout(cinema())
    names = [subject.name for subject in made.subjects]
    assert names[4] == "5 of 18, looks up online where the film runs, Information, 1.6 of 5, weak"
    assert [n.split(",")[0] for n in names if "of 18" in n] == [f"{n} of 18" for n in range(1, 19)]
    assert any(name.startswith(("missing, ", "planned, ")) for name in names)
    weak = made.subjects[4]
    assert weak.details[0].startswith("Evidence: customer survey (demo), interval 1.3 to 1.9")
    assert any("is weak" in line for line in weak.details)


def test_a_map_of_many_pages_lists_each_touchpoint_once() -> None:
    made = handout(plain((40, 40)), page="a4")
    refs = [subject.ref for subject in made.subjects]
    assert len(refs) == len(set(refs)) == 80
    assert len({subject.page for subject in made.subjects}) > 1


def test_tables_have_a_cell_for_every_heading_and_lanes_can_be_left_out() -> None:
    for chosen in ({}, {"lanes": ("channel",)}):
        for section in handout(cinema(), **chosen).sections:
            if section.table:
                assert {len(row) for row in section.table.rows} == {len(section.table.head)}
    heads = [s.table.head for s in handout(cinema(), lanes=("channel",)).sections if s.table]
    assert "Channel" in heads[-1]
    assert "Pain points" not in heads[-1]


def test_light_brings_dark_along_and_other_themes_stand_alone() -> None:
    journey, spoken = cinema(), words("en")
    scenes = {
        key: lay_out_handout(journey, (), (), MapOptions(), theme, spoken)
        for key, theme in THEMES.items()
    }
    dark = scenes["light"].dark
    assert dark is not None
    assert dark.handout is not None
    assert dark.handout.palette.dark
    assert all(scene.dark is None for key, scene in scenes.items() if key != "light")


def test_an_empty_map_has_sections_that_say_so() -> None:
    told = said(handout(Journey(id="x", title="Nothing")))
    assert squeezed("No measures decided yet.") in told
    assert squeezed("No touchpoints yet") in told
