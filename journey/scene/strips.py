"""Cutting a page into strips, so that a large picture never stands in the memory as a whole."""

from collections.abc import Iterator, Sequence

from journey.scene.items import (
    Bend,
    Circle,
    Close,
    Item,
    Line,
    Path,
    Pen,
    Picture,
    Rect,
    Text,
)
from journey.scene.scene import Page

_REACH_OF_TEXT = 3.0
"""How far, in sizes, letters may stand out from their baseline: stacked accents do."""


def strip(items: Sequence[Item], top: float, bottom: float) -> Iterator[Item]:
    """The items that may be seen between two heights of a page, in pt from its upper edge."""
    for item in items:
        highest, lowest = _reach(item)
        if lowest >= top and highest <= bottom:
            yield item


def stack(pages: Sequence[Page]) -> list[tuple[float, Page]]:
    """Pages one below another, each with the height at which it begins."""
    placed: list[tuple[float, Page]] = []
    top = 0.0
    for page in pages:
        placed.append((top, page))
        top += page.height
    return placed


def _reach(item: Item) -> tuple[float, float]:
    """The heights between which an item draws, rather too much than too little."""
    match item:
        case Rect(y=y, height=height, pen=pen):
            return y - _half(pen), y + height + _half(pen)
        case Line(y1=one, y2=other, pen=pen):
            return min(one, other) - _half(pen), max(one, other) + _half(pen)
        case Circle(y=y, radius=radius, pen=pen):
            return y - radius - _half(pen), y + radius + _half(pen)
        case Path(steps=steps, pen=pen):
            heights = [step.y for step in steps if not isinstance(step, Close)]
            for step in steps:
                if isinstance(step, Bend):
                    heights += [step.y1, step.y2]
            return min(heights, default=0) - _half(pen), max(heights, default=0) + _half(pen)
        case Text(y=y, size=size):
            return y - _REACH_OF_TEXT * size, y + _REACH_OF_TEXT * size
        case Picture(y=y, height=height):
            return y, y + height


def _half(pen: Pen | None) -> float:
    return pen.width if pen else 0.0
