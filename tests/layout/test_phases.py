"""The names of phases: read from the last row, so a smaller size comes before a hyphen."""

import pytest

from journey.layout.presentation import LEAST_TYPE, lay_out_presentation
from journey.locales import words
from journey.model import Journey
from journey.scene.breaking import HYPHEN
from journey.scene.items import Text
from journey.services import checks
from journey.themes import THEMES
from tests.journeys import plain

NAMES = ("Aufmerksamkeit", "Informationssuche", "Kaufentscheidung", "Rechnung und Bezahlung")


def named(*names: str, each: int = 2) -> Journey:
    journey = plain((each,) * len(names), language="de")
    phases = tuple(
        phase.model_copy(update={"name": name})
        for phase, name in zip(journey.phases, names, strict=True)
    )
    return journey.model_copy(update={"phases": phases})


def first_slide(journey: Journey) -> list[Text]:
    marked, found = checks.highlights(journey, "de"), checks.check(journey, "de")
    slides = lay_out_presentation(journey, marked, found, THEMES["light"], words("de"))
    return [item for item in slides.pages[0].items if isinstance(item, Text)]


def on_overview(journey: Journey) -> list[list[Text]]:
    """The lines of the names of all phases on the first slide."""
    said = [text for text in first_slide(journey) if text.role.startswith("phase-name")]
    return [[line for line in said if line.ref == phase.id] for phase in journey.phases]


def drawn(line: Text) -> str:
    return "".join(run.text for run in line.runs)


@pytest.mark.parametrize("names", [NAMES, (*NAMES[:1], "Information", "Kauf", "Nutzung", "Treue")])
def test_no_word_of_a_phase_is_broken_on_the_beamer(names: tuple[str, ...]) -> None:
    for name, lines in zip(names, on_overview(named(*names)), strict=True):
        assert " ".join(drawn(line) for line in lines) == name
        assert min(line.size for line in lines) >= LEAST_TYPE


def test_a_phase_of_one_touchpoint_is_as_wide_as_its_name_needs() -> None:
    journey = named("Vorher", "Informationssuche", "Nachher")
    phases = (*journey.phases[:2], plain((9,)).phases[0].model_copy(update={"id": "x"}))
    ids = iter(range(99))
    phases = tuple(
        phase.model_copy(
            update={
                "touchpoints": tuple(
                    touchpoint.model_copy(update={"id": f"n{next(ids)}"})
                    for touchpoint in phase.touchpoints[: 1 if at == 1 else None]
                )
            }
        )
        for at, phase in enumerate(phases)
    )
    lines = on_overview(journey.model_copy(update={"phases": phases}))[1]
    assert [drawn(line) for line in lines] == ["Informationssuche"]


def test_only_what_is_too_long_at_the_least_size_gets_a_hyphen_and_nothing_is_cut() -> None:
    names = ("Energieversorgungsunternehmensauswahl",) * 8
    for lines in on_overview(named(*names)):
        said = [drawn(line) for line in lines]
        assert all(line.endswith(HYPHEN) for line in said[:-1])
        assert "".join(line.removesuffix(HYPHEN) for line in said) == names[0]
        assert min(line.size for line in lines) >= LEAST_TYPE - 0.1


@pytest.mark.parametrize(
    ("names", "count"), [(("Kauf", "Treue"), 2), ((*NAMES, "Terminvereinbarung", "Treue"), 0)]
)
def test_an_overview_tells_the_purposes_of_all_phases_or_of_none(
    names: tuple[str, ...], count: int
) -> None:
    journey = named(*names)
    phases = tuple(p.model_copy(update={"purpose": "wird bekannt"}) for p in journey.phases)
    said = first_slide(journey.model_copy(update={"phases": phases}))
    assert sum(text.role.startswith("phase-purpose") for text in said) == count
