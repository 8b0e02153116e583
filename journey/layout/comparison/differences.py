"""Differences to each of the others as bars: to the right where we are better, else to the left."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journey.comparing import Row, Verdict
from journey.lanes.lane import Block, Paragraph, height_of, stacked
from journey.layout.columns import MARGIN
from journey.layout.comparison.content import Content, Stage
from journey.scene.items import Item, Line, Pen, Rect
from journey.themes.theme import mix

_NAMES = 190.0
_BAR, _GAP = 8.0, 3.4
_ROW_GAP = 9.0
_UNDER_STAGE = 12.0
_LEAST_SIDE = 0.15
_NUMBER = 50.0
"""The room for the number at a bar's end."""


class _Bars(NamedTuple):
    stage: Stage
    row: Row
    name: Paragraph
    others: tuple[int, ...]

    @property
    def height(self) -> float:
        bars = len(self.others) * (_BAR + _GAP) - _GAP
        return max(bars, self.name.height) + _ROW_GAP


def differences(content: Content, width: float) -> Block:
    """All touchpoints where ours and another score are known, by phase."""
    stages = [(stage, _bars(content, stage)) for stage in content.stages]
    stages = [(stage, bars) for stage, bars in stages if bars]
    reach = _reach([bar for _, bars in stages for bar in bars], width)
    height = (
        sum(
            _head_height(content, stage, width) + sum(bar.height for bar in bars)
            for stage, bars in stages
        )
        + 22
    )
    desk = content.desk
    nothing = desk.paragraph(
        desk.words("No touchpoint has a score on our map and on another."), width, size=9
    )

    def draw(top: float, _height: float) -> Iterator[Item]:
        if not stages:
            yield from stacked((nothing,), MARGIN, top, role="nothing")
            return
        yield from _axis(content, top, height, reach.middle)
        y = top + 22
        for stage, bars in stages:
            yield from _stage_head(content, stage, y, width)
            y += _head_height(content, stage, width)
            for bar in bars:
                yield from _drawn(content, bar, y, reach)
                y += bar.height

    return Block(height if stages else nothing.height, draw)


def _bars(content: Content, stage: Stage) -> list[_Bars]:
    found: list[_Bars] = []
    for row in stage.rows:
        others = tuple(at for at in range(1, content.count) if row.cells[at].delta)
        if others:
            name = content.desk.paragraph(row.name, _NAMES - 8, size=8.5, leading=10)
            found.append(_Bars(stage, row, name, others))
    return found


class _Reach(NamedTuple):
    """Where the bars begin, and how long a point of 100 is."""

    middle: float
    point: float


def _reach(bars: Sequence[_Bars], width: float) -> _Reach:
    """As long as the sheet holds on both sides; a side without bars keeps room for its word."""
    points = [
        delta.points for bar in bars for at in bar.others if (delta := bar.row.cells[at].delta)
    ]
    ahead, behind = max([0.0, *points]), -min([0.0, *points])
    room = width - 2 * MARGIN - _NAMES - 2 * _NUMBER
    total = max(1.0, ahead + behind)
    share = min(1 - _LEAST_SIDE, max(_LEAST_SIDE, behind / total))
    point = min(room * share / max(behind, 0.1), room * (1 - share) / max(ahead, 0.1))
    return _Reach(MARGIN + _NAMES + _NUMBER + room * share, point)


def _axis(content: Content, top: float, height: float, middle: float) -> Iterator[Item]:
    desk = content.desk
    yield Line(middle, top + 16, middle, top + height, Pen(desk.theme.neutral, 1.0), role="zero")
    behind = desk.line(desk.words("others are better"), 8.5, bold=True)
    ahead = desk.line(desk.words("we are better"), 8.5, bold=True)
    y = top + 8
    yield behind.text(middle - 12, y, 8.5, desk.theme.weak, "end", bold=True, role="side")
    yield ahead.text(middle + 12, y, 8.5, desk.theme.passed, bold=True, role="side")


def _stage_name(content: Content, stage: Stage, width: float) -> Paragraph:
    tone = content.phase_colours(stage).tone
    room = width - 2 * MARGIN
    return content.desk.paragraph(
        stage.phase.name, room, size=10, leading=12, colour=tone, bold=True
    )


def _head_height(content: Content, stage: Stage, width: float) -> float:
    return _stage_name(content, stage, width).height + _UNDER_STAGE


def _stage_head(content: Content, stage: Stage, top: float, width: float) -> Iterator[Item]:
    tone = content.phase_colours(stage).tone
    name = _stage_name(content, stage, width)
    yield from stacked((name,), MARGIN, top + 2, role="difference-phase", ref=stage.phase.key)
    y = top + name.height + 5
    yield Line(MARGIN, y, width - MARGIN, y, Pen(tone, 0.8), role="rule")


def _drawn(content: Content, bar: _Bars, top: float, reach: _Reach) -> Iterator[Item]:
    desk, theme = content.desk, content.desk.theme
    inner = bar.height - _ROW_GAP
    middle = reach.middle
    name_top = top + (inner - height_of((bar.name,))) / 2
    yield from stacked((bar.name,), MARGIN, name_top, role="difference-row", ref=bar.row.key)
    y = top + (inner - (len(bar.others) * (_BAR + _GAP) - _GAP)) / 2
    for at in bar.others:
        delta = bar.row.cells[at].delta
        if delta is None:
            continue
        extent = reach.point * abs(delta.points)
        is_ahead = delta.points > 0
        colour = theme.ramp[4] if is_ahead else theme.ramp[0]
        clear = delta.verdict is not Verdict.NO_CLEAR_DIFFERENCE
        left = middle if is_ahead else middle - extent
        if extent > 0.5:
            fill = colour if delta.is_proven else mix(colour, theme.sheet, 0.55 if clear else 0.9)
            pen = None if delta.is_proven else Pen(colour, 0.8, () if clear else (2.0, 1.6))
            yield Rect(left, y, extent, _BAR, 1, fill, pen, role="bar", ref=f"{bar.row.key} {at}")
        end = middle + extent if is_ahead else middle - extent
        away = 9 if is_ahead or not delta.points else -9
        y_middle = y + _BAR / 2
        yield from content.marker(at, end + away, y_middle, 3.0, "bar-sign", bar.row.key)
        star = "" if delta.has_same_basis else " *"
        said = desk.line(content.signed(delta) + star, 8.5, bold=True)
        x = end + away * 1.9
        anchor = "start" if away > 0 else "end"
        yield said.text(
            x, y_middle + 3, 8.5, theme.ink, anchor, bold=True, role="bar-number",
            ref=f"{bar.row.key} {at}",
        )  # fmt: skip
        y += _BAR + _GAP


def differs_in_basis(rows: Sequence[Row]) -> bool:
    """Whether any delta compares scores of other methods or scales."""
    return any(c.delta and not c.delta.has_same_basis for row in rows for c in row.cells)
