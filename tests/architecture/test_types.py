"""The types are strict, and the style is kept."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _run(*command: str) -> None:
    program = Path(sys.executable).with_name(command[0])
    result = subprocess.run(
        [str(program), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout[-6000:] + result.stderr[-2000:]


@pytest.mark.judge("node")
def test_pyright_is_strict_and_clean() -> None:
    _run("pyright")


def test_style_is_kept() -> None:
    _run("ruff", "check", ".")


def test_files_are_formatted() -> None:
    _run("ruff", "format", "--check", ".")
