"""Where the stops, rails and lines of a route picture stand: pure geometry, in pt.

A *stretch* lies between two doors on a common axis. Each of its stops joins a rail at its left
and a rail at its right by a straight stub, and only the rails meet the doors. Stops stand in one
column, or in two that are staggered, so that the stubs of one run between the stops of the other.
The usual way runs down through the stops that it takes, passes the others at their left, and
leaves under the last one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journey.scene.items import Bend, Move, Step, To

Point = tuple[float, float]

GAP = 6.0
"""The least distance between a label and the next stub, line or label."""
DROP = 30.0
"""How far under its last stop the usual way leaves."""
PASS = 26.0
"""How far to the left of a stop the usual way passes it."""
CORNER = 8.0
WAY_CORNER = 9.0
CHANNEL = PASS + 12.0
"""How far left of the second column the usual way rises to it from under the first."""
NODE = 46.0
"""From a rail to the middle of the first column of stops."""
STUB = 14.0
"""The least length of a stub behind a label."""
_AIR = 2.0
"""Between a stop and the lines that end at it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop with what stands around its middle: radius with its rings, extent of its label."""

    id: str
    reach: float
    above: float
    """How far its label or its rings reach up from its middle."""
    below: float
    clear: float
    """How far right of its middle the stub at the right begins, past the label."""

    @property
    def drop(self) -> float:
        """How far under its middle the usual way turns to the right, past the label."""
        return max(DROP, self.below + GAP + 1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stops between two doors; `columns` are the middles of one or two columns of stops."""

    stops: tuple[Stop, ...]
    left: float
    right: float
    rails: tuple[float, float]
    columns: tuple[float, ...]
    way: tuple[str, ...] | None = None
    """The stops that the usual way takes, in order; empty: it passes by; None: there is none."""

    @property
    def rows(self) -> tuple[tuple[Stop, float], ...]:
        """The stops from top to bottom, each with the x of its column."""
        if len(self.columns) == 1:
            return tuple((stop, self.columns[0]) for stop in self.stops)
        half = (len(self.stops) + 1) // 2
        first, second = self.stops[:half], self.stops[half:]
        placed: list[tuple[Stop, float]] = []
        for index, stop in enumerate(first):
            placed.append((stop, self.columns[0]))
            if index < len(second):
                placed.append((second[index], self.columns[1]))
        return tuple(placed)

    @property
    def left_below(self) -> frozenset[str]:
        """The stops under which the way turns to the right: the last one of each column."""
        column = {stop.id: x for stop, x in self.rows}
        way = self.way or ()
        return frozenset(
            [one for one, other in pairwise(way) if column[one] != column[other]] + list(way[-1:])
        )

    def needs(self) -> tuple[float, ...]:
        """The least distance from each row to the next."""
        return tuple(
            self._need(upper, lower, staggered=len(self.columns) > 1)
            for (upper, _), (lower, _) in pairwise(self.rows)
        )

    def _need(self, upper: Stop, lower: Stop, *, staggered: bool) -> float:
        if upper.id in self.left_below:
            return upper.drop + lower.above + GAP
        if staggered:
            return max(upper.below, lower.above) + GAP
        return max(upper.below + lower.above + GAP, upper.reach + lower.reach + 2 * GAP)

    def extent(self, pitch: float) -> tuple[float, float, float]:
        """Reach above the first row, height from the first row to the last, reach below that."""
        rows = self.rows
        if not rows:
            return 0.0, 0.0, 0.0
        span = sum(max(need, pitch) for need in self.needs())
        below = [0.0]
        under = 0.0
        steps = (0.0, *(max(need, pitch) for need in reversed(self.needs())))
        for (stop, _), step in zip(reversed(rows), steps, strict=True):
            under += step
            leaves = stop.drop + GAP if stop.id in self.left_below else 0.0
            below.append(max(stop.below, leaves) - under)
        above = max(
            stop.above - offset
            for (stop, _), offset in zip(rows, self._offsets(pitch), strict=True)
        )
        bypass = 2 * GAP if self.way == () else 0.0
        return max(above, 0.0), span, max(below) + bypass

    def _offsets(self, pitch: float) -> tuple[float, ...]:
        """How far each row stands under the first."""
        offsets = [0.0]
        for need in self.needs():
            offsets.append(offsets[-1] + max(need, pitch))
        return tuple(offsets)

    def places(self, axis: float, pitch: float) -> dict[str, Point]:
        """The middle of each stop; the rows are centred on the axis."""
        if not self.stops:
            return {}
        _, span, _ = self.extent(pitch)
        top = axis - span / 2
        return {
            stop.id: (x, top + offset)
            for (stop, x), offset in zip(self.rows, self._offsets(pitch), strict=True)
        }


def shares(needs: Sequence[float], weights: Sequence[int], room: float) -> list[float]:
    """The width of each stretch: its share by weight, but never less than it needs."""
    fixed: set[int] = set()
    while True:
        rest = room - sum(needs[at] for at in fixed)
        weight = sum(weights[at] for at in range(len(needs)) if at not in fixed)
        short = {
            at
            for at in range(len(needs))
            if at not in fixed and rest * weights[at] / weight < needs[at]
        }
        if not short:
            return [
                needs[at] if at in fixed else rest * weights[at] / weight
                for at in range(len(needs))
            ]
        fixed |= short


def middles(
    rails: tuple[float, float], count: int, sign: float, most: float
) -> tuple[tuple[float, ...], float]:
    """The middles of one or two columns of stops between two rails, and the width of their labels.

    `sign` is the room from the middle of a stop to its label; labels are at most `most` wide, and
    what is left over stands evenly at either side.
    """
    left, right = rails
    first = left + NODE
    if count == 1:
        label = right - STUB - GAP - first - sign
        slack = max(label - most, 0.0)
        return (first + slack / 2,), label - slack
    # Both columns have labels of the same width: those of the first end before the channel.
    second = (first + right + CHANNEL + GAP - STUB) / 2
    label = right - STUB - GAP - second - sign
    slack = max(label - most, 0.0)
    return (first + slack / 2, second + slack / 2), label - slack


def in_order(ids: Sequence[str], way: Sequence[str]) -> tuple[str, ...]:
    """The stops of a stretch so that the way runs through them in its order.

    Those on the way take one another's places in the given order, the others keep theirs; a way
    that takes only one stop finds it in the middle.
    """
    on_way = [id for id in way if id in ids]
    if len(on_way) == 1 and len(ids) > 1:
        rest = [id for id in ids if id != on_way[0]]
        return (*rest[: len(ids) // 2], on_way[0], *rest[len(ids) // 2 :])
    taken = iter(on_way)
    return tuple(next(taken) if id in on_way else id for id in ids)


def stubs(stretch: Stretch, stop: Stop, place: Point, axis: float) -> tuple[tuple[Point, ...], ...]:
    """The thin lines of a stop: from the left door to it, from its label to the right door."""
    x, y = place
    left, right = stretch.rails
    into = ((stretch.left, axis), (left, axis), (left, y), (x - stop.reach - _AIR, y))
    out_of = ((x + stop.clear, y), (right, y), (right, axis), (stretch.right, axis))
    return _straightened(into), _straightened(out_of)


def usual_way(
    stretch: Stretch, places: dict[str, Point], axis: float, floor: float
) -> tuple[tuple[Point, ...], ...]:
    """The bold line through a stretch from door to door, in pieces between the stops it takes.

    `floor` is the height at which it passes by under all stops where it takes none of them.
    """
    if stretch.way is None:
        return ()
    if not stretch.stops:
        return (((stretch.left, axis), (stretch.right, axis)),)
    left, right = stretch.rails
    if not stretch.way:
        corners = ((left, axis), (left, floor), (right, floor), (right, axis))
        return (_straightened(((stretch.left, axis), *corners, (stretch.right, axis))),)
    stops = {stop.id: stop for stop in stretch.stops}
    first, last = stretch.way[0], stretch.way[-1]
    x, y = places[first]
    entry = ((stretch.left, axis), (left, axis), (left, y), (x - stops[first].reach - _AIR, y))
    between = tuple(
        tuple(_between(stretch, stops, places, one, other)) for one, other in pairwise(stretch.way)
    )
    x, y = places[last]
    low = y + stops[last].drop
    leave = ((x, y + stops[last].reach + _AIR), (x, low), (right, low), (right, axis))
    return (
        _straightened(entry),
        *(_straightened(piece) for piece in between),
        _straightened((*leave, (stretch.right, axis))),
    )


def _between(
    stretch: Stretch, stops: dict[str, Stop], places: dict[str, Point], one: str, other: str
) -> Iterator[Point]:
    """The corners of the way from one stop that it takes to the next."""
    (x, y), (next_x, next_y) = places[one], places[other]
    yield x, y + stops[one].reach + _AIR
    if next_x != x:
        channel = next_x - CHANNEL
        low = y + stops[one].drop
        yield from ((x, low), (channel, low), (channel, next_y))
        yield next_x - stops[other].reach - _AIR, next_y
        return
    passed = [
        stop
        for stop in stretch.stops
        if places[stop.id][0] == x and y < places[stop.id][1] < next_y
    ]
    if passed:
        upper = _middle(y + stops[one].reach, places[passed[0].id][1] - passed[0].reach, y + DROP)
        lower = places[passed[-1].id][1] + passed[-1].reach
        high = next_y - stops[other].reach
        lower = max((lower + high) / 2, next_y - DROP)
        yield from ((x, upper), (x - PASS, upper), (x - PASS, lower), (x, lower))
    yield next_x, next_y - stops[other].reach - _AIR


def _middle(upper: float, lower: float, most: float) -> float:
    return min((upper + lower) / 2, most)


def _straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """The corners of a line without those that are none."""
    kept: list[Point] = []
    for point in points:
        if kept and _near(kept[-1], point):
            continue
        while len(kept) > 1 and _on_one_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < 0.01 and abs(one[1] - other[1]) < 0.01


def _on_one_line(a: Point, b: Point, c: Point) -> bool:
    level = abs(a[1] - b[1]) < 0.01 and abs(b[1] - c[1]) < 0.01
    upright = abs(a[0] - b[0]) < 0.01 and abs(b[0] - c[0]) < 0.01
    return level or upright


def rounded(points: Sequence[Point], radius: float) -> tuple[Step, ...]:
    """A line through corners at right angles as the steps of a path, its corners rounded."""
    if len(points) < 2:
        return ()
    steps: list[Step] = [Move(*points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        bow = min(radius, _length(before, corner) / 2, _length(corner, after) / 2)
        start, end = _towards(corner, before, bow), _towards(corner, after, bow)
        one, two = _towards(corner, before, bow * 0.4477), _towards(corner, after, bow * 0.4477)
        steps += [To(*start), Bend(*one, *two, *end)]
    return (*steps, To(*points[-1]))


def _length(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: Point, end: Point, distance: float) -> Point:
    whole = _length(start, end)
    share = distance / whole if whole else 0.0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
