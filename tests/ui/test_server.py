"""What the server is made of, and whom it does not ask."""

import pytest
from streamlit import net_util

from journey.ui import server


def test_no_host_of_the_internet_is_asked_for_our_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit would, at the start and for each page of another site that tries to connect."""
    asked: list[str] = []
    monkeypatch.setattr(net_util, "_make_blocking_http_get", lambda url, **_: asked.append(url))
    monkeypatch.setattr(net_util, "get_external_ip", net_util.get_external_ip)  # put back after
    net_util.get_external_ip()
    assert asked, "else this test says nothing"
    asked.clear()
    server.wiring()
    assert net_util.get_external_ip() is None
    assert asked == []
