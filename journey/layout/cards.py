"""The touchpoint cards: number, name, parts; and the texts of missing touchpoints."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from journey.lanes.lane import TEXT_INSET, Column, Desk, Paragraph, height_of, stacked
from journey.layout import signs
from journey.layout.columns import Band
from journey.layout.content import MapContent
from journey.layout.panel import head, head_height
from journey.scene.items import Circle, Item, Line, Pen, Rect
from journey.scene.typesetting import Line as TypeLine

_LEAST = 62.0
_NAME_TOP = 21.0
_UNDER = 6.4
_ABOVE_PARTS = 1.6
_BADGE = 6.5
_STAR = 4.6
_TREE = 8.0
"""From the left of the card's text to the names of its parts."""


class _Card(NamedTuple):
    """A card with its texts wrapped."""

    column: Column
    number: TypeLine
    weak: TypeLine | None
    weak_below: bool
    """Whether "weak" finds no room beside the number and stands on a line of its own."""
    name: Paragraph
    parts: tuple[Paragraph, ...]

    @property
    def name_top(self) -> float:
        """From the card's upper edge to its name."""
        return _NAME_TOP + (9.6 if self.weak_below else 0.0)

    @property
    def badge_width(self) -> float:
        """The width of the round sign with the number; wider from 100 on."""
        return max(2 * _BADGE, self.number.width + 6)

    @property
    def height(self) -> float:
        """What its texts need."""
        parts = height_of(self.parts) + _ABOVE_PARTS if self.parts else 0.0
        return self.name_top + self.name.height + parts + _UNDER


class _Ghost(NamedTuple):
    """The texts of a missing touchpoint, which stand without a card."""

    column: Column
    texts: tuple[Paragraph, ...]

    @property
    def height(self) -> float:
        """What its texts need."""
        return height_of(self.texts) + 14


class Cards:
    """The row of cards on one page, all of one height."""

    def __init__(self, content: MapContent, bands: tuple[Band, ...], desk: Desk) -> None:
        self._desk = desk
        self._hues = [phase.phase.hue(phase.index) for phase in content.phases]
        columns = [column for band in bands for column in band.columns]
        self._hint = _count(columns, desk)
        self._cards = [_card(column, desk) for column in columns if not column.is_ghost]
        self._ghosts = [_ghost(column, desk) for column in columns if column.is_ghost]
        self.height = max(
            [
                _LEAST if columns else 28.0,
                head_height(desk, desk.words("Touchpoints"), self._hint) + 6,
                *(card.height for card in self._cards),
                *(ghost.height for ghost in self._ghosts),
            ]
        )

    def draw(self, top: float, values: Mapping[str, str]) -> Iterator[Item]:
        """The cards; `values` are scores that found no place at their dots, by touchpoint."""
        yield from head(self._desk, self._desk.words("Touchpoints"), self._hint, top + 5)
        for card in self._cards:
            yield from self._draw_card(card, top, values.get(card.column.touchpoint.id, ""))
        for ghost in self._ghosts:
            column = ghost.column
            id = column.touchpoint.id
            yield from stacked(ghost.texts, column.text_left, top + 4, role="card-text", ref=id)

    def _draw_card(self, card: _Card, top: float, value: str) -> Iterator[Item]:
        theme, column = self._desk.theme, card.column
        id = column.touchpoint.id
        pen = Pen(theme.weak, 1.3) if column.is_weak else Pen(theme.line, 0.8)
        yield Rect(
            column.card_left, top, column.card_width, self.height, 5,
            fill=theme.sheet, pen=pen, role="card", ref=id,
        )  # fmt: skip
        yield from self._badge(card, top)
        yield from self._beside_badge(card, top, value)
        yield from stacked(
            (card.name,), column.text_left, top + card.name_top - 0.6, role="card-name", ref=id
        )
        if card.parts:
            yield from self._tree(card, top + card.name_top + card.name.height - 0.6)

    def _badge(self, card: _Card, top: float) -> Iterator[Item]:
        theme, column = self._desk.theme, card.column
        id = column.touchpoint.id
        tone = theme.phase(self._hues[column.phase]).tone
        width = card.badge_width
        x, y = column.text_left + width / 2, top + 11
        if width > 2 * _BADGE:
            yield Rect(
                column.text_left, y - _BADGE, width, 2 * _BADGE, _BADGE, tone, role="number", ref=id
            )
        else:
            yield Circle(x, y, _BADGE, fill=tone, role="number", ref=id)
        colour = theme.on(tone)
        yield card.number.text(x, y + 2.7, 7.5, colour, "middle", bold=True, role="number", ref=id)

    def _beside_badge(self, card: _Card, top: float, value: str) -> Iterator[Item]:
        """At the right of the number: "weak", the star, a value without place in the panel."""
        theme, column = self._desk.theme, card.column
        id = column.touchpoint.id
        right = column.card_left + column.card_width - TEXT_INSET
        if card.weak:
            y = top + (_NAME_TOP + 6.3 if card.weak_below else 13.8)
            x, anchor = (column.text_left, "start") if card.weak_below else (right, "end")
            yield card.weak.text(x, y, 7.5, theme.weak, anchor, bold=True, role="weak", ref=id)
            right -= 0.0 if card.weak_below else card.weak.width + 3
        room = right - column.text_left - card.badge_width - 2
        if column.touchpoint.moment_of_truth and room >= 2 * _STAR:
            yield signs.star(right - _STAR, top + 11, _STAR, theme.ink, "moment-of-truth", id)
            right -= 2 * _STAR + 2
            room -= 2 * _STAR + 2
        said = self._desk.line(value, 7.5, bold=True) if value else None
        if said and said.width <= room:
            yield said.text(
                right, top + 13.8, 7.5, theme.ink, "end", bold=True, role="value", ref=id
            )

    def _tree(self, card: _Card, top: float) -> Iterator[Item]:
        """The parts of a touchpoint, indented on a small tree."""
        theme, column = self._desk.theme, card.column
        id = column.touchpoint.id
        x = column.text_left + 2
        rule = Pen(theme.neutral, 0.8)
        y = top + _ABOVE_PARTS
        for part in card.parts:
            middle = y + 4.6
            yield Line(x, middle, x + 4, middle, rule, role="tree", ref=id)
            yield from stacked((part,), x + 6.5, y, role="card-text", ref=id)
            y += part.height
        end = y - card.parts[-1].height + 4.6
        yield Line(x, top + 0.4, x, end, rule, role="tree", ref=id)


def _card(column: Column, desk: Desk) -> _Card:
    touchpoint = column.touchpoint
    number = desk.line(str(column.number), 7.5, bold=True)
    said = desk.words("weak?") if column.is_unsure else desk.words("weak")
    weak = desk.line(said, 7.5, bold=True) if column.is_weak else None
    badge = max(2 * _BADGE, number.width + 6)
    weak_below = weak is not None and badge + 3 + weak.width > column.text_width
    return _Card(
        column,
        number,
        weak,
        weak_below,
        desk.paragraph(touchpoint.name, column.text_width),
        tuple(
            desk.paragraph(
                part.name, column.text_width - 8.5, size=7, leading=8.8, colour=desk.theme.ink2
            )
            for part in touchpoint.parts
        ),
    )


def _ghost(column: Column, desk: Desk) -> _Ghost:
    colour, words, touchpoint = column.ink(desk.theme), desk.words, column.touchpoint
    name = words("planned") if column.is_planned else words("missing")
    width = column.text_width
    texts = [
        desk.paragraph(name, width, size=8.5, leading=11.5, colour=colour, bold=True),
        desk.paragraph(touchpoint.name, width),
    ]
    if touchpoint.reason:
        texts.append(desk.paragraph(touchpoint.reason, width, colour=colour, italic=True, gap=3.4))
    return _Ghost(column, tuple(texts))


def _count(columns: Sequence[Column], desk: Desk) -> str:
    """How many touchpoints stand on this page, and how many are missing or planned."""
    words = desk.words
    ghosts = [column for column in columns if column.is_ghost]
    planned = sum(ghost.is_planned for ghost in ghosts)
    missing = len(ghosts) - planned
    parts = [str(len(columns) - len(ghosts))]
    if missing:
        parts.append(words.plural("{count} missing", "{count} missing", missing))
    if planned:
        parts.append(words("{count} planned", count=planned))
    return words.listing(parts)
