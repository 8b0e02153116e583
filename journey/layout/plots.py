"""The slide with the curve's numbers: a chart that a format may hold as one, and its drawing."""

from collections.abc import Iterator

from journey import scales
from journey.lanes.lane import Desk
from journey.layout import signs
from journey.layout.content import CurveContent, MapContent
from journey.layout.slides import BOTTOM, MARGIN, Extent, foot_of, head_of
from journey.model import Scale
from journey.scene.handout import Plot, Series
from journey.scene.items import Box, Circle, Item, Line, Pen
from journey.scene.scene import Page
from journey.scores.bases import Base

_AXIS = 34.0
_FEET = 20.0
_ROLE = "plot"


def plot_page(content: MapContent, desk: Desk, extent: Extent, subtitle: str) -> Page:
    """Satisfaction over time, touchpoint by touchpoint, on the scale of the map."""
    title = desk.words("Satisfaction over time")
    head = head_of(title, subtitle, desk, extent.width)
    foot = foot_of(content, desk, extent.width)
    foot_top = extent.height - foot.height - BOTTOM
    box = Box(MARGIN, head.height, extent.width - 2 * MARGIN, foot_top - head.height)
    plot = _plot(content, desk, box, title)
    items = (
        *head.draw(0.0, head.height),
        *_drawn(content, desk, box),
        *foot.draw(foot_top, foot.height),
    )
    notes = "\n".join(
        ": ".join((category, ", ".join(_said(desk, series, at) for series in plot.series)))
        for at, category in enumerate(plot.categories)
    )
    return Page(extent.width, extent.height, desk.theme.sheet, items, title, notes, plot)


def _said(desk: Desk, series: Series, at: int) -> str:
    value = series.values[at]
    if value is None:
        return desk.words("no score")
    return desk.words.number(value)


def _plot(content: MapContent, desk: Desk, box: Box, title: str) -> Plot:
    journey, scale = content.journey, content.journey.drawn_scale
    ticks = sorted(scale.ticks)
    satisfaction = desk.words("Satisfaction")
    series = tuple(
        Series(
            f"{satisfaction}: {curve.persona.name}" if curve.persona else satisfaction,
            tuple(_value(content, curve, touchpoint.id) for touchpoint in journey.existing),
            _colour(desk, curve),
            tuple(_dot(content, curve, touchpoint.id, desk) for touchpoint in journey.existing),
        )
        for curve in content.curves
    )
    return Plot(
        box=box,
        title=title,
        categories=tuple(f"{journey.numbers[t.id]} {t.name}" for t in journey.existing),
        series=series,
        least=scale.lowest,
        most=scale.highest,
        step=ticks[1] - ticks[0],
        ink=desk.theme.ink,
        grid=desk.theme.grid,
        reverse=scale.worst > scale.best,
        ends=(_end(scale, scale.lowest, desk), _end(scale, scale.highest, desk)),
    )


def _end(scale: Scale, value: float, desk: Desk) -> str:
    """The number at an end of the scale, and what it means."""
    level = scale.normalise(value)
    tick = next(tick for tick in scales.ticks(scale, desk.words) if tick.normalised == level)
    return f"{tick.word} {tick.number}"


def _value(content: MapContent, curve: CurveContent, id: str) -> float | None:
    score = curve.scores.get(id)
    scale = content.journey.drawn_scale
    return None if score is None else round(scale.denormalise(score.normalised), 2)


def _colour(desk: Desk, curve: CurveContent) -> str:
    return desk.theme.curve if curve.index == 0 else signs.line_colour(desk.theme, curve.index)


def _dot(content: MapContent, curve: CurveContent, id: str, desk: Desk) -> str:
    """The colour of a dot, as on the map: of its score, grey for few answers; else its curve's."""
    score = curve.scores.get(id)
    if score is None or curve.index:
        return _colour(desk, curve)
    if score.base is Base.UNRANKED:
        return desk.theme.ink3
    return desk.theme.score_colour(score.normalised)


def _drawn(content: MapContent, desk: Desk, box: Box) -> Iterator[Item]:
    """The chart as a drawing, for formats that hold no numbers."""
    theme = desk.theme
    left, right, bottom = box.x + _AXIS, box.right, box.bottom - _FEET

    def y(normalised: float) -> float:
        return bottom - normalised / 100 * (bottom - box.y)

    for tick in scales.ticks(content.journey.drawn_scale, desk.words):
        at = y(tick.normalised)
        yield Line(left, at, right, at, Pen(theme.grid, 0.8), role=_ROLE)
        number = desk.line(tick.number, 9)
        yield number.text(left - 8, at + 3, 9, theme.ink2, "end", role=_ROLE)
    existing = content.journey.existing
    each = (right - left) / max(1, len(existing))
    for place, touchpoint in enumerate(existing):
        number = desk.line(str(content.journey.numbers[touchpoint.id]), 9)
        x = left + (place + 0.5) * each
        yield number.text(x, bottom + 14, 9, theme.ink2, "middle", role=_ROLE)
    for curve in content.curves:
        colour = _colour(desk, curve)
        before: tuple[float, float] | None = None
        for place, touchpoint in enumerate(existing):
            score = curve.scores.get(touchpoint.id)
            if score is None:
                before = None
                continue
            x, at = left + (place + 0.5) * each, y(score.normalised)
            if before:
                yield Line(*before, x, at, Pen(colour, 2.0), role=_ROLE)
            fill = _dot(content, curve, touchpoint.id, desk)
            yield Circle(x, at, 3.5, fill=fill, role=_ROLE)
            before = x, at
