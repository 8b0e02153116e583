"""The importance-performance matrix: what to mend first, what to keep, what may be too much."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pandas as pd  # pyright: ignore[reportMissingTypeStubs]

from journey.analyses.quadrants import (
    Matrix,
    Placed,
    Quadrant,
    Split,
    Targets,
    place,
    quadrant_name,
)
from journey.charts.chart import Chart, ChartView, Json, tabulated
from journey.charts.highlights import rings_around
from journey.charts.look import (
    FONT,
    HOVER,
    LEGEND_LEFT,
    NEVER_DIMMED,
    WIDTH,
    bare_axis,
    ground,
    label,
)
from journey.charts.wording import (
    beneath,
    line_count,
    plain,
    scale_ticks,
    score_of_scale,
    titled,
    wrapped,
)
from journey.locales import Words
from journey.model import Finding, Journey, weak_touchpoints
from journey.spoken import weakness
from journey.themes import Theme
from journey.themes.theme import mix

_HEIGHT = 470
_SPAN = (0.1, 5.9)
"""The importance axis with room for points beside one another at 1 and at 5."""
_RADIUS = 12.0
_STEP = 0.29
"""How far points of the same importance move up or down so that none hides another."""
_ASIDE = 0.46
"""The furthest that a point is moved from the line of its importance."""
_NEAR = 3.1
"""Points nearer than this on the scale of 0 to 100 would touch."""

Weak = dict[str, bool]
"""The weak touchpoints, and whether each is so for certain."""


@dataclass(frozen=True, slots=True)
class _Point:
    """A touchpoint where it is drawn; `y` is its importance, moved a little where points meet."""

    placed: Placed
    y: float


def draw(journey: Journey, findings: tuple[Finding, ...], theme: Theme, words: Words) -> ChartView:
    """The matrix of importance (up) and satisfaction (to the right), parted at the grand means."""
    return parted(journey, findings, theme, words)


def parted(
    journey: Journey,
    findings: tuple[Finding, ...],
    theme: Theme,
    words: Words,
    split: Split = Split.GRAND_MEANS,
    targets: Targets | None = None,
) -> ChartView:
    """The matrix parted at means, medians, the middle of the scales, or at targets."""
    matrix = place(journey, split=split, targets=targets)
    weak = weak_touchpoints(findings)
    points = tuple(_apart(matrix))
    note = _note(journey, matrix, words)
    layout = _layout(journey, matrix, theme, words, note, split)
    layout["shapes"] += rings_around(_halos(points, weak), theme)[1]
    figure = {"data": list(_traces(journey, points, weak, theme, words)), "layout": layout}
    return ChartView(figure, _table(journey, matrix, weak, words))


def _apart(matrix: Matrix) -> Iterator[_Point]:
    """Points of the same importance moved apart where they would hide one another.

    None is moved over the line that parts important from unimportant.
    """
    ordered = sorted(matrix.placed, key=lambda p: (p.importance, p.satisfaction, p.touchpoint))
    for importance, row in groupby(ordered, key=lambda p: p.importance):
        last: list[float] = []
        layers: list[tuple[Placed, int]] = []
        for point in row:
            layer = next(
                (at for at, x in enumerate(last) if point.satisfaction - x >= _NEAR), len(last)
            )
            last[layer : layer + 1] = [point.satisfaction]
            layers.append((point, layer))
        offsets = _offsets(len(last), importance, matrix.importance)
        for point, layer in layers:
            yield _Point(point, round(importance + offsets[layer], 3))


def _offsets(count: int, importance: int, split: float) -> list[float]:
    """That many places on the line of an importance and near it, none across the split."""
    low = max(-_ASIDE, split - importance) if importance >= split else -_ASIDE
    high = min(_ASIDE, split - importance) if importance < split else _ASIDE
    step = _STEP
    while True:
        places = [0.0]
        for at in range(1, int(_ASIDE / step) + 1):
            places += [offset for offset in (at * step, -at * step) if low < offset < high]
        if len(places) >= count:
            return places
        step *= 0.8


def _traces(
    journey: Journey, points: Sequence[_Point], weak: Weak, theme: Theme, words: Words
) -> Iterator[Json]:
    yield rings_around(_halos(points, weak), theme)[0]
    tones = [theme.score_colour(point.placed.satisfaction) for point in points]
    yield {
        "type": "scatter", "mode": "markers+text", "name": "touchpoints",
        "x": [point.placed.satisfaction for point in points], "y": [point.y for point in points],
        "marker": {
            "size": 2 * _RADIUS, "color": tones, "opacity": 1,
            "line": {"color": theme.sheet, "width": 1.5},
        },
        "text": [f"<b>{journey.numbers[point.placed.touchpoint]}</b>" for point in points],
        "textposition": "middle center", "cliponaxis": False,
        "textfont": {"family": FONT, "size": 11.5, "color": [theme.on(tone) for tone in tones]},
        "customdata": [
            [point.placed.touchpoint, _hover(journey, point.placed, weak, words)]
            for point in points
        ],
        "hovertemplate": HOVER, **NEVER_DIMMED,
    }  # fmt: skip


def _halos(points: Sequence[_Point], weak: Weak) -> list[tuple[float, float, float, bool]]:
    return [
        (point.placed.satisfaction, point.y, _RADIUS + 6, weak[point.placed.touchpoint])
        for point in points
        if point.placed.touchpoint in weak
    ]


def _hover(journey: Journey, placed: Placed, weak: Weak, words: Words) -> str:
    value = score_of_scale(placed.satisfaction, journey.drawn_scale, words)
    return titled(journey, journey.touchpoint[placed.touchpoint]) + beneath(
        quadrant_name(words, placed.quadrant),
        words("satisfaction {score}", score=value),
        words("importance {value} of 5", value=placed.importance),
        weakness(weak.get(placed.touchpoint), words),
    )


def _note(journey: Journey, matrix: Matrix, words: Words) -> str:
    """What the matrix cannot show, by name, so that nobody takes it for complete."""
    unknown = [f"{journey.numbers[id]} {journey.touchpoint[id].name}" for id in matrix.unknown]
    if not matrix.placed:
        return words("Nothing can be placed yet: a touchpoint needs an importance and a score.")
    if not unknown:
        return ""
    named = (
        unknown
        if len(unknown) <= 6
        else [*unknown[:5], words.plural("{count} more", "{count} more", len(unknown) - 5)]
    )
    return words(
        "Not placed, as importance or score is unknown: {names}.", names=words.listing(named)
    )


def _layout(
    journey: Journey, matrix: Matrix, theme: Theme, words: Words, note: str, split: Split
) -> Json:
    written = wrapped(note, WIDTH + 100, 12, words.language) if note else ""
    foot = 62 + (18 * line_count(written) + 8 if written else 0)
    margin = {"l": 130, "r": 20, "t": 20, "b": foot}
    layout = ground(theme, words, height=_HEIGHT + 20 + foot, margin=margin)
    places, said = scale_ticks(journey.drawn_scale, words)
    layout["xaxis"] = bare_axis(
        range=[-6, 106], showticklabels=True, tickmode="array", tickvals=places, ticktext=said,
        tickfont={"size": 12, "color": theme.ink2},
        title={
            "text": f"<b>{plain(words('Satisfaction'))}</b>", "standoff": 8,
            "font": {"size": 12, "color": theme.ink},
        },
    )  # fmt: skip
    layout["yaxis"] = bare_axis(
        range=list(_SPAN), showticklabels=True, tickmode="array", tickvals=[1, 2, 3, 4, 5],
        ticktext=list(_importance_words(words)), tickfont={"size": 12, "color": theme.ink2},
        title={
            "text": f"<b>{plain(words('Importance'))}</b>", "standoff": 10,
            "font": {"size": 12, "color": theme.ink},
        },
    )  # fmt: skip
    layout["shapes"] = [*_fields(matrix, theme), *_lines(matrix, places, theme)]
    layout["annotations"] = list(_names(matrix, theme, words, split))
    if written:
        layout["annotations"].append(
            label(
                written, 0, 0, size=12, colour=theme.ink2, xref="paper", yref="paper",
                xanchor="left", yanchor="top", xshift=LEGEND_LEFT, yshift=-62, align="left",
            )
        )  # fmt: skip
    return layout


def _importance_words(words: Words) -> Iterator[str]:
    for value, said in (
        (1, words("unimportant")),
        (2, ""),
        (3, ""),
        (4, ""),
        (5, words("important")),
    ):
        yield f"{plain(said)}  <b>{value}</b>  "


def _corners(quadrant: Quadrant, matrix: Matrix) -> tuple[float, float, float, float]:
    """A field of the matrix as x, x, y, y on the axes."""
    left = quadrant in {Quadrant.CONCENTRATE_HERE, Quadrant.LOW_PRIORITY}
    upper = quadrant in {Quadrant.CONCENTRATE_HERE, Quadrant.KEEP_UP}
    return (
        -6 if left else matrix.satisfaction,
        matrix.satisfaction if left else 106,
        matrix.importance if upper else _SPAN[0],
        _SPAN[1] if upper else matrix.importance,
    )


def _fields(matrix: Matrix, theme: Theme) -> Iterator[Json]:
    tints = {
        Quadrant.CONCENTRATE_HERE: theme.area_below,
        Quadrant.KEEP_UP: theme.area_above,
        Quadrant.LOW_PRIORITY: mix(theme.soft, theme.sheet, 0.3),
        Quadrant.POSSIBLE_OVERKILL: mix(theme.soft, theme.sheet, 0.3),
    }
    for quadrant, tint in tints.items():
        left, right, lower, upper = _corners(quadrant, matrix)
        yield {
            "type": "rect", "xref": "x", "yref": "y", "layer": "below", "fillcolor": tint,
            "x0": left, "x1": right, "y0": lower, "y1": upper, "line": {"width": 0},
        }  # fmt: skip


def _lines(matrix: Matrix, places: Sequence[float], theme: Theme) -> Iterator[Json]:
    """The scales' lines, and over them the two that part the matrix."""
    fine = {"color": theme.line, "width": 0.8}
    split = {"color": theme.ink3, "width": 1.4}
    for x in places:
        yield _line(x, x, *_SPAN, fine)
    for y in range(1, 6):
        yield _line(-6, 106, y, y, fine)
    yield _line(matrix.satisfaction, matrix.satisfaction, *_SPAN, split)
    yield _line(-6, 106, matrix.importance, matrix.importance, split)


def _line(x0: float, x1: float, y0: float, y1: float, pen: Json) -> Json:
    return {
        "type": "line", "xref": "x", "yref": "y", "layer": "below",
        "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": pen,
    }  # fmt: skip


def _names(matrix: Matrix, theme: Theme, words: Words, split: Split) -> Iterator[Json]:
    """Each field's name in its outer corner, and what the lines that part them are."""
    for quadrant in Quadrant:
        left, _, lower, upper = _corners(quadrant, matrix)
        at_left, on_top = left == -6, upper == _SPAN[1]
        yield label(
            f"<b>{plain(quadrant_name(words, quadrant))}</b>",
            -6 if at_left else 106, upper if on_top else lower, size=13,
            colour=theme.weak if quadrant is Quadrant.CONCENTRATE_HERE else theme.ink,
            xanchor="left" if at_left else "right", yanchor="top" if on_top else "bottom",
            xshift=10 if at_left else -10, yshift=-8 if on_top else 8,
        )  # fmt: skip
    if matrix.placed:
        yield label(
            plain(_line_name(split, words)), matrix.satisfaction, _SPAN[1], size=11,
            colour=theme.ink3,
            xanchor="center", yanchor="bottom",
        )  # fmt: skip


def _line_name(split: Split, words: Words) -> str:
    """What the lines are that part the matrix."""
    return {
        Split.GRAND_MEANS: words("mean"),
        Split.MEDIANS: words("median"),
        Split.MIDDLE: words("middle of the scale"),
        Split.TARGETS: words("target"),
    }[split]


def _table(journey: Journey, matrix: Matrix, weak: Weak, words: Words) -> pd.DataFrame:
    """One row per existing touchpoint; those that cannot be placed have no quadrant."""
    heads = (
        words("No."), words("Phase"), words("Touchpoint"), words("Importance"),
        words("Satisfaction"), words("Quadrant"), words("Remark"),
    )  # fmt: skip
    placed = {point.touchpoint: point for point in matrix.placed}
    rows: list[tuple[object, ...]] = []
    for touchpoint in journey.existing:
        point = placed.get(touchpoint.id)
        level = journey.level(touchpoint)
        rows.append(
            (
                journey.numbers[touchpoint.id],
                journey.phase_of[touchpoint.id].name,
                touchpoint.name,
                touchpoint.importance,
                None if level is None else round(journey.drawn_scale.denormalise(level), 2),
                quadrant_name(words, point.quadrant) if point else "",
                _remark(touchpoint.importance, level, weak.get(touchpoint.id), words),
            )
        )
    return tabulated(heads, rows, whole=(0, 3), decimal=(4,))


def _remark(
    importance: int | None, level: float | None, is_certain: bool | None, words: Words
) -> str:
    remarks = (
        words("importance unknown") if importance is None else "",
        words("no score yet") if level is None else "",
        weakness(is_certain, words),
    )
    return ", ".join(filter(None, remarks))


CHART = Chart("matrix", "Importance and satisfaction", draw, order=3)
