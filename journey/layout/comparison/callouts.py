"""Words on compared curves: where we are furthest behind, and where ahead."""

from collections.abc import Iterator, Sequence

from journey.lanes.lane import Paragraph, height_of, stacked
from journey.layout.comparison.content import Call, Content
from journey.layout.comparison.runs import Run
from journey.layout.frame import ScoreAxis
from journey.layout.labels import Clearing, Mark, around, far, leader
from journey.scene.items import Box, Circle, Item, Line, Pen
from journey.themes import Theme

_RADIUS = 4.6
_RING = 4.2
_WIDTH = 112.0
_CLEAR = 6.5


def callouts(
    content: Content, runs: Sequence[Run], axis: ScoreAxis, left: float, right: float
) -> Iterator[Item]:
    """A few words beside our dots; where no place is free nothing is said, the list has it."""
    if content.changes or not runs or not runs[0].spots:
        return
    theme = content.desk.theme
    bounds = Box(left, axis.top - 14, right - left, axis.height + 24)
    clearing = Clearing(bounds, [run.course for run in runs])
    for run in runs:
        for spot in run.spots:
            clearing.take(Box(spot.x - 5, spot.y - 5, 10, 10))
    ours = {spot.column.row.key: spot for spot in runs[0].spots}
    for call in content.calls():
        spot = ours.get(call.row.key)
        if spot is None:
            continue
        said = _said(content, call)
        width = max(paragraph.width for paragraph in said)
        height = height_of(said)
        mark = Mark(spot.x, spot.y, _RADIUS + 2, spot.y, spot.y, False, "")
        if call.delta.points < 0:
            r = _RADIUS + _RING
            pen = ring_pen(theme, is_proven=call.delta.is_proven)
            yield Circle(spot.x, spot.y, r, pen=pen, role="halo", ref=call.row.key)
        places = [*around(mark, width, height)]
        found = next((box for box in places if clearing.is_free(box)), None)
        if found is None:
            dots = [(other.x, other.y) for run in runs for other in run.spots if other != spot]
            reached = (
                box
                for box in far(mark, width, height)
                if clearing.is_free(box) and not _crosses(leader(mark, box), dots)
            )
            found = next(reached, None)
            if found is None:
                continue
            x1, y1, x2, y2 = leader(mark, found)
            yield Line(x1, y1, x2, y2, Pen(theme.ink3, 0.7), role="leader", ref=call.row.key)
        clearing.take(found)
        yield from stacked(said, found.x, found.y, role="callout", ref=call.row.key)


def ring_pen(theme: Theme, *, is_proven: bool) -> Pen:
    """The ring around our dot where we are behind: dashed where that is not proven."""
    return Pen(theme.weak, 1.3, () if is_proven else (3.0, 2.4))


def _crosses(line: tuple[float, float, float, float], dots: Sequence[tuple[float, float]]) -> bool:
    """Whether a leader line runs through a dot."""
    x1, y1, x2, y2 = line
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy or 1.0
    for x, y in dots:
        share = min(1.0, max(0.0, ((x - x1) * dx + (y - y1) * dy) / length))
        if (x1 + share * dx - x) ** 2 + (y1 + share * dy - y) ** 2 < _CLEAR**2:
            return True
    return False


def _said(content: Content, call: Call) -> tuple[Paragraph, Paragraph]:
    desk, theme = content.desk, content.desk.theme
    colour = theme.weak if call.delta.points < 0 else theme.passed
    return (
        desk.paragraph(content.told(call), _WIDTH, size=8, leading=9.8, colour=colour, bold=True),
        desk.paragraph(call.row.name, _WIDTH, leading=9.2, colour=theme.ink2),
    )
