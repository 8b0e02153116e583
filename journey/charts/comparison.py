"""Compared curves to go over with the pointer, and every figure of a comparison as a table."""

from collections.abc import Iterator

from journey import scales
from journey.charts.chart import ChartView, Json, tabulated
from journey.charts.look import HOVER, bare_axis, ground
from journey.charts.wording import plain
from journey.comparing import Comparison, Row
from journey.comparing.wording import cell_text, kind_name
from journey.locales import Words
from journey.model import SCALES
from journey.themes import Theme

_SHAPES = ("circle", "square-open", "triangle-up-open", "diamond-open", "cross-open", "circle-open")
_HEIGHT = 380


def draw(comparison: Comparison, theme: Theme, words: Words) -> ChartView:
    """One line a map over the touchpoints in their order; gaps where nothing is known."""
    return ChartView(
        {
            "data": list(_lines(comparison, theme, words)),
            "layout": _layout(comparison, theme, words),
        },
        tabulated(
            (words("Phase"), words("Touchpoint"), *_names(comparison), words("Who has it")),
            _rows(comparison, words),
        ),
    )


def _names(comparison: Comparison) -> list[str]:
    return [map.name for map in comparison.maps]


def _lines(comparison: Comparison, theme: Theme, words: Words) -> Iterator[Json]:
    for at, map in enumerate(comparison.maps):
        colour = theme.organisations[at % len(theme.organisations)]
        yield {
            "type": "scatter",
            "mode": "lines+markers",
            "name": plain(map.name),
            "x": list(range(len(comparison.rows))),
            "y": [row.cells[at].level for row in comparison.rows],
            "connectgaps": False,
            "customdata": [
                [row.key, _hover(comparison, row, at, words)] for row in comparison.rows
            ],
            "hovertemplate": HOVER,
            "line": {"color": colour, "width": 2.4 if at == 0 else 1.5, "shape": "linear"},
            "marker": {"color": colour, "symbol": _SHAPES[at % len(_SHAPES)], "size": 9},
        }


def _hover(comparison: Comparison, row: Row, at: int, words: Words) -> str:
    cell = row.cells[at]
    told = f"{comparison.maps[at].name}: {cell_text(cell, comparison, words)}"
    return "<br>".join(plain(each) for each in (words.listing(list(cell.names)), told))


def _layout(comparison: Comparison, theme: Theme, words: Words) -> Json:
    margin = {"l": 130, "r": 20, "t": 40, "b": 30}
    layout = ground(theme, words, height=_HEIGHT, margin=margin)
    ticks = list(scales.ticks(SCALES[comparison.maps[0].scale], words))
    layout["xaxis"] = bare_axis(range=[-0.6, max(0.6, len(comparison.rows) - 0.4)])
    layout["yaxis"] = bare_axis(
        range=[-6, 106], showticklabels=True, showgrid=True, gridcolor=theme.grid,
        tickvals=[tick.normalised for tick in ticks],
        ticktext=[plain(f"{tick.word} {tick.number}".strip()) for tick in ticks],
    )  # fmt: skip
    layout["showlegend"] = True
    layout["legend"] = {"orientation": "h", "x": 0, "y": 1.12}
    return layout


def _rows(comparison: Comparison, words: Words) -> Iterator[tuple[object, ...]]:
    for row in comparison.rows:
        cells = [cell_text(cell, comparison, words) for cell in row.cells]
        phase = comparison.phase[row.phase].name
        yield phase, row.name, *cells, kind_name(row.kind, words)
