"""Drawing a map: ours beside mermaid and beside Plotly with Kaleido, on the same touchpoints."""

import sys
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.clock import Spent, growth, in_turns, peak_memory, verdict, whole_processes
from bench.maps import journey_of
from bench.peers import as_figure, install_mermaid, kept_kaleido, kept_mermaid, mermaid_command
from journey.analyses import find
from journey.layout import MapOptions, lay_out_map
from journey.locales import words
from journey.model import Journey
from journey.renderers import RENDERERS, RenderOptions
from journey.scene.scene import Scene
from journey.themes import THEMES

SIZES = (20, 60, 200)
LARGE = (20, 60, 200, 600, 2000)
CINEMA = "sample_maps/cinema.yaml"


@dataclass(frozen=True)
class Benchmark:
    """One benchmark by its name."""

    key: str


BENCHMARK = Benchmark("draw")


def lay_out(journey: Journey) -> Scene:
    """A map on one sheet, as the exports draw it."""
    said = words("en")
    return lay_out_map(journey, find(journey, said), MapOptions(page="fit"), THEMES["light"], said)


def _png(journey: Journey) -> bytes:
    return RENDERERS["png"].render(lay_out(journey), RenderOptions(scale=2))


def _svg(scene: Scene) -> bytes:
    return RENDERERS["svg"].render(scene, RenderOptions(embed_fonts=False))


def _warm_png() -> None:
    print("Map to PNG at 2×, same process, shortest of several turns, ms; × ours in brackets")
    peers = ("Kaleido", "mermaid", "mermaid shrunk")
    print(f"{'touchpoints':>12} {'ours':>6}" + "".join(f"{peer:>18}" for peer in peers))
    times: dict[int, dict[str, float]] = {}
    with kept_kaleido() as write, kept_mermaid() as browser:
        for size in SIZES:
            journey = journey_of(size)
            figure = as_figure(lay_out(journey))
            spent = in_turns(
                {
                    "ours": partial(_png, journey),
                    "Kaleido": partial(write, figure),
                    "mermaid": partial(browser.png, journey),
                    "mermaid shrunk": partial(browser.png, journey, shrunk=True),
                }
            )
            times[size] = {peer: spent[peer] / spent["ours"] for peer in peers}
            print(
                f"{size:>12} {spent['ours']:>6.0f}"
                + "".join(f"{spent[peer]:>10.0f} ({times[size][peer]:>4.1f})" for peer in peers)
            )
    fastest = all(by["Kaleido"] >= 5 for by in times.values())
    print(f"  at least 5 × faster than Kaleido at every size: {verdict(fastest)}")
    print(f"  at least 6 × faster than mermaid at 20: {verdict(times[20]['mermaid'] >= 6)}")


def _whole_process() -> None:
    print("Whole process, shortest of several turns, ms: wall (processors)")
    python = sys.executable
    chart = (
        "import plotly.graph_objects as go;"
        "go.Figure(go.Scatter(y=[4,3,2,5,1,3,4,4,3,3,4,3,4,5,4,4,4,4])).write_image("
        "'{}', scale=2)"
    )
    with tempfile.TemporaryDirectory() as folder:
        png, svg = f"{folder}/m.png", f"{folder}/m.svg"
        spent = whole_processes(
            {
                "ours": [python, "-m", "journey", "draw", CINEMA, "-o", png],
                "mermaid-cli": mermaid_command(journey_of(18), Path(folder)),
                "Plotly + Kaleido": [python, "-c", chart.format(f"{folder}/k.png")],
            }
        )
        started = whole_processes(
            {
                "cinema to SVG": [python, "-m", "journey", "draw", CINEMA, "-o", svg],
                "import pandas, plotly": [python, "-c", "import pandas, plotly"],
                "import pandas, plotly.graph_objects": [
                    python, "-c", "import pandas, plotly.graph_objects",
                ],
            },
            runs=11,
        )  # fmt: skip
    print(f"  cinema to PNG {_said(spent['ours'])}")
    for peer, least in (("mermaid-cli", 3), ("Plotly + Kaleido", 6)):
        ratio = spent[peer].wall / spent["ours"].wall
        print(
            f"  {peer} {_said(spent[peer])}: {ratio:.1f}x (at least {least}): "
            f"{verdict(ratio >= least)}"
        )
    ours = started.pop("cinema to SVG")
    print(f"  cinema to SVG {_said(ours)}")
    for peer, taken in started.items():
        met = ours.wall < taken.wall and ours.cpu < taken.cpu
        print(
            f"  {peer} {_said(taken)}: to SVG takes {ours.wall / taken.wall:.2f} "
            f"({ours.cpu / taken.cpu:.2f}) of it (less than 1): {verdict(met)}"
        )


def _said(spent: Spent) -> str:
    return f"{spent.wall:.0f} ({spent.cpu:.0f})"


def _growth() -> None:
    print("Layout and SVG, same process, shortest of several turns, ms")
    journeys = {size: journey_of(size) for size in LARGE}
    scenes = {size: lay_out(journey) for size, journey in journeys.items()}
    layout = in_turns(
        {size: partial(lay_out, journey) for size, journey in journeys.items()}, runs=5
    )
    svg = in_turns({size: partial(_svg, scene) for size, scene in scenes.items()}, runs=5)
    for size in LARGE:
        print(f"  {size:>5} touchpoints: layout {layout[size]:.1f}, SVG {svg[size]:.1f}")
    print(f"  SVG beyond layout at 20 (at most 5 ms): {verdict(svg[20] <= 5)}")
    exponent = growth(LARGE, [layout[size] + svg[size] for size in LARGE])
    print(
        f"  growth exponent 20 to 2,000: {exponent:.2f} (at most 1.1): {verdict(exponent <= 1.1)}"
    )


def _memory() -> None:
    statement = "from bench.draw import _png, journey_of; _png(journey_of({}))"
    peaks = {size: peak_memory(statement.format(size)) for size in SIZES}
    print("Peak memory of a process that draws one PNG at 2×, MiB")
    print("  " + ", ".join(f"{size} touchpoints {peak:.0f}" for size, peak in peaks.items()))
    print(f"  at most 250 at 200 touchpoints: {verdict(peaks[200] <= 250)}")


def main() -> None:
    """Run every case and print the ratios."""
    install_mermaid()
    _warm_png()
    _whole_process()
    _growth()
    _memory()


if __name__ == "__main__":
    main()
