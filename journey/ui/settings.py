"""The settings of Streamlit that the app relies on, and what happens where one differs."""

import logging
from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st

_LOG = logging.getLogger(__name__)

HELD: Mapping[str, object] = MappingProxyType(
    {
        "server.enableXsrfProtection": True,
        "server.enableCORS": True,
        "server.enableStaticServing": False,
        "server.enableAgentApi": False,
        "client.showErrorDetails": "none",
        "browser.gatherUsageStats": False,
    }
)
"""Without one of these the app does not start: each keeps strangers or details out."""

ADVISED: Mapping[str, object] = MappingProxyType(
    {
        "server.address": "127.0.0.1",
        "server.maxUploadSize": 100,
        "server.maxMessageSize": 50,
        "client.toolbarMode": "viewer",
        "runner.postScriptGC": False,
    }
)
"""An operator may change these; the app says so in its log."""


class UnsafeSettingError(RuntimeError):
    """The server was started with a setting that the app does not run with."""


def assert_settings() -> None:
    """Refuse a setting that opens the app to strangers; note one that only makes it slower."""
    opened = {name: value for name, value in HELD.items() if st.get_option(name) != value}
    if opened:
        wanted = ", ".join(f"{name} = {value}" for name, value in opened.items())
        raise UnsafeSettingError(f"The app runs only with {wanted} (see .streamlit/config.toml)")
    for name, value in ADVISED.items():
        if st.get_option(name) != value:
            _LOG.warning("%s is %r instead of %r", name, st.get_option(name), value)
