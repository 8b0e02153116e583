"""The phases: arrows with name and purpose over their touchpoints, and how many these are."""

from collections.abc import Iterator
from typing import NamedTuple

from journey.lanes.lane import Block, Desk, Paragraph, height_of, stacked
from journey.layout import signs
from journey.layout.columns import NAME_SIZES, Band
from journey.layout.content import MapContent
from journey.layout.panel import head
from journey.scene.items import Box, Close, Item, Line, Move, Path, Pen, Step, To
from journey.themes import PhaseColours
from journey.themes.theme import mix

_TIP = 10.0
_GAP = 3.0
_HEIGHT = 36.0
_MOST_PURPOSE = 3
"""A purpose of more lines stands under the arrow."""
_COUNT_LINE = 4.0
_UNDER = 34.0
"""From the arrows to the curve panel where the count takes one line."""


class _Arrow(NamedTuple):
    """One arrow: its texts, and those that found no room in it and stand under it."""

    band: Band
    colours: PhaseColours
    is_first: bool
    is_last: bool
    name: Paragraph
    purpose: Paragraph | None
    under: tuple[Paragraph, ...]
    """The count, or why the phase is thin; then a purpose that is too long for the arrow."""

    @property
    def height(self) -> float:
        """What its texts need."""
        inner = (self.name, self.purpose) if self.purpose else (self.name,)
        return max(_HEIGHT, height_of(inner) + 10.4)

    @property
    def left(self) -> float:
        """Where it begins: the first at its column, the others behind the gap."""
        return self.band.x if self.is_first else self.band.x + _GAP / 2 + 0.5

    @property
    def text_left(self) -> float:
        """Where its texts begin."""
        return self.left + (12.0 if self.is_first else 18.5)


def arrows(
    content: MapContent,
    bands: tuple[Band, ...],
    desk: Desk,
    *,
    as_ways: bool = False,
    brief: bool = False,
) -> Block:
    """The arrows of a page with the counts under them.

    `as_ways`: for the graph view, where they have no head and the counts say that the
    touchpoints of a phase come in any order. `brief`: for an overview, which leaves purposes
    to the pages where one of them needs a place of its own.
    """
    drawn = [_arrow(content, band, bands, desk, as_ways=as_ways, brief=brief) for band in bands]
    if not drawn:
        return Block(0.0, lambda top, height: ())
    if brief and any(arrow.band.content.phase.purpose and not arrow.purpose for arrow in drawn):
        drawn = [arrow._replace(purpose=None) for arrow in drawn]
    height = max(arrow.height for arrow in drawn)
    under = max(height_of(arrow.under) for arrow in drawn)
    has_purpose = any(arrow.purpose or len(arrow.under) > 1 for arrow in drawn)
    hint = desk.words("purpose") if has_purpose else ""

    def draw(top: float, _height: float) -> Iterator[Item]:
        if not as_ways:
            yield from head(desk, desk.words("Phase"), hint, top + 8)
        for arrow in drawn:
            yield from _shape(arrow, top, height)
            yield from _texts(arrow, top)
            yield from _count(arrow, top + height + _COUNT_LINE, desk)

    return Block(height + _UNDER + max(0.0, under - 9.6), draw)


def box_of(band: Band, top: float, height: float) -> Box:
    """The box of a phase from its arrow to a height below."""
    return Box(band.x, top, band.width, height)


def _arrow(
    content: MapContent,
    band: Band,
    bands: tuple[Band, ...],
    desk: Desk,
    *,
    as_ways: bool,
    brief: bool,
) -> _Arrow:
    is_first, is_last = band is bands[0], band is bands[-1]
    phase = band.content.phase
    colours = desk.theme.phase(phase.hue(band.content.index))
    inset = 12.0 if is_first else 20.5
    width = max(24.0, band.width - inset - (14 if is_last else 2))
    name = phase.name
    if band.piece.parts > 1 and band.piece.part > 1:
        name = desk.words(
            "{phase}, continued {part} of {parts}",
            phase=phase.name,
            part=band.piece.part,
            parts=band.piece.parts,
        )
    said = desk.name(name, width, NAME_SIZES, leading=14, colour=colours.tone)
    purpose = None
    under = [_count_words(content, band, colours, desk, as_ways=as_ways)]
    if phase.purpose and band.piece.part == 1:
        ink2 = desk.theme.ink2
        purpose = desk.paragraph(phase.purpose, width, size=8, leading=10.8, colour=ink2)
        if len(said.lines) > 1 or len(purpose.lines) > _MOST_PURPOSE:
            if not brief:
                under.append(desk.paragraph(phase.purpose, band.width - 6, colour=ink2, gap=1))
            purpose = None
    return _Arrow(band, colours, is_first, is_last, said, purpose, tuple(under))


def _count_words(
    content: MapContent, band: Band, colours: PhaseColours, desk: Desk, *, as_ways: bool
) -> Paragraph:
    words = desk.words
    count = len(band.content.phase.existing)
    if band.content.is_thin:
        mean = len(content.journey.existing) / len(content.journey.phases)
        said = words.plural(
            "Thin phase: {count} touchpoint, {mean} on average",
            "Thin phase: {count} touchpoints, {mean} on average",
            count,
            mean=words.number(round(mean, 1)),
        )
        return desk.paragraph(said, band.width - 6, colour=colours.tone, bold=True)
    if band.piece.parts > 1:
        said = words("{shown} of {count} touchpoints", shown=_shown(band), count=count)
    elif as_ways and count > 1:
        said = words("{count} touchpoints, in any order", count=count)
    else:
        said = words.plural("{count} touchpoint", "{count} touchpoints", count)
    return desk.paragraph(said, band.width - 6, colour=desk.theme.ink2)


def _shown(band: Band) -> int:
    return sum(not column.is_ghost for column in band.columns)


def _shape(arrow: _Arrow, top: float, height: float) -> Iterator[Item]:
    tip = min(_TIP, height / 3)
    left, right = arrow.left, arrow.band.right - (tip + 2 if arrow.is_last else 1)
    bottom, middle = top + height, top + height / 2
    steps: list[Step] = [
        Move(left, top),
        To(right, top),
        To(right + tip, middle),
        To(right, bottom),
        To(left, bottom),
    ]
    if not arrow.is_first:
        steps.append(To(left + tip, middle))
    steps.append(Close())
    yield Path(tuple(steps), fill=arrow.colours.tint, role="phase", ref=arrow.band.content.phase.id)


def _texts(arrow: _Arrow, top: float) -> Iterator[Item]:
    id = arrow.band.content.phase.id
    inner = top + (5.6 if arrow.purpose or len(arrow.name.lines) > 1 else 11.0)
    yield from stacked((arrow.name,), arrow.text_left, inner, role="phase-name", ref=id)
    if arrow.purpose:
        below = inner + arrow.name.height
        yield from stacked((arrow.purpose,), arrow.text_left, below, role="phase-purpose", ref=id)


def _count(arrow: _Arrow, top: float, desk: Desk) -> Iterator[Item]:
    """The line or the hatched band under an arrow, and the words under that."""
    id = arrow.band.content.phase.id
    left, right = arrow.left, arrow.band.right - 4
    tone = arrow.colours.tone
    if arrow.band.content.is_thin:
        colour = mix(tone, arrow.colours.tint, 0.25)
        yield from signs.hatched(left, top, right - left, 6, colour, arrow.colours.tint, id)
    else:
        yield Line(left, top + 0.6, right, top + 0.6, Pen(tone, 1.2), role="count-line", ref=id)
    yield from stacked(arrow.under, left, top + 9.2, role="phase-count", ref=id)
