"""Comparing maps: six of 200 touchpoints beside drawing one of them, and how it grows."""

import time
from dataclasses import dataclass

from bench.clock import growth, in_turns, verdict
from bench.draw import lay_out
from bench.maps import journey_of
from journey.comparing import RowKind, compare
from journey.model import Journey, Phase, Touchpoint
from journey.renderers import RENDERERS, RenderOptions

MAPS, SIZE = 6, 200
SIZES = (50, 100, 200, 400, 800)
_OTHERWISE = {
    "reads about the offer": ("sees the offer", "liest das Angebot"),
    "compares the prices": ("checks the price list", "vergleicht Preise"),
    "asks a question": ("has a question answered", "stellt eine Frage"),
    "books online": ("makes a booking on the website", "bucht im Netz"),
    "gets the confirmation": ("receives a confirmation", "erhält die Bestätigung"),
    "arrives on site": ("comes to the place", "kommt vor Ort an"),
    "is welcomed": ("is greeted at the reception", "wird begrüßt"),
    "uses the service": ("makes use of the service", "nutzt den Service"),
    "pays the bill": ("settles the invoice by payment", "bezahlt die Rechnung"),
    "is asked how it was": ("takes part in a survey", "beantwortet eine Umfrage"),
}
"""The touchpoints of the benchmarks in other words."""


@dataclass(frozen=True)
class Benchmark:
    """One benchmark by its name."""

    key: str


BENCHMARK = Benchmark("compare")


def rivals(count: int, size: int) -> list[Journey]:
    """Our map and others with the same touchpoints in other words and under other ids."""
    return [_told(journey_of(size), number) for number in range(count)]


def _told(journey: Journey, number: int) -> Journey:
    def touchpoint(own: Touchpoint) -> Touchpoint:
        what, _, which = own.name.rpartition(" ")
        wordings = (what, *_OTHERWISE[what])
        name = f"{wordings[number % len(wordings)]} {which}"
        return own.model_copy(update={"id": f"{own.id}-{number}", "name": name})

    def phase(own: Phase) -> Phase:
        return own.model_copy(update={"touchpoints": tuple(map(touchpoint, own.touchpoints))})

    return journey.model_copy(
        update={
            "id": f"{journey.id}-{number}",
            "language": ("en", "en", "de")[number % 3],
            "phases": tuple(map(phase, journey.phases)),
        }
    )


def _beside_drawing() -> None:
    maps = rivals(MAPS, SIZE)
    comparison = compare(maps)
    parity = sum(row.kind is RowKind.PARITY for row in comparison.rows)
    print(f"{MAPS} maps of {SIZE} touchpoints, same process, by turns, shortest of them, ms")
    print(f"  {len(comparison.rows)} rows, {parity} of them on parity")
    works = {
        "comparing": lambda: compare(maps),
        "drawing": lambda: RENDERERS["png"].render(lay_out(maps[0]), RenderOptions(scale=2)),
    }
    for told, clock in (("time", time.perf_counter), ("processor time", time.process_time)):
        spent = in_turns(works, runs=9, clock=clock)
        comparing, drawing = spent["comparing"], spent["drawing"]
        ratio = comparing / drawing
        print(f"  {told}: comparing {comparing:.0f}, drawing one to PNG {drawing:.0f}")
        print(f"  {told}: comparing ÷ drawing {ratio:.2f} (under 1): {verdict(ratio < 1)}")


def _growth() -> None:
    print("Two maps, processor time, ms")
    spent: list[float] = []
    for size in SIZES:
        maps = rivals(2, size)
        turn = in_turns({size: lambda m=maps: compare(m)}, runs=5, clock=time.process_time)
        spent.append(turn[size])
        print(f"  {size:>5} touchpoints each: {spent[-1]:.1f}")
    exponent = growth(SIZES, spent)
    print(f"  growth exponent {exponent:.2f} (at most 2.1): {verdict(exponent <= 2.1)}")


def main() -> None:
    """Run every case and print the ratios."""
    _beside_drawing()
    _growth()


if __name__ == "__main__":
    main()
