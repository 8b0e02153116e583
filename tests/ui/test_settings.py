import pytest
import streamlit as st
from streamlit import config

from journey.ui.settings import ADVISED, HELD, UnsafeSettingError, assert_settings


@pytest.fixture
def as_configured(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """The settings as the app's own file has them."""
    values: dict[str, object] = {**HELD, **ADVISED}
    monkeypatch.setattr(st, "get_option", values.__getitem__)
    return values


def test_the_settings_of_the_app_are_accepted(as_configured: dict[str, object]) -> None:
    assert_settings()


@pytest.mark.parametrize("name", sorted(HELD))
def test_a_setting_that_lets_strangers_in_is_refused(
    name: str, as_configured: dict[str, object]
) -> None:
    as_configured[name] = "something else"
    with pytest.raises(UnsafeSettingError, match=name):
        assert_settings()


def test_an_operator_may_listen_elsewhere_and_is_told(
    as_configured: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    as_configured["server.address"] = "0.0.0.0"
    assert_settings()
    assert "server.address" in caplog.text


def test_every_setting_is_one_that_streamlit_knows() -> None:
    for name in (*HELD, *ADVISED):
        assert name in config._config_options_template, name
