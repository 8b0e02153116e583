"""Where scores come from: only what a curve draws is named."""

from journey.editing import SetScore
from journey.layout import lay_out_map
from journey.layout.handout import lay_out_handout
from journey.layout.options import MapOptions
from journey.locales import words
from journey.model import Journey, Phase
from journey.themes import THEMES
from personas import Persona
from tests.journeys import INTERVIEWS, STAFF, SURVEY, cinema, score, touchpoint
from tests.layout.shapes import with_role


def of_two_people() -> Journey:
    """Two curves; at one touchpoint a general score stands that neither of them shows."""
    scores = (
        score(2, INTERVIEWS, persona="ann"),
        score(4, SURVEY, n=40, persona="bo"),
        score(3, STAFF, n=12),
    )
    row = (
        touchpoint("a", "asks").model_copy(update={"scores": scores}),
        touchpoint("b", "buys").model_copy(update={"scores": scores[:2]}),
    )
    people = (Persona(id="ann", name="Ann"), Persona(id="bo", name="Bo"))
    return Journey(
        id="m", title="M", personas=people, phases=(Phase(id="p", name="P", touchpoints=row),)
    )


def footer_of(journey: Journey) -> str:
    (page,) = lay_out_map(journey).pages
    return " ".join(getattr(item, "words", "") for item in with_role(page, "footer"))


def test_the_footer_names_no_evidence_of_a_score_that_no_curve_draws() -> None:
    said = footer_of(of_two_people())
    assert "interviews" in said
    assert "customer survey (n = 40)" in said
    assert "staff survey" not in said


def test_a_demo_map_names_what_is_not_invented_on_it() -> None:
    journey = cinema()
    assert footer_of(journey).startswith("Demo values: every score")
    moved = SetScore(touchpoint="website", value=2.2).apply(journey)
    said = footer_of(moved)
    assert "invented for illustration but 1 score: own estimates." in said
    scene = lay_out_handout(moved, (), (), MapOptions(), THEMES["light"], words("en"))
    assert scene.handout
    details = [detail for subject in scene.handout.subjects for detail in subject.details]
    resting = [detail for detail in details if detail.startswith("Evidence: ")]
    assert [detail for detail in resting if "(demo)" not in detail] == ["Evidence: own estimates"]
    assert len(resting) > 1


def test_a_general_score_that_a_curve_draws_is_named() -> None:
    journey = of_two_people()
    row = journey.phases[0].touchpoints
    general = row[1].model_copy(
        update={"scores": (score(2, INTERVIEWS, persona="ann"), score(3, STAFF))}
    )
    phases = (journey.phases[0].model_copy(update={"touchpoints": (row[0], general)}),)
    assert "staff survey" in footer_of(journey.model_copy(update={"phases": phases}))


def test_nor_does_the_handout() -> None:
    journey, english = of_two_people(), words("en")
    scene = lay_out_handout(journey, (), (), MapOptions(), THEMES["light"], english)
    assert scene.handout
    details = [detail for subject in scene.handout.subjects for detail in subject.details]
    assert "Ann: Evidence: interviews" in details
    assert not any("staff survey" in detail for detail in details)
