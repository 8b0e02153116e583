"""What a figure looks like to a test: its traces by name, its words, its shapes."""

from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go

from journey.charts import CHARTS, ChartView
from journey.locales import words
from journey.model import Finding, Journey
from journey.themes import THEMES


def drawn(
    journey: Journey,
    key: str,
    findings: tuple[Finding, ...] | None = None,
    theme: str = "light",
    language: str = "en",
) -> ChartView:
    from journey.analyses import find

    said = words(language)
    found = find(journey, said) if findings is None else findings
    return CHARTS[key].draw(journey, found, THEMES[theme], said)


def traces(view: ChartView, name: str) -> list[dict[str, Any]]:
    return [trace for trace in view.figure["data"] if trace.get("name") == name]


def trace(view: ChartView, name: str) -> dict[str, Any]:
    (found,) = traces(view, name)
    return found


def points(view: ChartView) -> dict[str, list[tuple[dict[str, Any], int]]]:
    """Where each touchpoint can be selected: its traces, and its place in each."""
    found: dict[str, list[tuple[dict[str, Any], int]]] = {}
    for each in view.figure["data"]:
        for at, custom in enumerate(each.get("customdata", ())):
            found.setdefault(custom[0], []).append((each, at))
    return found


def annotations(view: ChartView) -> list[str]:
    return [note["text"] for note in view.figure["layout"].get("annotations", ())]


def texts(piece: Any) -> Iterator[str]:
    """Every string of a figure."""
    if isinstance(piece, str):
        yield piece
    elif isinstance(piece, dict):
        for part in piece.values():
            yield from texts(part)
    elif isinstance(piece, list | tuple):
        for part in piece:
            yield from texts(part)


def assert_plotly_accepts(view: ChartView) -> None:
    """Hold a figure against Plotly's own schema; raises ValueError where it does not fit."""
    go.Figure(view.figure)
