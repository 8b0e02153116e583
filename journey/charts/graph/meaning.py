"""The legend of the graph chart: only the signs in use."""

from collections.abc import Iterator, Sequence

from journey.charts.graph.picture import Drawn
from journey.charts.graph.stops import Content
from journey.charts.highlights import weak_signs
from journey.charts.look import (
    Sign,
    disc,
    frame,
    hands,
    importance_sizes,
    outline,
    ramp,
    star,
    stroke,
)
from journey.themes import Theme


def signs(content: Content, phases: Sequence[Drawn], theme: Theme) -> Iterator[Sign]:
    """Each sign that stands on the chart, with what it means."""
    words, scale = content.words, content.journey.drawn_scale
    nodes = [node for drawn in phases for node in drawn.nodes]
    there = [node for node in nodes if node.touchpoint]
    if any(node.score is not None for node in there):
        yield ramp(scale, theme, words)
    if any(node.touchpoint and node.touchpoint.importance for node in there):
        yield importance_sizes(theme, words)
    if any(node.unavoidable for node in there):
        ring = [disc(8, theme.sheet, theme.ink, 2.2), disc(5, theme.ramp[3])]
        yield Sign(ring, 18, words("unavoidable"))
    yield from weak_signs({node.is_certain for node in there if node.weak}, scale, theme, words)
    for said, ghost in {n.ghost.called(words): n.ghost for n in nodes if n.ghost}.items():
        colour = ghost.look(theme).colour
        edge = disc(7, theme.sheet, colour, 1.4, ghost.dash("4px,3px"))
        yield Sign([edge, hands(7, colour)] if ghost.is_planned else [edge], 15, said)
    if any(node.score is None for node in there):
        edge = disc(7, theme.sheet, theme.ink2, 1.4, "2.5px,2.5px")
        yield Sign([edge], 15, words("no score"))
    if content.path:
        yield Sign([stroke(28, theme.ink, 3.6)], 28, words("usual path"))
    if there:
        yield Sign([stroke(26, theme.neutral, 1.2)], 26, words("possible order"))
    if len(phases) > 1:
        capsule = {**frame(9, 17, theme.sheet, theme.ink, "solid")}
        yield Sign([capsule], 10, words("phase gate"))
    if any(node.touchpoint and node.touchpoint.moment_of_truth for node in there):
        yield Sign([outline(star(6.5), theme.ink)], 13, words("moment of truth"))
