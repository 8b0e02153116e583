"""The look that all charts share: sheet, type, hover label, chips, phase arrows, legend."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any

from journey import scales
from journey.charts.chart import Json
from journey.charts.wording import extent, line_count, plain, wrapped
from journey.locales import Words
from journey.model import Scale
from journey.themes import PhaseColours, Theme

FONT = "FiraGO, 'Fira Sans', 'Noto Sans', system-ui, 'Segoe UI', sans-serif"
HOVER = "%{customdata[1]}<extra></extra>"
"""The one hover template: what is said stands, escaped, in the points' custom data."""
WIDTH = 940
"""The width in px for which names are wrapped; wider or narrower still reads."""
HEAD = 94
"""The height in px of the phase arrows over the picture, with the line of words beneath them."""
_SPARE = 0.86
"""The part of the room that words may take, so that a narrower window does not cut them."""
LEGEND_ROW = 22
LEGEND_LEFT = -118.0
"""Where a legend begins, in px from the left edge of the picture: under the words of the scale."""
NEVER_DIMMED: Json = {
    "selected": {"marker": {"opacity": 1}},
    "unselected": {"marker": {"opacity": 1}},
}
"""Selecting a point leaves the others as they are: their colours mean something."""


def ground(theme: Theme, words: Words, *, height: float, margin: Mapping[str, float]) -> Json:
    """The layout that every chart starts from: sheet, type, hover label, selection by click."""
    return {
        # Plotly puts its own look where the template is empty.
        "template": {"layout": {"hovermode": "closest"}},
        "paper_bgcolor": theme.sheet,
        "plot_bgcolor": theme.sheet,
        "font": {"family": FONT, "size": 12, "color": theme.ink2},
        "height": round(height),
        "margin": {**margin, "pad": 0},
        "showlegend": False,
        "hovermode": "closest",
        "hoverdistance": 24,
        "clickmode": "event+select",
        "dragmode": False,
        "separators": ",." if words.language == "de" else ".,",
        "hoverlabel": {
            "bgcolor": theme.ink,
            "bordercolor": theme.ink,
            "font": {"family": FONT, "size": 12.5, "color": theme.sheet},
            "align": "left",
            "namelength": -1,
        },
        "modebar": {"bgcolor": theme.sheet, "color": theme.neutral, "activecolor": theme.ink},
    }


def bare_axis(**more: Any) -> Json:
    """An axis without line, grid and ticks; what is given comes on top."""
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "showticklabels": False,
        "fixedrange": True,
        **more,
    }


def label(text: str, x: float, y: float, *, size: float, colour: str, **more: Any) -> Json:
    """A text that is placed in the chart; it must already be escaped."""
    font = {"family": FONT, "size": size, "color": colour}
    # Plotly centres words in a box that it measures before the font has come.
    sides = {"left": "left", "right": "right"}
    more.setdefault("align", sides.get(more.get("xanchor", ""), "center"))
    return {"text": text, "x": x, "y": y, "showarrow": False, "font": font, **more}


def chip(
    text: str, x: float, y: float, theme: Theme, *, is_certain: bool = True, **more: Any
) -> Json:
    """The written sign of something weak: full, or an outline where it may be so by chance."""
    ground, ink = (theme.weak, theme.sheet) if is_certain else (theme.sheet, theme.weak)
    return label(
        f"<b>{text}</b>", x, y, size=12, colour=ink, bgcolor=ground, bordercolor=theme.weak,
        borderpad=2.5, align="center", **more,
    )  # fmt: skip


def ring(x: float, y: float, radius: float, colour: str) -> Json:
    """A dashed ring of a radius in px around a point: little is known there."""
    return anchored(disc(radius, "rgba(0,0,0,0)", colour, 1.4, "4px,3px"), x, y)


def anchored(shape: Json, x: float, y: float) -> Json:
    """A shape around (0, 0) in px, at a point of the axes."""
    return {
        **shape, "xref": "x", "yref": "y", "xsizemode": "pixel", "ysizemode": "pixel",
        "xanchor": x, "yanchor": y, "layer": "above",
    }  # fmt: skip


def nothing(said: str, theme: Theme) -> Json:
    """A sentence in the middle of a chart on which nothing can be drawn yet."""
    return label(
        plain(said), 0.5, 0.57, size=14, colour=theme.ink3, xref="paper", yref="paper",
        xanchor="center", yanchor="middle",
    )  # fmt: skip


def quiet(trace: Json) -> Json:
    """A trace that says nothing under the pointer and cannot be selected."""
    return {"type": "scatter", "hoverinfo": "skip", "showlegend": False, **trace}


def dot_radius(importance: int | None) -> float:
    """The radius of a dot in px, by importance 1-5; a middle one where it is unknown."""
    return {1: 4.0, 2: 5.0, 3: 6.0, 4: 7.0, 5: 8.5}[importance or 2]


# --- phase arrows ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A phase over its part of the picture: from x to x on the axis, its width in px, its words."""

    left: float
    right: float
    extent: float
    name: str
    beneath: tuple[str, ...]
    """How many touchpoints it has, or why it is thin: from long to short, as there is room."""
    thin: bool
    first: bool


def phase_arrow(heading: Heading, colours: PhaseColours, unit: float) -> tuple[Json, Json]:
    """The arrow of a phase and the line under it; `unit` is 1 px in units of the x axis."""
    left, right = heading.left + (0 if heading.first else 3 * unit), heading.right
    tip = right + 3 * unit
    notch = "" if heading.first else f" L {left + 10 * unit},64"
    over = {"xref": "x", "yref": "paper", "ysizemode": "pixel", "yanchor": 1}
    arrow = {
        **over, "type": "path", "layer": "above", "line": {"width": 0}, "fillcolor": colours.tint,
        "path": f"M {left},86 L {tip - 10 * unit},86 L {tip},64 L {tip - 10 * unit},42"
        f" L {left},42{notch} Z",
    }  # fmt: skip
    line = {
        **over, "type": "line", "x0": left, "x1": right - 3 * unit, "y0": 37, "y1": 37,
        "line": {"color": colours.tone, "width": 1.4},
    }  # fmt: skip
    if heading.thin:
        line["line"] = {"color": colours.tone, "width": 6, "dash": "1.5px,2.5px"}
    return arrow, line


def phase_words(heading: Heading, colours: PhaseColours, language: str) -> list[Json]:
    """The name in a phase's arrow and what stands under its line; nothing that does not fit."""
    inset = 12 if heading.first else 20
    name = wrapped(heading.name, max(heading.extent - inset - 10, 20), 14, language, bold=True)
    if line_count(name) > 2:
        return []
    at = {"yref": "paper", "xanchor": "left", "align": "left"}
    said = [
        label(
            f"<b>{name}</b>", heading.left, 1, size=14, colour=colours.tone, **at,
            yanchor="middle", xshift=inset, yshift=64,
        )
    ]  # fmt: skip
    for beneath in heading.beneath:
        lines = beneath.split("\n")
        widest = max(extent(line, 11, bold=heading.thin) for line in lines)
        if widest > heading.extent * _SPARE:
            continue
        text = "<br>".join(plain(line) for line in lines)
        text = f"<b>{text}</b>" if heading.thin else text
        tone = colours.tone
        said.append(
            label(text, heading.left, 1, size=11, colour=tone, **at, yanchor="top", yshift=32)
        )
        break
    return said


# --- legend -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of the legend: shapes around (0, 0) in px, their width, and what they mean."""

    shapes: Sequence[Json]
    width: float
    meaning: str


def disc(radius: float, fill: str, edge: str = "", width: float = 0, dash: str = "solid") -> Json:
    """A disc around (0, 0), in px."""
    return {
        "type": "circle", "x0": -radius, "x1": radius, "y0": -radius, "y1": radius,
        "fillcolor": fill, "line": {"color": edge or fill, "width": width, "dash": dash},
    }  # fmt: skip


def frame(width: float, height: float, fill: str, edge: str, dash: str) -> Json:
    """A framed box around (0, 0), in px."""
    return {
        "type": "rect", "x0": -width / 2, "x1": width / 2, "y0": -height / 2, "y1": height / 2,
        "fillcolor": fill, "line": {"color": edge, "width": 1.2, "dash": dash},
    }  # fmt: skip


def left_half(radius: float) -> str:
    """The path of the left half of a disc around (0, 0): what is only half known."""
    bow = radius * 0.5523
    return (
        f"M 0,{radius} C {-bow},{radius} {-radius},{bow} {-radius},0"
        f" C {-radius},{-bow} {-bow},{-radius} 0,{-radius} Z"
    )


def star(radius: float) -> list[tuple[float, float]]:
    """The corners of a full five-point star around (0, 0)."""
    reach = (radius, 0.42 * radius)
    return [(reach[k % 2] * sin(k * pi / 5), reach[k % 2] * cos(k * pi / 5)) for k in range(10)]


def asterisk(radius: float, colour: str) -> Json:
    """The star of a small base around (0, 0), in px."""
    arms = [(radius * sin(k * pi / 3), radius * cos(k * pi / 3)) for k in range(3)]
    path = " ".join(f"M {-x:.2f},{-y:.2f} L {x:.2f},{y:.2f}" for x, y in arms)
    return {"type": "path", "path": path, "line": {"color": colour, "width": 1.3}}


def hands(radius: float, colour: str) -> Json:
    """The hands of a clock around (0, 0), in px: what is planned for later."""
    arm = radius / 2
    return {
        "type": "path", "path": f"M 0,{arm:.2f} L 0,0 L {0.8 * arm:.2f},0",
        "fillcolor": "rgba(0,0,0,0)", "line": {"color": colour, "width": 1.5},
    }  # fmt: skip


def stroke(length: float, colour: str, width: float, dash: str = "solid") -> Json:
    """A level line around (0, 0), in px."""
    return {
        "type": "line", "x0": -length / 2, "x1": length / 2, "y0": 0, "y1": 0,
        "line": {"color": colour, "width": width, "dash": dash},
    }  # fmt: skip


def ramp(scale: Scale, theme: Theme, words: Words) -> Sign:
    """The colours of the scores, in the legend."""
    steps = [
        {**frame(11, 9, colour, colour, "solid"), "x0": 11.0 * at - 27.5, "x1": 11.0 * at - 16.5}
        for at, colour in enumerate(theme.ramp)
    ]
    span = scales.worst_to_best(scale, words)
    return Sign(steps, 56, words("weak to strong, {span}", span=span))


def importance_sizes(theme: Theme, words: Words) -> Sign:
    """The sizes that say how important a touchpoint is, in the legend."""
    sizes = ((3.0, -16.0), (5.0, -5.5), (7.0, 9.0))
    grown = [{**disc(r, theme.neutral), "x0": x - r, "x1": x + r} for r, x in sizes]
    return Sign(grown, 38, words("importance 1 to 5"))


def outline(points: Sequence[tuple[float, float]], fill: str) -> Json:
    """A closed figure around (0, 0), in px."""
    path = "M " + " L ".join(f"{x:.2f},{y:.2f}" for x, y in points) + " Z"
    return {"type": "path", "path": path, "fillcolor": fill, "line": {"width": 0}}


def legend(
    signs: Iterable[Sign], theme: Theme, top: float, *, left: float = LEGEND_LEFT
) -> tuple[list[Json], list[Json], float]:
    """The legend's shapes and words from `top` px under the picture on, and its height in px."""
    shapes: list[Json] = []
    words: list[Json] = []
    x, row = left, 0
    for sign in signs:
        length = sign.width + 7 + extent(sign.meaning, 11.5) + 18
        if x > left and x + length - 18 > WIDTH - 120:
            x, row = left, row + 1
        y = -(top + 10 + row * LEGEND_ROW)
        shapes += [_placed(shape, x + sign.width / 2, y) for shape in sign.shapes]
        words.append(
            label(
                plain(sign.meaning), 0, 0, size=11.5, colour=theme.ink2, xref="paper", yref="paper",
                xanchor="left", yanchor="middle", xshift=x + sign.width + 7, yshift=y,
            )
        )  # fmt: skip
        x += length
    return shapes, words, (row + 1) * LEGEND_ROW if words else 0.0


def _placed(shape: Json, x: float, y: float) -> Json:
    """A sign's shape at a place in px, counted from the picture's lower left corner."""
    moved = dict(shape)
    if "path" in shape:
        moved["path"] = " ".join(
            part if "," not in part else _moved(part, x, y) for part in shape["path"].split(" ")
        )
    else:
        moved |= {
            "x0": shape["x0"] + x, "x1": shape["x1"] + x,
            "y0": shape["y0"] + y, "y1": shape["y1"] + y,
        }  # fmt: skip
    return {
        **moved, "xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel",
        "xanchor": 0, "yanchor": 0, "layer": "above",
    }  # fmt: skip


def _moved(pair: str, x: float, y: float) -> str:
    left, right = pair.split(",")
    return f"{float(left) + x:.2f},{float(right) + y:.2f}"
