"""What goes wrong is said where it went wrong, and the rest of the page stays."""

import logging

import pytest
from streamlit.testing.v1 import AppTest

from journey.errors import StorageUnavailableError
from journey.services.library import Library
from journey.ui import people
from tests.ui.conftest import MAIN, html_of


def shown(**query: str) -> AppTest:
    app = AppTest.from_file(str(MAIN), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert list(app.exception) == []
    return app


def test_a_library_that_cannot_be_read_is_said_with_the_next_step(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unavailable(_: Library) -> None:
        raise StorageUnavailableError("The library is locked", "Close the other program")

    monkeypatch.setattr(Library, "entries", unavailable)
    app = shown()
    assert "The library is locked" in html_of(app)
    assert "Close the other program" in html_of(app)
    assert "Try again" in [button.label for button in app.button]
    assert "Language" in [group.proto.label for group in app.get("button_group")]


def test_a_bug_gets_a_reference_that_stands_in_the_log_and_tells_no_details(
    library: Library, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise ZeroDivisionError("the secret detail")

    monkeypatch.setattr(people, "known", broken)
    with caplog.at_level(logging.ERROR):
        app = shown(page="personas", lang="de")
    record = next(record for record in caplog.records if record.name == "journey.ui")
    reference = record.getMessage().split()[-1]
    assert reference in html_of(app)
    assert "Bei uns ist etwas schiefgegangen." in html_of(app)
    assert "secret" not in html_of(app)
    assert "secret detail" in caplog.text
