"""Comments under the picture: said, answered, resolved, and named by what they are about."""

from streamlit.testing.v1 import AppTest

from journey.services.library import Library
from journey.ui import shelf
from tests.ui.conftest import Run, checked, html_of


def opened(run: Run, language: str = "en") -> AppTest:
    app = run(language, page="map", map="cinema")
    name = {"en": "Comments", "de": "Kommentare"}[language]
    app.session_state["tabs-cinema"] = name
    return checked(app.run())


def test_somebody_says_something_and_it_stands_there(run: Run, library: Library) -> None:
    app = opened(run)
    assert "Nobody has said anything yet." in html_of(app)
    form = "tabs-cinema-comments"
    touchpoint = library.get("cinema").journey.existing[0]
    about = next(box for box in app.selectbox if box.label == "On what")
    about.set_value(f"touchpoint:{touchpoint.id}")
    next(area for area in app.text_area if area.label == "Comment").set_value("Who *owns* this?")
    next(button for button in app.button if button.label == "Say it").click()
    app = checked(app.run())
    assert "Who *owns* this?" in html_of(app)
    assert touchpoint.name in html_of(app)
    (thread,) = shelf.house().comments.of(shelf.visitor(), "cinema")
    assert (thread.comment.text, thread.comment.about) == (
        "Who *owns* this?", f"touchpoint:{touchpoint.id}",
    )  # fmt: skip
    app.button(key=f"{form}-{thread.comment.id}-resolve").click()
    app = checked(app.run())
    assert "resolved" in html_of(app)
    app.button(key=f"{form}-{thread.comment.id}-remove").click()
    app = checked(app.run())
    assert "Nobody has said anything yet." in html_of(app)


def test_in_german_too(run: Run) -> None:
    assert "Noch hat niemand etwas gesagt." in html_of(opened(run, "de"))
