import html

from streamlit.testing.v1 import AppTest

from journey.editing import MoveTouchpoint, RemoveTouchpoint, SetProperty
from journey.services.library import Library
from tests.ui.conftest import Run, checked, html_of

_LIST, _REVISION = "tabs-cinema-history-list", "tabs-cinema-history-revision"


def opened(run: Run, language: str = "en") -> AppTest:
    """The map page with its history open."""
    app = run(language, map="cinema")
    app.session_state["tabs-cinema"] = {"en": "History", "de": "Verlauf"}[language]
    return checked(app.run())


def worked_on(library: Library) -> None:
    """The cinema after two people have worked on it: revision 4."""
    edits = (
        (SetProperty(entity="touchpoint", id="website", field="name", value="the site"), "anna"),
        (MoveTouchpoint(touchpoint="popcorn", phase="information", position=0), "anna"),
        (RemoveTouchpoint(touchpoint="friend"), "tom"),
    )
    for edit, actor in edits:
        library.apply("cinema", edit, actor=actor)


def test_a_map_that_nobody_has_changed_says_so(run: Run) -> None:
    assert "Nothing has been changed yet." in html_of(opened(run))
    assert "Noch wurde nichts geändert." in html_of(opened(run, "de"))


def test_changes_are_told_in_words_and_a_click_shows_what_the_map_was_like(
    run: Run, library: Library
) -> None:
    worked_on(library)
    app = opened(run)
    labels = [html.unescape(b.label) for b in app.button if (b.key or "").startswith(_LIST)]
    told = [label.split("  ", 1)[-1] for label in labels]
    assert told[:3] == [
        "Removed “a friend tells of the new cinema”",
        "Moved “buys popcorn” to Information",
        "Renamed “looks up online where the film runs” to “the site”",
    ]
    assert "Revision 4 of 4" in html_of(app)
    app.button(key=f"{_LIST}-3").click().run()
    shown = html_of(checked(app))
    assert "Revision 3 of 4" in shown
    assert shown.count("jm-past") == 1


def test_the_list_can_be_kept_to_one_person_and_one_touchpoint(run: Run, library: Library) -> None:
    worked_on(library)
    app = opened(run)

    def listed() -> list[str]:
        keys = [b.key or "" for b in app.button]
        return [key.removeprefix(f"{_LIST}-") for key in keys if key.startswith(_LIST)]

    app.selectbox(key=f"{_LIST}-person-en").set_value("tom").run()
    assert listed() == ["4"]
    app.selectbox(key=f"{_LIST}-touchpoint-en").set_value("popcorn").run()
    assert listed() == []
    assert "Nobody has changed this yet." in html_of(checked(app))
    app.selectbox(key=f"{_LIST}-person-en").set_value("anna").run()
    assert listed() == ["3"]


def test_an_earlier_revision_is_restored_and_that_can_be_undone(run: Run, library: Library) -> None:
    began = library.get("cinema").journey
    worked_on(library)
    app = opened(run)
    app.button(key=f"{_LIST}-1").click().run()
    app.button(key=f"{_REVISION}-restore").click().run()
    checked(app)
    now = library.get("cinema")
    assert now.journey == began
    assert now.revision == 5
    assert "Restored revision 1" in html_of(app)
    app.button(key="undo-undo").click().run()
    checked(app)
    assert "friend" not in library.get("cinema").journey.touchpoint


def test_a_version_gets_a_name_once(run: Run, library: Library) -> None:
    worked_on(library)
    app = opened(run)
    field = app.text_input(key=f"{_REVISION}-4-name")
    assert field.form_id, "Enter in a field names only inside a form"
    field.set_value(" Before *the* workshop ")
    app.button(key=f"{_REVISION}-4-keep").click().run()
    (version,) = library.versions("cinema")
    assert (version.name, version.revision) == ("Before *the* workshop", 4)
    assert "Before *the* workshop" in html_of(checked(app))
    app.button(key=f"{_LIST}-2").click().run()
    app.text_input(key=f"{_REVISION}-2-name").set_value("Before *the* workshop")
    app.button(key=f"{_REVISION}-2-keep").click().run()
    assert len(library.versions("cinema")) == 1
    assert app.toast


def test_two_revisions_are_compared(run: Run, library: Library) -> None:
    worked_on(library)
    app = opened(run)
    app.selectbox(key=f"{_REVISION}-4-beside-en").set_value(1).run()
    shown = html_of(checked(app))
    for said in ("removed", "a friend tells of the new cinema", "moved", "buys popcorn", "renamed"):
        assert said in shown
    assert shown.count("jm-past") == 2
    app.button(key="tabs-cinema-history-compare-end").click().run()
    assert html_of(checked(app)).count("jm-past") == 1
