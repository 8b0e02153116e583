from journey.model import Measure, PainPoint, Quote, Touchpoint
from journey.ui.lines import measures_of, pain_points_of, quotes_of

KNOWN = Touchpoint(
    id="t",
    name="t",
    pain_points=(PainPoint(text="slow", severity=4), PainPoint(text="dear")),
    quotes=(Quote(text="never again", source="interview 3"),),
    measures=(Measure(name="new page", owner="A. Brandt"),),
)


def test_a_line_that_was_there_keeps_what_is_known_about_it() -> None:
    assert pain_points_of("dear\n\n  slow ", KNOWN) == [KNOWN.pain_points[1], KNOWN.pain_points[0]]
    assert quotes_of("never again", KNOWN) == [KNOWN.quotes[0]]
    assert measures_of("new page\nnew sign", KNOWN) == [KNOWN.measures[0], Measure(name="new sign")]


def test_a_line_that_is_gone_is_gone() -> None:
    assert pain_points_of("", KNOWN) == []


def test_the_same_line_twice_is_the_known_one_once() -> None:
    assert pain_points_of("slow\nslow", KNOWN) == [KNOWN.pain_points[0], PainPoint(text="slow")]
