"""What comparing loads, seen from outside: the heavy libraries only when maps are compared."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = {"numpy", "scipy", "streamlit", "plotly", "pandas", "sqlalchemy"}


def loaded(code: str) -> set[str]:
    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(told.stdout.split())


def test_importing_the_package_loads_no_numbers_library() -> None:
    assert loaded("import journey.comparing, journey.services.comparison") & HEAVY == set()


def test_comparing_loads_scipy_and_nothing_of_the_web_app() -> None:
    modules = loaded(
        "from journey.comparing import compare\n"
        "from journey.services.templates import new_journey\n"
        "compare([new_journey('blank', 'en', 'a'), new_journey('blank', 'en', 'b')])"
    )
    assert {"numpy", "scipy"} <= modules
    assert modules & HEAVY <= {"numpy", "scipy"}
