"""The direction of imports: the contracts hold, and each notices a planted violation."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "contracts"
]

PLANTED = {
    "Imports point one way, from the entry points down to the model": (
        "journey/model/planted.py",
        "import journey.services",
    ),
    "No two packages lean on each other": (
        "journey/scene/planted.py",
        "import journey.graph",
    ),
    "Renderers see the scene, never the journey": (
        "journey/renderers/planted.py",
        "import journey.model",
    ),
    "Lanes do not know each other": ("journey/lanes/planted.py", "import journey.lanes.channel"),
    "Renderers do not know each other": (
        "journey/renderers/planted.py",
        "import journey.renderers.svg",
    ),
    "Codecs do not know each other": ("journey/codecs/planted.py", "import journey.codecs.json"),
    "Analyses do not know each other": (
        "journey/analyses/planted.py",
        "import journey.analyses.summary",
    ),
    "KPIs do not know each other": ("journey/kpis/planted.py", "import journey.kpis.nps"),
    "Charts do not know each other": ("journey/charts/planted.py", "import journey.charts.matrix"),
    "Themes do not know each other": ("journey/themes/planted.py", "import journey.themes.light"),
    "Services know storage only by its contract": (
        "journey/services/planted.py",
        "import journey.storage.sql",
    ),
    "Streamlit stays in the web app": ("journey/charts/planted.py", "import streamlit"),
    "SQLAlchemy stays in storage": ("journey/services/planted.py", "import sqlalchemy"),
    "Entry points go through the services": ("journey/ui/planted.py", "import journey.storage.sql"),
    "The core knows no file, no database, no browser": (
        "journey/layout/planted.py",
        "import plotly",
    ),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={"PYTHONPATH": "."}
    )


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages in which a violation can be planted."""
    folder = tmp_path_factory.mktemp("house")
    for package in ("journey", "personas", "sample_maps"):
        shutil.copytree(
            ROOT / package,
            folder / package,
            ignore=lambda _, names: [n for n in names if not _is_code(n)],
        )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def _is_code(name: str) -> bool:
    return name.endswith(".py") or ("." not in name and name != "__pycache__")


def test_the_contracts_hold(house: Path) -> None:
    result = lint(house)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_contract_has_a_planted_violation() -> None:
    assert {contract["name"] for contract in CONTRACTS} == set(PLANTED)


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_violation_is_noticed(house: Path, contract: str) -> None:
    place, line = PLANTED[contract]
    planted = house / place
    planted.write_text(f'"""Planted."""\n\n{line}\n')
    two_way = contract.startswith("No two packages")
    if two_way:
        (house / "journey/graph.py").rename(house / "journey/graph.py.kept")
        (house / "journey/graph.py").write_text('"""Planted."""\n\nimport journey.scene.planted\n')
    try:
        report = lint(house).stdout
    finally:
        planted.unlink()
        if two_way:
            (house / "journey/graph.py.kept").rename(house / "journey/graph.py")
    assert f"{contract} BROKEN" in report
