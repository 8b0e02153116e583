"""The course of one curve over a page: where it runs, where it is known, what lies under it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journey.scene.curve import Point, along, bends
from journey.scene.items import Bend, Close, Move, Step, To

_HALVINGS = 24
"""Enough to find where a stretch crosses a height: to a ten-millionth of its length."""


class Course(NamedTuple):
    """A monotone curve through points that go from left to right.

    `known` says of each stretch between two points whether no score is missing on it.
    """

    points: tuple[Point, ...]
    known: tuple[bool, ...]
    bends: tuple[Bend, ...]
    xs: tuple[float, ...]

    def y(self, x: float) -> float | None:
        """The height of the curve at x; None beside its ends."""
        if len(self.points) < 2 or not self.xs[0] <= x <= self.xs[-1]:
            return None
        at = min(max(bisect_right(self.xs, x) - 1, 0), len(self.bends) - 1)
        start, end = self.points[at], self.points[at + 1]
        return along(start, self.bends[at], (x - start[0]) / (end[0] - start[0]))[1]

    def extent(self, left: float, right: float) -> tuple[float, float] | None:
        """The highest and the lowest y between two x; None where the curve does not run there.

        Exact: between its points the curve only rises or only falls.
        """
        if not self.xs or right < self.xs[0] or left > self.xs[-1]:
            return None
        first, last = bisect_left(self.xs, left), bisect_right(self.xs, right)
        ys = [point[1] for point in self.points[first:last]]
        for x in (max(left, self.xs[0]), min(right, self.xs[-1])):
            y = self.y(x)
            if y is not None:
                ys.append(y)
        return (min(ys), max(ys)) if ys else None

    def stretches(self, left: float, right: float, *, known: bool) -> Iterator[tuple[Step, ...]]:
        """The known or the unknown stretches between two x, each as the steps of a path."""
        steps: list[Step] = []
        for at, bend in enumerate(self.bends):
            piece = _cut(self.points[at], bend, left, right)
            if piece is None or self.known[at] is not known:
                if steps:
                    yield tuple(steps)
                steps = []
            else:
                start, cut = piece
                steps.extend((cut,) if steps else (Move(*start), cut))
        if steps:
            yield tuple(steps)

    def areas(
        self, neutral: float, left: float, right: float
    ) -> Iterator[tuple[bool, tuple[Step, ...]]]:
        """What lies between the known stretches and a height; True for areas above it."""
        run: list[Bend] = []
        start: Point = (0.0, 0.0)
        for at, bend in enumerate(self.bends):
            piece = _cut(self.points[at], bend, left, right) if self.known[at] else None
            if piece is None:
                yield from _lobes(start, run, neutral)
                run = []
            else:
                start = piece[0] if not run else start
                run.append(piece[1])
        yield from _lobes(start, run, neutral)


_LEVEL = 0.05
"""Heights nearer to each other than this, in pt, are one."""


def course(points: Sequence[Point], known: Sequence[bool]) -> Course:
    """The curve through points whose x grow; one `known` for each stretch between two of them."""
    return Course(tuple(points), tuple(known), bends(points), tuple(point[0] for point in points))


def _lobes(
    start: Point, run: Sequence[Bend], neutral: float
) -> Iterator[tuple[bool, tuple[Step, ...]]]:
    """A run of stretches cut where it crosses the neutral height, each part closed along it."""
    begin = start
    lobe: list[Bend] = []
    for bend in run:
        crossing = _crossing(start, bend, neutral)
        first, rest = _split(start, bend, crossing) if crossing is not None else (bend, None)
        lobe.append(first)
        if rest is not None:
            yield from _lobe(begin, lobe, neutral)
            begin, lobe = (first.x, neutral), [rest]
        elif abs(bend.y - neutral) < _LEVEL:  # where a score is neutral another side may begin
            yield from _lobe(begin, lobe, neutral)
            begin, lobe = (bend.x, bend.y), []
        start = (bend.x, bend.y)
    yield from _lobe(begin, lobe, neutral)


def _lobe(
    begin: Point, lobe: Sequence[Bend], neutral: float
) -> Iterator[tuple[bool, tuple[Step, ...]]]:
    heights = [begin[1], *(bend.y for bend in lobe)]
    if not lobe or max(abs(y - neutral) for y in heights) < _LEVEL:
        return
    is_above = neutral - min(heights) > max(heights) - neutral
    yield (
        is_above,
        (Move(begin[0], neutral), To(*begin), *lobe, To(lobe[-1].x, neutral), Close()),
    )


def _crossing(start: Point, bend: Bend, height: float) -> float | None:
    """The share (0-1) of a stretch at which it crosses a height; None where it does not."""
    if (start[1] - height) * (bend.y - height) >= 0:
        return None
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if (along(start, bend, middle)[1] - height) * (start[1] - height) > 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _cut(start: Point, bend: Bend, left: float, right: float) -> tuple[Point, Bend] | None:
    """The part of a stretch between two x, which grow evenly along it; None where none is left."""
    if bend.x <= left or start[0] >= right:
        return None
    if bend.x > right:
        bend = _split(start, bend, (right - start[0]) / (bend.x - start[0]))[0]
    if start[0] < left:
        share = (left - start[0]) / (bend.x - start[0])
        head, bend = _split(start, bend, share)
        start = (head.x, head.y)
    return start, bend


def _split(start: Point, bend: Bend, share: float) -> tuple[Bend, Bend]:
    """A Bézier stretch as two (de Casteljau)."""

    def between(a: Point, b: Point) -> Point:
        return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share

    second, third, end = (bend.x1, bend.y1), (bend.x2, bend.y2), (bend.x, bend.y)
    a, b, c = between(start, second), between(second, third), between(third, end)
    d, e = between(a, b), between(b, c)
    f = between(d, e)
    return Bend(*a, *d, *f), Bend(*e, *c, *end)
