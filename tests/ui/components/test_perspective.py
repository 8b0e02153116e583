"""Whose journey the map page shows: picture, figures and findings follow the choice."""

from streamlit.testing.v1 import AppTest

from journey.services.library import Library
from tests.journeys import five_personas
from tests.ui.conftest import Run, checked, html_of


def chosen(app: AppTest, persona: str) -> AppTest:
    box = next(box for box in app.selectbox if box.key and "perspective" in box.key)
    return checked(box.set_value(persona).run())


def findings_of(app: AppTest) -> str:
    return " ".join(button.label for button in app.button)


def test_figures_and_findings_follow_the_persona(run: Run, library: Library) -> None:
    library.add(five_personas())
    app = run(page="map", map="five")
    assert ">4</div>" in html_of(app), "weak for any of the five"
    app = chosen(app, "mara")
    assert ">1</div>" in html_of(app)
    assert ">4</div>" not in html_of(app)
    assert "books the seats" in findings_of(app)
    assert "compares prices" not in findings_of(app)
    app = chosen(app, "")
    assert ">4</div>" in html_of(app)


def test_a_link_names_the_persona(run: Run, library: Library) -> None:
    library.add(five_personas())
    app = run(page="map", map="five", persona="mara")
    assert ">4</div>" not in html_of(app)
    assert "compares prices" not in findings_of(app)


def test_one_persona_is_no_choice(run: Run) -> None:
    app = run(page="map", map="cinema")
    assert not [box for box in app.selectbox if box.key and "perspective" in box.key]
