"""The map itself, changed in the inspector while nothing on it is selected."""

from journey.model import JourneyState, OrganisationKind, ScaleKey
from journey.services import documents
from journey.services.library import Library
from tests.ui.conftest import Run, checked, html_of, named

KEY = "inspect-map-cinema"


def test_a_new_title_stands_in_the_head_and_in_the_gallery(run: Run, library: Library) -> None:
    app = run(map="cinema")
    app.text_area(key=f"{KEY}-title").set_value("Off to the pictures").run()
    assert library.get("cinema").journey.title == "Off to the pictures"
    assert "Off to the pictures</h1>" in html_of(checked(app))
    linked = [link.proto.label for link in run().get("page_link")]
    assert "Off to the pictures" in linked
    assert "An evening at the cinema" not in linked


def test_a_map_without_a_title_is_refused(run: Run, library: Library) -> None:
    app = run(map="cinema")
    app.text_area(key=f"{KEY}-title").set_value(" ").run()
    assert "title: is empty" in html_of(app)
    assert named(app.text_area, f"{KEY}-title").value == "An evening at the cinema"
    assert library.get("cinema").revision == 1


def test_target_scenario_and_organisation_are_set_and_taken_away(
    run: Run, library: Library
) -> None:
    app = run(map="cinema")
    app.text_input(key=f"{KEY}-target").set_value("buys a ticket").run()
    app.text_area(key=f"{KEY}-scenario").set_value("").run()
    app.text_input(key=f"{KEY}-organisation").set_value("Roxy").run()
    journey = library.get("cinema").journey
    assert (journey.target_action, journey.scenario) == ("buys a ticket", None)
    assert journey.organisation is not None
    assert journey.organisation.name == "Roxy"
    app.text_input(key=f"{KEY}-organisation").set_value("").run()
    checked(app)
    assert library.get("cinema").journey.organisation is None


def test_a_competitor_stays_one_under_another_name(run: Run, library: Library) -> None:
    app = run(map="cineplaza")
    app.text_input(key="inspect-map-cineplaza-organisation").set_value("Big screen").run()
    checked(app)
    organisation = library.get("cineplaza").journey.organisation
    assert organisation is not None
    assert (organisation.name, organisation.kind) == ("Big screen", OrganisationKind.COMPETITOR)


def test_state_scale_and_language_are_chosen(run: Run, library: Library) -> None:
    app = run(map="cinema")
    groups = {group.key: group for group in app.get("button_group")}
    groups[f"{KEY}-state"].set_value(JourneyState.TO_BE).run()
    app.selectbox(key=f"{KEY}-scale-en").set_value(ScaleKey.ZERO_TO_TEN).run()
    groups = {group.key: group for group in app.get("button_group")}
    groups[f"{KEY}-language"].set_value("de").run()
    checked(app)
    journey = library.get("cinema").journey
    assert (journey.state, journey.scale, journey.language) == (
        JourneyState.TO_BE,
        ScaleKey.ZERO_TO_TEN,
        "de",
    )


def test_a_persona_of_the_library_joins_and_leaves_and_undo_brings_scores_back(
    run: Run, library: Library
) -> None:
    before = library.get("cinema").journey
    (own,) = before.personas
    app = run(map="cinema")
    field = app.multiselect(key=f"{KEY}-personas")
    other = _another(field.options, own.name)
    field.set_value([own.id, other]).run()
    checked(app)
    assert [p.id for p in library.get("cinema").journey.personas] == [own.id, other]
    app.multiselect(key=f"{KEY}-personas").set_value([other]).run()
    checked(app)
    assert [p.id for p in library.get("cinema").journey.personas] == [other]
    for _ in range(2):
        library.undo("cinema", actor=app.session_state["actor"])
    assert library.get("cinema").journey == before


def _another(names: list[str], own: str) -> str:
    """The id of a persona in the library that has another name."""
    name = next(name for name in names if name != own)
    return next(p.id for p in documents.persona_library().values() if p.name == name)
