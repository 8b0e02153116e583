"""Drawing the ways of the graph view: possible orders, the usual path, nodes and labels.

Every sign is a function of its own, so that the legend draws the same ones.
"""

from collections.abc import Iterator

from journey.lanes.lane import Desk, stacked
from journey.layout import signs
from journey.layout.route_content import (
    CHIP_HEIGHT,
    LEADING,
    RING,
    RING_AT,
    STAR,
    VALUE_SIZE,
    Node,
)
from journey.layout.route_sheet import PlacedPhase, RouteSheet
from journey.scene.items import Circle, Item, Line, Path, Pen, Rect
from journey.scene.routes import CORNER, WAY_CORNER, Point, rounded, stubs, usual_way
from journey.themes import Theme

_UNKNOWN_DASH = (2.6, 2.2)


def ways(sheet: RouteSheet, desk: Desk) -> Iterator[Item]:
    """All lines: possible orders, then what is missing, then the usual path over them."""
    theme = desk.theme
    for phase in sheet.phases:
        yield from _through(phase, sheet.axis, theme)
    for missing in (False, True):
        for phase in sheet.phases:
            for node in phase.nodes:
                if node.missing is missing:
                    yield from _stubs(phase, node, sheet.axis, _order_pen(node, theme))
    pen = usual_pen(theme)
    for phase in sheet.phases:
        for piece in usual_way(phase.stretch, phase.places, sheet.axis, phase.floor):
            steps = rounded(piece, WAY_CORNER)
            yield Path(steps, pen=pen, role="usual", ref=phase.band.content.phase.id)


def _order_pen(node: Node, theme: Theme) -> Pen:
    """The pen of the ways to and from a node."""
    if not node.missing:
        return Pen(theme.neutral, 1.0)
    look = node.column.absent(theme)
    return Pen(look.edge, 1.2, look.dash)


def usual_pen(theme: Theme) -> Pen:
    """The pen of the usual path."""
    return Pen(theme.ink, 3.0)


def _through(phase: PlacedPhase, axis: float, theme: Theme) -> Iterator[Item]:
    """The straight way through a phase in which nothing stands yet."""
    if not any(not node.missing for node in phase.nodes):
        left, right = phase.stretch.left, phase.stretch.right
        yield Line(left, axis, right, axis, Pen(theme.neutral, 1.0), role="order")


def _stubs(phase: PlacedPhase, node: Node, axis: float, pen: Pen) -> Iterator[Item]:
    stop = next(stop for stop in phase.stretch.stops if stop.id == node.id)
    role = "missing-order" if node.missing else "order"
    for line in stubs(phase.stretch, stop, phase.places[node.id], axis):
        yield Path(rounded(line, CORNER), pen=pen, role=role, ref=node.id)


# --- nodes ---------------------------------------------------------------------------------------


def node_sign(node: Node, place: Point, desk: Desk) -> Iterator[Item]:
    """A node with its rings and its number."""
    theme = desk.theme
    x, y = place
    r, ref = node.radius, node.id
    if node.missing:
        planned = node.column.is_planned
        yield from signs.absent(x, y, r, theme, planned=planned, role="node", ref=ref)
        return
    yield Circle(x, y, node.reach + 1.5, fill=theme.sheet, role="rim", ref=ref)
    if node.weak:
        yield from signs.halo(x, y, r, theme, ref, is_unsure=node.is_unsure)
    if node.unavoidable:
        yield from ring(x, y, r, theme, ref)
    elif node.weak:
        yield Circle(x, y, r + 1.5, fill=theme.weak_soft, role="rim", ref=ref)
    fill = theme.sheet
    if node.score is None:
        yield from unscored_sign(x, y, r, theme, ref)
    else:
        fill = theme.score_colour(node.score)
        yield Circle(x, y, r, fill=fill, role="node", ref=ref)
    colour = theme.ink if node.score is None else theme.on(fill)
    number = desk.line(str(node.column.number), VALUE_SIZE, bold=True)
    yield number.text(
        x, y + 3.1, VALUE_SIZE, colour, anchor="middle", bold=True, role="number", ref=ref
    )


def ring(x: float, y: float, r: float, theme: Theme, ref: str = "") -> Iterator[Item]:
    """The ring around a touchpoint that no one gets around, parted from it by sheet colour."""
    pen = Pen(theme.ink, RING)
    yield Circle(x, y, r + RING_AT, fill=theme.sheet, pen=pen, role="unavoidable", ref=ref)


def unscored_sign(x: float, y: float, r: float, theme: Theme, ref: str = "") -> Iterator[Item]:
    """A touchpoint of which no score is known: open and dashed."""
    pen = Pen(theme.ink2, 1.2, _UNKNOWN_DASH)
    yield Circle(x, y, r - 0.6, fill=theme.sheet, pen=pen, role="node", ref=ref)


def node_label(node: Node, place: Point, desk: Desk) -> Iterator[Item]:
    """A node's name, its value or why it is missing, and the signs that need words."""
    theme = desk.theme
    x, y = place[0] + node.label_left, place[1] - node.label_top
    yield from stacked(node.paragraphs, x, y, role="node-label", ref=node.id)
    y += sum(paragraph.height for paragraph in node.paragraphs)
    if node.chip:
        yield from weak_chip(node, x - 2, y + 1, desk)
        y += CHIP_HEIGHT + 2
    if node.star:
        left = x
        if node.star_beside:
            left += node.paragraphs[-1].width + 6
            y -= LEADING
        middle = y + LEADING / 2 - 0.3
        yield signs.star(left + STAR, middle, STAR, theme.ink, "moment-of-truth", node.id)
        yield from stacked((node.star,), left + 2 * STAR + 5, y, role="node-label", ref=node.id)


def weak_chip(node: Node, x: float, top: float, desk: Desk) -> Iterator[Item]:
    """The written sign of a weak touchpoint: full, or an outline where it may be chance."""
    if node.chip is None:
        return
    theme, ref = desk.theme, node.id
    fill, pen, ink = signs.chip(theme, is_unsure=node.is_unsure)
    width = node.chip.width + 10
    yield Rect(
        x, top, width, CHIP_HEIGHT * len(node.chip.lines), 3, fill, pen, role="chip", ref=ref
    )
    for at, line in enumerate(node.chip.lines):
        yield line.text(
            x + 5, top + 9.6 + at * CHIP_HEIGHT, VALUE_SIZE, ink, bold=True,
            role="chip-text", ref=ref,
        )  # fmt: skip
