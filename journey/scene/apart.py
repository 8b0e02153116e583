"""Dots of several curves in one column: those that would hide one another stand side by side."""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import NamedTuple


class Place(NamedTuple):
    """The height of a dot's middle and its radius."""

    y: float
    r: float


def asides(dots: Sequence[Place], gap: float, room: float) -> list[float]:
    """How far each dot moves to the right (or left: negative), in the order of the dots.

    Evenly, as little as it takes for `gap` between any two, and never out of a column that is
    `room` wide. A dot that hides no other stays in the middle.
    """
    found = [0.0] * len(dots)
    for near in _clusters(dots, gap):
        step = _step([dots[at] for at in near], gap, room)
        for turn, at in enumerate(near):
            found[at] = (turn - (len(near) - 1) / 2) * step
    return found


def _clusters(dots: Sequence[Place], gap: float) -> Iterator[list[int]]:
    """The dots that overlap, by their index and in their order; each dot in one cluster."""
    near: list[int] = []
    bottom = 0.0
    for at in sorted(range(len(dots)), key=lambda at: dots[at].y - dots[at].r):
        dot = dots[at]
        if near and dot.y - dot.r >= bottom + gap:
            yield sorted(near)
            near = []
        bottom = max(bottom, dot.y + dot.r) if near else dot.y + dot.r
        near.append(at)
    if near:
        yield sorted(near)


def _step(near: Sequence[Place], gap: float, room: float) -> float:
    """From each dot of a cluster to the next."""
    if len(near) < 2:
        return 0.0
    step = 0.0
    for at, one in enumerate(near):
        for after, other in enumerate(near[at + 1 :], 1):
            reach, down = one.r + other.r + gap, one.y - other.y
            if abs(down) < reach:
                step = max(step, sqrt(reach**2 - down**2) / after)
    return min(step, max(0.0, room - 2 * max(dot.r for dot in near)) / (len(near) - 1))
