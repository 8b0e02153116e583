"""What is selected on a map, and the language."""

from types import SimpleNamespace
from typing import Any

import pytest

from journey.ui import state
from journey.ui.state import Selection


@pytest.fixture(autouse=True)
def _session(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]
    session: dict[str, Any] = {}
    monkeypatch.setattr(state, "_session", lambda: session)


def test_one_touchpoint_is_a_selection_of_one() -> None:
    state.select("map", touchpoint="web")
    assert state.selection("map") == Selection("web", "", 1, ("web",))


def test_of_several_the_last_is_the_one() -> None:
    state.select("map", touchpoints=("web", "bar", "web"))
    assert state.selection("map") == Selection("bar", "", 1, ("web", "bar"))


def test_of_several_another_may_be_the_one_chosen_last() -> None:
    state.select("map", touchpoint="web", touchpoints=("web", "bar"), turn=7)
    assert state.selection("map") == Selection("web", "", 7, ("web", "bar"))


def test_nothing_is_selected_again() -> None:
    state.select("map", touchpoints=("web", "bar"))
    state.select("map")
    assert state.selection("map") == Selection("", "", 2, ())


def test_a_picture_that_has_not_heard_of_a_choice_does_not_undo_it() -> None:
    state.select("map", touchpoint="web")
    state.select("map", turn=0)
    assert state.selection("map") == Selection("web", "", 1, ("web",))


def test_a_component_that_has_left_the_page_tells_nothing() -> None:
    assert state.told("line", "poke") is None


@pytest.mark.parametrize(
    ("linked", "kept", "language"),
    [("", "de", "de"), ("en", "de", "en"), ("", "xx", "en"), ("", "", "en")],
)
def test_a_page_speaks_as_its_link_says_else_as_was_chosen_before(
    monkeypatch: pytest.MonkeyPatch, linked: str, kept: str, language: str
) -> None:
    cookies = {state.LANGUAGE_COOKIE: kept} if kept else {}
    page = SimpleNamespace(
        query_params={"lang": linked} if linked else {},
        context=SimpleNamespace(cookies=cookies, locale="en-GB"),
    )
    monkeypatch.setattr(state, "st", page)
    assert state.language() == language
