"""Every format of a map beside the peers that can draw it: ratios, memory, growth."""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import inf
from pathlib import Path

from bench.clock import growth, in_turns, peak_memory, verdict, whole_processes
from bench.draw import CINEMA, lay_out
from bench.maps import journey_of
from bench.peers import as_figure, install_mermaid, kept_kaleido, kept_mermaid, mermaid_command
from journey.services import pictures
from journey.services.pictures import PictureOptions

SIZES = (18, 60, 200)
FORMS = ("png", "svg", "pdf", "pptx", "html")
MOST_GROWTH = 1.15
_ONE_SHEET = PictureOptions(page="fit")


@dataclass(frozen=True)
class Benchmark:
    """One benchmark by its name."""

    key: str


BENCHMARK = Benchmark("export")


def export(size: int, form: str) -> bytes:
    """A map of so many touchpoints as a file, from the journey on."""
    return pictures.draw(journey_of(size), form, options=_ONE_SHEET)


def _beside_peers() -> None:
    print("From journey to file, same process, shortest of several turns, ms")
    print("PNG at 2× is what the peers make; × of it in brackets")
    print(f"{'touchpoints':>12}" + "".join(f"{form:>8}" for form in FORMS)
          + f"{'Kaleido':>16}{'mermaid':>16}")  # fmt: skip
    with kept_kaleido() as write, kept_mermaid() as browser:
        for size in SIZES:
            journey = journey_of(size)
            works = {form: partial(export, size, form) for form in FORMS} | {
                "Kaleido": partial(write, as_figure(lay_out(journey))),
                "mermaid": partial(browser.png, journey),
            }
            spent = in_turns(works, runs=5)
            peers = "".join(
                f"{spent[peer]:>8.0f} ({spent[peer] / spent['png']:>4.1f})"
                for peer in ("Kaleido", "mermaid")
            )
            print(f"{size:>12}" + "".join(f"{spent[form]:>8.0f}" for form in FORMS) + f"  {peers}")


def _growth() -> None:
    """How processor time grows with the map: other work on the machine does not count."""
    print("Processor time of one export, shortest of several turns, ms")
    for form in FORMS:
        spent = [_processor_time(partial(export, size, form)) for size in SIZES]
        exponent = growth(SIZES, spent)
        met = verdict(exponent <= MOST_GROWTH)
        print(f"  {form:>5}" + "".join(f"{each:>6.0f}" for each in spent)
              + f"  growth exponent {exponent:.2f} (at most {MOST_GROWTH}): {met}")  # fmt: skip


def _processor_time(work: Callable[[], object], runs: int = 5) -> float:
    work()
    best = inf
    for _ in range(runs):
        begun = time.process_time()
        work()
        best = min(best, (time.process_time() - begun) * 1000)
    return best


def _whole_process() -> None:
    print("Whole process from a map file to one file, shortest of three turns, ms")
    program = [sys.executable, "-m", "journey", "draw", CINEMA, "-o"]
    with tempfile.TemporaryDirectory() as folder:
        commands = {form: [*program, f"{folder}/m.{form}"] for form in FORMS}
        commands["mermaid-cli, PNG"] = mermaid_command(journey_of(18), Path(folder))
        spent = whole_processes(commands, runs=3)
    for case, taken in spent.items():
        print(f"  {case:>16} {taken.wall:>6.0f} (processors {taken.cpu:.0f})")


def _memory() -> None:
    print("Peak memory of a process that makes one file of 200 touchpoints, MiB")
    for form in FORMS:
        peak = peak_memory(f"from bench.export import export; export(200, {form!r})")
        print(f"  {form:>5} {peak:.0f}")


def main() -> None:
    """Run every case and print the ratios."""
    install_mermaid()
    _beside_peers()
    _growth()
    _whole_process()
    _memory()


if __name__ == "__main__":
    main()
