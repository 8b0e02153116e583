"""A power cut loses nothing that was confirmed and leaves a sound library, whenever it comes.

A journal that is known to lose changes is the control: if the cuts do not show that, they show
nothing. `JOURNEY_POWER_CUTS=1000` cuts as often as the bar asks for.
"""

import os
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from journey.editing import put_together
from journey.errors import JourneyError, NotFoundError
from journey.storage.sqlite import journal_rule, open_sqlite
from tests.judges import compiler
from tests.storage.power.cuts import Cut, cuts, recorded
from tests.storage.power.typing_people import PLAIN

HERE = Path(__file__).parent / "power"
ROOT = Path(__file__).parents[2]
CUTS = int(os.environ.get("JOURNEY_POWER_CUTS", "120"))
CHANGES = 120

pytestmark = [
    pytest.mark.judge("compiler"),
    pytest.mark.skipif(sys.platform != "linux", reason="the recorder is for Linux"),
]


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = tmp_path_factory.mktemp("recorder") / "recorder.so"
    build = ["-shared", "-fPIC", "-O1", "-o", str(built), str(HERE / "recorder.c"), "-ldl"]
    subprocess.run([compiler() or "cc", *build], check=True)
    return built


def found_after(rule: tuple[str, str], recorder: Path, tmp_path: Path) -> Counter[str]:
    """What many cuts leave of a library under a journal: whole, lost, corrupt."""
    live, log = tmp_path / "live", tmp_path / "log"
    live.mkdir()
    environment = {
        **os.environ,
        "LD_PRELOAD": str(recorder),
        "RECORD_FOLDER": str(live),
        "RECORD_LOG": str(log),
        "PYTHONPATH": str(ROOT),
    }
    script = [sys.executable, str(HERE / "typing_people.py"), str(live), *rule, str(CHANGES)]
    subprocess.run(script, env=environment, check=True)
    seen: Counter[str] = Counter()
    for number, cut in enumerate(cuts(recorded(log), live, CUTS)):
        folder = tmp_path / f"cut-{number}"
        folder.mkdir()
        seen[state_after(cut, folder)] += 1
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    print(rule, dict(seen))
    return seen


def state_after(cut: Cut, folder: Path) -> str:
    """What is found of the library after a cut."""
    for name, content in cut.files.items():
        if not name.endswith("-shm"):
            (folder / name).write_bytes(content)
    try:
        revision = revision_found(folder / "library.db")
    except NotFoundError:
        return "lost"
    except (JourneyError, sqlite3.DatabaseError, AssertionError, FileNotFoundError) as error:
        print("corrupt:", error)
        return "corrupt"
    return "whole" if revision >= cut.confirmed else "lost"


def revision_found(file: Path) -> int:
    """The revision of the map, of which rows, snapshots and log must tell the same."""
    if not file.exists():
        raise FileNotFoundError(file)
    connection = sqlite3.connect(file)
    try:
        (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
    finally:
        connection.close()
    assert verdict == "ok"
    repository = open_sqlite(file)
    try:
        with repository.reading(PLAIN.id) as map:
            revision = map.head.revision
            start, rows = map.snapshot(revision)
            parts = put_together(PLAIN.id, rows)
            for change in map.since(start):
                parts = parts.altered(change.operation)
            assert parts.rows == map.rows()
            assert [one.revision for one in map.since(1)] == list(range(2, revision + 1))
            return revision
    finally:
        repository.close()


@pytest.mark.parametrize("rule", [journal_rule(), ("WAL", "FULL")], ids="-".join)
def test_no_power_cut_loses_what_was_confirmed(
    rule: tuple[str, str], recorder: Path, tmp_path: Path
) -> None:
    assert found_after(rule, recorder, tmp_path) == {"whole": CUTS}


def test_the_control_loses_some(recorder: Path, tmp_path: Path) -> None:
    found = found_after(("WAL", "NORMAL"), recorder, tmp_path)
    assert found["lost"] > CUTS / 10
    assert found["corrupt"] == 0, "a journal that is not flushed loses changes, but stays sound"
