"""How the benchmarks take time and memory."""

import gc
import math
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence


def warm(work: Callable[[], object], runs: int = 7) -> float:
    """The shortest of several runs in this process, in milliseconds, after one to warm up."""
    work()
    best = math.inf
    for _ in range(runs):
        gc.collect()
        begun = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begun)
    return best * 1000


def whole_process(command: Sequence[str], runs: int = 3, **environment: str) -> float:
    """The shortest of several runs of a command as a whole process, in milliseconds."""
    best = math.inf
    for _ in range(runs):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})
        best = min(best, time.perf_counter() - begun)
    return best * 1000


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
