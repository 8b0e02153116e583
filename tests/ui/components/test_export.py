"""The dialog of the export, its body run alone: AppTest does not keep dialogs open."""

import base64
import io
import re
import zipfile
from collections.abc import Callable
from threading import Event
from typing import cast

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from journey.editing import SetProperty
from journey.model import Journey, Phase, Touchpoint
from journey.services.handing_over import Choice, File, make
from journey.services.library import Library
from journey.services.making import Progress
from journey.services.pictures import PictureOptions
from journey.text import slug
from journey.ui.components import export_making
from journey.ui.components.export import suggested
from tests.ui.conftest import checked, html_of


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are waited for, however busy the machine is: AppTest looks at nothing by itself."""
    monkeypatch.setattr(export_making, "_AT_ONCE", 60.0)


def body() -> None:
    from journey.ui.components import export
    from journey.ui.shelf import library

    export.body(library().get("cinema"), "export")


def choose(app: AppTest, key: str, value: object) -> AppTest:
    group = next(group for group in app.get("button_group") if group.key == key)
    return checked(group.set_value(value).run())


def test_the_preview_is_the_file_and_what_is_said_of_it(library: Library) -> None:
    app = checked(AppTest.from_function(body, default_timeout=60).run())
    assert "data:image/png;base64,iVBOR" in html_of(app)
    assert "All text fits, smallest print 7" in html_of(app)
    name = app.text_input(key="export-name").value
    assert name.startswith("an-evening-at-the-cinema-as-is-20")


def test_a_picture_speaks_the_language_of_its_map(library: Library) -> None:
    german = SetProperty(entity="journey", field="language", value="de")
    library.apply("cinema", german)
    app = checked(AppTest.from_function(body, default_timeout=60).run())
    group = next(g for g in app.get("button_group") if g.key == "export-cinema-language")
    assert group.value == "de"


def test_the_name_of_a_file_keeps_state_and_day_and_whole_words() -> None:
    title = "Donating a working laptop to a school through the repair café of the town"
    name = suggested(Journey(id="j", title=title))
    assert re.fullmatch(
        r"donating-a-working-laptop-to-a-school-through-as-is-20\d\d-\d\d-\d\d", name
    )
    assert slug(name) == name


def test_while_a_file_is_made_the_one_before_cannot_be_taken(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = checked(AppTest.from_function(body, default_timeout=60).run())
    assert [each.proto.disabled for each in app.get("download_button")] == [False]
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(export_making, "made", lambda *_: st.stop())  # shown meanwhile
        choose(app, "export-form", "svg")
        assert not app.get("download_button")
        assert app.button(key="export-making").disabled
    app.run()
    (step,) = checked(app).get("download_button")
    assert (step.proto.label, step.proto.disabled) == ("Download SVG", False)
    assert "export-making" not in [button.key for button in app.button]


def test_an_svg_is_shown_as_itself_and_a_document_as_text(library: Library) -> None:
    app = AppTest.from_function(body, default_timeout=60).run()
    choose(app, "export-form", "svg")
    assert "data:image/svg+xml;base64," in html_of(app)
    choose(app, "export-form", "yaml")
    assert "data:image" not in html_of(app)
    assert "title: An evening at the cinema" in app.code[0].value
    assert len(app.selectbox) == 0


def test_a_file_of_many_pages_is_looked_through_page_by_page(library: Library) -> None:
    app = AppTest.from_function(body, default_timeout=60).run()
    choose(app, "export-form", "pptx")
    count = int(re.findall(r"Page 1 of (\d+)", html_of(app))[0])
    assert count > 10
    shown = {shown_page(app)}
    assert app.button(key="export-page-before").disabled
    for number in range(2, count + 1):
        checked(app.button(key="export-page-after").click().run())
        assert f"Page {number} of {count}" in html_of(app)
        shown.add(shown_page(app))
    assert len(shown) == count
    assert app.button(key="export-page-after").disabled
    checked(app.button(key="export-page-before").click().run())
    assert f"Page {count - 1} of {count}" in html_of(app)
    choose(app, "export-form", "png")  # a shorter file
    assert "Page" not in html_of(app)


@pytest.mark.parametrize("form", ["pdf", "pptx", "html"])
def test_what_a_page_cannot_hold_is_shown_by_a_picture(library: Library, form: str) -> None:
    app = AppTest.from_function(body, default_timeout=60).run()
    choose(app, "export-form", form)
    assert "data:image/png;base64,iVBOR" in html_of(app)


def test_the_choices_change_the_file(library: Library) -> None:
    app = AppTest.from_function(body, default_timeout=60).run()
    before = html_of(app)
    choose(app, "export-theme", "dark")
    dark = html_of(app)
    choose(app, "export-view", "graph")
    assert len({before, dark, html_of(app)}) == 3


def test_papers_are_called_as_their_standards_call_them(library: Library) -> None:
    papers = AppTest.from_function(body, default_timeout=60).run().selectbox(key="export-page")
    assert {"A3 landscape", "Letter landscape", "ANSI C landscape"} <= {*papers.options}


def test_findings_follow_on_sheets_of_their_own(library: Library) -> None:
    app = AppTest.from_function(body, default_timeout=60).run()
    alone = html_of(app)
    app.checkbox(key="export-findings").check().run()
    assert html_of(app) != alone


def test_sheets_of_a_form_without_pages_come_as_one_archive() -> None:
    touchpoints = tuple(Touchpoint(id=f"t{n}", name=f"contact {n}") for n in range(30))
    journey = Journey(
        id="j", title="A long way", phases=(Phase(id="p", name="P", touchpoints=touchpoints),)
    )
    file = make(journey, Choice("svg", options=PictureOptions(page="a4")))
    assert file.pages > 1
    assert (file.media_type, file.ending) == ("application/zip", "zip")
    assert file.preview is not None
    with zipfile.ZipFile(io.BytesIO(file.contents)) as archive:
        names = [f"a-long-way-{number}.svg" for number in range(1, file.pages + 1)]
        assert archive.namelist() == names
        assert b"contact" in archive.read(names[-1])


def test_a_notation_of_others_says_what_it_does_not_hold(library: Library) -> None:
    app = AppTest.from_function(body, default_timeout=60).run()
    choose(app, "export-form", "mermaid")
    said = html_of(app)
    assert "This file does not hold:" in said
    assert "the pain points" in said
    assert app.code[0].value.startswith("journey")
    choose(app, "export-form", "xlsx")
    assert "This file does not hold:" not in html_of(app)
    assert len(app.dataframe) == 1
    assert "12 of 18 rows shown" in [said.value for said in app.caption]


def test_what_is_left_out_is_gone_from_the_preview_too(library: Library) -> None:
    app = AppTest.from_function(body, default_timeout=60).run()
    choose(app, "export-form", "yaml")
    assert "A. Brandt" in app.code[0].value
    choose(app, "export-cinema-without", ["people", "competitors"])
    checked(app.text_input(key="export-cinema-words").set_value("popcorn, ").run())
    text = app.code[0].value
    assert "Brandt" not in text
    assert "popcorn" not in text
    assert "can be opened again" in html_of(app)


def test_a_clients_colours_are_checked(library: Library) -> None:
    app = AppTest.from_function(body, default_timeout=60).run()
    checked(app.text_input(key="export-brand-colours").set_value("#ffcc00").run())
    (look,) = (one for one in app.expander if one.label == "Client's look")
    colours, told, *_ = look.children.values()
    assert colours.key == "export-brand-colours", "it is told right under the field"
    (used,) = re.findall(r"#ffcc00 is too faint .*; (#\w{6}) stands in its place", told.proto.body)
    assert all(f"background: {colour}" in told.proto.body for colour in ("#ffcc00", used))
    app.text_input(key="export-brand-colours").set_value("red").run()
    assert "red is not a colour" in html_of(app)
    app.text_input(key="export-brand-colours").set_value("#0a4f70 #123456").run()
    assert "is not a colour" not in html_of(app)


def comparison_body() -> None:
    from journey.ui import compared
    from journey.ui.components.compare import export

    export.body(compared.load(compared.read(("cinema", "lichtspielhaus", "cineplaza"))), "export")


def test_a_comparison_is_exported_as_chosen_and_leaves_out_what_must_stay(
    library: Library,
) -> None:
    app = checked(AppTest.from_function(comparison_body, default_timeout=60).run())
    assert "data:image/png;base64,iVBOR" in html_of(app)
    (step,) = app.get("download_button")
    assert step.proto.label == "Download PDF"
    choose(app, "export-form", "svg")
    whole = html_of(app)
    choose(app, "export-cinema-without", ["competitors"])
    assert html_of(app) != whole
    assert "Left-out text is removed" in app.caption[0].value


def test_a_making_that_is_given_up_can_be_begun_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from journey.ui import exporting

    class GivenUp(exporting.Making[File]):
        def __init__(self, work: Callable[[Progress], File]) -> None:
            super().__init__(lambda told: work(self._given_up))

        def _given_up(self, done: int, of: int) -> None:
            self.stop()
            self._told(done, of)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(exporting, "Making", GivenUp)
        app = AppTest.from_function(body, default_timeout=60).run()
        choose(app, "export-form", "pdf")
        choose(app, "export-theme", "print")
        assert "you gave it up" in html_of(app)
        assert [each.proto.disabled for each in app.get("download_button")] == [True]
    checked(app.button(key="export-again").click().run())
    assert [each.proto.disabled for each in app.get("download_button")] == [False]


def shown_page(app: AppTest) -> bytes:
    (source,) = re.findall(r"data:image/png;base64,([A-Za-z0-9+/=]+)", html_of(app))
    return base64.b64decode(source)


def test_a_picture_is_as_wide_as_asked_in_pixels(library: Library) -> None:
    app = AppTest.from_function(body, default_timeout=60).run()
    checked(app.number_input(key="export-width-png").set_value(640).run())
    picture = shown_page(app)
    assert int.from_bytes(picture[16:20]) == 640


def test_what_takes_long_says_so_and_can_be_given_up(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slow(*given: object) -> File:
        told = cast("Progress", given[-1])
        told(1, 4)
        assert go_on.wait(60)
        told(2, 4)
        raise AssertionError("nobody waits for it any more")

    monkeypatch.setattr(export_making, "_AT_ONCE", 0.5)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("journey.ui.components.export.make", slow)
        app = AppTest.from_function(body, default_timeout=60).run()
        choose(app, "export-theme", "contrast")
        assert not app.get("download_button")
        checked(app.button(key="export-stop").click().run())
        checked(app.run())
        assert "you gave it up" in html_of(app)  # at once: its step is still under way
        go_on.set()
