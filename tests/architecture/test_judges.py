"""A judge that is not there, or does not start, is none: the tests are skipped and named."""

from pathlib import Path

import pytest

from tests import judges


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch):
    """Judges are looked for anew, before and after."""
    kept = (judges.chromium, judges.node)
    for judge in kept:
        judge.cache_clear()
    yield
    for judge in kept:
        judge.cache_clear()


def test_a_driver_that_does_not_start_is_no_browser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 127\n")
    broken.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(broken))
    assert judges.chromium() is None


def test_a_node_that_does_not_start_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "node"
    broken.write_text("#!/bin/sh\nexit 127\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(judges, "_in_a_wheel", lambda program: None)
    assert judges.node() is None
