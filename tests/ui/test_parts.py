"""Parts of a page are made anew alone, unless the page is."""

from types import SimpleNamespace
from typing import Any

import pytest

from journey.ui import parts


@pytest.mark.parametrize(
    ("running", "asked"), [(["the line"], [["picture", "tabs"]]), (None, [])], ids=["part", "page"]
)
def test_a_run_of_the_page_that_was_asked_for_is_not_cut_down_to_parts(
    monkeypatch: pytest.MonkeyPatch, running: list[str] | None, asked: list[list[str]]
) -> None:
    """Streamlit makes one run of two that are asked for in one moment."""
    runs: list[Any] = []
    context = SimpleNamespace(fragment_ids_this_run=running)
    monkeypatch.setattr(parts, "get_script_run_ctx", lambda: context)
    monkeypatch.setattr(parts.st, "rerun", runs.append)
    parts.repaint(parts.PICTURE, parts.TABS)
    assert runs == asked
