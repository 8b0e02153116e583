"""How the benchmarks take time and memory.

What is compared takes turns, so that a busy machine slows all of it alike, and the shortest of
several turns counts.
"""

import gc
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import NamedTuple, TypeVar

Case = TypeVar("Case", bound=Hashable)


class Spent(NamedTuple):
    """What a whole process took, in milliseconds."""

    wall: float
    """From its start to its end."""
    cpu: float
    """Of the processors, in the program and in the kernel for it; of waited-for children too."""


def p95(times: Sequence[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(times, n=20)[-1]


def warm(work: Callable[[], object], runs: int = 7) -> float:
    """The shortest of several runs in this process, in milliseconds, after one to warm up."""
    return in_turns({"": work}, runs)[""]


def in_turns(
    works: Mapping[Case, Callable[[], object]],
    runs: int = 7,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[Case, float]:
    """The shortest turn of each work in this process, in milliseconds, after one to warm up.

    With `time.process_time` as clock, what the processors spent on it, in all its threads.
    """
    for work in works.values():
        work()
    best = dict.fromkeys(works, math.inf)
    for _ in range(runs):
        for case, work in works.items():
            gc.collect()
            begun = clock()
            work()
            best[case] = min(best[case], (clock() - begun) * 1000)
    return best


def whole_processes(commands: Mapping[Case, Sequence[str]], runs: int = 5) -> dict[Case, Spent]:
    """The shortest turn of each command as a whole process, after one to warm up the disk."""
    for command in commands.values():
        _run(command)
    best = dict.fromkeys(commands, Spent(math.inf, math.inf))
    for _ in range(runs):
        for case, command in commands.items():
            spent = _run(command)
            best[case] = Spent(min(best[case].wall, spent.wall), min(best[case].cpu, spent.cpu))
    return best


def _run(command: Sequence[str]) -> Spent:
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)} failed:\n{said.read().decode()}")
    return Spent(wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000)


def peak_memory(statement: str) -> float:
    """The peak memory of a fresh Python process that runs a statement, in MiB."""
    # VmHWM belongs to the fresh process alone; ru_maxrss would count the parent before exec.
    code = (
        f"{statement}\n"
        "import re\n"
        "print(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1])"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return int(out.stdout.split()[-1]) / 1024


def growth(sizes: Sequence[int], times: Sequence[float]) -> float:
    """The exponent with which time grows with size: the slope of the log-log regression."""
    xs, ys = [math.log(size) for size in sizes], [math.log(spent) for spent in times]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return above / sum((a - x) ** 2 for a in xs)


def verdict(met: bool) -> str:
    """How a target was met, in one word."""
    return "met" if met else "MISSED"
