"""The address that phones are told."""

import pytest
import streamlit as st

from journey.ui import joining


@pytest.mark.parametrize(
    ("opened", "listens", "told"),
    [
        ("http://localhost:8501/workshop", "127.0.0.1", "localhost:8501/join"),
        ("http://localhost:8501/workshop", "0.0.0.0", "10.0.0.7:8501/join"),
        ("http://127.0.0.1:8501/", "10.0.0.9", "10.0.0.9:8501/join"),
        ("https://maps.example/workshop", "127.0.0.1", "maps.example/join"),
    ],
)
def test_phones_are_told_an_address_that_they_reach(
    monkeypatch: pytest.MonkeyPatch, opened: str, listens: str, told: str
) -> None:
    class Context:
        url = opened

    monkeypatch.setattr(st, "context", Context())
    options = {"server.address": listens, "server.baseUrlPath": ""}
    monkeypatch.setattr(st, "get_option", options.__getitem__)
    monkeypatch.setattr(joining, "own_number", lambda: "10.0.0.7")
    assert joining.address().typed == told
    assert joining.address().is_of_this_machine == told.startswith("localhost")
    assert joining.listens_to_this_machine() == (listens == "127.0.0.1")
