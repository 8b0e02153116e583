"""Nine cells with touchpoints and activities, each with a sign; empty ones are ideas."""

from journey.analyses.engagement_matrix import idea, place_engagement
from journey.locales import words
from journey.model import Engagement, EngagementForm, Initiator, Journey, Phase
from tests.journeys import touchpoint


def journey() -> Journey:
    row = (
        touchpoint(
            "a", "gets a sample", engagement=EngagementForm.OFFER, initiator=Initiator.COMPANY
        ),
        touchpoint("b", "reads reviews", engagement=EngagementForm.OFFER),
        touchpoint("c", "pays", initiator=Initiator.CUSTOMER),
    )
    protest = Engagement(
        name="a protest",
        form=EngagementForm.ACTIVITY,
        initiator=Initiator.THIRD_PARTY,
        against=True,
    )
    phases = (Phase(id="p", name="P", touchpoints=row),)
    return Journey(id="m", title="M", phases=phases, engagements=(protest,))


def test_touchpoints_and_activities_stand_in_their_cells() -> None:
    matrix = place_engagement(journey())
    found = {
        (cell.form, cell.initiator): [one.name for one in cell.entries]
        for cell in matrix.cells
        if cell.entries
    }
    assert found == {
        (EngagementForm.OFFER, Initiator.COMPANY): ["gets a sample"],
        (EngagementForm.ACTIVITY, Initiator.THIRD_PARTY): ["a protest"],
    }
    assert len(matrix.cells) == 9
    assert len(matrix.empty) == 7
    assert matrix.unplaced == ("b",)
    assert [one.against for cell in matrix.cells for one in cell.entries] == [False, True]


def test_each_cell_has_an_idea_in_both_languages() -> None:
    cells = place_engagement(journey()).cells
    english = {idea(words("en"), cell.form, cell.initiator) for cell in cells}
    german = {idea(words("de"), cell.form, cell.initiator) for cell in cells}
    assert len(english) == len(german) == 9
    assert not english & german
