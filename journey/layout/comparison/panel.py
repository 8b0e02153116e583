"""Compared curves over one another: one column a touchpoint, each map with its shape and name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journey import scales
from journey.lanes.lane import Block, Paragraph, height_of, stacked
from journey.layout.columns import MARGIN
from journey.layout.comparison.callouts import callouts
from journey.layout.comparison.columns import LEFT, NAMED, NUMBERED, RowColumn, StageBand
from journey.layout.comparison.content import Content, change_words
from journey.layout.comparison.runs import Run, Spot
from journey.layout.course import course
from journey.layout.frame import ScoreAxis
from journey.scene.items import Item, Line, Path, Pen
from journey.themes.theme import Theme, mix

_HEADROOM, _FOOTROOM = 16.0, 12.0
_APART = 23.0
"""Of the names at the curves' ends."""
_TO_SIGN, _SIGN = 22.0, 10.0
_MOST_NAME = 96.0
_NEAR = 7.5
"""Dots that are nearer than that in one column are moved aside."""
_SPACIOUS = 46.0
"""In narrower columns names are set in the smallest size."""


def panel(
    content: Content, bands: Sequence[StageBand], axis_height: float, *, named: bool = True
) -> Block:
    """The curves with the scale, the names of the maps, and those of the columns where `named`."""
    columns = [column for band in bands for column in band.columns]
    labels = [_label(content, column) if named else () for column in columns]
    under = max((height_of(label) for label in labels), default=0.0) + 8
    end = bands[-1].right if bands else LEFT

    def draw(top: float, _height: float) -> Iterator[Item]:
        axis = ScoreAxis(top + _HEADROOM, axis_height)
        yield from _ground(content, bands, axis, end, top, under)
        runs = [_run(at, spots) for at, spots in enumerate(_spots(content, columns, axis))]
        for run in reversed(runs):
            yield from _line(content, run)
        yield from _links(content, runs)
        for run in reversed(runs):
            for spot in run.spots:
                r = 4.6 if run.at == 0 else 3.5
                ref = spot.column.row.key
                yield from content.marker(run.at, spot.x, spot.y, r, "dot", ref)
        yield from _ends(content, runs, axis, end)
        yield from callouts(content, runs, axis, LEFT, end)
        for column, label in zip(columns, labels, strict=True):
            y = axis.bottom + _FOOTROOM + 2
            ref = column.row.key
            yield from stacked(
                label, column.middle, y, role="column-name", ref=ref, anchor="middle"
            )

    return Block(_HEADROOM + axis_height + _FOOTROOM + under, draw)


def _label(content: Content, column: RowColumn) -> tuple[Paragraph, ...]:
    desk, row = content.desk, column.row
    theme = desk.theme
    gap = content.is_absent(row)
    colour = theme.missing if gap else theme.ink
    width = column.width - 3
    change = content.change.get(row.key)
    if column.width < NAMED - 0.01:
        every = max(1, round(NUMBERED / column.width + 0.49))
        said = str(column.number) if column.number % every == 1 or every == 1 else ""
        return (desk.paragraph(said, NUMBERED * 2, colour=colour),)
    size, leading = (7.5, 9.2) if column.width >= _SPACIOUS else (7.0, 8.6)
    name = desk.paragraph(row.name, width, size=size, leading=leading, colour=colour, bold=gap)
    if not change:
        return (name,)
    said = change_words(change, content)
    marked = desk.paragraph(said, width, leading=9.2, colour=theme.passed, bold=True, gap=2)
    return name, marked


def _ground(
    content: Content,
    bands: Sequence[StageBand],
    axis: ScoreAxis,
    end: float,
    top: float,
    under: float,
) -> Iterator[Item]:
    """The scale with its words, the grid, the lines between phases."""
    desk = content.desk
    theme = desk.theme
    head = desk.paragraph(desk.words("Satisfaction"), 78, size=8.5, leading=10, bold=True)
    yield from stacked((head,), MARGIN, top - 4, role="lane-head")
    for band in bands[1:]:
        x, bottom = band.x, axis.bottom + _FOOTROOM + under - 4
        yield Line(x, top + 2, x, bottom, desk.rule(), role="phase-line")
    for tick in scales.ticks(content.scale, desk.words):
        y = axis.y(tick.normalised)
        is_middle = abs(tick.normalised - 50) < 0.01
        pen = Pen(theme.neutral if is_middle else theme.grid, 0.9 if is_middle else 0.8)
        yield Line(LEFT, y, end, y, pen, role="grid")
        if y < top + 8:
            continue
        number = desk.line(tick.number, 8.5, bold=True)
        yield number.text(
            LEFT - 8, y + 2.9, 8.5, theme.ink, "end", bold=True, role="tick", ref=tick.number
        )
        word = desk.paragraph(tick.word, 56, leading=8.6, colour=theme.ink2)
        height = height_of((word,))
        x = LEFT - 14 - max(6.0, desk.typesetter.width(tick.number, 8.5, bold=True))
        yield from stacked((word,), x, y - height / 2, role="tick-word", anchor="end")


def _spots(content: Content, columns: Sequence[RowColumn], axis: ScoreAxis) -> list[list[Spot]]:
    """The dots of each map from left to right; those at one place stand beside one another."""
    found: list[list[Spot]] = [[] for _ in range(content.count)]
    for column in columns:
        known = [
            (axis.y(cell.level), at)
            for at, cell in enumerate(column.row.cells)
            if cell.level is not None
        ]
        for cluster in _clusters(sorted(known)):
            step = min(8.5, column.width * 0.8 / max(1, len(cluster)))
            for place, (y, at) in enumerate(sorted(cluster, key=lambda pair: pair[1])):
                aside = (place - (len(cluster) - 1) / 2) * step
                found[at].append(Spot(at, column, column.middle + aside, y))
    return found


def _clusters(known: list[tuple[float, int]]) -> Iterator[list[tuple[float, int]]]:
    cluster: list[tuple[float, int]] = []
    for y, at in known:
        if cluster and y - cluster[-1][0] >= _NEAR:
            yield cluster
            cluster = []
        cluster.append((y, at))
    if cluster:
        yield cluster


def _run(at: int, spots: list[Spot]) -> Run:
    known = [right.column.number == left.column.number + 1 for left, right in pairwise(spots)]
    return Run(at, tuple(spots), course([(spot.x, spot.y) for spot in spots], known))


def _line(content: Content, run: Run) -> Iterator[Item]:
    """A curve: whole where columns follow one another, dashed over those without a score."""
    width = 2.4 if run.at == 0 else 1.5
    colour = content.colour(run.at)
    key = content.comparison.maps[run.at].key
    dense = len(run.spots) > 1 and run.spots[-1].x - run.spots[0].x < 12 * len(run.spots)
    width *= 0.7 if dense else 1.0
    for known, dash in ((True, ()), (False, (5.0, 4.0))):
        for steps in run.course.stretches(-1e9, 1e9, known=known):
            pen = Pen(colour, width if known else width * 0.75, dash, round_caps=known)
            role = "curve" if known else "curve-unknown"
            yield Path(steps, pen=pen, role=role, ref=key)


def _links(content: Content, runs: Sequence[Run]) -> Iterator[Item]:
    """Between two versions: a thin line from the score before to the score after."""
    if not content.changes:
        return
    places = [{spot.column.row.key: spot for spot in run.spots} for run in runs]
    for key, before in places[0].items():
        after = places[1].get(key)
        if after and abs(after.y - before.y) >= _NEAR:
            pen = link_pen(content.desk.theme)
            yield Line(before.x, before.y, after.x, after.y, pen, role="change", ref=key)


def link_pen(theme: Theme) -> Pen:
    """The dotted line from a score before to the score after."""
    return Pen(mix(theme.passed, theme.sheet, 0.3), 1.1, (1.5, 2.0))


@dataclass(slots=True)
class _End:
    run: Run
    x: float
    y: float
    name: Paragraph
    at: float

    @property
    def half(self) -> float:
        return max(_APART, height_of((self.name,)) + 6) / 2


def end_room(content: Content) -> float:
    """The width to keep free to the right of the columns, for the names of the maps."""
    widest = max(_name(content, at).width for at in range(content.count))
    return _TO_SIGN + _SIGN + widest + 2


def least_axis(content: Content) -> float:
    """The height of the score axis at which the names of all maps find a place."""
    return sum(
        2 * max(_APART, height_of((_name(content, at),)) + 6) / 2 for at in range(content.count)
    )


def _name(content: Content, at: int) -> Paragraph:
    return content.desk.paragraph(
        content.name(at), _MOST_NAME, size=8.5, leading=10.2, colour=content.colour(at), bold=True
    )


def _ends(content: Content, runs: Sequence[Run], axis: ScoreAxis, end: float) -> Iterator[Item]:
    """The names at the curves' ends, apart from one another, with dotted lines to them."""
    ends = [
        _End(run, run.spots[-1].x, run.spots[-1].y, _name(content, run.at), run.spots[-1].y)
        for run in runs
        if run.spots
    ]
    ends.sort(key=lambda each: (each.y, each.run.at))
    edge = axis.top - 10
    for each in ends:
        each.at = max(each.at, edge + each.half)
        edge = each.at + each.half
    edge = axis.bottom + 10
    for each in reversed(ends):
        each.at = min(each.at, edge - each.half)
        edge = each.at - each.half
    pen = Pen(content.desk.theme.ink3, 0.7, (1.2, 2.2))
    for each in ends:
        x = end + _TO_SIGN
        yield Line(each.x + 8, each.y, end + 2, each.y, pen, role="end-leader")
        yield Line(end + 2, each.y, x - 7, each.at, pen, role="end-leader")
        ref = content.comparison.maps[each.run.at].key
        yield from content.marker(each.run.at, x, each.at, 3.8, "end", ref)
        top = each.at - height_of((each.name,)) / 2
        yield from stacked((each.name,), x + _SIGN, top, role="end-name", ref=ref)
