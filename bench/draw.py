"""Drawing a map: ours beside mermaid and beside Plotly with Kaleido, on the same touchpoints."""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.clock import growth, peak_memory, verdict, warm, whole_process
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
    print("Map to PNG at 2×, same process, shortest of several runs, ms")
    print(
        f"{'touchpoints':>12} {'ours':>8} {'Kaleido':>9} {'ratio':>6} {'mermaid':>9} {'ratio':>6}"
    )
    journeys = {size: journey_of(size) for size in SIZES}
    ours = {size: warm(lambda s=size: _png(journeys[s])) for size in SIZES}
    with kept_kaleido() as write:
        figures = {size: as_figure(lay_out(journeys[size])) for size in SIZES}
        kaleido = {size: warm(lambda s=size: write(figures[s]), runs=3) for size in SIZES}
    with kept_mermaid() as browser:
        mermaid = {size: warm(lambda s=size: browser.png(journeys[s]), runs=3) for size in SIZES}
    for size in SIZES:
        beside = kaleido[size] / ours[size], mermaid[size] / ours[size]
        print(
            f"{size:>12} {ours[size]:>8.0f} {kaleido[size]:>9.0f} {beside[0]:>5.1f}x "
            f"{mermaid[size]:>9.0f} {beside[1]:>5.1f}x"
        )
    fastest = all(kaleido[size] >= 5 * ours[size] for size in SIZES)
    print(f"  at least 5 × faster than Kaleido at every size: {verdict(fastest)}")
    print(f"  at least 6 × faster than mermaid at 20: {verdict(mermaid[20] >= 6 * ours[20])}")


def _whole_process() -> None:
    print("Whole process, cinema to PNG, shortest of three, ms")
    python = sys.executable
    chart = (
        "import plotly.graph_objects as go;"
        "go.Figure(go.Scatter(y=[4,3,2,5,1,3,4,4,3,3,4,3,4,5,4,4,4,4])).write_image("
        "'{}', scale=2)"
    )
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder) / "m.png")
        ours = whole_process([python, "-m", "journey", "draw", CINEMA, "-o", target])
        mermaid = whole_process(mermaid_command(journey_of(18), Path(folder)))
        kaleido = whole_process([python, "-c", chart.format(Path(folder) / "k.png")])
        svg = whole_process([python, "-m", "journey", "draw", CINEMA, "-o", f"{folder}/m.svg"], 5)
    imports = whole_process([python, "-c", "import pandas, plotly.graph_objects"], 5)
    print(f"  ours {ours:.0f}, mermaid-cli {mermaid:.0f}, Plotly + Kaleido {kaleido:.0f}")
    print(f"  mermaid-cli ÷ ours {mermaid / ours:.1f} (at least 3): {verdict(mermaid >= 3 * ours)}")
    print(f"  Kaleido ÷ ours {kaleido / ours:.1f} (at least 6): {verdict(kaleido >= 6 * ours)}")
    print(
        f"  draw to SVG {svg:.0f} beside importing pandas and plotly {imports:.0f}: "
        f"{verdict(svg < imports)}"
    )


def _growth() -> None:
    print("Layout and SVG, same process, ms")
    spent: list[float] = []
    for size in LARGE:
        journey = journey_of(size)
        layout = warm(lambda j=journey: lay_out(j), runs=3)
        scene = lay_out(journey)
        svg = warm(lambda s=scene: _svg(s), runs=3)
        spent.append(layout + svg)
        print(f"  {size:>5} touchpoints: layout {layout:.1f}, SVG {svg:.1f}")
        if size == 20:
            print(f"  SVG beyond layout at 20 (at most 5 ms): {verdict(svg <= 5)}")
    exponent = growth(LARGE, spent)
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
