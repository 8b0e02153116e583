"""The legend of the satisfaction chart: only the signs in use."""

from collections.abc import Iterator, Sequence

from journey import scales
from journey.analyses import Criteria
from journey.charts.look import (
    Sign,
    disc,
    frame,
    importance_sizes,
    left_half,
    outline,
    ramp,
    star,
    stroke,
)
from journey.charts.satisfaction.columns import Curve
from journey.charts.satisfaction.dots import FILLED, HALF_FILLED
from journey.charts.satisfaction.sheet import Sheet


def signs(sheet: Sheet, people: Sequence[Curve]) -> Iterator[Sign]:
    """Each sign that stands on the chart, with what it means."""
    theme, words = sheet.theme, sheet.words
    scored = [stop for curve in people for stop in curve.scored]
    kinds = {stop.score.evidence.kind for stop in scored}
    if scored:
        yield ramp(sheet.journey.drawn_scale, theme, words)
    if kinds & FILLED:
        yield Sign([disc(5.5, theme.curve)], 11, words("survey"))
    if kinds & HALF_FILLED:
        half = {
            "type": "path", "path": left_half(5.0), "fillcolor": theme.curve, "line": {"width": 0},
        }  # fmt: skip
        yield Sign([disc(5, theme.sheet, theme.curve, 1.6), half], 11, words("interview, staff"))
    if kinds - FILLED - HALF_FILLED:
        yield Sign([disc(5, theme.sheet, theme.curve, 1.8)], 11, words("own estimate"))
    if any(stop.touchpoint.importance for stop in scored):
        yield importance_sizes(theme, words)
    if any(stop.score.margins for stop in scored):
        bar = {**stroke(0, theme.ink3, 1.4), "x0": 0, "x1": 0, "y0": -7, "y1": 7}
        caps = [{**stroke(7, theme.ink3, 1.4), "y0": y, "y1": y} for y in (-7, 7)]
        yield Sign([bar, *caps], 8, words("interval or spread"))
    if any(trace.get("name") == "unknown" for trace in sheet.traces):
        yield Sign([stroke(26, theme.curve, 2, "6px,5px")], 26, words("score unknown"))
    if any(trace.get("name") == "weak" for trace in sheet.traces):
        below = scales.below(sheet.journey.drawn_scale, Criteria().weak_below, words)
        ring = [disc(8, theme.weak_soft, theme.weak, 1.4), disc(4, theme.weak)]
        yield Sign(ring, 17, words("weak, {below}", below=below))
    if any(stop.touchpoint.moment_of_truth for stop in scored):
        yield Sign([outline(star(6.5), theme.ink)], 13, words("moment of truth"))
    ghosts = {column.ghost.called(words): column.ghost for column in sheet.columns if column.ghost}
    for said, ghost in ghosts.items():
        look = ghost.look(theme)
        yield Sign([frame(14, 14, look.soft, look.edge, ghost.dash("3px,2px"))], 14, said)
