"""Reading a survey of a million rows: ours beside pandas, which reads and groups the same file."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from bench.clock import in_turns, peak_memory, verdict
from bench.maps import journey_of
from journey.model import Journey
from journey.services import surveys

ROWS, QUESTIONS = 1_000_000, 16
SLOWER, LARGER = 2.0, 3.0
"""How many times the time of pandas, and the size of the file, ours may take."""


@dataclass(frozen=True)
class Benchmark:
    """One benchmark by its name."""

    key: str


BENCHMARK = Benchmark("survey")


def write(path: Path, rows: int = ROWS) -> None:
    """A survey of 20 columns: 16 questions from 1 to 5, two groups, a weight, an e-mail address."""
    pandas: Any = import_module("pandas")
    chance = np.random.default_rng(1)
    table = {f"T{place}": chance.integers(1, 6, rows) for place in range(1, QUESTIONS + 1)}
    table |= {
        "age": np.array(["18-29", "30-49", "50+"])[chance.integers(0, 3, rows)],
        "branch": np.array(["north", "south"])[chance.integers(0, 2, rows)],
        "weight": chance.integers(5, 16, rows) / 10,
        "e-mail": np.char.add(np.char.add("p", np.arange(rows).astype(str)), "@example.org"),
    }
    pandas.DataFrame(table).to_csv(path, index=False)


def ours(path: Path, journey: Journey) -> None:
    """Look at the file, guess its columns, count all of it by segment."""
    source = surveys.look_at(path)
    plan = surveys.plan_for(source, journey)
    counted = surveys.count(source, plan, journey)
    assert counted.rows
    assert len(counted.touchpoints) == QUESTIONS


def pandas_alone(path: Path) -> None:
    """Read the whole file and group the answers by both columns of segments."""
    pandas: Any = import_module("pandas")
    table = pandas.read_csv(path)
    questions = [f"T{place}" for place in range(1, QUESTIONS + 1)]
    for segment in ("age", "branch"):
        table.groupby(segment)[questions].agg(["mean", "std", "count"])
    table[questions].agg(["mean", "median", "std", "count"])


def main() -> None:
    """Run every case and print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "survey.csv")
        write(path)
        size = path.stat().st_size / 1024**2
        journey = journey_of(QUESTIONS)
        works: dict[str, Callable[[], object]] = {
            "ours": lambda: ours(path, journey),
            "pandas": lambda: pandas_alone(path),
        }
        spent = in_turns(works, runs=3)
        code = (
            "from pathlib import Path\nfrom bench.maps import journey_of\n"
            f"from bench.survey import ours, pandas_alone\np = Path({str(path)!r})\n"
        )
        bare = peak_memory("import bench.survey, pandas, numpy, journey.services.surveys")
        peak = peak_memory(f"{code}ours(p, journey_of({QUESTIONS}))")
        theirs = peak_memory(f"{code}pandas_alone(p)")
    print(f"A survey of {ROWS:,} rows and {QUESTIONS + 4} columns, {size:.0f} MiB")
    ratio = spent["ours"] / spent["pandas"]
    print(f"  ours {spent['ours']:.0f} ms, pandas {spent['pandas']:.0f} ms: {ratio:.2f} ×")
    print(f"  at most {SLOWER:g} × as long as pandas: {verdict(ratio <= SLOWER)}")
    print(f"  peak memory: ours {peak:.0f} MiB, pandas {theirs:.0f}, with nothing read {bare:.0f}")
    print(f"  at most {LARGER:g} × the file: {verdict(peak <= LARGER * size)}")
