"""Whether a persona is complete."""

from personas import Communication, Persona, Problem, Trigger
from personas.completeness import CheckState, completeness

LENA = Persona(
    id="lena",
    name="Lena",
    problems=(Problem(problem="no parking"), Problem(problem="no times", benefit="app")),
    triggers=(Trigger(id="friend", text="a friend suggests it"), Trigger(id="rain", text="rain")),
    communication=(Communication(channel="Website"), Communication(channel="City magazine")),
)


def test_what_is_met_and_what_is_open() -> None:
    benefits, triggers, channels = completeness(
        LENA, {"friend": ["t1"]}, {"Website": ["t5", "t6"], "City magazine": []}
    )
    assert benefits.state is triggers.state is channels.state is CheckState.FAILED
    assert [point.text for point in benefits.open] == ["no parking"]
    assert [point.key for point in triggers.met] == ["friend"]
    assert triggers.met[0].touchpoints == ("t1",)
    assert channels.met[0].touchpoints == ("t5", "t6")
    assert [point.text for point in channels.open] == ["City magazine"]


def test_all_met() -> None:
    lena = LENA.model_copy(update={"problems": LENA.problems[1:]})
    checks = completeness(
        lena, {"friend": ["a"], "rain": ["b"]}, {"Website": ["a"], "City magazine": ["b"]}
    )
    assert {check.state for check in checks} == {CheckState.PASSED}


def test_without_a_map_only_the_benefits_can_be_checked() -> None:
    benefits, triggers, channels = completeness(LENA)
    assert benefits.state is CheckState.FAILED
    assert triggers.state is channels.state is CheckState.NO_MAP
    assert triggers.open == ()
    assert len(triggers.points) == 2


def test_a_persona_that_names_nothing_neither_passes_nor_fails() -> None:
    checks = completeness(Persona(id="x", name="X"), {}, {})
    assert {check.state for check in checks} == {CheckState.NOTHING_NAMED}
