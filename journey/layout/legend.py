"""The legend: the signs that are in use on a page, and no others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from journey import scales
from journey.analyses.wording import evidence_sign
from journey.lanes.lane import Block, Column, Desk, stacked
from journey.layout import signs
from journey.layout.captions import SMALL
from journey.layout.columns import HEAD, MARGIN
from journey.layout.content import MapContent
from journey.model import EvidenceKind
from journey.scene.items import Circle, Item, Line, Pen, Rect
from journey.scores.bases import Base
from journey.themes.theme import mix

_SIZE = 7.8
_ROW = 24.0
_FURTHER = 16.0
_BETWEEN, _LEAST_BETWEEN = 20.0, 11.0
"""The room between two signs; less where that spares a second row."""


class Sign(NamedTuple):
    """One sign of the legend: its key, what it means, and how wide it is drawn."""

    key: str
    words: str
    width: float
    gap: float = 6.0


def legend(
    content: MapContent, columns: Sequence[Column], desk: Desk, width: float, *, overview: bool
) -> Block:
    """The legend of a page with those columns; nothing where no sign is in use."""
    shown = tuple(_in_use(content, columns, desk, overview=overview))
    return in_rows(shown, lambda sign, x, y: _drawn(sign, x, y, desk, content), desk, width)


def in_rows(
    shown: Sequence[Sign],
    drawn: Callable[[Sign, float, float], Iterable[Item]],
    desk: Desk,
    width: float,
) -> Block:
    """Signs with their meanings in as many rows as they need; nothing where there is none.

    `drawn` draws a sign with its left end at x and its middle at y.
    """
    if not shown:
        return Block(0.0, lambda top, height: ())
    left, right = MARGIN + HEAD, width - MARGIN
    extents = [sign.width + sign.gap + desk.typesetter.width(sign.words, _SIZE) for sign in shown]
    spare = (right - left - sum(extents)) / max(1, len(shown) - 1)
    between = min(_BETWEEN, spare) if spare >= _LEAST_BETWEEN else _BETWEEN
    places: list[tuple[Sign, float, int]] = []
    x, row = left, 0
    for sign, taken in zip(shown, extents, strict=True):
        if x + taken > right + 0.01 and x > left:
            x, row = left, row + 1
        places.append((sign, x, row))
        x += taken + between

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield Line(MARGIN, top, right, top, desk.rule(), role="rule")
        name = desk.paragraph(desk.words("Legend"), HEAD - 6, size=8.5, leading=10.4, bold=True)
        yield from stacked((name,), MARGIN, top + 6.6, role="lane-head")
        for sign, place, row in places:
            y = top + 12 + row * _FURTHER
            yield from drawn(sign, place, y)
            words = desk.line(sign.words, _SIZE)
            at = place + sign.width + sign.gap
            yield words.text(at, y + 2.7, _SIZE, desk.theme.ink2, role="legend")

    return Block(_ROW + row * _FURTHER, draw)


def _in_use(
    content: MapContent, columns: Sequence[Column], desk: Desk, *, overview: bool
) -> Iterator[Sign]:
    words, scale = desk.words, content.journey.drawn_scale
    main = content.main.scores
    shown = [column for column in columns if column.touchpoint.id in main]
    existing = [column for column in columns if not column.is_ghost]
    if shown:
        span = scales.worst_to_best(scale, words)
        yield Sign("ramp", words("weak to strong, {span}", span=span), 60)
    if not overview:
        yield from _evidence((main[column.touchpoint.id].evidence.kind for column in shown), desk)
        bases = {main[column.touchpoint.id].base for column in shown}
        if Base.SMALL in bases:
            yield Sign("small", words("small base: 10 to 29 answers"), 6, gap=3)
        if Base.UNRANKED in bases:
            yield Sign("few", words("fewer than 10 answers: in no ranking"), 12)
        if any(column.touchpoint.importance for column in shown):
            yield Sign("importance", words("importance 1 to 5"), 34)
        if any(main[column.touchpoint.id].margins for column in shown):
            yield Sign("whisker", words("interval or spread"), 7)
        further = len(content.curves) - 1
        if further:
            said = words.plural(
                "value of the further persona", "values of further personas", further
            )
            yield Sign("further", said, 12.0 * min(further, len(signs.MARKERS) - 1))
        if len(shown) < len(existing):
            yield Sign("unasked", words("not asked yet"), 13)
    if shown and _has_gap(columns, content):
        yield Sign("dash", words("score unknown"), 22)
    below = scales.below(scale, content.weak_below, words)
    if any(column.is_weak and not column.is_unsure for column in columns):
        yield Sign("weak", words("weak, {below}", below=below), 15)
    if any(column.is_unsure for column in columns):
        yield Sign("unsure", words("weak?: {below}, but not certain", below=below), 15)
    if any(column.touchpoint.moment_of_truth for column in existing):
        yield Sign("truth", words("moment of truth"), 12)
    ghosts = [column for column in columns if column.is_ghost]
    if any(not ghost.is_planned for ghost in ghosts):
        yield Sign("missing", words("missing"), 13)
    if any(ghost.is_planned for ghost in ghosts):
        yield Sign("planned", words("planned"), 13)
    if any(content.phases[index].is_thin for index in {column.phase for column in columns}):
        yield Sign("thin", words("thin phase"), 16, gap=5)


def _evidence(kinds: Iterable[EvidenceKind], desk: Desk) -> Iterator[Sign]:
    """One sign for each way to fill a dot, named by the kinds of evidence that use it."""
    used = set(kinds)
    for shape in (signs.FILLED, signs.HALF, signs.HOLLOW):
        named = [
            evidence_sign(desk.words, kind)
            for kind, filled in signs.SHAPES.items()
            if kind in used and filled == shape
        ]
        if named:
            yield Sign(shape, ", ".join(named), 10)


def _has_gap(columns: Sequence[Column], content: MapContent) -> bool:
    """Whether a curve on the page passes a touchpoint without a score between two scored ones."""
    for curve in content.curves:
        known = [c.touchpoint.id in curve.scores for c in columns if not c.is_ghost]
        if True in known:
            first, last = known.index(True), len(known) - known[::-1].index(True)
            if not all(known[first:last]):
                return True
    return False


def _drawn(sign: Sign, x: float, y: float, desk: Desk, content: MapContent) -> Iterator[Item]:
    """A sign with its left end at x and its middle at y."""
    theme = desk.theme
    middle = x + sign.width / 2
    if sign.key in (signs.FILLED, signs.HALF, signs.HOLLOW):
        yield from signs.dot(middle, y, 4.6, sign.key, theme.ink2, theme.sheet, rim=False, ref="")
    elif sign.key == "ramp":
        yield from (
            Rect(x + 12 * at, y - 4, 12, 8, fill=colour, role="legend")
            for at, colour in enumerate(theme.ramp)
        )
    elif sign.key == "importance":
        for at, r in ((3.0, 2.8), (12.5, 4.2), (26.0, 6.0)):
            yield Circle(x + at, y, r, fill=theme.neutral, role="legend")
    elif sign.key == "whisker":
        yield from signs.whisker(middle, y - 6, y + 6, theme.ink3, "")
    elif sign.key == "small":
        yield desk.line(SMALL, _SIZE, bold=True).text(
            x, y + 2.7, _SIZE, theme.ink2, bold=True, role="legend-sign"
        )
    elif sign.key == "few":
        yield Circle(middle, y, 3.0, fill=theme.ink3, role="legend")
        yield signs.few(middle, y, 3.0, theme, "legend", "")
    elif sign.key == "unasked":
        mark = desk.line("?", 7.5, bold=True)
        yield from signs.unasked(middle, y, mark, theme, role="legend-sign")
    elif sign.key == "further":
        yield from _further(x, y, desk, content)
    elif sign.key == "dash":
        yield Line(x, y, x + 22, y, Pen(theme.curve, 1.6, (5.0, 3.5)), role="legend")
    else:
        yield from _special(sign, x, y, desk, content)


def _further(x: float, y: float, desk: Desk, content: MapContent) -> Iterator[Item]:
    """The signs of the further curves side by side."""
    theme = desk.theme
    for at, curve in enumerate(content.curves[1 : len(signs.MARKERS)]):
        shape = signs.MARKERS[curve.index % len(signs.MARKERS)]
        colour = signs.line_colour(theme, curve.index)
        yield from signs.marker(
            shape, x + 6 + 12 * at, y, colour, theme.sheet, role="legend", ref="", r=4.0
        )


def _special(sign: Sign, x: float, y: float, desk: Desk, content: MapContent) -> Iterator[Item]:
    theme = desk.theme
    middle = x + sign.width / 2
    if sign.key in ("weak", "unsure"):
        dash = () if sign.key == "weak" else (2.6, 2.0)
        yield Circle(middle, y, 6.8, theme.weak_soft, Pen(theme.weak, 1.2, dash), role="legend")
        yield Circle(middle, y, 3.0, theme.weak, role="legend")
    elif sign.key == "truth":
        yield signs.star(middle, y, 5.6, theme.ink, "legend", "")
    elif sign.key in ("missing", "planned"):
        look = theme.absent(planned=sign.key == "planned")
        pen = Pen(look.edge, 1.0, tuple(0.8 * dash for dash in look.dash))
        yield Rect(x, y - 6, 13, 12, 3, look.soft, pen, role="legend")
    else:
        thin = next(phase for phase in content.phases if phase.is_thin)
        colours = theme.phase(thin.phase.hue(thin.index))
        colour = mix(colours.tone, colours.tint, 0.25)
        yield from signs.hatched(x, y - 3.5, 16, 7, colour, colours.tint, "")
