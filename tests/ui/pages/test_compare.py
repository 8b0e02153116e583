"""The page on which maps stand side by side, and what is done from it."""

from typing import Any, cast

from streamlit.testing.v1 import AppTest

from journey.comparing import Conversion, Decision, DecisionKind, PhaseDecision, compare
from journey.comparing.decision import Dismissal
from journey.services.library import Library
from tests.ui.conftest import Run, checked, html_of

THREE = "cinema,lichtspielhaus,cineplaza"


def test_nothing_chosen_and_one_map_say_what_to_do(run: Run) -> None:
    assert "Choose the maps to compare." in html_of(run(page="compare"))
    app = run(page="compare", maps="cinema")
    assert "Add a second map." in html_of(app)
    app.selectbox[0].set_value("cineplaza")
    checked(app.run())
    assert "Proposed matches" in html_of(app)
    assert "cinema,cineplaza" in app.query_params["maps"]


def test_a_proposal_counts_only_when_it_is_confirmed_and_stays_so(
    run: Run, library: Library
) -> None:
    app = run(page="compare", maps=THREE)
    assert "leaves by the fire stairs" in html_of(app)
    before = len([b for b in app.button if b.label == "Same"])
    said = next(b for b in app.button if b.key and b.key.endswith("-1-same"))
    said.click()
    checked(app.run())
    (word,) = library.decisions.words(THREE.split(","))
    assert isinstance(word.said, Decision)
    assert word.said.kind is DecisionKind.CONFIRM
    again = run(page="compare", maps=THREE)
    assert len([b for b in again.button if b.label == "Same"]) == before - 1
    assert "The same: " in html_of(again)
    back = next(b for b in again.button if b.key and b.key.endswith(f"back-{word.id}"))
    back.click()
    checked(again.run())
    assert library.decisions.words(THREE.split(",")) == ()


def test_a_gap_is_taken_over_as_planned_with_its_reason_and_its_care(
    run: Run, library: Library
) -> None:
    library.capacities.set("marketing", 4)
    app = run(page="compare", maps=THREE)
    key = next(b.key for b in app.button if b.label == "Add as planned")
    assert key
    base = key.removesuffix("-add")
    app.text_input(key=f"{base}-owner").set_value("Mia Schulz")
    app.selectbox(key=f"{base}-department").set_value("marketing")
    app.number_input(key=f"{base}-hours").set_value(6.0)
    checked(app.run())
    assert "marketing is full: 6 hours a week are asked for, 4 are there." in html_of(app)
    assert "else satisfaction falls" in html_of(app)
    app.button(key=key).click()
    checked(app.run())
    (planned,) = [t for t in library.get("cinema").journey.touchpoints if "city magazine" in t.name]
    assert planned.is_planned
    assert planned.scores == ()
    assert planned.reason == "Lichtspielhaus and Cineplaza have it"
    assert planned.measures[0].owner == "Mia Schulz"
    assert planned.measures[0].hours_a_week == 6
    said = library.decisions.of(THREE.split(","))
    after = compare([library.get(map).journey for map in THREE.split(",")], said)
    gap = next(each for each in after.gaps if each.row == f"cinema/{planned.id}")
    assert gap.is_planned
    assert not gap.in_doubt
    assert {match.confidence for match in after.row[gap.row].matches} == {1.0}


def test_the_care_check_says_that_a_department_is_lacking(run: Run) -> None:
    app = run(page="compare", maps=THREE)
    base = next(b.key for b in app.button if b.label == "Add as planned").removesuffix("-add")
    app.text_input(key=f"{base}-owner").set_value("Mia Schulz")
    app.number_input(key=f"{base}-hours").set_value(2.0)
    checked(app.run())
    assert "Someone owns it: say also for which department" in html_of(app)
    assert "Time is there: say which department has these hours" in html_of(app)


def test_a_measure_begins_where_we_stand_and_aims_at_the_best(run: Run) -> None:
    app = run(page="compare", maps=THREE)
    app.session_state["compared-row"] = "cinema/website"
    checked(app.run())
    next(b for b in app.button if b.label == "Make it a measure").click()
    checked(app.run())
    known = {n.label: n.value for n in app.number_input}
    assert (known["Baseline"], known["Target"]) == (1.6, 4.3)
    assert "Say first what is done." in html_of(app)
    next(t for t in app.text_input if t.label == "What is done").set_value("a clear site")
    checked(app.run())
    assert "Say first what is done." not in html_of(app)


def test_a_phase_is_put_beside_another(run: Run, library: Library) -> None:
    app = run(page="compare", maps="cinema,razor")
    box = next(s for s in app.selectbox if s.key and s.key.startswith("compare-phases-razor"))
    box.set_value("")
    checked(app.run())
    (word,) = library.decisions.words(["cinema", "razor"])
    assert isinstance(word.said, PhaseDecision)
    assert word.said.beside is None


def test_the_heading_says_which_picture_is_shown(run: Run) -> None:
    app = run(page="compare", maps=THREE)
    assert "Satisfaction by phase" in html_of(app)
    (view,) = [cast("Any", c) for c in app.get("button_group") if c.key == "compare-picture-view"]
    assert "Behind in Information: 2.2 here, 3.6 at Lichtspielhaus" in html_of(app)
    assert "No clear difference in Activation" in html_of(app)
    view.set_value("differences")
    checked(app.run())
    assert "ours minus theirs, in steps of our scale" in html_of(app)
    assert "Satisfaction by phase" not in html_of(app)


def test_two_versions_show_what_changed(run: Run) -> None:
    app = run(page="compare", maps="cinema,cinema-to-be")
    view = next(c for c in app.get("button_group") if c.key == "compare-picture-view")  # type: ignore[attr-defined]
    view.set_value("changes")  # type: ignore[attr-defined]
    checked(app.run())
    assert "What changed; the figures stand in the table below" in html_of(app)


def test_it_speaks_german(run: Run) -> None:
    said = html_of(run(language="de", page="compare", maps=THREE))
    assert "Vorgeschlagene Zuordnungen" in said
    assert "Proposed" not in said


def test_what_is_not_for_us_is_listed_apart_until_it_is_taken_up_again(
    run: Run, library: Library
) -> None:
    app = run(page="compare", maps=THREE)
    before = _kinds(app)
    next(b for b in app.button if b.label == "Not for us").click()
    checked(app.run())
    words = library.decisions.words(THREE.split(","))
    assert {word.said.touchpoint.map for word in words if isinstance(word.said, Dismissal)} == {
        "lichtspielhaus",
        "cineplaza",
    }
    again = run(page="compare", maps=THREE)
    assert _kinds(again)["Only they"] == before["Only they"] - 1
    assert _kinds(again)["Not for us"] == 1
    assert "Not for us: " in html_of(again)
    (kinds,) = [cast("Any", c) for c in again.get("button_group") if c.key == "parity-kind"]
    kinds.set_value("apart")
    checked(again.run())
    gap = next(w.said.touchpoint for w in words if isinstance(w.said, Dismissal))
    again.session_state["compared-row"] = f"{gap.map}/{gap.touchpoint}"
    checked(again.run())
    next(b for b in again.button if b.label == "Take up again").click()
    checked(again.run())
    assert library.decisions.words(THREE.split(",")) == ()
    assert _kinds(again) == before


def test_what_was_taken_over_is_taken_back(run: Run, library: Library) -> None:
    before = library.get("cinema").journey
    app = run(page="compare", maps=THREE)
    next(b for b in app.button if b.label == "Add as planned").click()
    checked(app.run())
    assert library.get("cinema").journey != before
    assert "The same: " in html_of(app)
    app.button(key="compare-undo").click()
    checked(app.run())
    assert library.get("cinema").journey == before
    assert "The same: " not in html_of(app)
    library.redo("cinema", actor=library.history("cinema")[0].actor)
    again = run(page="compare", maps=THREE)
    assert "The same: " in html_of(again)


def test_what_is_taken_over_anew_is_said_once(run: Run, library: Library) -> None:
    app = run(page="compare", maps=THREE)
    for _ in range(2):
        next(b for b in app.button if b.label == "Add as planned").click()
        checked(app.run())
        app.button(key="compare-undo").click()
        checked(app.run())
    assert len(library.decisions.words(THREE.split(","))) == 1


def _kinds(app: AppTest) -> dict[str, int]:
    """The filter of the table: how many rows are of each kind."""
    (kinds,) = [cast("Any", c) for c in app.get("button_group") if c.key == "parity-kind"]
    told = [str(option).rpartition(" ") for option in kinds.options]
    return {kind: int(count) for kind, _, count in told}


def test_scales_are_converted_only_after_somebody_said_so(run: Run, library: Library) -> None:
    two = "cinema,contact-management"
    app = run(page="compare", maps=two)
    assert "Shall those scores be converted?" in html_of(app)
    assert "Scores on another scale than ours are left out" in html_of(app)
    next(b for b in app.button if b.label == "Convert to 1 to 5").click()
    checked(app.run())
    assert "Shall those scores be converted?" not in html_of(app)
    assert "Scores were asked on different scales and are converted" in html_of(app)
    again = run(page="compare", maps=two)
    assert "Scores on another scale are converted: " in html_of(again)
    (word,) = library.decisions.words(two.split(","))
    assert word.said == Conversion(ours="cinema", theirs="contact-management", is_allowed=True)


def test_the_form_for_a_competitor_says_what_is_still_needed(run: Run) -> None:
    app = run(page="compare", maps=THREE)
    told = _form_with(app, "", "seen from outside")
    assert app.button(key="capture-keep").disabled
    assert "Still needed: the competitor's name" in told
    assert "Still needed: how complete it is" in _form_with(app, "Filmpalast", " ")
    assert "Still needed" not in _form_with(app, "Filmpalast", "seen from outside")
    assert not app.button(key="capture-keep").disabled


def _form_with(app: AppTest, name: str, note: str) -> str:
    """What stands on the page while the form is open, with these words in it."""
    app.session_state["capture-asked"] = True
    app.session_state["capture-name"] = name
    app.session_state["capture-note"] = note
    return html_of(checked(app.run()))
