"""Marks on a finished map: which touchpoints are spoken of, each with its words above its card."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from journey.scene.items import Item, Pen, Rect
from journey.scene.scene import Scene
from journey.scene.typesetting import Line, typesetter
from journey.themes import Theme

_SIZE, _LEADING = 7.5, 10.0
_INSET = 3.5
_GAP = 1.5
"""From a card's edge to the frame around it."""
_ON_CARD = 3.0
"""How far a mark's words reach into its card, above the number that stands there."""
_CARDS = ("card", "ghost")


def marked(scene: Scene, marks: Mapping[str, Sequence[str]], theme: Theme) -> Scene:
    """The scene with a frame around the card of each touchpoint by id, and its words above it."""
    pages = tuple(
        replace(page, items=(*page.items, *_marks(page.items, page.width, marks, theme)))
        for page in scene.pages
    )
    return replace(scene, pages=pages)


def _marks(
    items: Sequence[Item], width: float, marks: Mapping[str, Sequence[str]], theme: Theme
) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Rect) and item.role in _CARDS and item.ref in marks:
            yield _frame(item, theme)
            yield from _words(item, marks[item.ref], width, theme)


def _frame(card: Rect, theme: Theme) -> Rect:
    return Rect(
        card.x - _GAP,
        card.y - _GAP,
        card.width + 2 * _GAP,
        card.height + 2 * _GAP,
        card.radius + _GAP,
        pen=Pen(theme.ink, 1.8),
        role="mark",
        ref=card.ref,
    )


def _words(card: Rect, words: Sequence[str], width: float, theme: Theme) -> Iterator[Item]:
    """The words, each on a line of its own, on a ground that stands out from every card."""
    lines = [typesetter().line(word, _SIZE, bold=True) for word in words]
    if not lines:
        return
    widest = max(line.width for line in lines) + 2 * _INSET
    left = min(max(card.x + card.width / 2 - widest / 2, 2.0), width - widest - 2.0)
    top = card.y + _ON_CARD - len(lines) * _LEADING
    yield Rect(
        left, top, widest, len(lines) * _LEADING, 3.5, fill=theme.ink, role="mark", ref=card.ref
    )
    yield from _said(lines, left + widest / 2, top, theme, card.ref)


def _said(lines: Sequence[Line], x: float, top: float, theme: Theme, ref: str) -> Iterator[Item]:
    for line in lines:
        baseline = top + _LEADING / 2 + 0.34 * _SIZE
        yield line.text(x, baseline, _SIZE, theme.sheet, "middle", bold=True, role="mark", ref=ref)
        top += _LEADING
