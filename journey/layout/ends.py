"""Whose curve it is: the names at the ends of several curves, apart from one another."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey.lanes.lane import Desk, Paragraph, stacked
from journey.layout import signs
from journey.layout.content import CurveContent, MapContent
from journey.layout.ground import Ground
from journey.scene.items import Item, Line, Pen

_MOST = 84.0
_APART = 23.0
_TO_SIGN = 20.0
_SIGN = 10.0
_LEADING = 10.2


@dataclass(slots=True)
class _End:
    """The end of one curve and where its name stands."""

    curve: CurveContent
    x: float
    y: float
    name: Paragraph
    at: float

    @property
    def half(self) -> float:
        """Half of the height that its name keeps free."""
        return max(_APART, self.name.height + 4) / 2


def room(content: MapContent, desk: Desk) -> float:
    """The width to keep free to the right of the columns: none for a single curve."""
    if len(content.curves) == 1:
        return 0.0
    names = [_name(curve) for curve in content.curves]
    widest = max(desk.typesetter.width(name, 8.5, bold=True) for name in names)
    return _TO_SIGN + _SIGN + min(_MOST, widest) + 1


def least_panel(content: MapContent, desk: Desk) -> float:
    """The height of the score axis at which all names find a place."""
    if len(content.curves) == 1:
        return 0.0
    return sum(2 * end.half for end in _ends_of(content, desk)) - _APART


def names(on: Ground) -> Iterator[Item]:
    """The names at the curves' ends with their signs, and dotted lines to them."""
    if len(on.content.curves) == 1:
        return
    ends: list[_End] = []
    for end in _ends_of(on.content, on.desk):
        for column in reversed(on.columns):
            score = end.curve.scores.get(column.touchpoint.id)
            if score is not None:
                end.x, end.y = column.middle, on.axis.y(score.normalised)
                end.at = end.y
                ends.append(end)
                break
    _spread(ends, on.axis.top - 6, on.axis.bottom + 6)
    for end in ends:
        yield from _draw(end, on)


def _ends_of(content: MapContent, desk: Desk) -> Iterator[_End]:
    for curve in content.curves:
        colour = signs.line_colour(desk.theme, curve.index)
        name = desk.paragraph(
            _name(curve), _MOST, size=8.5, leading=_LEADING, colour=colour, bold=True
        )
        yield _End(curve, 0.0, 0.0, name, 0.0)


def _name(curve: CurveContent) -> str:
    return curve.persona.name if curve.persona else ""


def _spread(ends: list[_End], top: float, bottom: float) -> None:
    """Moves names apart until none meets another, as little as it takes."""
    ends.sort(key=lambda end: (end.y, end.curve.index))
    edge = top
    for end in ends:
        end.at = max(end.at, edge + end.half)
        edge = end.at + end.half
    edge = bottom
    for end in reversed(ends):
        end.at = min(end.at, edge - end.half)
        edge = end.at - end.half


def _draw(end: _End, on: Ground) -> Iterator[Item]:
    theme = on.desk.theme
    colour = signs.line_colour(theme, end.curve.index)
    x = on.columns_end + _TO_SIGN
    pen = Pen(theme.ink3, 0.7, (1.2, 2.2))
    yield Line(end.x + 8, end.y, on.columns_end + 2, end.y, pen, role="end-leader")
    yield Line(on.columns_end + 2, end.y, x - 7, end.at, pen, role="end-leader")
    shape = signs.MARKERS[end.curve.index % len(signs.MARKERS)]
    yield from signs.marker(
        shape, x, end.at, colour, theme.sheet, role="end", ref=end.curve.key, r=3.8
    )
    top = end.at - end.name.height / 2
    yield from stacked((end.name,), x + _SIGN, top, role="end-name", ref=end.curve.key)
