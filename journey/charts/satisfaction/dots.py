"""The dots: colour by score, size by importance, fill by evidence, whiskers, halos, stars."""

from collections.abc import Sequence

from journey import scales
from journey.charts.chart import Json
from journey.charts.highlights import rings_around
from journey.charts.look import (
    FONT,
    HOVER,
    NEVER_DIMMED,
    anchored,
    chip,
    dot_radius,
    left_half,
    quiet,
    ring,
)
from journey.charts.satisfaction.columns import HEIGHT_OF_A_POINT, Curve, Scored
from journey.charts.satisfaction.sheet import NAMED_COLUMNS, NO_SCORE, Sheet
from journey.charts.wording import (
    beneath,
    evidence_words,
    extent,
    plain,
    score_of_scale,
    titled,
)
from journey.model import EvidenceKind
from journey.scores.bases import Base
from journey.spoken import weak_value, weakness

SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "hexagon")
"""The shapes of several curves, the main one's first; with the colours they repeat."""
SIGNS = "●■▲◆✚⬢"
"""The same shapes as characters, for the names at the lines' ends."""
FILLED = frozenset({EvidenceKind.CUSTOMER_SURVEY, EvidenceKind.TRACKING})
HALF_FILLED = frozenset({EvidenceKind.STAFF_SURVEY, EvidenceKind.INTERVIEWS, EvidenceKind.WORKSHOP})
_LEFT_HALVES: dict[str, tuple[tuple[float, float], ...]] = {
    "square": ((0, 1), (-1, 1), (-1, -1), (0, -1)),
    "triangle-up": ((0, 1), (-1.155, -0.5), (0, -0.5)),
    "diamond": ((0, 1.3), (-1.3, 0), (0, -1.3)),
    "cross": ((0, 1.2), (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
              (-0.4, -1.2), (0, -1.2)),
    "hexagon": ((0, 1), (-0.866, 0.5), (-0.866, -0.5), (0, -1)),
}  # fmt: skip
"""The left half of each shape of radius 1 as Plotly draws it; y grows upwards."""
_CAP = 4.5
"""Half the width of a whisker's caps in px; on the map they are as wide beside its dots."""
_RIM = 1.5
_FEW = 3.7
"""What the ring of few answers adds to the radius of a dot."""


def halos(sheet: Sheet, curve: Curve) -> None:
    """A ring and a written chip at each weak touchpoint."""
    theme, words = sheet.theme, sheet.words
    weak = [
        (stop, is_certain)
        for stop in curve.scored
        if (is_certain := sheet.certainty(stop.touchpoint.id, stop.score)) is not None
    ]
    if not weak:
        return
    discs, rings = rings_around(
        [
            (stop.x, stop.y, dot_radius(stop.touchpoint.importance) + 7.5, is_certain)
            for stop, is_certain in weak
        ],
        theme,
    )
    sheet.traces.append(discs)
    sheet.shapes += rings
    for stop, is_certain in sorted(weak, key=lambda pair: pair[0].y):
        value = _value(sheet, stop)
        drop = dot_radius(stop.touchpoint.importance) + 20
        said = plain(weak_value(value, words, is_certain=is_certain))
        if sheet.chip_at(stop.x, stop.y, drop, extent(said, 12, bold=True) + 8):
            sheet.labels.append(
                chip(
                    said, stop.x, stop.y, theme, is_certain=is_certain, yanchor="middle",
                    yshift=-drop,
                )
            )  # fmt: skip


def dots(sheet: Sheet, curve: Curve, index: int, colour: str, *, alone: bool) -> None:
    """The scores of a curve; several curves have shapes and edges of their own."""
    theme, scored = sheet.theme, curve.scored
    if not scored:
        return
    shape = SHAPES[index % len(SHAPES)]
    tones = [
        theme.ink3 if stop.score.base is Base.UNRANKED else theme.score_colour(stop.y)
        for stop in scored
    ]
    filled = [stop.score.evidence.kind in FILLED for stop in scored]
    edges = [theme.sheet if full else tone for full, tone in zip(filled, tones, strict=True)]
    fills = [tone if full else theme.sheet for full, tone in zip(filled, tones, strict=True)]
    texts, places = _values(sheet, scored, alone=alone)
    sheet.traces.append(_caps(scored, theme.ink3))
    sheet.traces.append(
        {
            "type": "scatter", "mode": "markers+text", "name": plain(curve.name),
            "x": [stop.x for stop in scored], "y": [stop.y for stop in scored],
            "marker": {
                "symbol": shape, "opacity": 1,
                "color": fills,
                "size": [2 * dot_radius(stop.touchpoint.importance) + 1.5 for stop in scored],
                "line": {
                    "color": edges if alone else [colour] * len(scored),
                    "width": [1.5 if full else 2.0 for full in filled],
                },
            },
            "error_y": _whiskers(scored, theme.ink3),
            "text": texts, "textposition": places, "cliponaxis": False,
            "textfont": {"family": FONT, "size": 12, "color": theme.ink},
            "customdata": [[stop.touchpoint.id, _hover(sheet, curve, stop)] for stop in scored],
            "hovertemplate": HOVER, **NEVER_DIMMED,
        }
    )  # fmt: skip
    for stop, tone in zip(scored, tones, strict=True):
        if stop.score.evidence.kind in HALF_FILLED:
            sheet.shapes.append(_half(shape, stop, tone))
        if stop.score.base is Base.UNRANKED:
            radius = dot_radius(stop.touchpoint.importance) + _FEW
            sheet.shapes.append(ring(stop.x, stop.y, radius, theme.ink3))
    _stars(sheet, scored)


def _half(shape: str, stop: Scored, colour: str) -> Json:
    """The left half of a dot, filled: staff and interviews know half of it."""
    radius = dot_radius(stop.touchpoint.importance) + 0.6
    corners = _LEFT_HALVES.get(shape)
    path = (
        "M " + " L ".join(f"{x * radius:.2f},{y * radius:.2f}" for x, y in corners) + " Z"
        if corners
        else left_half(radius)
    )
    half = {"type": "path", "path": path, "fillcolor": colour, "line": {"width": 0}}
    return anchored(half, stop.x, stop.y)


def _stars(sheet: Sheet, scored: Sequence[Scored]) -> None:
    """A star over each moment of truth."""
    stars = [stop for stop in scored if stop.touchpoint.moment_of_truth]
    if stars:
        sheet.traces.append(
            quiet(
                {
                    "mode": "markers", "name": "moment of truth", "cliponaxis": False,
                    "x": [stop.x for stop in stars],
                    "y": [(stop.score.margins or (0, stop.y))[1] + 7.5 for stop in stars],
                    "marker": {"symbol": "star", "size": 13, "color": sheet.theme.ink},
                }
            )
        )  # fmt: skip


def _whiskers(scored: Sequence[Scored], colour: str) -> Json:
    """How far each score's interval or spread reaches; nothing where it is unknown."""
    margins = [stop.score.margins for stop in scored]
    up = [
        max(ends[1] - stop.y, 0.0) if ends else None
        for stop, ends in zip(scored, margins, strict=True)
    ]
    down = [
        max(stop.y - ends[0], 0.0) if ends else None
        for stop, ends in zip(scored, margins, strict=True)
    ]
    return {
        "type": "data", "symmetric": False, "array": up, "arrayminus": down,
        "color": colour, "thickness": 1.2, "width": 0, "visible": any(margins),
    }  # fmt: skip


def _caps(scored: Sequence[Scored], colour: str) -> Json:
    """The caps of the whiskers, wide enough to be seen beside a dot that hides their end."""
    ends = [
        (stop, end, _CAP + (behind if abs(end - stop.y) * HEIGHT_OF_A_POINT < behind else 0.0))
        for stop in scored
        for end in stop.score.margins or ()
        if (behind := dot_radius(stop.touchpoint.importance) + _RIM)
    ]
    return quiet(
        {
            "mode": "markers", "name": "caps", "cliponaxis": False,
            "x": [stop.x for stop, *_ in ends], "y": [end for _, end, _ in ends],
            "marker": {
                "symbol": "line-ew", "opacity": 1,
                # Plotly draws this line 1.4 times as long as it is large.
                "size": [2 * half / 1.4 for *_, half in ends],
                "line": {"color": colour, "width": 1.2},
            },
        }
    )  # fmt: skip


def _values(sheet: Sheet, scored: Sequence[Scored], *, alone: bool) -> tuple[list[str], list[str]]:
    """What is written at each dot and on which side, away from the curve and the whisker."""
    texts: list[str] = []
    places: list[str] = []
    for at, stop in enumerate(scored):
        before = scored[at - 1].y if at else None
        after = scored[at + 1].y if at + 1 < len(scored) else None
        is_weak = sheet.certainty(stop.touchpoint.id, stop.score) is not None
        silent = not alone or is_weak or len(sheet.columns) > NAMED_COLUMNS
        texts.append("" if silent else f"<b>{_value(sheet, stop)}</b>")
        places.append(_side(before, stop.y, after, whisker=stop.score.margins is not None))
    return texts, places


def _value(sheet: Sheet, stop: Scored) -> str:
    """A score as it is written: with the star of a small base, or with so few answers as it has."""
    value = scales.value(sheet.journey.drawn_scale, stop.y, sheet.words)
    if stop.score.base is Base.UNRANKED:
        return f"{value} · n = {stop.score.evidence.n}"
    return f"{value}*" if stop.score.base is Base.SMALL else value


def _side(before: float | None, here: float, after: float | None, *, whisker: bool) -> str:
    """The side of a dot that the curve leaves free."""
    before = here if before is None else before
    after = here if after is None else after
    if here >= before and here >= after:
        return "top right" if whisker else "top center"
    if here <= before and here <= after:
        return "bottom right" if whisker else "bottom center"
    return "top left" if after > before else "top right"


def unscored(sheet: Sheet, curve: Curve) -> None:
    """A question mark in the no-score row for each touchpoint of which nothing is known."""
    theme, words = sheet.theme, sheet.words
    unknown = [stop for stop in curve.stops if stop.score is None]
    if not unknown:
        return
    said = f"{curve.name}: {words('no score yet')}"
    sheet.traces.append(
        {
            "type": "scatter", "mode": "markers+text", "name": "no score",
            "x": [stop.x for stop in unknown], "y": [NO_SCORE] * len(unknown),
            "marker": {
                "symbol": "circle", "size": 17, "color": theme.sheet, "opacity": 1,
                "line": {"color": theme.ink2, "width": 1.2},
            },
            "text": ["<b>?</b>"] * len(unknown), "textposition": "middle center",
            "textfont": {"family": FONT, "size": 11, "color": theme.ink2},
            "customdata": [
                [stop.touchpoint.id, titled(sheet.journey, stop.touchpoint) + beneath(said)]
                for stop in unknown
            ],
            "hovertemplate": HOVER, **NEVER_DIMMED,
        }
    )  # fmt: skip


def _hover(sheet: Sheet, curve: Curve, stop: Scored) -> str:
    """What stands under the pointer: name, score, where it comes from, what it means."""
    words, scale = sheet.words, sheet.journey.drawn_scale
    touchpoint, score = stop.touchpoint, stop.score
    value = score_of_scale(stop.y, scale, words)
    is_invented = sheet.journey.is_invented(score)
    lines = [f"{curve.name}: {value}", evidence_words(score, words, is_invented=is_invented)]
    if score.margins:
        low, high = sorted(scales.value(scale, end, words) for end in score.margins)
        lines.append(words("between {low} and {high}", low=low, high=high))
    if touchpoint.importance:
        lines.append(words("importance {value} of 5", value=touchpoint.importance))
    lines.append(weakness(sheet.certainty(touchpoint.id, score), words))
    if touchpoint.moment_of_truth:
        lines.append(words("moment of truth"))
    if score.evidence.note:
        lines.append(score.evidence.note)
    return titled(sheet.journey, touchpoint) + beneath(*lines)
