"""The importance-performance matrix as a sheet: what to mend first, what to keep as it is.

Every touchpoint with a score and an importance is a numbered dot; beside the matrix stand the
names, field by field.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journey import scales
from journey.analyses.quadrants import Matrix, Quadrant, place, quadrant_name
from journey.lanes.lane import Desk, Paragraph, stacked
from journey.layout.brand_mark import brand_mark
from journey.layout.columns import MARGIN
from journey.layout.header import state_of
from journey.locales import Words
from journey.model import Journey
from journey.scene.curve import Point
from journey.scene.items import Box, Circle, Item, Line, Pen, Rect
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from journey.themes import Theme

_WIDTH, _LEAST_HEIGHT = 841.89, 595.28
_PLOT = Box(86.0, 104.0, 452.0, 408.0)
_LIST = _PLOT.right + 28.0
_RADIUS = 8.5
_APART = 2 * _RADIUS + 1.5
_OFFSETS = sorted(
    ((_APART * across, _APART * down) for across in range(-24, 25) for down in range(-22, 23)),
    key=lambda offset: (2 * abs(offset[0]) + abs(offset[1]), offset),
)
"""Places around one, the nearest first; those above and below before those beside."""
_MARK = 24.0
_IMPORTANCES = (1, 2, 3, 4, 5)
_LOWEST, _HIGHEST = 0.5, 5.5
"""The ends of the importance axis, with room for dots beside one another at 1 and 5."""
_ORDER = (
    Quadrant.CONCENTRATE_HERE,
    Quadrant.KEEP_UP,
    Quadrant.LOW_PRIORITY,
    Quadrant.POSSIBLE_OVERKILL,
)


class _Dot(NamedTuple):
    """A touchpoint where it is drawn."""

    touchpoint: str
    x: float
    y: float
    satisfaction: float


def lay_out_matrix(journey: Journey, theme: Theme, words: Words) -> Scene:
    """The matrix of the journey's existing touchpoints, for all personas."""
    desk = Desk(typesetter(), theme, words, journey.language)
    matrix = place(journey)
    named = list(_named(journey, matrix, desk))
    listed = sum(paragraph.height + paragraph.gap for paragraph in named)
    height = max(_LEAST_HEIGHT, _PLOT.y + listed + 40)
    items = (
        *_head(journey, desk),
        *_ground(matrix, desk),
        *_axes(journey, matrix, desk),
        *_dots(journey, matrix, desk),
        *stacked(named, _LIST, _PLOT.y, role="list"),
        *_foot(journey, matrix, desk, height),
    )
    title = words("Importance and satisfaction")
    return Scene(
        title=f"{journey.title}: {title}",
        description=_described(journey, matrix, words),
        language=journey.language,
        pages=(Page(_WIDTH, height, theme.sheet, items, title),),
        missing_characters=tuple(sorted(desk.missing)),
    )


def _described(journey: Journey, matrix: Matrix, words: Words) -> str:
    parts = [journey.title]
    for quadrant in _ORDER:
        ids = [each.touchpoint for each in matrix.placed if each.quadrant is quadrant]
        names = words.listing([journey.touchpoint[id].name for id in ids])
        if names:
            parts.append(f"{quadrant_name(words, quadrant)}: {names}")
    return ". ".join(parts)


def _head(journey: Journey, desk: Desk) -> Iterator[Item]:
    mark = brand_mark(desk, _MARK)
    room = _WIDTH - 2 * MARGIN - mark.room
    under = [journey.title, journey.organisation.name if journey.organisation else ""]
    said = (
        desk.paragraph(desk.words("Importance and satisfaction"), room,
                       size=20, leading=25, bold=True),
        desk.paragraph(" · ".join(filter(None, [*under, state_of(journey, desk)])), room,
                       size=9.5, leading=13, colour=desk.theme.ink2),
    )  # fmt: skip
    yield from stacked(said[:1], MARGIN, 26, role="title", ref=journey.id)
    yield from stacked(said[1:], MARGIN, 26 + said[0].height + 2, role="subtitle", ref="subtitle")
    yield from mark.draw(_WIDTH - MARGIN, 28)


def _x(satisfaction: float) -> float:
    inner = _PLOT.width - 2 * _RADIUS
    return _PLOT.x + _RADIUS + inner * satisfaction / 100


def _y(importance: float) -> float:
    return _PLOT.bottom - _PLOT.height * (importance - _LOWEST) / (_HIGHEST - _LOWEST)


def _ground(matrix: Matrix, desk: Desk) -> Iterator[Item]:
    """The four fields with their names; the one to mend first is tinted."""
    theme = desk.theme
    across, down = _x(matrix.satisfaction), _y(matrix.importance)
    boxes = {
        Quadrant.CONCENTRATE_HERE: Box(_PLOT.x, _PLOT.y, across - _PLOT.x, down - _PLOT.y),
        Quadrant.KEEP_UP: Box(across, _PLOT.y, _PLOT.right - across, down - _PLOT.y),
        Quadrant.LOW_PRIORITY: Box(_PLOT.x, down, across - _PLOT.x, _PLOT.bottom - down),
        Quadrant.POSSIBLE_OVERKILL: Box(across, down, _PLOT.right - across, _PLOT.bottom - down),
    }
    for quadrant, box in boxes.items():
        fill = theme.weak_soft if quadrant is Quadrant.CONCENTRATE_HERE else theme.soft
        if quadrant in (Quadrant.KEEP_UP, Quadrant.LOW_PRIORITY):
            fill = theme.sheet
        yield Rect(box.x, box.y, box.width, box.height, fill=fill, role="field")
    for quadrant, box in boxes.items():
        name = desk.line(quadrant_name(desk.words, quadrant), 8, bold=True)
        is_right, is_low = box.x > _PLOT.x, box.y > _PLOT.y
        x, anchor = (_PLOT.right - 6, "end") if is_right else (_PLOT.x + 6, "start")
        y = _PLOT.bottom - 7 if is_low else _PLOT.y + 13
        ink = theme.weak if quadrant is Quadrant.CONCENTRATE_HERE else theme.ink2
        yield name.text(x, y, 8, ink, anchor, bold=True, role="field-name", ref=quadrant.value)
    edge = Pen(theme.neutral, 1.0, (4.0, 3.0))
    yield Line(across, _PLOT.y, across, _PLOT.bottom, edge, role="mean")
    yield Line(_PLOT.x, down, _PLOT.right, down, edge, role="mean")
    yield Rect(_PLOT.x, _PLOT.y, _PLOT.width, _PLOT.height, pen=desk.rule(), role="frame")


def _axes(journey: Journey, matrix: Matrix, desk: Desk) -> Iterator[Item]:
    theme, words = desk.theme, desk.words
    for importance in _IMPORTANCES:
        number = desk.line(words.number(importance), 8.5, bold=True)
        yield number.text(_PLOT.x - 8, _y(importance) + 3, 8.5, theme.ink, "end", bold=True,
                          role="tick")  # fmt: skip
    for tick in scales.ticks(journey.drawn_scale, words):
        number = desk.line(tick.number, 8.5, bold=True)
        x = _x(tick.normalised)
        yield number.text(x, _PLOT.bottom + 13, 8.5, theme.ink, "middle", bold=True, role="tick")
    ends = ((words("little"), _y(1) + 13), (words("much"), _y(5) + 13))
    for word, y in ends:
        yield desk.line(word, 7.5).text(_PLOT.x - 8, y, 7.5, theme.ink2, "end", role="scale-word")
    name = desk.line(words("Importance"), 9, bold=True)
    yield name.text(MARGIN, _PLOT.y - 10, 9, theme.ink, bold=True, role="axis")
    name = desk.line(words("Satisfaction"), 9, bold=True)
    right = _PLOT.right
    yield name.text(right, _PLOT.bottom + 28, 9, theme.ink, "end", bold=True, role="axis")


def _placed(matrix: Matrix) -> Iterator[_Dot]:
    """The dots; those that would hide one another stand beside one another."""
    taken: list[Point] = []
    for each in sorted(matrix.placed, key=lambda one: (-one.importance, one.satisfaction)):
        at = _free(_x(each.satisfaction), _y(each.importance), taken)
        taken.append(at)
        yield _Dot(each.touchpoint, *at, each.satisfaction)


def _free(x: float, y: float, taken: Sequence[Point]) -> Point:
    """The nearest place at which a dot hides no other and lies within the plot.

    A dot moves up or down rather than aside: its satisfaction stays. Where the plot is full it
    stays where it belongs.
    """
    low, high = _PLOT.y + _RADIUS, _PLOT.bottom - _RADIUS
    left, right = _PLOT.x + _RADIUS, _PLOT.right - _RADIUS
    for across, down in _OFFSETS:
        a, b = x + across, y + down
        beside = across and not left <= a <= right
        if beside or not low <= b <= high:
            continue
        if all((a - c) ** 2 + (b - d) ** 2 >= _APART**2 for c, d in taken):
            return a, b
    return x, min(max(y, low), high)


def _dots(journey: Journey, matrix: Matrix, desk: Desk) -> Iterator[Item]:
    theme = desk.theme
    for dot in _placed(matrix):
        colour = theme.score_colour(dot.satisfaction)
        yield Circle(
            dot.x, dot.y, _RADIUS, fill=colour, pen=Pen(theme.sheet, 1.0),
            role="dot", ref=dot.touchpoint,
        )  # fmt: skip
        number = desk.line(str(journey.numbers[dot.touchpoint]), 7.5, bold=True)
        ink = theme.on(colour)
        yield number.text(
            dot.x, dot.y + 2.7, 7.5, ink, "middle", bold=True, role="number", ref=dot.touchpoint
        )


def _named(journey: Journey, matrix: Matrix, desk: Desk) -> Iterator[Paragraph]:
    """The names of the touchpoints, field by field, and what cannot be placed."""
    theme, room = desk.theme, _WIDTH - MARGIN - _LIST
    for quadrant in _ORDER:
        ids = [each.touchpoint for each in matrix.placed if each.quadrant is quadrant]
        if not ids:
            continue
        ink = theme.weak if quadrant is Quadrant.CONCENTRATE_HERE else theme.ink
        yield desk.paragraph(quadrant_name(desk.words, quadrant), room, size=9.5, leading=13,
                             colour=ink, bold=True, gap=9)  # fmt: skip
        for id in ids:
            said = f"{journey.numbers[id]}  {journey.touchpoint[id].name}"
            yield desk.paragraph(said, room, size=8.2, leading=10.6, gap=2)
    if matrix.unknown:
        numbers = ", ".join(str(journey.numbers[id]) for id in matrix.unknown)
        said = desk.words("Without score or importance: {numbers}", numbers=numbers)
        yield desk.paragraph(said, room, size=8.2, leading=10.6, colour=theme.ink2, gap=10)
    if not matrix.placed:
        said = desk.words("No touchpoint has both a score and an importance yet.")
        yield desk.paragraph(said, room, size=9.5, leading=13, colour=theme.ink2)


def _foot(journey: Journey, matrix: Matrix, desk: Desk, height: float) -> Iterator[Item]:
    """By what the fields are parted."""
    words = desk.words
    said = words(
        "Parted at the means: importance {importance}, satisfaction {satisfaction}",
        importance=words.number(matrix.importance, 1),
        satisfaction=scales.value(journey.drawn_scale, matrix.satisfaction, words),
    )
    if journey.demo:
        said = f"{said} · {words('demo values')}"
    line = desk.paragraph(said, _WIDTH - 2 * MARGIN, size=7.8, leading=10, colour=desk.theme.ink2)
    yield from stacked((line,), MARGIN, height - 22 - line.height, role="footer", ref="footer")
