"""The graph view of any journey at all: nothing meets, and every name is there."""

import unicodedata
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from journey.layout.route_graph import lay_out_graph
from journey.locales import words
from journey.model import Finding, Journey, Transition
from journey.themes import THEMES
from tests import strategies
from tests.layout.graph_pages import assert_nothing_meets, texts


@dataclass(frozen=True, repr=False)
class Case:
    journey: Journey
    findings: tuple[Finding, ...]


@st.composite
def journeys_with_ways(draw: st.DrawFn) -> Case:
    """Journeys with anything in them, and transitions wherever they may lead."""
    journey = draw(strategies.journeys(most=200))
    ids = [touchpoint.id for touchpoint in journey.touchpoints]
    ways: tuple[Transition, ...] = ()
    if ids:
        pairs = st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=12)
        shares = st.none() | st.floats(0, 1)
        ways = tuple(Transition(source=a, target=b, share=draw(shares)) for a, b in draw(pairs))
    journey = journey.model_copy(update={"transitions": ways})
    return Case(journey, draw(strategies.findings(journey)))


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a large journey shrinks for minutes
)
@given(journeys_with_ways())
def test_whatever_the_journey_nothing_meets_and_every_name_is_there(
    case: Case,
) -> None:
    journey = case.journey
    scene = lay_out_graph(journey, case.findings, THEMES["light"], words("en"))
    for page in scene.pages:
        assert_nothing_meets(page)
    written: dict[str, str] = {}
    for page in scene.pages:
        for text in texts(page, "node-label"):
            written[text.ref] = written.get(text.ref, "") + text.words
    for touchpoint in journey.touchpoints:
        assert letters(touchpoint.name) in letters(written[touchpoint.id])


def letters(text: str) -> str:
    """A text without spaces and without characters that nobody sees."""
    return "".join(c for c in text if unicodedata.category(c) not in {"Cf", "Zs"})
