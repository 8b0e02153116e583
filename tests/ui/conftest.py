"""Pages run by AppTest, on a library of their own in a folder of their own."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from journey.services.library import Library
from journey.ui import shelf

MAIN = Path(__file__).parents[2] / "journey" / "ui" / "main.py"
Run = Callable[..., AppTest]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """A fresh library with the samples, which the pages of this test use."""
    monkeypatch.setenv("JOURNEY_HOME", str(tmp_path))
    st.cache_resource.clear()
    opened = shelf.library()
    yield opened
    st.cache_resource.clear()
    opened.close()


@pytest.fixture
def run(library: Library) -> Run:
    """Runs the app at an address; nothing may have failed."""

    def at_address(language: str = "en", **query: str) -> AppTest:
        app = AppTest.from_file(str(MAIN), default_timeout=60)
        app.query_params["lang"] = language
        for name, value in query.items():
            app.query_params[name] = value
        return checked(app.run())

    return at_address


def checked(app: AppTest) -> AppTest:
    """The app after a run in which nothing went wrong."""
    assert list(app.exception) == []
    assert not [html for html in app.get("html") if "jm-state fault" in html.proto.body]
    return app


def html_of(app: AppTest) -> str:
    """All static HTML of the page, without its style sheets."""
    bodies = (element.proto.body for element in app.get("html"))
    return "".join(body for body in bodies if not body.startswith("<style"))


def named(fields: Any, name: str) -> Any:
    """The field of that name among those of a kind, which others may have been before."""
    (found,) = [one for one in fields if re.fullmatch(rf"{re.escape(name)}(\.\d+)?", one.key or "")]
    return found
