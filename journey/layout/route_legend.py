"""The legend of the graph view: the signs that are in use on a page, and no others."""

from collections.abc import Iterable, Iterator, Sequence

from journey import scales
from journey.lanes.lane import Block, Desk
from journey.layout import signs
from journey.layout.legend import Sign, in_rows
from journey.layout.route_content import Node, RouteContent
from journey.layout.route_doors import gate
from journey.layout.route_drawing import ring, unscored_sign, usual_pen
from journey.scene.items import Circle, Item, Line, Pen, Rect
from journey.themes.theme import mix

_THUMB = 5.2
"""The radius of a node in the legend."""


def route_legend(
    content: RouteContent, nodes: Sequence[Node], phases: Iterable[int], desk: Desk, width: float
) -> Block:
    """The legend of a page with those nodes and phases (by their index)."""
    thin = [index for index in phases if content.map.phases[index].is_thin]
    shown = tuple(_in_use(content, nodes, desk, thin=bool(thin)))

    def drawn(sign: Sign, x: float, y: float) -> Iterator[Item]:
        if sign.key == "thin":
            colours = desk.theme.phase(content.map.phases[thin[0]].phase.hue(thin[0]))
            colour = mix(colours.tone, colours.tint, 0.25)
            yield from signs.hatched(x, y - 3.5, 16, 7, colour, colours.tint, "")
        else:
            yield from _drawn(sign, x, y, desk)

    return in_rows(shown, drawn, desk, width)


def _in_use(
    content: RouteContent, nodes: Sequence[Node], desk: Desk, *, thin: bool
) -> Iterator[Sign]:
    words, scale = desk.words, content.map.journey.drawn_scale
    there = [node for node in nodes if not node.missing]
    missing = [node.column for node in nodes if node.missing]
    if any(node.score is not None for node in there):
        span = scales.worst_to_best(scale, words)
        yield Sign("ramp", words("weak to strong, {span}", span=span), 60)
    if any(node.column.touchpoint.importance for node in there):
        yield Sign("importance", words("importance 1 to 5"), 42)
    if any(node.unavoidable for node in there):
        yield Sign("unavoidable", words("unavoidable"), 17)
    below = scales.below(scale, content.map.weak_below, words)
    if any(node.weak and not node.is_unsure for node in there):
        yield Sign("weak", words("weak, {below}", below=below), 16)
    if any(node.is_unsure for node in there):
        yield Sign("unsure", words("weak?: {below}, but not certain", below=below), 16)
    if any(not column.is_planned for column in missing):
        yield Sign("missing", words("missing"), 13)
    if any(column.is_planned for column in missing):
        yield Sign("planned", words("planned"), 13)
    if any(node.score is None for node in there):
        yield Sign("unscored", words("no score"), 13)
    if content.path:
        yield Sign("usual", words("usual path"), 27)
    if there:
        yield Sign("order", words("possible order"), 24)
    if len(content.map.phases) > 1:
        yield Sign("gate", words("phase gate"), 11)
    if any(node.column.touchpoint.moment_of_truth for node in there):
        yield Sign("truth", words("moment of truth"), 12)
    if thin:
        yield Sign("thin", words("thin phase"), 16, gap=5)


def _drawn(sign: Sign, x: float, y: float, desk: Desk) -> Iterator[Item]:
    theme = desk.theme
    middle = x + sign.width / 2
    match sign.key:
        case "ramp":
            for at, colour in enumerate(theme.ramp):
                yield Rect(x + 12 * at, y - 4, 12, 8, fill=colour, role="legend")
        case "importance":
            for at, r in ((4.0, 4.0), (16.0, 5.75), (33.5, 8.0)):
                yield Circle(x + at, y, r, fill=theme.neutral, role="legend")
        case "unavoidable":
            yield from ring(middle, y, _THUMB, theme)
            yield Circle(middle, y, _THUMB, fill=theme.ramp[3], role="legend")
        case "weak" | "unsure":
            pen = Pen(theme.weak, 1.3, (2.6, 2.0) if sign.key == "unsure" else ())
            yield Circle(middle, y, 7.4, fill=theme.weak_soft, pen=pen, role="legend")
            yield Circle(middle, y, 3.6, fill=theme.weak, role="legend")
        case "missing" | "planned":
            yield from signs.absent(
                middle, y, 6.2, theme, planned=sign.key == "planned", role="legend"
            )
        case "unscored":
            yield from unscored_sign(middle, y, 6.4, theme)
        case "usual":
            yield Line(x, y, x + sign.width, y, usual_pen(theme), role="legend")
        case "order":
            yield Line(x, y, x + sign.width, y, Pen(theme.neutral, 1.0), role="legend")
        case "truth":
            yield signs.star(middle, y, 5.6, theme.ink, "legend", "")
        case _:
            yield from gate(middle, y, theme, small=True)
