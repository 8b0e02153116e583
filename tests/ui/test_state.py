"""What is selected on a map."""

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
