"""Drawing the graph chart: ways as lines, doors as signs, nodes as points that can be selected."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journey.charts.chart import Json
from journey.charts.graph.stops import (
    HALO,
    LABEL_GAP,
    LEADING,
    NAME,
    RING,
    VALUE,
    Content,
    Node,
)
from journey.charts.highlights import rings_around, said_of
from journey.charts.look import (
    FONT,
    HOVER,
    NEVER_DIMMED,
    anchored,
    chip,
    disc,
    hands,
    label,
    outline,
    quiet,
)
from journey.charts.wording import beneath, line_count, plain, score_of_scale, titled
from journey.model import Phase
from journey.scene.curve import along
from journey.scene.items import Bend, Move, Step, To
from journey.scene.routes import (
    CORNER,
    WAY_CORNER,
    Point,
    Stretch,
    rounded,
    stubs,
    usual_way,
)
from journey.spoken import weakness
from journey.themes import Theme


@dataclass(frozen=True, slots=True)
class Drawn:
    """A phase placed in px: its nodes, their middles, and how the ways run through it."""

    phase: Phase
    index: int
    nodes: tuple[Node, ...]
    stretch: Stretch
    places: dict[str, Point]
    floor: float


# --- lines -----------------------------------------------------------------------------------


def ways(phases: Sequence[Drawn], axis: float, theme: Theme) -> Iterator[Json]:
    """Possible orders, then what is missing, then the usual path over them."""
    possible: list[Point | None] = []
    missing: list[Point | None] = []
    planned: list[Point | None] = []
    usual: list[Point | None] = []
    for drawn in phases:
        stretch = drawn.stretch
        if not any(node.touchpoint for node in drawn.nodes):
            possible += [(stretch.left, axis), (stretch.right, axis), None]
        for node, stop in zip(drawn.nodes, stretch.stops, strict=True):
            for line in stubs(stretch, stop, drawn.places[node.id], axis):
                traced = possible
                if node.ghost:
                    traced = planned if node.ghost.is_planned else missing
                traced += [*_traced(rounded(line, CORNER)), None]
        for line in usual_way(stretch, drawn.places, axis, drawn.floor):
            usual += [*_traced(rounded(line, WAY_CORNER)), None]
    yield _line("possible order", possible, {"color": theme.neutral, "width": 1.2})
    for name, absent in (("missing", missing), ("planned", planned)):
        look = theme.absent(planned=name == "planned")
        dash = "5px,4px" if look.dash else "solid"
        yield _line(name, absent, {"color": look.edge, "width": 1.4, "dash": dash})
    yield _line("usual path", usual, {"color": theme.ink, "width": 3.6})


def _line(name: str, points: Sequence[Point | None], pen: Json) -> Json:
    return quiet(
        {
            "mode": "lines", "name": name, "connectgaps": False, "line": pen,
            "x": [None if p is None else round(p[0], 2) for p in points],
            "y": [None if p is None else round(p[1], 2) for p in points],
        }
    )  # fmt: skip


def _traced(steps: Sequence[Step]) -> Iterator[Point]:
    """The points of a line, a few along each bend."""
    here: Point | None = None
    for step in steps:
        if isinstance(step, Bend) and here:
            yield from (along(here, step, share) for share in (0.2, 0.4, 0.6, 0.8, 1.0))
            here = (step.x, step.y)
        elif isinstance(step, Move | To):
            here = (step.x, step.y)
            yield here


# --- doors ------------------------------------------------------------------------------------


def doors(phases: Sequence[Drawn], axis: float, theme: Theme) -> Iterator[Json]:
    """Start, gates and target as shapes in px around their places."""
    if not phases:
        return
    first, last = phases[0].stretch.left, phases[-1].stretch.right
    yield anchored(disc(6.5, theme.sheet, theme.ink, 2.2), first, axis)
    for drawn in phases[1:]:
        yield anchored(_capsule(theme), drawn.stretch.left, axis)
        arrow = {"type": "path", "path": "M -2,4.8 L 2.4,0 L -2,-4.8", "fillcolor": "rgba(0,0,0,0)"}
        yield anchored(
            {**arrow, "line": {"color": theme.ink, "width": 1.8}}, drawn.stretch.left, axis
        )
    yield anchored(disc(9, theme.ink), last, axis)
    flag = ((-2.6, 4.6), (4, 4.6), (2.2, 2), (4, -0.6), (-1.6, -0.6), (-1.6, -5), (-2.6, -5))
    yield anchored(outline(flag, theme.sheet), last, axis)


def _capsule(theme: Theme) -> Json:
    path = "M -7,9 C -7,18 7,18 7,9 L 7,-9 C 7,-18 -7,-18 -7,-9 Z"
    return {
        "type": "path", "path": path, "fillcolor": theme.sheet,
        "line": {"color": theme.ink, "width": 1.5},
    }  # fmt: skip


def door_words(
    phases: Sequence[Drawn], axis: float, content: Content, theme: Theme, target: str
) -> Iterator[Json]:
    """What is written at the start and at the target."""
    if not phases:
        return
    words = content.words
    start = plain(words("start"))
    yield label(
        start, phases[0].stretch.left, axis, size=VALUE, colour=theme.ink2, yshift=-20,
        xanchor="center",
    )  # fmt: skip
    said = f"<b>{plain(words('target reached'))}</b>" + (f"<br>{target}" if target else "")
    yield label(
        said, phases[-1].stretch.right, axis, size=VALUE, colour=theme.ink2, align="right",
        xanchor="right", yanchor="bottom", xshift=10, yshift=12,
    )  # fmt: skip


# --- nodes -------------------------------------------------------------------------------------


def nodes(phases: Sequence[Drawn], content: Content, theme: Theme) -> Iterator[Json]:
    """The nodes as points, with their rings behind them."""
    every = [(node, drawn.places[node.id]) for drawn in phases for node in drawn.nodes]
    there = [(node, place) for node, place in every if node.touchpoint]
    absent = [(node, node.ghost, place) for node, place in every if node.ghost]
    weak = [(node, place) for node, place in there if node.weak]
    sure = [(node, place) for node, place in there if node.unavoidable]
    ring = {"color": theme.sheet, "line": {"color": theme.ink, "width": 2.4}}
    yield rings_around([_halo(node, place) for node, place in weak], theme)[0]
    yield _rings("unavoidable", sure, RING, ring)
    fills = [
        theme.sheet if node.score is None else theme.score_colour(node.score) for node, _ in there
    ]
    yield {
        **_points("touchpoints", there),
        "marker": {
            "size": [2 * node.radius for node, _ in there], "color": fills, "opacity": 1,
            "line": {"width": 0},
        },
        "text": [f"<b>{content.journey.numbers[node.id]}</b>" for node, _ in there],
        "textfont": {
            "family": FONT, "size": 11,
            "color": [
                theme.ink if node.score is None else theme.on(fill)
                for (node, _), fill in zip(there, fills, strict=True)
            ],
        },
        "customdata": [[node.id, _hover(node, content)] for node, _ in there],
    }  # fmt: skip
    yield {
        **_points("missing touchpoints", [(node, place) for node, _, place in absent]),
        "marker": {
            "size": [2 * node.radius for node, _, _ in absent], "color": theme.sheet,
            "opacity": 1, "line": {"width": 0},
        },
        "text": ["" if ghost.is_planned else "<b>+</b>" for _, ghost, _ in absent],
        "textfont": {"family": FONT, "size": 17, "color": theme.missing},
        "customdata": [[node.id, said_of(ghost, content.words)] for node, ghost, _ in absent],
    }  # fmt: skip


def _points(name: str, placed: Sequence[tuple[Node, Point]]) -> Json:
    return {
        "type": "scatter", "mode": "markers+text", "name": name, "cliponaxis": False,
        "x": [place[0] for _, place in placed], "y": [place[1] for _, place in placed],
        "textposition": "middle center", "hovertemplate": HOVER, **NEVER_DIMMED,
    }  # fmt: skip


def _halo(node: Node, place: Point) -> tuple[float, float, float, bool]:
    return (*place, node.radius + HALO, node.is_certain)


def _rings(name: str, placed: Sequence[tuple[Node, Point]], out: float, marker: Json) -> Json:
    size = [2 * (node.radius + out) for node, _ in placed]
    return quiet(
        {
            "mode": "markers", "name": name, "cliponaxis": False,
            "x": [place[0] for _, place in placed], "y": [place[1] for _, place in placed],
            "marker": {"size": size, "opacity": 1, **marker},
        }
    )  # fmt: skip


def edges(phases: Sequence[Drawn], theme: Theme) -> Iterator[Json]:
    """The edge of what is not there, has no score, or may be weak by chance.

    Points cannot be dashed.
    """
    for drawn in phases:
        halos = [_halo(node, drawn.places[node.id]) for node in drawn.nodes if node.weak]
        yield from rings_around(halos, theme)[1]
        for node in drawn.nodes:
            if node.score is not None:
                continue
            colour, dash = theme.ink2, "2.5px,2.5px"
            if node.ghost:
                colour, dash = node.ghost.look(theme).colour, node.ghost.dash("4px,3px")
                if node.ghost.is_planned:
                    yield anchored(hands(node.radius, colour), *drawn.places[node.id])
            edge = disc(node.radius - 0.7, "rgba(0,0,0,0)", colour, 1.5, dash)
            yield anchored(edge, *drawn.places[node.id])


def labels(phases: Sequence[Drawn], theme: Theme) -> Iterator[Json]:
    """Each node's name with what stands under it."""
    for drawn in phases:
        for node in drawn.nodes:
            x, y = drawn.places[node.id]
            at = {"xanchor": "left", "align": "left", "borderpad": 0}
            shift = node.reach + LABEL_GAP
            colour = node.ghost.look(theme).colour if node.ghost else theme.ink
            if not node.weak:
                tone = colour if node.ghost else theme.ink2
                value = f"<span style='color:{tone};font-size:{VALUE}px'>{node.value}</span>"
                value = value if node.ghost or node.score is None else f"<b>{value}</b>"
                said = f"{node.name}<br>{value}"
                yield label(said, x, y, size=NAME, colour=colour, **at, xshift=shift)
                continue
            top = node.height / 2
            yield label(
                node.name,
                x,
                y,
                size=NAME,
                colour=colour,
                **at,
                xshift=shift,
                yanchor="top",
                yshift=top,
            )
            low = top - LEADING * line_count(node.name) - 2
            yield chip(
                node.value, x, y, theme, is_certain=node.is_certain, xanchor="left", yanchor="top",
                xshift=shift, yshift=low,
            )  # fmt: skip


def _hover(node: Node, content: Content) -> str:
    """What stands under the pointer."""
    words, journey, touchpoint = content.words, content.journey, node.touchpoint
    if touchpoint is None:
        return ""
    lines = [journey.phase_of[touchpoint.id].name]
    if node.score is None:
        lines.append(words("no score yet"))
    else:
        score = score_of_scale(node.score, journey.drawn_scale, words)
        lines.append(words("satisfaction {score}", score=score))
    if touchpoint.importance:
        lines.append(words("importance {value} of 5", value=touchpoint.importance))
    marks = (
        (weakness(node.is_certain, words), node.weak),
        (words("unavoidable"), node.unavoidable),
        (words("on the usual path"), touchpoint.id in content.path),
        (words("moment of truth"), touchpoint.moment_of_truth),
    )
    lines.append(", ".join(said for said, holds in marks if holds))
    return titled(journey, touchpoint) + beneath(*lines)
