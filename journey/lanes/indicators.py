"""Indicators: the KPIs of a phase over those of its touchpoints, with value and target."""

from collections.abc import Iterator, Sequence

from journey.lanes.lane import (
    CARD_GAP,
    TEXT_END,
    TEXT_INSET,
    Block,
    Column,
    Desk,
    Lane,
    Paragraph,
    Stretch,
    height_of,
    stacked,
    text_lane,
)
from journey.model import Indicator
from journey.scene.items import Item, Rect
from journey.spoken_indicator import beside, valued

_SIDE_BY_SIDE = 72.0
"""The least width of an indicator where several of a phase stand side by side."""
_BETWEEN, _GAP = 8.0, 6.0
"""Between two that stand side by side, and between two under one another."""
_APART, _PAD = 5.0, 5.0
"""Above and under the bar of a phase, and from its edge to what stands in it."""


def _read(column: Column, desk: Desk) -> list[Paragraph]:
    ink = column.ink(desk.theme)
    quiet = column.ink(desk.theme, quiet=True)
    return [
        paragraph
        for indicator in column.touchpoint.indicators
        for paragraph in _indicator(indicator, column.text_width, ink, quiet, desk)
    ]


def _indicator(
    indicator: Indicator, width: float, ink: str, quiet: str, desk: Desk
) -> list[Paragraph]:
    words = desk.words
    value = words("not known yet")
    if (known := indicator.value) is not None:
        value = valued(known, indicator, words)
    return [
        desk.paragraph(indicator.name, width, colour=ink, gap=_GAP),
        desk.paragraph(value, width, colour=ink, bold=known is not None),
        *(
            desk.paragraph(said, width, leading=9.0, colour=quiet)
            for said in beside(indicator, words)
        ),
    ]


def _of_phase(stretch: Stretch, desk: Desk) -> Block | None:
    """A bar over all columns of the phase, its indicators side by side as far as they fit."""
    indicators = stretch.phase.indicators
    if not indicators:
        return None
    inner = stretch.width - CARD_GAP - TEXT_INSET - TEXT_END
    count = max(1, min(len(indicators), int((inner + _BETWEEN) // (_SIDE_BY_SIDE + _BETWEEN))))
    step = (inner + _BETWEEN) / count
    theme = desk.theme
    cells = [
        _indicator(indicator, step - _BETWEEN, theme.ink, theme.ink2, desk)
        for indicator in indicators
    ]
    lines = [cells[at : at + count] for at in range(0, len(cells), count)]
    heights = [max(height_of(cell) for cell in line) for line in lines]
    inside = sum(heights) + _GAP * (len(lines) - 1) + 2 * _PAD

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield Rect(
            stretch.x + CARD_GAP / 2, top + _APART, stretch.width - CARD_GAP, inside, 4,
            fill=stretch.colours(theme).tint, role="phase-bar", ref=stretch.phase.id,
        )  # fmt: skip
        y = top + _APART + _PAD
        for line, tall in zip(lines, heights, strict=True):
            yield from _side_by_side(line, stretch, step, y)
            y += tall + _GAP

    return Block(inside + 2 * _APART, draw)


def _side_by_side(
    cells: Sequence[Sequence[Paragraph]], stretch: Stretch, step: float, top: float
) -> Iterator[Item]:
    left = stretch.x + CARD_GAP / 2 + TEXT_INSET
    for at, cell in enumerate(cells):
        yield from stacked(cell, left + at * step, top, role="phase-cell", ref=stretch.phase.id)


LANE = Lane(
    key="indicators",
    name="Indicators",
    hint=lambda _journey: "value, target",
    order=60,
    least=44,
    has=lambda touchpoint: bool(touchpoint.indicators),
    blocks=text_lane(_read),
    has_over=lambda phase: bool(phase.indicators),
    over=_of_phase,
)
