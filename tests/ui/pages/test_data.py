"""The page of surveys and figures, and what comes of them on the map."""

import datetime
import json
import logging
import random
from pathlib import Path
from typing import Any, cast

import pytest
from streamlit.testing.v1 import AppTest

from journey.editing import SetProperty
from journey.model import EvidenceKind, Journey
from journey.services import describing, documents, pictures
from journey.services.library import Library
from journey.services.pictures import PictureOptions
from tests.redaction.planted import unpacked
from tests.ui.conftest import Run, checked, html_of


def survey(journey: Journey, people: int = 40) -> bytes:
    """Answers on the website (weak) and the popcorn, who gave them, and the whole."""
    chance = random.Random(3)
    names = [touchpoint.name for touchpoint in journey.existing]
    rows = [f"e-mail,{names[4]},popcorn stand,Overall,age"]
    for person in range(people):
        low, high = chance.choice((1, 2, 2)), chance.choice((3, 4, 5, 5))
        rows.append(f"p{person}@example.org,{low},{high},{(low + high) // 2},{'<40>='[person % 2]}")
    return "\n".join(rows).encode()


def dropped(run: Run, library: Library, content: bytes, name: str = "s.csv") -> AppTest:
    app = run(page="data", map="cinema")
    app.file_uploader[0].set_value((name, content, "text/csv"))
    return checked(app.run())


def press(app: AppTest, label: str) -> AppTest:
    """The page after a press; a survey that is being counted then is waited for."""
    next(button for button in app.button if button.label == label).click()
    checked(app.run())
    counting = app.session_state["survey"].counting if "survey" in app.session_state else None
    if counting is not None and not counting.ended:
        counting.wait(20)
        checked(app.run())
    return app


def test_columns_are_guessed_and_what_is_personal_is_never_read(run: Run, library: Library) -> None:
    journey = library.get("cinema").journey
    app = dropped(run, library, survey(journey))
    chosen = {
        box.label.replace("\\", ""): box.value
        for box in app.selectbox
        if box.label.startswith("Column")
    }
    assert chosen["Column e-mail is"] == "personal"
    assert chosen[f"Column {journey.existing[4].name} is"] == f"at:{journey.existing[4].id}"
    assert chosen["Column Overall is"] == "overall"
    assert chosen["Column age is"] == "segment"
    shown = html_of(app)
    assert "it holds e-mail addresses" in shown or "its head says who answered" in shown
    assert "example.org" not in shown


def test_a_column_is_put_right_counted_taken_over_and_taken_back(
    run: Run, library: Library
) -> None:
    before = library.get("cinema")
    website, popcorn = before.journey.existing[4], before.journey.existing[12]
    app = dropped(run, library, survey(before.journey))
    box = next(box for box in app.selectbox if box.label == "Column popcorn stand is")
    box.set_value(f"at:{popcorn.id}")
    checked(app.run())
    press(app, "Count the answers")
    assert library.get("cinema").revision == before.revision
    shown = html_of(app)
    assert "40 rows, 2 touchpoints" in shown
    assert "Shapley" in shown
    assert "An association is no proof" in shown
    press(app, "Take over into the map")
    after = library.get("cinema").journey
    score = after.touchpoint[website.id].scores[0]
    assert score.evidence.kind is EvidenceKind.CUSTOMER_SURVEY
    assert score.evidence.n == 40
    assert after.touchpoint[popcorn.id].scores[0].evidence.n == 40
    assert app.file_uploader[0].value is None
    press(app, "Undo")
    assert library.get("cinema").journey.touchpoints == before.journey.touchpoints


def test_the_page_is_about_the_map_that_was_looked_at_last(run: Run, library: Library) -> None:
    library.apply("cinema", SetProperty(entity="journey", field="note", value="changed last"))
    app = run(page="map", map="razor")
    del app.query_params["map"]
    app.query_params["page"] = "data"
    checked(app.run())
    assert app.selectbox(key="data-map").value == "razor"
    (link,) = [one for one in app.get("page_link") if one.proto.label == "Open the map"]
    assert "map=razor" in link.proto.query_string


def test_few_answers_are_hidden_and_small_bases_say_so(run: Run, library: Library) -> None:
    rows = "T5,T6,T7,T8\n" + "".join(
        f"1,{2 if at < 12 else ''},{3 if at < 7 else ''},{4 if at < 3 else ''}\n"
        for at in range(40)
    )
    app = press(dropped(run, library, rows.encode()), "Count the answers")
    shown = html_of(app)
    assert "fewer than 5 answers: not shown" in shown
    assert "fewer than 10: in no ranking" in shown
    assert "small base" in shown


def test_what_cannot_be_read_is_told_with_its_place(run: Run, library: Library) -> None:
    app = run(page="data", map="cinema")
    app.file_uploader[0].set_value(("s.csv", b"", "text/csv"))
    app.run()
    assert list(app.exception) == []
    assert "problem" in html_of(app)
    app = dropped(run, library, b"T5,T6\n1,2\nmany,3\n" + b"1,5\n" * 9)
    assert "1 cell is no answer on the scale" in html_of(press(app, "Count the answers"))


def test_nothing_personal_is_kept(
    run: Run, library: Library, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Twenty tokens in five columns, taken over with what was guessed."""
    caplog.set_level(logging.DEBUG)
    journey = library.get("cinema").journey
    names = ",".join(touchpoint.name for touchpoint in journey.existing[:3])
    tokens = [f"zq{kind}{at}" for kind in ("mail", "name", "note", "acct") for at in range(5)]
    mail, person, note, account = (tokens[at : at + 5] for at in range(0, 20, 5))
    rows = [f"E-Mail,Name,Kommentar,Kundennummer,{names}"]
    for row in range(30):
        at = row % 5
        rows.append(
            f"{mail[at]}@example.org,{person[at]} Miller,{note[at]} was unfriendly,"
            f"{account[at]},{1 + at},{2 + at % 3},4"
        )
    app = dropped(run, library, "\n".join(rows).encode(), f"{tokens[0]}.csv")
    assert "survey" in app.session_state
    press(app, "Count the answers")
    press(app, "Take over into the map")
    after = library.get("cinema")
    assert after.journey.existing[0].scores[0].evidence.n == 30
    held = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert held
    notations = (*documents.forms(), *documents.exchange_forms())
    exports = {form.key: documents.write(after.journey, form.key) for form in notations}
    small = PictureOptions(scale=1.0)
    for form in pictures.forms():
        exports[form] = pictures.draw(after.journey, form, options=small)
    read = {form: unpacked(content) for form, content in exports.items()}
    assert all("cinema" in text for form, text in read.items() if form != "png"), "it is searched"
    read["twin"] = str(describing.describe(after.journey, "en"))
    assert "survey" not in app.session_state
    for token in tokens:
        assert not any(token.encode() in each for each in held), token
        assert [form for form, text in read.items() if token in text] == []
        assert token not in caplog.text


def test_a_figure_is_worked_out_and_attached(run: Run, library: Library) -> None:
    app = run(page="data", map="cinema", tab="figures", kpi="nps")
    assert app.selectbox(key="data-figures-kpi").value == "nps"
    assert "Still needed" in html_of(app)
    press(app, "Fill in the example")
    shown = html_of(app)
    assert "30 points" in shown
    assert "Passives stay in the denominator" in shown
    touchpoint = library.get("cinema").journey.existing[0]
    before = touchpoint.indicators
    press(app, "Attach")
    (*earlier, added) = library.get("cinema").journey.touchpoint[touchpoint.id].indicators
    assert added.readings == ()
    assert tuple(earlier) == before
    assert (added.name, added.value, added.unit) == ("Net Promoter Score", 30.0, "points")
    assert isinstance(added.date, datetime.date)
    press(app, "Undo")
    assert library.get("cinema").journey.touchpoint[touchpoint.id].indicators == before


def test_a_figure_says_what_does_not_fit_and_what_cannot_be_worked_out(run: Run) -> None:
    app = run(page="data", map="cinema", tab="figures", kpi="click-through-rate")
    app.number_input(key="data-figures-click-through-rate-clicks").set_value(12)
    app.number_input(key="data-figures-click-through-rate-impressions").set_value(10)
    app.run()
    assert "is a part of" in html_of(app)
    app.number_input(key="data-figures-click-through-rate-clicks").set_value(0)
    app.number_input(key="data-figures-click-through-rate-impressions").set_value(0)
    checked(app.run())
    assert "not computable" in html_of(app)


@pytest.mark.parametrize("language", ["en", "de"])
def test_all_parts_are_said_in_both_languages(run: Run, language: str) -> None:
    for tab in ("survey", "figures", "questionnaire"):
        app = run(language, page="data", map="cinema", tab=tab)
        assert html_of(app)
    assert ("What is asked" in html_of(app)) == (language == "en"), language
    assert json.dumps(html_of(run(language, page="knowledge"))).count("<dt") > 20


def test_a_survey_is_forgotten_where_its_page_is_left(run: Run, library: Library) -> None:
    app = dropped(run, library, survey(library.get("cinema").journey))
    assert "survey" in app.session_state
    app.query_params["page"] = "knowledge"
    checked(app.run())
    assert "survey" not in app.session_state


def test_the_scores_of_a_touchpoint_lead_to_the_survey_of_its_map(run: Run) -> None:
    app = run(map="cinema", touchpoint="website")
    links = [cast("Any", one).proto for one in app.get("page_link")]
    (link,) = [one for one in links if one.label == "Scores from a survey"]
    assert link.page.endswith("data")
    assert set(link.query_string.split("&")) == {"map=cinema", "tab=survey"}


def test_what_a_benchmark_is_worth_covers_no_field(run: Run) -> None:
    app = run(page="data", map="cinema", tab="figures", kpi="churn-rate")
    assert not app.number_input(key="data-figures-churn-rate-benchmark").help
    assert [one for one in app.caption if one.value.startswith("The value of others.")]
