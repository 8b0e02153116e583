import html
import json
import re
from typing import Any

from streamlit.testing.v1 import AppTest

from journey.editing import RemovePhase, SetProperty
from journey.model import EvidenceKind
from journey.services.library import Library
from journey.services.templates import new_journey
from journey.ui.offers import Offer
from tests.ui.conftest import Run, checked, html_of, named


def payload(app: AppTest) -> dict[str, Any]:
    """What the picture on the page is told."""
    told = [json.loads(each.proto.json) for each in app.get("bidi_component")]
    picture = next(each for each in told if "facts" in each)
    return {**picture["drawing"], **picture}


def test_a_link_shows_the_map_with_names_for_screen_readers(run: Run) -> None:
    told = payload(run(map="cinema"))
    assert len(told["touchpoints"]) == 18
    website = next(each for each in told["touchpoints"] if each["id"] == "website")
    assert website["label"] == (
        "5 of 18, looks up online where the film runs, Information, 1.6 of 5, weak"
    )
    assert told["labels"]["count"] == "18 touchpoints"
    assert told["selected"]["touchpoint"] == ""


def test_the_picture_follows_the_theme_and_names_no_address(run: Run) -> None:
    svg = payload(run(map="cinema"))["svg"]
    assert "light-dark(" in svg
    assert 'data-id="website"' in svg
    assert svg.replace("http://www.w3.org/2000/svg", "").count("http") == 0


def test_nothing_selected_shows_the_four_figures(run: Run) -> None:
    shown = html_of(run(map="cinema"))
    assert "mean satisfaction" in shown
    assert "17 of 18 scored" in shown


def test_a_link_can_select_a_touchpoint(run: Run) -> None:
    app = run(map="cinema", touchpoint="website")
    assert payload(app)["selected"]["touchpoint"] == "website"
    assert app.text_area(key="inspect-website-name").value == "looks up online where the film runs"


def test_another_link_in_the_same_visit_selects_too(run: Run) -> None:
    app = run(map="cinema", touchpoint="website")
    app.query_params["touchpoint"] = "popcorn"
    assert payload(checked(app.run()))["selected"]["touchpoint"] == "popcorn"


def test_a_finding_selects_what_it_speaks_of(run: Run) -> None:
    app = run(map="cinema")
    app.button(key="tabs-cinema-findings-0-select").click().run()
    assert payload(checked(app))["selected"]["touchpoint"] == "website"
    app.button(key="tabs-cinema-findings-2-select").click().run()
    assert payload(checked(app))["selected"] == {
        "touchpoint": "",
        "touchpoints": [],
        "phase": "information",
        "turn": 2,
    }


def test_the_measures_of_the_map_stand_under_it(run: Run, library: Library) -> None:
    app = run(map="cinema")
    app.session_state["tabs-cinema"] = "Measures"
    measures = [m for t in library.get("cinema").journey.touchpoints for m in t.measures]
    opened = [b for b in checked(app.run()).button if (b.key or "").endswith("-open")]
    assert {html.unescape(b.label) for b in opened} == {measure.name for measure in measures}
    assert "looks up online where the film runs · " not in html_of(app)


def test_a_new_name_is_saved_and_drawn(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    app.text_area(key="inspect-website-name").set_value("looks it up").run()
    assert library.get("cinema").journey.touchpoint["website"].name == "looks it up"
    assert "looks it up" in payload(checked(app))["svg"].replace("\n", "")


def test_an_empty_name_is_refused_and_the_old_one_shown_again(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    app.text_area(key="inspect-website-name").set_value("  ").run()
    assert "name: is empty" in html_of(app)
    assert (
        named(app.text_area, "inspect-website-name").value == "looks up online where the film runs"
    )
    assert library.get("cinema").revision == 1


def test_a_score_set_by_hand_becomes_an_own_estimate_and_undo_takes_it_back(
    run: Run, library: Library
) -> None:
    app = run(map="cinema", touchpoint="website")
    app.number_input(key="inspect-website-score-lena-value").set_value(4.5).run()
    score = library.get("cinema").journey.touchpoint["website"].scores[0]
    assert (score.value, score.evidence.kind) == (4.5, EvidenceKind.OWN_ESTIMATE)
    assert "is weak" not in "".join(button.label for button in checked(app).button)
    app.button(key="bar-undo").click().run()
    checked(app)
    score = library.get("cinema").journey.touchpoint["website"].scores[0]
    assert (score.value, score.evidence.n) == (1.6, 412)
    assert named(app.number_input, "inspect-website-score-lena-value").value == 1.6


def test_other_evidence_keeps_value_and_interval(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    app.number_input(key="inspect-website-score-lena-answers").set_value(500).run()
    checked(app)
    score = library.get("cinema").journey.touchpoint["website"].scores[0]
    assert (score.value, score.evidence.n, score.evidence.interval) == (1.6, 500, (1.3, 1.9))


def test_a_cleared_score_is_unknown_not_zero(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    app.button(key="inspect-website-score-lena-clear").click().run()
    checked(app)
    assert library.get("cinema").journey.touchpoint["website"].scores == ()
    assert "unknown" in html_of(app)


def test_a_touchpoint_moves_to_another_phase(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    app.selectbox(key="inspect-website-phase").set_value("retention").run()
    checked(app)
    assert library.get("cinema").journey.phase_of["website"].id == "retention"


def test_what_someone_else_changed_meanwhile_is_not_overwritten(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    theirs = SetProperty(
        entity="touchpoint", id="website", field="name", value="finds the programme"
    )
    library.apply("cinema", theirs)
    app.text_area(key="inspect-website-name").set_value("my name").run()
    assert library.get("cinema").journey.touchpoint["website"].name == "finds the programme"
    assert all(said in html_of(app) for said in ("finds the programme", "my name"))
    checked(app.button(key="conflict-mine").click().run())
    assert library.get("cinema").journey.touchpoint["website"].name == "my name"


def test_taking_the_other_version_keeps_ones_own_in_the_history(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    theirs = SetProperty(
        entity="touchpoint", id="website", field="name", value="finds the programme"
    )
    library.apply("cinema", theirs)
    app.text_area(key="inspect-website-name").set_value("my name").run()
    checked(app.button(key="conflict-theirs").click().run())
    assert library.get("cinema").journey.touchpoint["website"].name == "finds the programme"
    who = app.session_state["actor"]
    assert library.redo("cinema", actor=who).journey.touchpoint["website"].name == "my name"


def test_a_missing_touchpoint_is_added_as_planned(run: Run, library: Library) -> None:
    app = run(map="cinema")
    app.button(key="tabs-cinema-findings-3-add").click().run()
    journey = library.get("cinema").journey
    (planned,) = [t for t in journey.touchpoints if t.is_planned]
    assert (planned.name, planned.scores) == ("City magazine", ())
    assert journey.phase_of[planned.id].id == "information"
    assert payload(checked(app))["selected"]["touchpoint"] == planned.id


def test_an_unknown_map_names_those_that_there_are(run: Run, library: Library) -> None:
    app = run(map="nothere")
    assert "There is no map “nothere”." in html_of(app)
    linked = [link.proto.label for link in app.get("page_link")]
    assert "An evening at the cinema" in linked


def test_an_empty_map_asks_for_the_first_touchpoints(run: Run, library: Library) -> None:
    id = library.add(new_journey("four-phases", "en", "Going by train"))
    app = run(map=id)
    assert "Where does the customer meet us first?" in html_of(app)
    assert not [each for each in app.get("bidi_component") if "selected" in each.proto.json]
    app.text_area(key="empty-add-lines").set_value("sees a poster\n\n asks a friend ")
    submit = next(button for button in app.button if button.label == "Add to the map")
    submit.click().run()
    checked(app)
    assert [t.name for t in library.get(id).journey.touchpoints] == [
        "sees a poster",
        "asks a friend",
    ]
    assert len(payload(app)["touchpoints"]) == 2


def test_an_empty_map_in_german(run: Run, library: Library) -> None:
    id = library.add(new_journey("blank", "de", "Mit der Bahn"))
    assert "Wo begegnet uns der Kunde zuerst?" in html_of(run("de", map=id))


def test_a_list_with_a_line_too_long_stays_and_nothing_of_it_is_added(
    run: Run, library: Library
) -> None:
    id = library.add(new_journey("four-phases", "en", "Going by train"))
    app = run(map=id)
    text = f"sees a poster\n\n{'x' * 201}"
    app.text_area(key="empty-add-lines").set_value(text)
    submit = next(button for button in app.button if button.label == "Add to the map")
    submit.click().run()
    checked(app)
    assert library.get(id).journey.touchpoints == ()
    assert app.text_area(key="empty-add-lines").value == text
    assert "line 3 has 201 characters, a name has at most 200" in html.unescape(app.toast[0].value)


def test_a_deletion_in_a_table_can_be_taken_back_until_the_map_goes_on(
    run: Run, library: Library
) -> None:
    app = run(map="cinema")
    before = library.get("cinema").journey
    who = app.session_state["actor"]
    library.apply("cinema", RemovePhase(phase=before.phases[0].id), actor=who)
    app.session_state["undo-offered"] = Offer(
        "Phase deleted", "cinema", library.get("cinema").revision
    )
    app.run()
    app.button(key="undo-undo").click().run()
    checked(app)
    assert library.get("cinema").journey == before

    app.session_state["undo-offered"] = Offer("Phase deleted", "cinema", 1)
    app.run()
    assert not [button for button in app.button if button.key == "undo-undo"]


def test_undo_takes_back_ones_own_change_and_leaves_what_others_did(
    run: Run, library: Library
) -> None:
    app = run(map="cinema")
    library.rename("cinema", "Theirs", actor="somebody else")
    app.run()
    assert app.button(key="bar-undo").disabled
    library.apply(
        "cinema",
        SetProperty(entity="journey", field="note", value="Ours"),
        actor=app.session_state["actor"],
    )
    app.run()
    checked(app.button(key="bar-undo").click().run())
    assert library.get("cinema").journey.title == "Theirs"
    assert library.get("cinema").journey.note != "Ours"


def test_of_two_findings_on_one_touchpoint_the_clicked_one_is_marked(run: Run) -> None:
    app = run(map="cinema", touchpoint="website")
    assert _marked(app) == ["0", "1"]
    for clicked in ("0", "1"):
        app.button(key=f"tabs-cinema-findings-{clicked}-select").click().run()
        assert _marked(checked(app)) == [clicked]


def _marked(app: AppTest) -> list[str]:
    """The numbers of the findings that are drawn as chosen."""
    named = re.compile(r"finding-on-tabs-cinema-findings-(\d+)")
    found = (named.fullmatch(block.key or "") for block in app.container)
    return [match[1] for match in found if match]


def test_a_finding_becomes_a_measure(run: Run) -> None:
    app = run(map="cinema", touchpoint="website")
    make = next(b for b in app.button if b.label == "Make it a measure")
    make.click()
    checked(app.run())
    assert any(field.label == "What is done" for field in app.text_input)
