"""The legend of the satisfaction chart: only the signs in use."""

from collections.abc import Iterator, Sequence

from journey.analyses.wording import evidence_sign
from journey.charts.highlights import weak_signs
from journey.charts.look import (
    Sign,
    asterisk,
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
from journey.model import EvidenceKind
from journey.scores.bases import Base


def signs(sheet: Sheet, people: Sequence[Curve]) -> Iterator[Sign]:
    """Each sign that stands on the chart, with what it means."""
    theme, words = sheet.theme, sheet.words
    scored = [stop for curve in people for stop in curve.scored]
    kinds = {stop.score.evidence.kind for stop in scored}
    if scored:
        yield ramp(sheet.journey.drawn_scale, theme, words)
    left = {
        "type": "path", "path": left_half(5.0), "fillcolor": theme.curve, "line": {"width": 0},
    }  # fmt: skip
    fills = (
        (FILLED, [disc(5.5, theme.curve)]),
        (HALF_FILLED, [disc(5, theme.sheet, theme.curve, 1.6), left]),
        (set(EvidenceKind) - FILLED - HALF_FILLED, [disc(5, theme.sheet, theme.curve, 1.8)]),
    )
    for filled, dot in fills:
        if named := [evidence_sign(words, kind) for kind in EvidenceKind if kind in kinds & filled]:
            yield Sign(dot, 11, ", ".join(named))
    bases = {stop.score.base for stop in scored}
    if Base.SMALL in bases:
        yield Sign([asterisk(4, theme.ink)], 8, words("small base: 10 to 29 answers"))
    if Base.UNRANKED in bases:
        few = [disc(4, theme.ink3), disc(7, "rgba(0,0,0,0)", theme.ink3, 1.2, "3px,2px")]
        yield Sign(few, 15, words("fewer than 10 answers: in no ranking"))
    if any(stop.touchpoint.importance for stop in scored):
        yield importance_sizes(theme, words)
    if any(stop.score.margins for stop in scored):
        bar = {**stroke(0, theme.ink3, 1.4), "x0": 0, "x1": 0, "y0": -7, "y1": 7}
        caps = [{**stroke(9, theme.ink3, 1.4), "y0": y, "y1": y} for y in (-7, 7)]
        yield Sign([bar, *caps], 9, words("interval or spread"))
    if any(trace.get("name") == "unknown" for trace in sheet.traces):
        yield Sign([stroke(26, theme.curve, 2, "6px,5px")], 26, words("score unknown"))
    found = (sheet.certainty(stop.touchpoint.id, stop.score) for stop in scored)
    weak = {is_certain for is_certain in found if is_certain is not None}
    yield from weak_signs(weak, sheet.journey.drawn_scale, theme, words)
    if any(stop.touchpoint.moment_of_truth for stop in scored):
        yield Sign([outline(star(6.5), theme.ink)], 13, words("moment of truth"))
    ghosts = {column.ghost.called(words): column.ghost for column in sheet.columns if column.ghost}
    for said, ghost in ghosts.items():
        look = ghost.look(theme)
        yield Sign([frame(14, 14, look.soft, look.edge, ghost.dash("3px,2px"))], 14, said)
