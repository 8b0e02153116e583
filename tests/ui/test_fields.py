"""An echo of a field's old value is no change; the same value set later by hand is one."""

import pytest
import streamlit as st

from journey.editing import SetProperty
from journey.services.library import Library
from journey.ui import fields
from journey.ui.fields import Field
from tests.ui.conftest import Run, checked

FIELD = "inspect-website-name"


def test_an_old_value_that_comes_with_a_run_of_the_page_is_an_echo(
    run: Run, library: Library
) -> None:
    app = run(map="cinema", touchpoint="website")
    old = app.text_area(key=FIELD).value
    rename = SetProperty(entity="touchpoint", id="website", field="name", value="new")
    library.apply("cinema", rename)
    checked(app.run())
    assert app.text_area(key=FIELD).value == "new"
    # The browser has not heard of it yet and sends what it shows, together with something else.
    app.text_area(key=FIELD).set_value(old).run()
    assert library.get("cinema").journey.touchpoint["website"].name == "new"
    assert checked(app).text_area(key=FIELD).value == "new"


def test_once_the_page_knows_the_same_value_is_a_change_again(
    run: Run, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fields, "_REPLACED_SECONDS", 0.0)
    app = run(map="cinema", touchpoint="website")
    old = app.text_area(key=FIELD).value
    rename = SetProperty(entity="touchpoint", id="website", field="name", value="new")
    library.apply("cinema", rename)
    checked(app.run())
    checked(app.run())
    app.text_area(key=FIELD).set_value(old).run()
    assert library.get("cinema").journey.touchpoint["website"].name == old


def test_another_value_is_a_change_at_once(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    rename = SetProperty(entity="touchpoint", id="website", field="name", value="new")
    library.apply("cinema", rename)
    checked(app.run())
    app.text_area(key=FIELD).set_value("newer").run()
    assert library.get("cinema").journey.touchpoint["website"].name == "newer"


def test_a_field_that_tells_what_the_map_says_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A list of phases told once more would move its touchpoint to the end of the phase."""
    monkeypatch.setattr(st, "session_state", {})
    field, made = Field("cinema", "inspect-website"), list[object]()
    key = field._hold("phase", "information")
    field._changed(key, made.append)
    assert made == []
    st.session_state[key] = "action"
    field._changed(key, made.append)
    assert made == ["action"]
