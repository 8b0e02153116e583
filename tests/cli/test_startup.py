"""What starting the command line loads, seen from outside, in processes of their own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import sample_maps

ROOT = Path(__file__).parents[2]


def loaded(*arguments: str) -> set[str]:
    """The modules that a call of `journey` imports."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "journey", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
    return {line.rsplit("|", 1)[1].strip() for line in lines}


def test_help_loads_click_and_little_more():
    modules = loaded("--help")
    assert "click" in modules, "the control: what is loaded is seen"
    heavy = {"streamlit", "plotly", "pandas", "numpy", "sqlalchemy", "pydantic", "networkx"}
    heavy |= {"yaml", "typst", "uharfbuzz", "starlette", "journey.model", "journey.services"}
    assert modules & heavy == set()


@pytest.mark.parametrize("command", ["draw", "check", "convert"])
def test_work_on_a_map_loads_no_library_of_the_web_app(command, tmp_path):
    more = {"draw": ["-o", str(tmp_path / "m.svg")], "convert": ["-o", str(tmp_path / "m.json")]}
    modules = loaded(command, str(sample_maps.path("cinema")), *more.get(command, []))
    assert "pydantic" in modules
    web = {"streamlit", "plotly", "pandas", "numpy", "sqlalchemy", "starlette"}
    assert modules & web == set()


def test_drawing_a_map_as_svg_loads_neither_the_graph_library_nor_the_typesetter_of_pdf(tmp_path):
    modules = loaded("draw", str(sample_maps.path("cinema")), "-o", str(tmp_path / "m.svg"))
    assert modules & {"networkx", "typst"} == set()


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"[" * 200_000, 1),
        (b"title: t\na: &a [x]\nb: *a\n", 2),
        (b"title: t\n<<: {a: 1}\n", 2),
        (b"title: t\ntitle: u\n", 2),
        (b"\xff\xfe\x00t", 1),
        (b"title: t\nphases: [{name: a, touchpoints: [{name: b, satisfaction: .nan}]}]\n", 2),
    ],
)
def test_a_hostile_file_ends_the_process_with_1_a_place_and_no_traceback(tmp_path, content, line):
    (tmp_path / "evil.yaml").write_bytes(content)
    run = subprocess.run(
        [sys.executable, "-m", "journey", "check", "evil.yaml"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.startswith(f"evil.yaml:{line}: ")
    assert "Traceback" not in run.stderr


def test_a_terminal_that_cannot_show_a_sign_gets_another(tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "journey", "check", str(sample_maps.path("cinema"))],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0
    assert b"? " in run.stdout


def test_json_is_utf_8_whatever_the_terminal_is_set_to(tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "journey", "check", str(sample_maps.path("cinema-de")), "--json"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=True,
    )
    findings = json.loads(run.stdout.decode("utf-8"))
    assert "läuft" in findings[0]["message"]


def test_a_reader_that_goes_away_is_no_error():
    run = subprocess.run(
        f"{sys.executable} -m journey schema | head -c 10",
        shell=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout == '{\n  "$sche'
    assert "Traceback" not in run.stderr
