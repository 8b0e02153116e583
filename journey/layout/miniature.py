"""A map in the extent of a stamp: phases as tints, the curve, its dots; no words."""

from collections.abc import Iterator, Sequence

from journey.analyses import Criteria
from journey.layout import content as contents
from journey.layout.content import MapContent
from journey.layout.course import Course, course
from journey.layout.description import described
from journey.locales import Words
from journey.locales import words as words_of
from journey.model import Finding, Journey
from journey.scene.curve import Point
from journey.scene.items import Circle, Item, Line, Path, Pen, Rect
from journey.scene.scene import Page, Scene
from journey.scores.bases import Base
from journey.themes import THEMES, Theme

_GAP = 2.0
_MARGIN = 0.1
"""Above and below the scale, as a share of the height."""
_OUTERMOST = 6.0
"""From the edge to the middle of the outermost dot, at the least."""
_ROOMY = 7.0
"""Columns at least so wide have a dot each; in narrower ones only the weak are marked."""
_UNSURE = 4.6
"""The dashed ring around the dot of what may be weak by chance."""


def lay_out_miniature(
    journey: Journey,
    findings: Sequence[Finding] = (),
    theme: Theme | None = None,
    width: float = 344.0,
    height: float = 118.0,
    words: Words | None = None,
) -> Scene:
    """A journey in small: phases as tints, the curve, dots; the weak ones larger.

    What may be weak by chance has a small dot in a dashed ring.
    """
    theme = theme or THEMES["light"]
    words = words or words_of(journey.language)
    content = contents.read(journey, findings, Criteria())
    items = tuple(_items(content, theme, width, height))
    page = Page(width, height, theme.sheet, items)
    return Scene(journey.title, described(content, words), journey.language, (page,))


def _items(content: MapContent, theme: Theme, width: float, height: float) -> Iterator[Item]:
    slots = sum(max(1, len(phase.columns)) for phase in content.phases)
    if not slots:
        pen = Pen(theme.neutral, 1.0, (4.0, 3.0))
        yield Rect(0.5, 0.5, width - 1, height - 1, 4, fill=theme.soft, pen=pen, role="empty")
        return
    each = width / slots
    places = _places(content, each, width)
    yield from _tints(content, theme, each, height)
    middle = height / 2
    yield Line(0, middle, width, middle, Pen(theme.neutral, 0.8, (1.5, 3.0)), role="neutral")
    run = _course(content, places, height)
    for steps in run.stretches(0, width, known=False):
        yield Path(steps, pen=Pen(theme.curve, 1.4, (2.5, 3.0)), role="curve-unknown")
    for steps in run.stretches(0, width, known=True):
        yield Path(steps, pen=Pen(theme.curve, 1.8, round_caps=True), role="curve")
    yield from _dots(content, places, theme, each, height)


def _tints(content: MapContent, theme: Theme, each: float, height: float) -> Iterator[Item]:
    x = 0.0
    for phase in content.phases:
        width = max(1, len(phase.columns)) * each
        gap = min(_GAP, width / 3) if phase is not content.phases[-1] else 0.0
        tint = theme.phase(phase.phase.hue(phase.index)).tint
        yield Rect(x, 0, width - gap, height, fill=tint, role="phase", ref=phase.phase.id)
        x += width


def _places(content: MapContent, each: float, width: float) -> dict[str, float]:
    """The x of each touchpoint: the middle of its column, moved in where a dot would stand out."""
    inset = max(0.0, _OUTERMOST - each / 2)
    share = max(0.0, width - 2 * inset) / width
    places: dict[str, float] = {}
    slot = 0
    for phase in content.phases:
        for at, column in enumerate(phase.columns):
            places[column.touchpoint.id] = inset + (slot + at + 0.5) * each * share
        slot += max(1, len(phase.columns))
    return places


def _y(normalised: float, height: float) -> float:
    return height * (_MARGIN + (1 - 2 * _MARGIN) * (1 - normalised / 100))


def _course(content: MapContent, places: dict[str, float], height: float) -> Course:
    points: list[Point] = []
    known: list[bool] = []
    gap = False
    for column in content.columns:
        score = content.main.scores.get(column.touchpoint.id)
        if score is None:
            gap = gap or not column.is_ghost
            continue
        if points:
            known.append(not gap)
        gap = False
        points.append((places[column.touchpoint.id], _y(score.normalised, height)))
    return course(points, known)


def _dots(
    content: MapContent, places: dict[str, float], theme: Theme, each: float, height: float
) -> Iterator[Item]:
    for column in content.columns:
        id = column.touchpoint.id
        score = content.main.scores.get(id)
        if score is None or (each < _ROOMY and not column.is_weak):
            continue
        x, y = places[id], _y(score.normalised, height)
        colour = theme.score_colour(score.normalised)
        if score.base is Base.UNRANKED:
            colour = theme.ink3
        r = 4.4 if column.is_weak else 2.6
        yield Circle(x, y, r + 1.2, fill=theme.sheet, role="rim", ref=id)
        if content.is_unsure(id, content.main):
            pen, r = Pen(theme.weak, 1.0, (1.8, 1.3)), 2.4
            yield Circle(x, y, _UNSURE, fill=theme.weak_soft, pen=pen, role="halo", ref=id)
        yield Circle(x, y, r, fill=colour, role="dot", ref=id)
