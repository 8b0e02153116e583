"""The satisfaction curve: a monotone cubic through its points that never overshoots them.

Fritsch and Carlson (1980), with the slopes of Fritsch and Butland (1984): at a point
the weighted harmonic mean of the slopes beside it, 0 where the points turn. Between two
points the curve therefore never leaves the band between their heights.
"""

from collections.abc import Sequence
from itertools import pairwise

from journey.scene.items import Bend, Move, Step

Point = tuple[float, float]


def slopes(points: Sequence[Point]) -> tuple[float, ...]:
    """The slope of the curve at each of its points; x must grow strictly from point to point."""
    if len(points) < 2:
        return (0.0,) * len(points)
    steps = [right[0] - left[0] for left, right in pairwise(points)]
    rises = [
        (right[1] - left[1]) / step
        for (left, right), step in zip(pairwise(points), steps, strict=True)
    ]
    if len(points) == 2:
        return rises[0], rises[0]
    inner = [
        _harmonic(rises[i], rises[i + 1], steps[i], steps[i + 1]) for i in range(len(rises) - 1)
    ]
    return (3 * rises[0] - inner[0]) / 2, *inner, (3 * rises[-1] - inner[-1]) / 2


def bends(points: Sequence[Point]) -> tuple[Bend, ...]:
    """The curve as Bézier stretches, one between each two neighbouring points."""
    tangents = slopes(points)
    return tuple(
        Bend(
            left[0] + third,
            left[1] + third * tangents[i],
            right[0] - third,
            right[1] - third * tangents[i + 1],
            right[0],
            right[1],
        )
        for i, (left, right) in enumerate(pairwise(points))
        for third in ((right[0] - left[0]) / 3,)
    )


def curve(points: Sequence[Point]) -> tuple[Step, ...]:
    """The whole curve as the steps of a path; nothing where there is no point."""
    return (Move(*points[0]), *bends(points)) if points else ()


def samples(points: Sequence[Point], pieces: int) -> tuple[tuple[Point, ...], ...]:
    """Points along each stretch between two neighbours, `pieces` + 1 of them, ends included."""
    return tuple(
        tuple(along(left, bend, k / pieces) for k in range(pieces + 1))
        for left, bend in zip(points, bends(points), strict=False)
    )


def along(start: Point, bend: Bend, share: float) -> Point:
    """The point at a share (0-1) of a Bézier stretch that begins at `start`."""
    rest = 1 - share
    a, b, c, d = rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3
    return (
        a * start[0] + b * bend.x1 + c * bend.x2 + d * bend.x,
        a * start[1] + b * bend.y1 + c * bend.y2 + d * bend.y,
    )


def _harmonic(before: float, after: float, step_before: float, step_after: float) -> float:
    """The slope at a point between two stretches: 0 where they turn or one is level."""
    if before * after <= 0:
        return 0.0
    whole = 3 * (step_before + step_after)
    return whole / (
        (2 * step_after + step_before) / before + (step_after + 2 * step_before) / after
    )
