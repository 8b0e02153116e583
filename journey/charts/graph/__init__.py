"""The ways through a journey: phases as columns, edges through gates, the usual path bold."""

from collections.abc import Iterator, Sequence

import pandas as pd  # pyright: ignore[reportMissingTypeStubs]

from journey.charts.chart import Chart, ChartView, Json, tabulated
from journey.charts.graph.meaning import signs
from journey.charts.graph.picture import (
    Drawn,
    door_words,
    doors,
    edges,
    labels,
    nodes,
    ways,
)
from journey.charts.graph.stops import LEAST_LABEL, MOST_LABEL, SIGN, Content, Node, longest
from journey.charts.highlights import thin_phases, thin_words
from journey.charts.look import (
    HEAD,
    Heading,
    bare_axis,
    ground,
    label,
    legend,
    nothing,
    phase_arrow,
    phase_words,
)
from journey.charts.wording import line_count, plain, wrapped
from journey.graph import unavoidable, usual_path
from journey.locales import Words
from journey.model import Finding, Journey, Phase, weak_touchpoints
from journey.scene.routes import CHANNEL, GAP, NODE, STUB, Stretch, middles, shares
from journey.spoken import weakness
from journey.themes import Theme

_WIDTH = 1070.0
"""The width in px of the picture; where phases need more it can be dragged sideways."""
_MOST_WIDTH = 1.1 * _WIDTH
"""Up to here the picture is drawn narrower instead."""
_EDGE = 12.0
_RAIL, _FIRST_RAIL, _TAIL = 25.0, 19.0, 84.0
_DOOR = 17.0
"""From a gate to the left edge of the phase after it."""
_ROW, _AIRY_ROW, _STAGGERED_ROW = 58.0, 78.0, 32.0
_FEW_ROWS = 4
_MOST_IN_A_COLUMN = 12
_TARGET_WIDTH = 78.0


def draw(journey: Journey, findings: tuple[Finding, ...], theme: Theme, words: Words) -> ChartView:
    """The graph with its table: one row per touchpoint, with where customers go on from it."""
    content = Content(
        journey,
        findings,
        weak_touchpoints(findings),
        usual_path(journey),
        unavoidable(journey),
        words,
    )
    target = wrapped(journey.target_action or "", _TARGET_WIDTH, 11.5, journey.language)
    phases, width, height, axis = _placed(content, line_count(target) * 15.6 + 30)
    layout = _layout(content, phases, theme, width, height)
    layout["shapes"] += [*doors(phases, axis, theme), *edges(phases, theme)]
    layout["annotations"] += [
        *labels(phases, theme),
        *door_words(phases, axis, content, theme, target),
    ]
    data = [*ways(phases, axis, theme), *nodes(phases, content, theme)]
    return ChartView({"data": data, "layout": layout}, _table(content))


# --- where everything stands ------------------------------------------------------------------


def _columns(count: int) -> int:
    return 2 if count > _MOST_IN_A_COLUMN else 1


def _placed(content: Content, tail: float) -> tuple[tuple[Drawn, ...], float, float, float]:
    """The phases placed, the width and the height of the picture, and the height of the doors."""
    phases = content.journey.phases
    counts = [content.count(phase) for phase in phases]
    rails = [
        (_RAIL if at else _FIRST_RAIL, _TAIL if at == len(phases) - 1 else _RAIL)
        for at in range(len(phases))
    ]
    needs = [
        sum(beside) + _needed(phase, _columns(count))
        for phase, count, beside in zip(phases, counts, rails, strict=True)
    ]
    room = _WIDTH - 2 * _EDGE
    widths = shares(needs, [_columns(count) for count in counts], max(room, sum(needs)))
    width = max(_WIDTH, sum(widths) + 2 * _EDGE)
    edges = [_EDGE]
    for extent in widths:
        edges.append(edges[-1] + extent)
    places = [edges[0] + 8, *(edge - _DOOR for edge in edges[1:-1]), width - _EDGE - 10]
    drafts: list[tuple[tuple[Node, ...], Stretch]] = []
    for at, phase in enumerate(phases):
        inner = places[at] + rails[at][0], places[at + 1] - rails[at][1]
        columns, label = middles(inner, _columns(counts[at]), SIGN, MOST_LABEL)
        held = content.nodes(phase, label)
        stops = tuple(node.stop() for node in held)
        way = content.way(held)
        drafts.append((held, Stretch(stops, places[at], places[at + 1], inner, columns, way)))
    above, below = tail, 40.0
    for _, stretch in drafts:
        over, span, under = stretch.extent(_pitch(stretch))
        above, below = max(above, span / 2 + over), max(below, span / 2 + under)
    axis = above + 8
    drawn = tuple(
        Drawn(phase, at, held, stretch, *_rows(stretch, axis))
        for at, (phase, (held, stretch)) in enumerate(zip(phases, drafts, strict=True))
    )
    return drawn, width, max(axis + below + 8, 160.0), axis


def _rows(stretch: Stretch, axis: float) -> tuple[dict[str, tuple[float, float]], float]:
    """The middles of the nodes, and the height at which the usual path passes under them."""
    pitch = _pitch(stretch)
    _, span, under = stretch.extent(pitch)
    return stretch.places(axis, pitch), axis + span / 2 + under - GAP


def _needed(phase: Phase, columns: int) -> float:
    """The least width in px of a phase between its rails: signs, and labels of whole words."""
    label = max(LEAST_LABEL, longest(t.name for t in phase.touchpoints)) + 0.01
    column = SIGN + label + GAP
    return 10 + NODE + column + STUB + (columns - 1) * (column + CHANNEL + GAP)


def _pitch(stretch: Stretch) -> float:
    if len(stretch.columns) > 1:
        return _STAGGERED_ROW
    return _AIRY_ROW if len(stretch.stops) <= _FEW_ROWS else _ROW


# --- layout and table -----------------------------------------------------------------------------


def _layout(
    content: Content, phases: Sequence[Drawn], theme: Theme, width: float, height: float
) -> Json:
    shapes, said, legend_height = legend(signs(content, phases, theme), theme, 10, left=_EDGE)
    margin = {"l": 6, "r": 6, "t": HEAD, "b": 14 + legend_height}
    layout = ground(theme, content.words, height=height + HEAD + margin["b"], margin=margin)
    wide = width > _MOST_WIDTH
    layout["xaxis"] = bare_axis(
        range=[0, _WIDTH if wide else width], fixedrange=not wide, minallowed=0, maxallowed=width
    )
    layout["yaxis"] = bare_axis(range=[height, 0])
    layout["shapes"] = [*_arrows(content, phases, theme, width), *shapes]
    layout["annotations"] = [*_headings(content, phases, theme, width), *said]
    if wide:
        layout["dragmode"] = "pan"
        layout["annotations"].append(
            label(
                plain(content.words("Drag sideways to see all phases")), 1, 0, size=11,
                colour=theme.ink3, xref="paper", yref="paper", xanchor="right", yanchor="bottom",
            )
        )  # fmt: skip
    if not phases:
        layout["annotations"].append(nothing(content.words("No phases yet."), theme))
    return layout


def _heads(content: Content, phases: Sequence[Drawn], width: float) -> Iterator[Heading]:
    """The phases over the picture; each begins a little behind its gate."""
    thin = thin_phases(content.findings)
    for drawn in phases:
        left = _EDGE if drawn.index == 0 else drawn.stretch.left + _DOOR
        last = drawn.index == len(phases) - 1
        right = width - _EDGE if last else drawn.stretch.right + _DOOR
        count = len(drawn.phase.existing)
        counted = content.words.plural("{count} touchpoint", "{count} touchpoints", count)
        said: tuple[str, ...] = (counted,)
        if drawn.phase.id in thin:
            said = thin_words(counted, content.words)
        elif count > 1:
            said = (content.words("{count} touchpoints, in any order", count=count), counted)
        yield Heading(
            left, right, right - left, drawn.phase.name, said, drawn.phase.id in thin,
            drawn.index == 0,
        )  # fmt: skip


def _arrows(
    content: Content, phases: Sequence[Drawn], theme: Theme, width: float
) -> Iterator[Json]:
    for drawn, heading in zip(phases, _heads(content, phases, width), strict=True):
        yield from phase_arrow(heading, theme.phase(drawn.phase.hue(drawn.index)), 1.0)


def _headings(
    content: Content, phases: Sequence[Drawn], theme: Theme, width: float
) -> Iterator[Json]:
    for drawn, heading in zip(phases, _heads(content, phases, width), strict=True):
        yield from phase_words(
            heading, theme.phase(drawn.phase.hue(drawn.index)), content.journey.language
        )


def _table(content: Content) -> pd.DataFrame:
    words, journey = content.words, content.journey
    heads = (
        words("No."), words("Phase"), words("Touchpoint"), words("Satisfaction"),
        words("Importance"), words("Usual path"), words("Unavoidable"), words("Leads to"),
        words("Remark"),
    )  # fmt: skip
    rows = (row for phase in journey.phases for row in _rows_of(content, phase))
    return tabulated(heads, rows, whole=(0, 4), decimal=(3,))


def _rows_of(content: Content, phase: Phase) -> Iterator[tuple[object, ...]]:
    words, journey = content.words, content.journey
    for node in content.nodes(phase, MOST_LABEL):
        if node.ghost:
            name, status = node.ghost.name, node.ghost.status(words)
            yield None, phase.name, name, None, None, "", "", "", status
        elif node.touchpoint:
            score = node.score
            remarks = (
                (words("no score yet"), score is None),
                (weakness(node.is_certain, words), node.weak),
                (words("moment of truth"), node.touchpoint.moment_of_truth),
            )
            yield (
                journey.numbers[node.id],
                phase.name,
                node.touchpoint.name,
                None if score is None else round(journey.drawn_scale.denormalise(score), 2),
                node.touchpoint.importance,
                words("yes") if node.id in content.path else words("no") if content.path else "",
                words("yes") if node.unavoidable else words("no"),
                ", ".join(_leads_to(content, node.id)),
                ", ".join(said for said, holds in remarks if holds),
            )


def _leads_to(content: Content, id: str) -> Iterator[str]:
    """The numbers of the touchpoints that transitions lead to, with the shares that are known."""
    numbers, words = content.journey.numbers, content.words
    for transition in content.journey.transitions:
        if transition.source == id and transition.target in numbers:
            number = str(numbers[transition.target])
            if transition.share is None:
                yield number
            else:
                share = words.number(round(transition.share * 100, 1))
                yield words("{number} ({share} %)", number=number, share=share)


CHART = Chart("graph", "Ways through the journey", draw, order=2)
