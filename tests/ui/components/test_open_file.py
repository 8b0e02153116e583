"""A file becomes a map only when that is confirmed; columns can be put right before."""

from streamlit.testing.v1 import AppTest

from journey.services import documents
from journey.services.library import Library
from tests.journeys import cinema
from tests.ui.conftest import checked, html_of

TABLE = (
    "Karte\n;;;\nStufe;Kontaktpunkt;Bewertung;Sonstiges\n"
    "Vorher;sucht online;2;a\nVorher;ruft an;4;b\nNachher;empfiehlt uns;5;c\n"
)


def body() -> None:
    import streamlit as st

    from journey.ui import state
    from journey.ui.components import import_preview, open_file

    words = state.speak()
    decoded = open_file.read(st.session_state["contents"], st.session_state["name"], words, "open")
    if decoded is not None:
        import_preview.show(decoded, words)
        if st.button("keep", key="keep"):
            from journey.ui import offers
            from journey.ui.shelf import library

            offers.offer_added("came", library().add(decoded.journey))


def opened(contents: bytes, name: str) -> AppTest:
    app = AppTest.from_function(body, default_timeout=60)
    app.session_state["contents"] = contents
    app.session_state["name"] = name
    return app.run()


def test_every_notation_is_shown_before_it_is_kept(library: Library) -> None:
    before = len(library.entries())
    for form in ("yaml", "json", "xlsx", "csv", "mermaid", "cjml"):
        ending = {"mermaid": "mmd"}.get(form, form)
        app = checked(opened(documents.write(cinema(), form), f"a.{ending}"))
        said = html_of(app)
        assert cinema().title in said
        assert "4 phases" in said
    assert len(library.entries()) == before


def test_a_table_shows_its_columns_and_takes_corrections(library: Library) -> None:
    app = checked(opened(TABLE.encode(), "tabelle.csv"))
    said = html_of(app)
    assert "3 touchpoints" in said
    assert "3 with a score" in said
    assert "Vorher 2 → Nachher 1" in said
    boxes = {box.key: box.value for box in app.selectbox}
    columns = [value for key, value in boxes.items() if "-column-" in key]
    assert columns == ["phase", "touchpoint", "satisfaction", ""] or columns[3] == "note"
    scores = next(key for key, value in boxes.items() if value == "satisfaction")
    checked(app.selectbox(key=scores).set_value("").run())
    assert "0 with a score" in html_of(app)


def test_columns_that_were_guessed_or_are_no_satisfaction_are_named(library: Library) -> None:
    said = html_of(checked(opened(b"Stufe;Was;NPS\nfinden;sucht;0\nkaufen;zahlt;9\n", "a.csv")))
    assert "This column was guessed from what stands in it: Was. Is it right?" in said
    assert "Left out: NPS" in said
    assert "NPS: It is no satisfaction score: bring it in as a figure or a survey" in said
    assert "0 with a score" in said


def test_the_scale_of_the_scores_can_be_put_right(library: Library) -> None:
    app = checked(opened(TABLE.encode(), "tabelle.csv"))
    scale = next(box for box in app.selectbox if box.key.endswith("-scale"))
    assert scale.value == "1-5"
    checked(scale.set_value("school-grades").run())
    assert "3 with a score" in html_of(app)


def test_the_scale_of_a_diagram_can_be_chosen(library: Library) -> None:
    diagram = b"journey\n  section A\n  finds: 4\n  waits: 3\n  pays: 7\n"
    app = checked(opened(diagram, "a.mmd"))
    assert "2 with a score" in html_of(app)
    assert "the score 7 lies outside 1 to 5" in html_of(app)
    (scale,) = app.selectbox
    assert (scale.label, scale.value) == ("Scale of the satisfaction scores", "1-5")
    checked(scale.set_value("0-10").run())
    assert "3 with a score" in html_of(app)
    assert "Everything in the file was understood" in html_of(app)
    assert not checked(opened(documents.write(cinema(), "yaml"), "a.yaml")).selectbox


def test_the_sheet_can_be_chosen(library: Library) -> None:
    app = checked(opened(documents.write(cinema(), "xlsx"), "a.xlsx"))
    sheet = next(box for box in app.selectbox if box.key.endswith("-sheet"))
    assert sheet.options == ["Touchpoints", "About the map", "Everything else"]


def test_remarks_name_line_and_cause(library: Library) -> None:
    app = checked(opened(b"journey\n  section A\n  waits: often\n", "a.mmd"))
    assert "the score often is not a number" in html_of(app)
    assert any("1 remark" in expander.label for expander in app.expander)


def test_a_file_that_is_none_says_why(library: Library) -> None:
    app = opened(b'<!DOCTYPE a [<!ENTITY b "c">]><CJML>&b;</CJML>', "a.cjml")
    assert "has a document type declaration" in html_of(app)
    app = opened(b"PK\x03\x04nothing", "a.xlsx")
    assert "jm-state fault" in html_of(app)
    app = opened(b"title: a\nnote: b: c\n", "a.yaml")
    assert "note: b: c\n       ^</pre>" in html_of(app)
    app = opened(b"title: a\nphases:\n  - {name: Buy, touchpoints: [{nmae: pays}]}\n", "a.yaml")
    assert "phase 1 (Buy), touchpoint 1, nmae" in html_of(app)


def test_an_import_can_be_taken_back(library: Library) -> None:
    app = checked(opened(documents.write(cinema(), "json"), "a.json"))
    before = {entry.id for entry in library.entries()}
    checked(app.button(key="keep").click().run())
    (new,) = {entry.id for entry in library.entries()} - before
    offered = app.session_state["undo-offered"]
    assert (offered.map, offered.is_new) == (new, True)
    assert offered.stands(library.get(new))
    assert not offered.stands(None)
