"""An echo of a field's old value is no change; the same value set later by hand is one."""

from typing import Any

import pytest
import streamlit as st

from journey.editing import SetProperty
from journey.services.library import Library
from journey.ui.fields import Field
from tests.ui.conftest import Run, checked, named


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the fields of a page hold, by their keys."""
    told: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", told)
    return told


FIELD = Field("cinema", "inspect-website")


def test_what_a_replaced_field_held_is_an_echo_however_late_it_is_told(
    session: dict[str, Any],
) -> None:
    made = list[object]()
    first = FIELD._hold("name", "old")
    session[first] = "mine"
    second = FIELD._hold("name", "theirs")  # somebody else was first
    assert second != first
    FIELD._changed("name", first, made.append)
    assert made == []
    session[second] = "mine"
    FIELD._changed("name", second, made.append)
    assert made == ["mine"]


def test_what_was_typed_in_a_field_before_it_was_seen_to_be_replaced_counts_once(
    session: dict[str, Any],
) -> None:
    made = list[object]()
    first = FIELD._hold("name", "old")
    session[first] = "old"
    FIELD._hold("name", "theirs")
    session[first] = "mine"
    FIELD._changed("name", first, made.append)
    FIELD._changed("name", first, made.append)
    assert made == ["mine"]


def test_a_field_stays_while_it_shows_what_the_journey_says(session: dict[str, Any]) -> None:
    key = FIELD._hold("name", "old")
    session[key] = "new"
    assert FIELD._hold("name", "new") == key


def test_what_was_typed_is_put_in_order_where_it_stands(run: Run, library: Library) -> None:
    """A new field in its place would lose the cursor."""
    app = run(map="cinema", touchpoint="website")
    checked(app.text_area(key="inspect-website-name").set_value("  looks it up ").run())
    assert library.get("cinema").journey.touchpoint["website"].name == "looks it up"
    assert app.text_area(key="inspect-website-name").value == "looks it up"


def test_a_late_echo_of_what_was_put_in_order_is_no_change(session: dict[str, Any]) -> None:
    made = list[object]()
    key = FIELD._hold("cost", "5")
    session[key] = "4,0"
    session["fields-typed"] = {key: "4,0"}
    assert FIELD._hold("cost", "4") == key
    assert session[key] == "4"
    session[key] = "4,0"
    FIELD._changed("cost", key, made.append)
    assert made == []


def test_a_field_that_was_away_begins_with_what_the_journey_says(session: dict[str, Any]) -> None:
    key = FIELD._hold("name", "old")
    assert FIELD._hold("name", "new") != key


def test_a_field_that_tells_what_the_map_says_changes_nothing(session: dict[str, Any]) -> None:
    """A list of phases told once more would move its touchpoint to the end of the phase."""
    made = list[object]()
    key = FIELD._hold("phase", "information")
    session[key] = "information"
    FIELD._changed("phase", key, made.append)
    assert made == []
    session[key] = "action"
    FIELD._changed("phase", key, made.append)
    assert made == ["action"]


def test_what_others_change_is_shown_and_can_be_changed_back(run: Run, library: Library) -> None:
    app = run(map="cinema", touchpoint="website")
    old = named(app.text_area, "inspect-website-name").value
    rename = SetProperty(entity="touchpoint", id="website", field="name", value="new")
    library.apply("cinema", rename)
    checked(app.run())
    assert named(app.text_area, "inspect-website-name").value == "new"
    named(app.text_area, "inspect-website-name").set_value(old).run()
    checked(app)
    assert library.get("cinema").journey.touchpoint["website"].name == old
