"""The dialogs of the personas: a new one, one taken over, the picture, taking one away."""

import base64
from io import BytesIO

from PIL import Image
from streamlit.testing.v1 import AppTest

from journey.locales import words
from journey.services.library import Library
from journey.services.personas import Mentions
from journey.ui.components.persona_removal import goes_along
from tests.ui.conftest import checked, html_of


def add() -> None:
    from journey.ui import state
    from journey.ui.components import add_persona

    add_persona.form(state.speak(), "add", None)


def picture() -> None:
    from journey.ui.components import persona_picture
    from journey.ui.shelf import library

    journey = library().get("cinema").journey
    persona_picture.body(journey, journey.personas[0], "picture")


def button(app: AppTest, label: str):
    (one,) = [each for each in app.button if each.label == label]
    return one


def test_a_new_persona_stands_on_the_map_that_was_chosen(library: Library) -> None:
    app = checked(AppTest.from_function(add, default_timeout=60).run())
    app.text_input(key="add-name").set_value("Otto")
    app.selectbox(key="add-map").set_value("razor")
    button(app, "Add to the map").click().run()
    assert [p.name for p in library.get("razor").journey.personas][-1] == "Otto"


def test_a_new_persona_needs_a_name(library: Library) -> None:
    app = checked(AppTest.from_function(add, default_timeout=60).run())
    shown = html_of(button(app, "Add to the map").click().run())
    assert "name: is empty" in shown


def test_a_persona_of_the_library_is_taken_over_as_a_copy(library: Library) -> None:
    app = checked(AppTest.from_function(add, default_timeout=60).run())
    kind = next(group for group in app.get("button_group") if group.key == "add-kind")
    checked(kind.set_value("known").run())
    app.selectbox(key="add-known").set_value("alberto")
    app.selectbox(key="add-map").set_value("razor")
    button(app, "Add to the map").click().run()
    assert [p.id for p in library.get("razor").journey.personas][-1] == "alberto"


def test_what_goes_along_is_said_before() -> None:
    gone = Mentions(scores=2, channels=1, quotes=1, triggers=1)
    assert goes_along(gone, words("en")) == [
        "2 scores of its own",
        "what it says of 1 channel",
        "the answer to its triggers at 1 touchpoint",
        "the name at 1 quote, which stays",
    ]
    assert goes_along(Mentions(0, 0, 0, 0), words("de")) == []


def _png(colour: str) -> bytes:
    packed = BytesIO()
    Image.new("RGB", (40, 30), colour).save(packed, "PNG")
    return packed.getvalue()


def test_a_picture_is_kept_shown_and_taken_away(library: Library) -> None:
    app = checked(AppTest.from_function(picture, default_timeout=60).run())
    assert button(app, "Use this picture").disabled
    app.file_uploader[0].upload("face.gif", _png("blue"), "image/gif")
    checked(app.run())
    assert "data:image/jpeg" in html_of(app)
    button(app, "Use this picture").click().run()
    kept = library.get("cinema").journey.personas[0].picture
    assert kept
    assert Image.open(BytesIO(base64.b64decode(kept.partition(",")[2]))).size == (30, 30)
    button(app, "Remove the picture").click().run()
    assert library.get("cinema").journey.personas[0].picture is None


def test_what_is_no_picture_is_refused_in_words(library: Library) -> None:
    app = checked(AppTest.from_function(picture, default_timeout=60).run())
    app.file_uploader[0].upload("face.png", b"<svg onload='x()'/>", "image/png")
    shown = html_of(app.run())
    assert "cannot be a SVG file" in shown
    assert button(app, "Use this picture").disabled
