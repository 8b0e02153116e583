"""What every test shares: judges from outside, and a last line that names what was skipped."""

import os
import sys

import pytest
from hypothesis import settings

from tests.judges import JUDGES

_IN_CI = os.environ.get("CI") == "true"

# No test judges by the clock: the first example may load fonts or hyphenation patterns.
# In CI the examples are the same each time: a change is judged by what it changed, not by luck.
settings.register_profile("journey", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if _IN_CI else "journey")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("judge"):
        name = mark.args[0]
        if JUDGES[name]() is None:
            if _IN_CI:
                pytest.fail(f"{name} is not on this machine, and in CI nothing is skipped")
            pytest.skip(f"no {name} on this machine")


def pytest_sessionfinish() -> None:
    # Not imported where no test has: it needs the driver.
    if (module := sys.modules.get("tests.storage.server")) is not None:
        module.stop_server()


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or not hasattr(config, "skipped_by_reason"):
        return
    reasons: dict[str, int] = config.skipped_by_reason
    if reasons:
        named = ", ".join(f"{count} × {reason}" for reason, count in sorted(reasons.items()))
        print(f"\nSkipped: {named}")
    else:
        print("\nSkipped: nothing")


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    reasons: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", []):
        reason = str(report.longrepr[2]).removeprefix("Skipped: ") if report.longrepr else "?"
        reasons[reason] = reasons.get(reason, 0) + 1
    config.skipped_by_reason = reasons  # type: ignore[attr-defined]
