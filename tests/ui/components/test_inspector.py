"""The inspector: all that the model holds of what is selected, changed field by field."""

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from journey.editing import SetProperty
from journey.errors import StorageUnavailableError
from journey.model import (
    EvidenceKind,
    Initiator,
    Journey,
    MeasureStatus,
    OrganisationKind,
    PhaseRole,
    Touchpoint,
    TouchpointStatus,
    Visibility,
)
from journey.services import steady
from journey.services.library import Library
from journey.ui.state import Selection
from tests.ui.conftest import Run, checked, html_of, named

KEY = "inspect-website"


def opened(run: Run, *parts: str, **query: str) -> AppTest:
    """The map page with parts of the inspector opened."""
    return again(run(map="cinema", **query), *parts)


def again(app: AppTest, *parts: str) -> AppTest:
    """Runs with these parts open: AppTest does not keep them so from run to run."""
    for _ in range(2):
        for part in parts:
            app.session_state[f"inspect-open-{part}"] = True
        app.run()
    return app


def select(app: AppTest, *touchpoints: str, phase: str = "") -> AppTest:
    last = touchpoints[-1] if touchpoints else ""
    app.session_state["selection:cinema"] = Selection(last, phase, 5, touchpoints)
    return checked(app.run())


def segment(app: AppTest, key: str, value: object) -> AppTest:
    group = next(group for group in app.get("button_group") if group.key == key)
    return checked(group.set_value(value).run())


def choose(app: AppTest, key: str, option: str) -> AppTest:
    """Choose in a menu, as a click on its option does."""
    app.session_state[key] = option
    return checked(app.run())


def website(library: Library) -> Touchpoint:
    return library.get("cinema").journey.touchpoint["website"]


def test_what_was_found_about_a_touchpoint_stands_at_its_head(run: Run) -> None:
    shown = html_of(run(map="cinema", touchpoint="website"))
    assert "Every way through the journey passes it" in shown


def test_an_entry_is_added_and_the_field_is_empty_for_the_next(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    before = website(library).pain_points
    app.text_input(key=f"{KEY}-pains-new").set_value(" loads slowly ").run()
    checked(app)
    now = website(library).pain_points
    assert now[:-1] == before
    assert (now[-1].text, now[-1].severity) == ("loads slowly", None)
    assert app.text_input(key=f"{KEY}-pains-new").value == ""


def test_an_entry_written_anew_keeps_what_else_is_known(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    before = website(library).pain_points[1]
    app.text_area(key=f"{KEY}-pains-1").set_value("search engines pass it by").run()
    checked(app)
    after = website(library).pain_points[1]
    assert (after.text, after.severity) == ("search engines pass it by", before.severity)


def test_an_entry_without_words_goes(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    before = website(library).pain_points
    app.text_area(key=f"{KEY}-pains-0").set_value("").run()
    checked(app)
    assert website(library).pain_points == before[1:]


def test_the_smart_fields_of_a_measure(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    app.session_state[f"{KEY}-measures-open"] = 0
    checked(app.run())
    name = f"{KEY}-measures-0"
    segment(app, f"{name}-status", MeasureStatus.UNDER_WAY)
    app.date_input(key=f"{name}-due").set_value(datetime.date(2027, 3, 1)).run()
    app.text_area(key=f"{name}-owner").set_value("B. Meyer").run()
    app.text_area(key=f"{name}-achievable").set_value("the agency knows how").run()
    app.text_input(key=f"{name}-indicator").set_value("visits").run()
    checked(app.run())
    app.number_input(key=f"{name}-indicator-target").set_value(900.0).run()
    checked(app)
    measure = website(library).measures[0]
    assert (measure.status, measure.due, measure.owner, measure.achievable) == (
        MeasureStatus.UNDER_WAY,
        datetime.date(2027, 3, 1),
        "B. Meyer",
        "the agency knows how",
    )
    assert measure.indicator is not None
    assert (measure.indicator.name, measure.indicator.target) == ("visits", 900.0)


def test_parts_activities_and_indicators(run: Run, library: Library) -> None:
    app = opened(run, "parts", "activities", "indicators", touchpoint="website")
    app.text_input(key=f"{KEY}-parts-new").set_value("finds the programme")
    again(app, "parts", "activities", "indicators")
    app.text_input(key=f"{KEY}-activities-new").set_value("keep the programme current")
    again(app, "parts", "activities", "indicators")
    app.text_input(key=f"{KEY}-indicators-new").set_value("bounce rate")
    again(app, "parts", "activities", "indicators")
    for name in ("parts", "activities", "indicators"):
        app.session_state[f"{KEY}-{name}-open"] = 0
    checked(again(app, "parts", "activities", "indicators"))
    app.number_input(key=f"{KEY}-parts-0-score").set_value(2.0)
    again(app, "parts", "activities", "indicators")
    app.selectbox(key=f"{KEY}-activities-0-visibility-en").set_value(Visibility.BACKSTAGE)
    again(app, "parts", "activities", "indicators")
    app.number_input(key=f"{KEY}-indicators-0-value").set_value(48.5)
    again(app, "parts", "activities", "indicators")
    checked(app)
    there = website(library)
    assert (there.parts[0].name, there.parts[0].scores[0].value) == ("finds the programme", 2.0)
    assert there.activities[0].visibility is Visibility.BACKSTAGE
    assert (there.indicators[0].name, there.indicators[0].value) == ("bounce rate", 48.5)


def test_status_reason_process_and_note(run: Run, library: Library) -> None:
    app = opened(run, "notes", touchpoint="website")
    segment(app, f"{KEY}-status", TouchpointStatus.PLANNED)
    app.text_area(key=f"{KEY}-reason").set_value("others have it")
    again(app, "notes")
    app.text_area(key=f"{KEY}-process").set_value("the agency writes it")
    again(app, "notes")
    checked(app)
    there = website(library)
    assert (there.status, there.reason) == (TouchpointStatus.PLANNED, "others have it")
    assert there.process == "the agency writes it"


def test_the_ways_that_customers_take(run: Run, library: Library) -> None:
    app = opened(run, "ways", touchpoint="popcorn")
    app.selectbox(key="inspect-popcorn-way-new").set_value("website")
    again(app, "ways")
    checked(app)
    app.number_input(key="inspect-popcorn-way-website-share").set_value(30.0)
    again(app, "ways")
    checked(app)
    ways = [t for t in library.get("cinema").journey.transitions if t.source == "popcorn"]
    assert [(way.target, way.share) for way in ways][-1] == ("website", 0.3)
    app.button(key="inspect-popcorn-way-website-remove").click()
    again(app, "ways")
    checked(app)
    ways = [t for t in library.get("cinema").journey.transitions if t.source == "popcorn"]
    assert "website" not in [way.target for way in ways]


def test_the_evidence_in_detail(run: Run, library: Library) -> None:
    app = opened(run, "evidence", touchpoint="website")
    name = f"{KEY}-score-lena"
    app.number_input(key=f"{name}-spread").set_value(0.9)
    again(app, "evidence")
    named(app.date_input, f"{name}-date").set_value(datetime.date(2026, 5, 4))
    again(app, "evidence")
    named(app.text_area, f"{name}-note").set_value("at the till")
    again(app, "evidence")
    checked(app)
    score = website(library).scores[0]
    assert (score.evidence.spread, score.evidence.note) == (0.9, "at the till")
    assert score.evidence.date == datetime.date(2026, 5, 4)
    assert (score.value, score.evidence.n, score.evidence.interval) == (1.6, 412, (1.3, 1.9))


def test_an_interval_upside_down_is_refused_beside_its_field(run: Run, library: Library) -> None:
    app = opened(run, "evidence", touchpoint="website")
    app.number_input(key=f"{KEY}-score-lena-low").set_value(4.0)
    again(app, "evidence")
    assert "low end lies above" in html_of(app)
    assert len(app.toast) == 0
    assert website(library).scores[0].evidence.interval == (1.3, 1.9)
    named(app.number_input, f"{KEY}-score-lena-low").set_value(1.2)
    again(app, "evidence")
    assert "low end lies above" not in html_of(checked(app))
    assert website(library).scores[0].evidence.interval == (1.2, 1.9)


def test_a_surveyed_score_that_was_moved_by_hand_says_so(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    assert "A value changed by hand becomes an own estimate" in html_of(app)
    assert "demo value<" in html_of(app)
    app.number_input(key=f"{KEY}-score-lena-value").set_value(2.2).run()
    shown = html_of(checked(app))
    assert website(library).scores[0].evidence.kind is EvidenceKind.OWN_ESTIMATE
    assert "Moved by hand" in shown
    assert "1.6 of 5 (customer survey, demo value) stays in the history" in shown
    assert "demo value<" not in shown


def test_an_own_estimate_that_was_one_before_was_not_moved(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="newspaper")
    app.number_input(key="inspect-newspaper-score-lena-value").set_value(2.2).run()
    assert "(own estimate, demo value) stays in the history" in html_of(checked(app))
    app.number_input(key="inspect-newspaper-score-lena-value").set_value(2.4).run()
    assert "Moved by hand" not in html_of(checked(app))


def test_a_phase_is_changed_in_its_form(run: Run, library: Library) -> None:
    app = select(run(map="cinema"), phase="information")
    assert "2 against 4.5 on average" in html_of(app)
    key = "inspect-information"
    app.text_area(key=f"{key}-purpose").set_value("looks around").run()
    app.selectbox(key=f"{key}-function").set_value("sales").run()
    segment(app, f"{key}-role", PhaseRole.ACTION)
    app.text_input(key=f"{key}-new").set_value("reads the brochure").run()
    checked(app)
    phase = library.get("cinema").journey.phases[1]
    assert (phase.purpose, phase.function, phase.role) == (
        "looks around",
        "sales",
        PhaseRole.ACTION,
    )
    assert phase.touchpoints[-1].name == "reads the brochure"
    assert app.text_input(key=f"{key}-new").value == ""


def several(library: Library) -> tuple[Journey, list[Touchpoint]]:
    journey = library.get("cinema").journey
    return journey, [journey.touchpoint["website"], journey.touchpoint["popcorn"]]


def test_several_touchpoints_show_what_they_share(run: Run, library: Library) -> None:
    app = select(run(map="cinema"), "website", "popcorn")
    assert "2 touchpoints" in html_of(app)
    key = "inspect-several-website-popcorn"
    phase = app.selectbox(key=f"{key}-phase")
    assert phase.value is None
    assert "mixed" in phase.label


def test_one_change_of_several_is_one_undo(run: Run, library: Library) -> None:
    app = select(run(map="cinema"), "website", "popcorn")
    key = "inspect-several-website-popcorn"
    before, _ = several(library)
    revision = library.get("cinema").revision
    app.selectbox(key=f"{key}-department").set_value("PR").run()
    checked(app)
    assert {t.department for t in several(library)[1]} == {"PR"}
    assert library.get("cinema").revision == revision + 1
    assert library.history("cinema")[0].label.count == 2
    app.button(key="bar-undo").click().run()
    checked(app)
    assert several(library)[0] == before


def test_channels_of_several_are_added_to_each(run: Run, library: Library) -> None:
    app = select(run(map="cinema"), "website", "popcorn")
    before = {t.id: t.channels for t in several(library)[1]}
    app.multiselect(key="inspect-several-website-popcorn-channels").set_value(["chat"]).run()
    checked(app)
    for touchpoint in several(library)[1]:
        assert touchpoint.channels[:-1] == before[touchpoint.id]
        assert touchpoint.channels[-1].name == "chat"


def test_several_get_one_score_and_move_together(run: Run, library: Library) -> None:
    app = select(run(map="cinema"), "website", "popcorn")
    key = "inspect-several-website-popcorn"
    app.number_input(key=f"{key}-score-lena").set_value(3.0).run()
    app.selectbox(key=f"{key}-phase").set_value("retention").run()
    segment(app, f"{key}-initiator", Initiator.COMPANY)
    journey, both = several(library)
    assert [t.scores[0].value for t in both] == [3.0, 3.0]
    assert {journey.phase_of[t.id].id for t in both} == {"retention"}
    assert {t.initiator for t in both} == {Initiator.COMPANY}


def test_a_missing_touchpoint_says_why_and_can_be_planned(run: Run, library: Library) -> None:
    app = run(map="cinema")
    app.button(key="tabs-cinema-findings-3-select").click().run()
    shown = html_of(checked(app))
    assert "Lena Hofmann uses the channel “City magazine”" in shown
    app.button(key="inspect-plan").click().run()
    checked(app)
    (planned,) = [t for t in library.get("cinema").journey.touchpoints if t.is_planned]
    assert (planned.name, planned.scores) == ("City magazine", ())
    assert app.session_state["selection:cinema"].touchpoint == planned.id


def test_the_map_says_whose_it_is_and_for_which_day(run: Run, library: Library) -> None:
    app = run(map="cinema")
    app.session_state["inspect-map-cinema-open-standing"] = True
    checked(again(app))
    segment(app, "inspect-map-cinema-whose", OrganisationKind.COMPETITOR)
    app.date_input(key="inspect-map-cinema-date").set_value(datetime.date(2026, 11, 1))
    again(app)
    app.text_area(key="inspect-map-cinema-completeness").set_value("from outside")
    again(app)
    checked(app)
    journey = library.get("cinema").journey
    assert journey.organisation is not None
    assert journey.organisation.kind is OrganisationKind.COMPETITOR
    assert (journey.date, journey.completeness) == (datetime.date(2026, 11, 1), "from outside")


def test_what_is_too_long_is_refused_beside_its_field(run: Run, library: Library) -> None:
    app = opened(run, "notes", touchpoint="website")
    before = website(library).note
    app.text_area(key=f"{KEY}-note").set_value("x" * 10_001)
    again(app, "notes")
    assert "note: at most 10000 characters, not 10001" in html_of(app)
    assert named(app.text_area, f"{KEY}-note").value == (before or "")


@pytest.mark.parametrize("theirs", ["a", "b"])
def test_an_entry_that_someone_else_changed_is_not_overwritten(
    run: Run, library: Library, theirs: str
) -> None:
    app = run(map="cinema", touchpoint="website")
    edit = SetProperty(
        entity="touchpoint", id="website", field="pain_points", value=[{"text": theirs}]
    )
    library.apply("cinema", edit)
    app.text_input(key=f"{KEY}-pains-new").set_value("mine").run()
    assert [pain.text for pain in website(library).pain_points] == [theirs]


def test_a_field_begins_with_what_the_map_says(run: Run, library: Library) -> None:
    """Where a browser misses what a field is set to, it must not tell an empty one as its value."""
    app = opened(run, touchpoint="website")
    there = website(library)
    name = f"{KEY}-score-lena"
    assert app.number_input(key=f"{name}-value").proto.default == there.scores[0].value
    assert app.number_input(key=f"{name}-answers").proto.default == 412
    assert app.text_area(key=f"{KEY}-name").proto.default == there.name
    department = app.selectbox(key=f"{KEY}-department").proto
    assert department.options[department.default] == there.department
    channels = app.multiselect(key=f"{KEY}-channels").proto
    assert [channels.options[at] for at in channels.default] == [c.name for c in there.channels]


def test_while_the_store_is_away_what_is_selected_is_shown_to_be_read(
    run: Run, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = run(map="cinema", touchpoint="website")
    assert not named(app.text_area, f"{KEY}-name").disabled

    def away(*_: object) -> None:
        raise StorageUnavailableError("away")

    repository = library._repository  # pyright: ignore[reportPrivateUsage]
    with monkeypatch.context() as gone:
        for name in ("reading", "writing", "entries"):
            gone.setattr(repository, name, away)
        # Its score was estimated: the history, which cannot be asked, may know from what.
        select(app, "newspaper")
        name = named(app.text_area, "inspect-newspaper-name")
        assert name.value == library.get("cinema").journey.touchpoint["newspaper"].name
        assert name.disabled
        assert "To read only, until the store is back" in html_of(app)
    monkeypatch.setattr(steady, "_PAUSE", 0.0)
    checked(app.run())
    assert not named(app.text_area, "inspect-newspaper-name").disabled
    assert "To read only" not in html_of(app)
