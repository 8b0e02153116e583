"""The card of a persona: A4, all that is known on it, nothing cut, nothing over another."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journey.layout.options import PAPERS
from journey.layout.persona_sheet import lay_out_personas
from journey.locales import words
from journey.model import Journey
from journey.scene.items import Box, Rect, Text
from journey.scene.scene import Page
from journey.services import documents
from journey.themes import THEMES
from personas import (
    Communication,
    CustomerProfile,
    CustomerProperty,
    Disc,
    EmpathyMap,
    Influence,
    InfluenceKind,
    Persona,
    Problem,
    Trigger,
)
from tests.journeys import cinema, five_personas
from tests.layout.shapes import bare, box, overlapping, texts, with_role
from tests.strategies import names, notes

_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
_CARD = "persona-card"


def sheet(
    persona: Persona, journey: Journey | None = None, theme: str = "light", language: str = "en"
) -> Page:
    (page,) = lay_out_personas((persona,), journey, THEMES[theme], words(language)).pages
    return page


def told(page: Page) -> str:
    return "".join(bare(text.words) for text in texts(page))


def lena() -> Persona:
    return documents.persona_library()["lena"]


def test_a_usual_profile_is_one_sheet_of_a4() -> None:
    for key, persona in documents.persona_library().items():
        page = sheet(persona, language="de" if key.endswith("-de") else "en")
        assert (page.width, page.height) == PAPERS["a4"]
        assert min(text.size for text in texts(page)) >= 6.3


def test_tags_carry_the_numbers_of_the_touchpoints_that_meet_them() -> None:
    page = sheet(cinema().personas[0], cinema())
    said = told(page)
    assert bare("a friend recommends a film · 1") in said
    assert bare("social media · 2") in said


def test_without_a_map_nothing_is_said_to_be_missing() -> None:
    page = sheet(lena())
    theme = THEMES["light"]
    tags = [item for item in with_role(page, "tag") if isinstance(item, Rect)]
    assert len(tags) == len(lena().triggers) + len(lena().communication)
    assert {tag.pen for tag in tags} == {None}
    assert {tag.fill for tag in tags} == {theme.soft}


def test_a_trigger_that_no_touchpoint_serves_is_dashed() -> None:
    persona = cinema().personas[0]
    more = (*persona.triggers, Trigger(id="rain", text="it rains"))
    person = persona.model_copy(update={"triggers": more})
    journey = cinema().model_copy(update={"personas": (person,)})
    dashed = [r for r in with_role(sheet(person, journey), "tag") if isinstance(r, Rect) and r.pen]
    assert len(dashed) == 1


def test_a_problem_without_benefit_is_said() -> None:
    said = told(sheet(lena()))
    assert said.count(bare("No benefit yet")) == 1


def test_the_bars_are_as_long_as_their_values() -> None:
    page = sheet(lena())
    track, *_ = [r for r in with_role(page, "disc-track") if isinstance(r, Rect)]
    lengths = [r.width / track.width * 5 for r in with_role(page, "disc") if isinstance(r, Rect)]
    assert lengths == pytest.approx([2, 4, 3, 2])


def test_the_curve_is_that_of_the_persona() -> None:
    journey = five_personas()
    karim, mara = journey.personas[1], journey.personas[2]
    dots = [len(with_role(sheet(person, journey), "small-dot")) for person in (karim, mara)]
    assert dots == [7, 8]


def test_several_personas_have_a_sheet_each() -> None:
    scene = lay_out_personas(five_personas().personas, five_personas(), THEMES["light"], words())
    assert [page.title for page in scene.pages] == ["Lena", "Karim", "Mara", "Alberto", "Ines"]
    assert "Lena, 22" in scene.description


@pytest.mark.parametrize("theme", ["dark", "print", "contrast"])
def test_another_theme_changes_colours_only(theme: str) -> None:
    one, other = sheet(lena(), cinema_of_lena()), sheet(lena(), cinema_of_lena(), theme)
    assert [box(item) for item in one.items] == [box(item) for item in other.items]


def cinema_of_lena() -> Journey:
    bare_touchpoints = tuple(
        phase.model_copy(
            update={
                "touchpoints": tuple(t.model_copy(update={"serves": ()}) for t in phase.touchpoints)
            }
        )
        for phase in cinema().phases
    )
    return Journey(id="c", title="C", personas=(lena(),), phases=bare_touchpoints)


@st.composite
def profiles(draw: st.DrawFn) -> Persona:
    """A persona of whom little or much is known, in whatever words."""

    def some(longest: int = 3) -> tuple[str, ...]:
        return tuple(draw(st.lists(notes(90), max_size=longest)))

    scale = st.integers(1, 5)
    channels = draw(st.lists(names(40), max_size=4, unique=True))
    return Persona(
        id="any",
        name=draw(names(60)),
        age=draw(st.none() | st.integers(0, 120)),
        occupation=draw(st.none() | names(60)),
        role=draw(st.none() | names(60)),
        lives=draw(st.none() | names(60)),
        quote=draw(st.none() | notes()),
        goals=some(),
        values=some(),
        motives=some(2),
        generation=draw(st.none() | names(40)),
        context=tuple(
            Influence(kind=kind, text=draw(notes(90)))
            for kind in InfluenceKind
            if draw(st.booleans())
        ),
        behaviour=draw(
            st.none()
            | st.builds(
                Disc, dominance=scale, influence=scale, steadiness=scale, conscientiousness=scale
            )
        ),
        triggers=tuple(Trigger(id=f"t{at}", text=text) for at, text in enumerate(some())),
        customer=CustomerProfile(
            properties=tuple(
                CustomerProperty(heading=draw(names(30)), text=text) for text in some()
            )
        ),
        problems=tuple(
            Problem(
                todo=draw(st.none() | notes(60)), problem=text, benefit=draw(st.none() | notes())
            )
            for text in some(4)
        ),
        communication=tuple(
            Communication(channel=name, how=draw(st.none() | notes(60))) for name in channels
        ),
        empathy=draw(
            st.none() | st.builds(EmpathyMap, says=st.just(some()), pains=st.just(some()))
        ),
    )


@settings(max_examples=120, deadline=None, suppress_health_check=_SLOW)
@given(profiles(), st.booleans(), st.sampled_from(("en", "de")))
def test_whatever_is_written_nothing_is_cut_and_nothing_overlaps(
    persona: Persona, on_a_map: bool, language: str
) -> None:
    journey = None
    if on_a_map:
        served = cinema_of_lena().phases
        journey = Journey(id="c", title=persona.name, personas=(persona,), phases=served)
    page = sheet(persona, journey, language=language)
    assert page.width == pytest.approx(PAPERS["a4"][0])
    assert page.height >= PAPERS["a4"][1] - 0.01
    whole = Box(0, 0, page.width, page.height)
    assert not [item for item in page.items if not whole.holds(box(item), 0.6)]
    assert min(text.size for text in texts(page)) > 5
    lines = [(f"{at} {text.role} {text.words!r}", box(text)) for at, text in enumerate(texts(page))]
    assert not overlapping(lines)
    said = told(page)
    for text in _words_of(persona):
        assert bare(text) in said, text
    _cells_hold_their_texts(page)


def _words_of(persona: Persona) -> list[str]:
    offers = [part for p in persona.problems for part in (p.todo, p.problem, p.benefit) if part]
    channels = [part for c in persona.communication for part in (c.channel, c.how) if part]
    influences = [one.text for one in persona.context]
    return [
        persona.name,
        *([persona.quote] if persona.quote else []),
        *influences,
        *offers,
        *channels,
        *(trigger.text for trigger in persona.triggers),
        *(persona.empathy.says if persona.empathy else ()),
    ]


def _cells_hold_their_texts(page: Page) -> None:
    for ground, inside in (
        ("tag", ("tag-text",)),
        ("cell", ("todo", "problem", "benefit")),
        ("empathy-field", ("empathy",)),
    ):
        boxes = [box(item) for item in with_role(page, ground)]
        assert not overlapping((str(at), one) for at, one in enumerate(boxes))
        for text in with_role(page, *inside):
            assert isinstance(text, Text)
            # A line with no letters that show has no place of its own.
            assert any(one.holds(box(text), 0.6) for one in boxes), text
