"""An indicator over time: a small line with its target and benchmark, and the values as words."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from journey.locales import Words
from journey.model import Indicator, Reading
from journey.spoken_indicator import valued
from journey.ui import drawing
from journey.ui.markup import Part, tag
from journey.ui.markup import show as show_markup

_WIDTH, _HEIGHT, _INSET = 300.0, 64.0, 8.0


def show(indicator: Indicator, words: Words) -> None:
    """The course of its values; nothing but the words where there is one value alone."""
    readings = _readings(indicator)
    drawn: list[Part] = []
    if len(readings) > 1:
        said = words("{name} over time", name=indicator.name)
        drawn.append(drawing.image(_line(readings, indicator), said, "jm-history-line"))
    if readings:
        drawn.append(tag("p", _told(readings, indicator, words), class_="jm-small jm-muted"))
    if indicator.benchmark is not None:
        drawn.append(tag("p", _beside(indicator, words), class_="jm-small jm-muted"))
    if drawn:
        show_markup(tag("div", drawn, class_="jm-history-of-one"))


def _readings(indicator: Indicator) -> list[Reading]:
    now = [] if indicator.value is None else [Reading(value=indicator.value, date=indicator.date)]
    return [*indicator.readings, *now]


def _told(readings: Sequence[Reading], indicator: Indicator, words: Words) -> str:
    said = [
        f"{valued(reading.value, indicator, words)}"
        + (f" ({words.date(reading.date)})" if reading.date else "")
        for reading in readings[-6:]
    ]
    if len(readings) > len(said):
        said.insert(0, "…")
    return " → ".join(said)


def _beside(indicator: Indicator, words: Words) -> str:
    """The benchmark with its source and for whom it holds; what is not known is said."""
    benchmark = indicator.benchmark
    assert benchmark is not None
    return words(
        "Benchmark {value}: {source}; holds for {whom}",
        value=valued(benchmark.value, indicator, words),
        source=benchmark.source or words("source not known"),
        whom=benchmark.holds_for or words("nobody knows whom"),
    )


def _line(readings: Sequence[Reading], indicator: Indicator) -> Element:
    levels = [reading.value for reading in readings]
    marks = [
        (value, dash)
        for value, dash in (
            (indicator.target, ""),
            (indicator.benchmark.value if indicator.benchmark else None, "4 3"),
        )
        if value is not None
    ]
    low = min([*levels, *(value for value, _ in marks)])
    high = max([*levels, *(value for value, _ in marks)])
    reach = (high - low) or 1.0

    def y(value: float) -> float:
        return _HEIGHT - _INSET - (_HEIGHT - 2 * _INSET) * (value - low) / reach

    step = (_WIDTH - 2 * _INSET) / (len(levels) - 1)
    points = [(_INSET + at * step, y(value)) for at, value in enumerate(levels)]
    lines = [
        tag(
            "line", x1="0", x2=f"{_WIDTH:g}", y1=f"{y(value):.1f}", y2=f"{y(value):.1f}",
            stroke="var(--jm-faint)" if dash else "var(--jm-accent)", stroke_width="1.2",
            stroke_dasharray=dash or None,
        )
        for value, dash in marks
    ]  # fmt: skip
    path = " ".join(f"{x:.1f},{at:.1f}" for x, at in points)
    ink = "var(--jm-ink)"
    dots = [tag("circle", cx=f"{x:.1f}", cy=f"{at:.1f}", r="3", fill=ink) for x, at in points]
    course = tag("polyline", points=path, fill="none", stroke=ink, stroke_width="1.6")
    return tag("svg", lines, course, dots, viewBox=f"0 0 {_WIDTH:g} {_HEIGHT:g}")
