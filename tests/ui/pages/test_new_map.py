"""The guide: each step is an edit of a map that is kept, and any step can be resumed."""

import pytest

from journey.services.drafting import Step, begin, reached
from journey.services.library import Library
from journey.services.typical import typical_touchpoints
from personas import Persona
from tests.services.test_collecting import pasted
from tests.services.test_suggesting import DE, EN
from tests.ui.conftest import Run, checked, html_of

NOTES = {"en": "\n".join(n for n, _, _ in EN), "de": "\n".join(n for n, _, _ in DE)}

ANN = Persona(id="ann", name="Ann", goals=("a bicycle repaired by tomorrow",))


def own(library: Library) -> list[str]:
    return [entry.id for entry in library.entries() if not entry.is_sample]


def test_nothing_is_kept_before_something_is_entered(run: Run, library: Library) -> None:
    app = run(page="new")
    assert own(library) == []
    assert app.selectbox(key="guide-persona-persona").value == "+"
    assert "Persona 1" in html_of(app)


def test_the_first_word_begins_the_draft_and_no_sample_is_chosen_unasked(
    run: Run, library: Library
) -> None:
    app = run(page="new")
    checked(app.text_input(key="guide-persona-title").input("A visit to the cinema").run())
    (id,) = own(library)
    journey = library.get(id).journey
    assert journey.title == "A visit to the cinema"
    assert [persona.name for persona in journey.personas] == ["Persona 1"]
    assert app.query_params["map"] == id
    said = html_of(app)
    assert "Draft saved" in said
    assert (
        "Lena Hofmann of “An evening at the cinema” is a sample: all about it is invented." in said
    )
    assert "jm-tag outline" not in said
    choice = app.selectbox(key="guide-persona-persona")
    assert "Lena Hofmann (sample)" in choice.options
    checked(choice.select("lena").run())
    assert "sample persona</span>" in html_of(app)


def test_a_persona_of_ours_is_taken_for_a_map_of_the_same_subject(
    run: Run, library: Library
) -> None:
    library.add(begin("en", "Repair of a bicycle", ANN))
    app = run(page="new")
    checked(app.text_input(key="guide-persona-title").input("Bicycle repaired at home").run())
    journeys = [library.get(id).journey for id in own(library)]
    (journey,) = [each for each in journeys if each.title == "Bicycle repaired at home"]
    assert [persona.id for persona in journey.personas] == ["ann"]
    assert app.selectbox(key="guide-persona-persona").value == "ann"


@pytest.mark.parametrize("language", ["en", "de"])
def test_all_steps_from_the_list_to_the_scores(run: Run, library: Library, language: str) -> None:
    app = run(language, page="new")
    checked(app.button(key="guide-next-persona").click().run())
    (id,) = own(library)
    checked(app.text_area(key="guide-touchpoints-notes").input(NOTES[language]).run())
    kept = library.get(id)
    assert [len(phase.touchpoints) for phase in kept.journey.phases] == [4, 2, 5, 1]
    said = html_of(app)
    assert "Asks about parking:" in said or "Fragt nach dem Parkplatz:" in said
    assert "3 on average" in said or "im Schnitt sind es 3" in said
    checked(app.button(key="guide-next-touchpoints").click().run())
    assert app.query_params["step"] == "phases"
    checked(app.selectbox(key="guide-phases-template").select("service-blueprint").run())
    assert [len(p.touchpoints) for p in library.get(id).journey.phases] == [6, 5, 1]
    checked(app.button(key="guide-next-phases").click().run())
    assert app.query_params["step"] == "scores"
    assert reached(library.get(id).journey) is Step.PHASES


def test_one_paste_is_one_undo(run: Run, library: Library) -> None:
    id = library.add(begin("en"))
    app = run(page="new", map=id, step="touchpoints")
    checked(app.text_area(key="guide-touchpoints-notes").input(NOTES["en"]).run())
    assert len(library.get(id).journey.touchpoints) == 12
    checked(app.button(key="guide-undo").click().run())
    assert library.get(id).journey.touchpoints == ()
    assert app.text_area(key="guide-touchpoints-notes").value == ""


def test_a_reload_or_another_device_goes_on_where_the_map_is(run: Run, library: Library) -> None:
    id = library.add(pasted())
    app = run(page="new", map=id)
    assert "Order into phases" in html_of(app)
    again = run(page="new", map=id, step="touchpoints")
    assert "Buys popcorn\n" in str(again.text_area(key="guide-touchpoints-notes").value)
    assert "12 touchpoints" in html_of(again)


def test_unfinished_maps_are_offered_again(run: Run, library: Library) -> None:
    library.add(pasted())
    assert "Or go on with a map you have begun" in html_of(run(page="new"))


def test_lines_that_do_not_fit_are_named_and_the_text_stays(run: Run, library: Library) -> None:
    id = library.add(begin("en"))
    app = run(page="new", map=id, step="touchpoints")
    written = "buys\n" + "x" * 201
    app.text_area(key="guide-touchpoints-notes").input(written).run()
    assert "line 2 has 201 characters" in html_of(app)
    assert app.text_area(key="guide-touchpoints-notes").value == written
    assert library.get(id).journey.touchpoints == ()
    checked(app.text_area(key="guide-touchpoints-notes").input("buys").run())
    assert len(library.get(id).journey.touchpoints) == 1


def test_a_doubt_is_settled_with_one_click(run: Run, library: Library) -> None:
    id = library.add(pasted())
    app = run(page="new", map=id, step="touchpoints")
    checked(app.button(key="guide-touchpoints-ask-doubt-asks-about-parking-phone").click().run())
    parking = library.get(id).journey.touchpoint["asks-about-parking"]
    assert [channel.name for channel in parking.channels] == ["phone"]
    assert "Asks about parking:" not in html_of(app)


def test_doubles_are_joined_only_after_a_question(run: Run, library: Library) -> None:
    id = library.add(begin("en"))
    app = run(page="new", map=id, step="touchpoints")
    checked(app.text_area(key="guide-touchpoints-notes").input("Pays\nPays\nBuys\nbuys").run())
    assert len(library.get(id).journey.touchpoints) == 4
    checked(app.button(key="guide-touchpoints-ask-double-pays-pays-2-join").click().run())
    assert len(library.get(id).journey.touchpoints) == 3
    checked(app.button(key="guide-touchpoints-ask-double-buys-buys-2-keep").click().run())
    assert len(library.get(id).journey.touchpoints) == 3
    assert "is it one touchpoint" not in html_of(app)


def test_typical_touchpoints_are_picked_by_phase_and_channel(run: Run, library: Library) -> None:
    id = library.add(begin("en"))
    app = run(page="new", map=id, step="touchpoints")
    checked(app.segmented_control(key="guide-touchpoints-way").select("library").run())
    checked(app.selectbox(key="guide-touchpoints-pick-channel").select("poster").run())
    index = [one.name for one in typical_touchpoints("en")].index("sees a poster")
    checked(app.button(key=f"guide-touchpoints-pick-en-{index}").click().run())
    (poster,) = library.get(id).journey.touchpoints
    assert (poster.name, poster.department) == ("sees a poster", "marketing")


def test_phases_of_ones_own_take_the_touchpoints_along(run: Run, library: Library) -> None:
    id = library.add(pasted())
    app = run(page="new", map=id, step="phases")
    names = "Before\nAt the cinema\nAfterwards"
    checked(app.text_area(key="guide-phases-names").input(names).run())
    journey = library.get(id).journey
    assert [phase.name for phase in journey.phases] == names.split("\n")
    assert len(journey.touchpoints) == 12
    assert app.selectbox(key="guide-phases-template").value == "own"


def test_another_subject_gets_a_persona_to_be_described(run: Run, library: Library) -> None:
    app = run(page="new")
    checked(app.text_input(key="guide-persona-title").input("Getting a bicycle repaired").run())
    (id,) = own(library)
    (persona,) = library.get(id).journey.personas
    assert (persona.id, persona.name) == ("persona-1", "Persona 1")
    checked(app.text_input(key="guide-persona-name").input("Jo").run())
    checked(app.text_input(key="guide-persona-occupation").input("Courier").run())
    checked(app.text_input(key="guide-persona-goals").input("rides again tomorrow").run())
    (persona,) = library.get(id).journey.personas
    assert (persona.name, persona.occupation) == ("Jo", "Courier")
    assert persona.goals == ("rides again tomorrow",)
    assert "rides again tomorrow" in html_of(app)


def test_the_persona_of_the_subject_is_offered_later_too(run: Run, library: Library) -> None:
    library.add(begin("en", "Repair of a bicycle", ANN))
    app = run(page="new")
    checked(app.text_input(key="guide-persona-name").input("Jo").run())
    checked(app.text_input(key="guide-persona-title").input("Bicycle repaired at home").run())
    map = str(app.query_params["map"])
    assert [persona.name for persona in library.get(map).journey.personas] == ["Jo"]
    checked(app.button(key="guide-persona-fitting").click().run())
    assert [persona.id for persona in library.get(map).journey.personas] == ["ann"]


def test_who_has_described_a_persona_is_offered_no_sample(run: Run) -> None:
    app = run(page="new")
    checked(app.text_input(key="guide-persona-name").input("Jo").run())
    checked(app.text_input(key="guide-persona-title").input("A visit to the cinema").run())
    assert not [each for each in app.button if each.key == "guide-persona-fitting"]


def test_two_drafts_do_not_share_a_persona_of_whom_nothing_is_known(
    run: Run, library: Library
) -> None:
    for _ in range(2):
        checked(run(page="new").button(key="guide-next-persona").click().run())
    personas = [library.get(id).journey.personas[0].name for id in own(library)]
    assert sorted(personas) == ["Persona 1", "Persona 2"]


def test_a_new_persona_needs_only_a_name(run: Run, library: Library) -> None:
    app = run(page="new")
    checked(app.text_input(key="guide-persona-name").input("Jo").run())
    (id,) = own(library)
    assert [persona.name for persona in library.get(id).journey.personas] == ["Jo"]
    assert app.selectbox(key="guide-persona-persona").value == "jo"
    checked(app.selectbox(key="guide-persona-persona").select("-").run())
    assert library.get(id).journey.personas == ()


def test_another_language_renames_the_phases_of_an_empty_map(run: Run, library: Library) -> None:
    app = run(page="new")
    app.segmented_control(key="guide-persona-language").select("de").run()
    (id,) = own(library)
    journey = library.get(id).journey
    assert (journey.language, journey.phases[0].name) == ("de", "Aktivierung")
    checked(app.segmented_control(key="guide-persona-language").select("en").run())
    journey = library.get(id).journey
    assert (journey.language, journey.phases[0].name) == ("en", "Activation")


def test_any_step_is_gone_to_from_any_other(run: Run, library: Library) -> None:
    id = library.add(pasted())
    app = run(page="new", map=id, step="scores")
    for step in ("touchpoints", "persona", "phases", "scores"):
        checked(app.button(key=f"guide-steps-{step}").click().run())
        assert app.query_params["step"] == step
    assert app.button(key="guide-steps-touchpoints").label == "Touchpoints :small[12]"


def test_the_map_so_far_is_shown(run: Run, library: Library) -> None:
    id = library.add(pasted())
    said = html_of(run(page="new", map=id, step="scores"))
    strip = said[said.index("jm-prevphases") :]
    assert "<b>9</b> Asks about parking" in strip


def test_a_map_that_is_gone_is_said_to_be(run: Run) -> None:
    assert "nowhere" in html_of(run(page="new", map="nowhere"))


def test_a_german_map_gets_the_german_profile_of_the_persona(run: Run, library: Library) -> None:
    app = run("de", page="new")
    checked(app.text_input(key="guide-persona-title").input("Kinobesuch").run())
    checked(app.button(key="guide-persona-fitting").click().run())
    said = html_of(app)
    (id,) = own(library)
    (lena,) = library.get(id).journey.personas
    assert lena == library.get("cinema-de").journey.personas[0]
    assert str(lena.quote) in said


def test_what_was_typed_before_the_first_click_is_not_lost(run: Run, library: Library) -> None:
    app = run(page="new")
    app.text_input(key="guide-persona-title").input("An evening out")
    checked(app.button(key="guide-next-persona").click().run())
    (id,) = own(library)
    assert library.get(id).journey.title == "An evening out"
    app.text_area(key="guide-touchpoints-notes").input("buys\npays")
    checked(app.button(key="guide-next-touchpoints").click().run())
    assert len(library.get(id).journey.touchpoints) == 2
    app.text_area(key="guide-phases-names").input("First\nThen")
    checked(app.button(key="guide-next-phases").click().run())
    assert [phase.name for phase in library.get(id).journey.phases] == ["First", "Then"]
