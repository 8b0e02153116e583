"""The curves of a page with their dots, whiskers, stars and labels."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from journey import scales
from journey.lanes.lane import Column
from journey.layout import signs
from journey.layout.captions import SMALL, Caption, captions
from journey.layout.columns import LEAST
from journey.layout.content import CurveContent
from journey.layout.course import Course, course
from journey.layout.ground import ABOVE_CARDS, Ground
from journey.layout.labels import Clearing, Mark
from journey.locales import Words
from journey.model import SatisfactionScore
from journey.scene.apart import Place, asides
from journey.scene.curve import Point
from journey.scene.items import Box, Item, Path, Pen
from journey.scores.bases import Base

OVERVIEW_RADIUS = 2.8
_CLEAR = 1.2
"""What stays free between the dots of two curves at one touchpoint."""
_DENSE = 5.0
"""In narrower columns an overview marks only what is to be told."""


class Dot(NamedTuple):
    """One score on a page: whose it is, where it lies, and what is said of it."""

    column: Column
    curve: CurveContent
    score: SatisfactionScore
    mark: Mark
    is_weak: bool
    is_unsure: bool
    whisker: tuple[float, float] | None
    """The y of its upper and lower end."""
    r: float = 0.0
    """The radius of the dot without its halo."""


@dataclass(slots=True)
class Drawn:
    """The curves of a page from back to front, and the values that found no place in the panel."""

    areas: list[Item] = field(default_factory=list[Item])
    lines: list[Item] = field(default_factory=list[Item])
    unplaced: dict[str, str] = field(default_factory=dict[str, str])


def draw(on: Ground) -> Drawn:
    """The curves of a page."""
    drawn = Drawn()
    dots = _apart([dot for curve in on.content.curves for dot in _dots(on, curve)])
    courses = [_course(on, curve, _aside(dots, curve)) for curve in on.content.curves]
    theme = on.desk.theme
    if len(courses) == 1:
        for is_above, steps in courses[0].areas(on.axis.neutral, on.left, on.columns_end):
            fill = theme.area_above if is_above else theme.area_below
            drawn.areas.append(Path(steps, fill=fill, role="area"))
    clearing = _clearing(on, courses, dots)
    for curve, run in zip(reversed(on.content.curves), reversed(courses), strict=True):
        drawn.lines.extend(_line(on, curve, run))
    for dot in dots:
        drawn.lines.extend(_behind(on, dot))
    for dot in reversed(dots):
        drawn.lines.extend(_dot(on, dot))
    drawn.lines.extend(_unknown(on))
    said = captions(on, [_caption(on, dot) for dot in dots], clearing)
    drawn.lines.extend(said.items)
    drawn.unplaced = said.unplaced
    return drawn


def _aside(dots: list[Dot], curve: CurveContent) -> dict[str, float]:
    """The x of the dots of a curve that were moved aside, by touchpoint: it runs through them."""
    return {
        dot.column.touchpoint.id: dot.mark.x
        for dot in dots
        if dot.curve is curve and dot.mark.x != dot.column.middle
    }


def _course(on: Ground, curve: CurveContent, aside: Mapping[str, float]) -> Course:
    """A curve over the page, with the nearest score on either side of it."""
    columns = on.content.columns
    last = on.first + len(on.columns)
    points: list[Point] = []
    known: list[bool] = []
    gap = False
    for place in range(_before(on, curve), _after(on, curve, last)):
        column = columns[place]
        score = curve.scores.get(column.touchpoint.id)
        if score is None:
            gap = gap or not column.is_ghost
            continue
        if points:
            known.append(not gap)
        gap = False
        x = aside.get(column.touchpoint.id, _x(on, place, last))
        points.append((x, on.axis.y(score.normalised)))
    return course(points, known)


def _before(on: Ground, curve: CurveContent) -> int:
    """The place of the last score before the page; its first column where there is none."""
    columns = on.content.columns
    for place in range(on.first - 1, -1, -1):
        if columns[place].touchpoint.id in curve.scores:
            return place
    return on.first


def _after(on: Ground, curve: CurveContent, last: int) -> int:
    """The place behind the first score after the page; the page's end where there is none."""
    columns = on.content.columns
    for place in range(last, len(columns)):
        if columns[place].touchpoint.id in curve.scores:
            return place + 1
    return last


def _x(on: Ground, place: int, last: int) -> float:
    """The x of a column; columns of other pages lie beside this one as if it were longer."""
    if place < on.first:
        return on.left - (on.first - place - 0.5) * LEAST
    if place >= last:
        return on.columns_end + (place - last + 0.5) * LEAST
    return on.columns[place - on.first].middle


def _dots(on: Ground, curve: CurveContent) -> Iterator[Dot]:
    for column in on.columns:
        score = curve.scores.get(column.touchpoint.id)
        if score is None:
            continue
        x, y = column.middle, on.axis.y(score.normalised)
        is_weak = on.content.is_weak(column.touchpoint.id, curve)
        if on.is_overview and column.width < _DENSE and not _is_told(on, column, is_weak):
            continue
        is_main = curve.index == 0
        r = signs.radius(column.touchpoint.importance) if is_main else 4.2
        r = OVERVIEW_RADIUS if on.is_overview else r
        ends = None
        if score.margins and is_main and not on.is_overview:
            ends = on.axis.y(score.margins[1]), on.axis.y(score.margins[0])
        is_few = score.base is Base.UNRANKED and is_main and not on.is_overview
        ring = _halo(on) if is_weak else signs.FEW if is_few else 0.0
        outer = r + (ring or signs.RIM)
        top = min(y - outer, ends[0] if ends else y)
        bottom = max(y + outer, ends[1] if ends else y)
        has_whisker = ends is not None and (ends[0] < y - r or ends[1] > y + r)
        mark = Mark(x, y, r + ring, top, bottom, has_whisker, column.touchpoint.id)
        is_unsure = on.content.is_unsure(column.touchpoint.id, curve)
        yield Dot(column, curve, score, mark, is_weak, is_unsure, ends, r)


def _apart(dots: list[Dot]) -> list[Dot]:
    """Dots of several curves that would hide one another, side by side so that each is seen."""
    columns: dict[str, list[int]] = {}
    for at, dot in enumerate(dots):
        columns.setdefault(dot.mark.owner, []).append(at)
    for together in columns.values():
        places = [Place(dots[at].mark.y, dots[at].r) for at in together]
        room = dots[together[0]].column.width
        for at, aside in zip(together, asides(places, _CLEAR, room), strict=True):
            mark = dots[at].mark
            dots[at] = dots[at]._replace(mark=mark._replace(x=mark.x + aside))
    return dots


def _halo(on: Ground) -> float:
    """What the halo and half of its ring add to a weak dot; less where dots stand close."""
    return (signs.HALO / 2 if on.is_overview else signs.HALO) + 0.7


def _is_told(on: Ground, column: Column, is_weak: bool) -> bool:
    """Whether a dot stands out: weak, a moment of truth, or remembered."""
    summary, touchpoint = on.content.summary, column.touchpoint
    remembered = (summary.peak_touchpoint, summary.end_touchpoint)
    return is_weak or touchpoint.moment_of_truth or touchpoint.id in remembered


def _clearing(on: Ground, courses: list[Course], dots: list[Dot]) -> Clearing:
    bottom = on.cards_top - ABOVE_CARDS + 5
    right = on.right + 2 if len(courses) == 1 else on.columns_end + 4
    bounds = Box(on.left - 4, on.panel_top + 1, right - on.left + 4, bottom - on.panel_top - 1)
    neutral = Box(on.left, on.axis.neutral - 0.5, on.right - on.left, 1.0)
    lines = [Box(band.x - 0.5, on.panel_top, 1.0, bottom - on.panel_top) for band in on.bands[1:]]
    for column in on.columns:
        if column.is_ghost and not on.is_overview:
            lines += [
                Box(x - 0.5, on.panel_top, 1.0, bottom - on.panel_top)
                for x in (column.card_left, column.card_left + column.card_width)
            ]
    clearing = Clearing(bounds, courses, (neutral, *lines))
    for dot in dots:
        mark = dot.mark
        outer = mark.radius
        clearing.take(Box(mark.x - outer, mark.y - outer, 2 * outer, 2 * outer), mark.owner)
        if dot.whisker:
            top, end = dot.whisker
            caps = max(_caps(dot))
            clearing.take(Box(mark.x - caps, top, 2 * caps, end - top), mark.owner)
    for column in () if on.is_overview else on.columns:
        if column.is_ghost or column.touchpoint.id not in on.content.main.scores:
            clearing.take(Box(column.middle - 6, on.no_score - 6, 12, 12))
    return clearing


def _line(on: Ground, curve: CurveContent, run: Course) -> Iterator[Item]:
    theme = on.desk.theme
    is_main = curve.index == 0
    colour = theme.curve if is_main else signs.line_colour(theme, curve.index)
    solid = Pen(colour, 2.0 if is_main else 1.5, round_caps=True)
    dashed = Pen(colour, 1.6 if is_main else 1.3, (5.0, 4.0))
    for steps in run.stretches(on.left, on.columns_end, known=False):
        yield Path(steps, pen=dashed, role="curve-unknown", ref=curve.key)
    for steps in run.stretches(on.left, on.columns_end, known=True):
        yield Path(steps, pen=solid, role="curve", ref=curve.key)


def _behind(on: Ground, dot: Dot) -> Iterator[Item]:
    """What lies behind a dot: halo and whisker."""
    mark, theme = dot.mark, on.desk.theme
    if dot.is_weak:
        outer = mark.radius - 0.7
        yield from signs.halo(
            mark.x, mark.y, outer, theme, mark.owner, more=0.0, is_unsure=dot.is_unsure
        )
    if dot.whisker:
        colour, caps = theme.ink3, _caps(dot)
        yield from signs.whisker(mark.x, *dot.whisker, colour, mark.owner, caps=caps)


def _caps(dot: Dot) -> tuple[float, float]:
    """Half the width of both caps: seen beside the dot where the interval ends behind it."""
    upper, lower = dot.whisker or (0.0, 0.0)
    behind = dot.r + signs.RIM
    return (
        signs.CAP if dot.mark.y - upper > behind else behind + signs.CAP,
        signs.CAP if lower - dot.mark.y > behind else behind + signs.CAP,
    )


def _dot(on: Ground, dot: Dot) -> Iterator[Item]:
    mark, theme = dot.mark, on.desk.theme
    r = dot.r
    if dot.curve.index == 0:
        shape = signs.SHAPES[dot.score.evidence.kind]
        colour = theme.score_colour(dot.score.normalised)
        rim = not dot.is_weak
        if on.is_overview:
            shape = signs.FILLED
        if dot.score.base is Base.UNRANKED:
            colour = theme.ink3
            if not on.is_overview:
                yield signs.few(mark.x, mark.y, r, theme, "few", mark.owner)
        yield from signs.dot(mark.x, mark.y, r, shape, colour, theme.sheet, rim=rim, ref=mark.owner)
        return
    colour = signs.line_colour(theme, dot.curve.index)
    shape = signs.MARKERS[dot.curve.index % len(signs.MARKERS)]
    yield from signs.marker(
        shape, mark.x, mark.y, colour, theme.sheet, role="dot", ref=mark.owner, r=r
    )


def _unknown(on: Ground) -> Iterator[Item]:
    """The "?" of touchpoints without a score, which the legend explains."""
    theme, desk = on.desk.theme, on.desk
    if on.is_overview:
        return
    for column in on.columns:
        id = column.touchpoint.id
        if column.is_ghost or id in on.content.main.scores:
            continue
        x, y = column.middle, on.no_score
        yield from signs.unasked(x, y, desk.line("?", 7.5, bold=True), theme, ref=id)


def _caption(on: Ground, dot: Dot) -> Caption:
    """What is to be written at a dot."""
    desk, id = on.desk, dot.column.touchpoint.id
    scale, words = on.content.journey.drawn_scale, desk.words
    number = scales.value(scale, dot.score.normalised, words)
    is_main = dot.curve.index == 0
    base = dot.score.base if is_main else Base.NORMAL
    if base is Base.SMALL:
        number += SMALL
    summary = on.content.summary
    single = len(on.content.curves) == 1
    return Caption(
        mark=dot.mark,
        place=dot.column.number or 0,
        number=number,
        is_weak=dot.is_weak,
        is_unsure=dot.is_unsure,
        is_truth=is_main and dot.column.touchpoint.moment_of_truth,
        is_peak=single and summary.peak_touchpoint == id,
        is_low=summary.peak is not None and summary.peak < 50,
        is_end=single and summary.end_touchpoint == id,
        importance=dot.column.touchpoint.importance or 0,
        is_main=is_main,
        base=_few(base, dot.score, words),
        colour="" if is_main else signs.line_colour(desk.theme, dot.curve.index),
    )


def _few(base: Base, score: SatisfactionScore, words: Words) -> str:
    """What so few answers call for: "small base", under 10 the number of them."""
    if base is Base.SMALL:
        return words("small base")
    return f"n = {score.evidence.n}" if base is Base.UNRANKED else ""
