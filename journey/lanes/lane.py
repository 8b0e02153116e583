"""What a lane is: one row of the map under the touchpoints, and what every lane draws with.

A lane is given the columns of one phase on one page and returns blocks; a block knows the
least height that it needs and draws itself when told where it stands. The row is as high as
its highest block. Nothing is ever cut: a longer text makes a higher row.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from journey.locales import Words
from journey.model import Journey, Phase, Touchpoint
from journey.scene.items import Item, Pen, Text
from journey.scene.typesetting import Anchor, Line, Typesetter
from journey.themes import Absent, PhaseColours, Theme

CARD_GAP = 5.0
"""The room between two cards."""
TEXT_INSET = 4.0
"""From the left edge of a card to its text."""
TEXT_END = 2.5
"""From its text to its right edge; ragged lines seldom come so near."""


class Paragraph(NamedTuple):
    """Wrapped words in one style; `gap` is the room above it, unless it comes first."""

    lines: tuple[Line, ...]
    size: float
    leading: float
    colour: str
    bold: bool = False
    italic: bool = False
    gap: float = 0.0

    @property
    def height(self) -> float:
        """The height of all of its lines."""
        return len(self.lines) * self.leading

    @property
    def width(self) -> float:
        """The width of its widest line."""
        return max((line.width for line in self.lines), default=0.0)


@dataclass(frozen=True, slots=True)
class Desk:
    """What everything is drawn with: measured type, colours, the words of the reader's language."""

    typesetter: Typesetter
    theme: Theme
    words: Words
    language: str
    """The language in which the journey is written, for hyphenation."""
    missing: set[str] = field(default_factory=set[str])
    """Characters met so far for which there is no font."""

    def line(self, text: str, size: float, *, bold: bool = False, italic: bool = False) -> Line:
        """A text on one line, however long."""
        line = self.typesetter.line(text, size, bold=bold, italic=italic)
        self.missing.update(line.missing)
        return line

    def paragraph(
        self,
        text: str,
        width: float,
        *,
        size: float = 7.5,
        leading: float = 9.6,
        colour: str | None = None,
        bold: bool = False,
        italic: bool = False,
        gap: float = 0.0,
    ) -> Paragraph:
        """A text wrapped to a width."""
        lines = self.typesetter.wrap(
            text, width, size, bold=bold, italic=italic, language=self.language
        )
        for line in lines:
            if line.missing:
                self.missing.update(line.missing)
        return Paragraph(lines, size, leading, colour or self.theme.ink, bold, italic, gap)

    def name(
        self, text: str, width: float, sizes: Sequence[float], *, leading: float, colour: str
    ) -> Paragraph:
        """A bold name at the largest size that breaks no word of it; `leading` is of the first."""
        size, lines = self.typesetter.name(text, width, sizes, bold=True, language=self.language)
        self.missing.update(character for line in lines for character in line.missing)
        return Paragraph(lines, size, leading * size / sizes[0], colour, bold=True)

    def rule(self, colour: str | None = None, width: float = 0.8) -> Pen:
        """The pen of a thin rule."""
        return Pen(colour or self.theme.line, width)


def height_of(paragraphs: Iterable[Paragraph]) -> float:
    """The height of paragraphs under one another, with the gaps between them."""
    height = 0.0
    for at, paragraph in enumerate(paragraphs):
        height += paragraph.height + (paragraph.gap if at else 0.0)
    return height


def stacked(
    paragraphs: Iterable[Paragraph],
    x: float,
    top: float,
    *,
    role: str,
    ref: str = "",
    anchor: Anchor = "start",
) -> Iterator[Text]:
    """Paragraphs under one another from a top edge downwards.

    Every second one has the role "... next", so that lines of one text can be told from the
    lines of its neighbour.
    """
    for at, paragraph in enumerate(paragraphs):
        top += paragraph.gap if at else 0.0
        said = f"{role} next" if at % 2 else role
        for line in paragraph.lines:
            yield line.text(
                x,
                baseline(top, paragraph.size, paragraph.leading),
                paragraph.size,
                paragraph.colour,
                anchor=anchor,
                bold=paragraph.bold,
                italic=paragraph.italic,
                role=said,
                ref=ref,
            )
            top += paragraph.leading


def baseline(top: float, size: float, leading: float) -> float:
    """The baseline of a line of type that stands in a strip of that height."""
    return top + leading / 2 + 0.28 * size


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a sheet: the height it needs, and its items when its top and height are known."""

    height: float
    draw: Callable[[float, float], Iterable[Item]]


class Column(NamedTuple):
    """One touchpoint's column: what it shows, and where it lies from left to right."""

    touchpoint: Touchpoint
    phase: int
    """The place of its phase among the phases, from 0."""
    number: int | None = None
    """The number on its card; None where the touchpoint is not there."""
    is_weak: bool = False
    x: float = 0.0
    width: float = 0.0
    is_planned: bool = False
    """Whether it stands on the map as planned; what a finding suggests is missing."""
    is_unsure: bool = False
    """Whether it is weak, but may be so by chance."""

    @property
    def is_ghost(self) -> bool:
        """Whether the touchpoint is missing: planned, or suggested by a finding."""
        return self.number is None

    @property
    def middle(self) -> float:
        """The x of its dot."""
        return self.x + self.width / 2

    @property
    def card_left(self) -> float:
        """The left edge of its card."""
        return self.x + CARD_GAP / 2

    @property
    def card_width(self) -> float:
        """The width of its card."""
        return self.width - CARD_GAP

    @property
    def text_left(self) -> float:
        """Where its texts begin."""
        return self.card_left + TEXT_INSET

    @property
    def text_width(self) -> float:
        """The width that its texts have."""
        return self.width - CARD_GAP - TEXT_INSET - TEXT_END

    def absent(self, theme: Theme) -> Absent:
        """How it is drawn where its touchpoint is not there."""
        return theme.absent(planned=self.is_planned)

    def ink(self, theme: Theme, *, quiet: bool = False) -> str:
        """The colour of its texts in the lanes; `quiet`: of those that matter less."""
        if self.is_ghost:
            return self.absent(theme).colour
        return theme.ink2 if quiet else theme.ink


class Stretch(NamedTuple):
    """A phase where it begins on a page: what lies over all of its columns there."""

    phase: Phase
    place: int
    """The place of the phase among the phases, from 0."""
    x: float
    width: float

    def colours(self, theme: Theme) -> PhaseColours:
        """The colours that its heading has."""
        return theme.phase(self.phase.hue(self.place))


def _no_bar(_stretch: Stretch, _desk: Desk) -> Block | None:
    return None


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of the map."""

    key: str
    name: str
    """In English; `words(lane.name)` says it in the reader's language."""
    order: int
    least: float
    """The least height of the row."""
    has: Callable[[Touchpoint], bool]
    """Whether a touchpoint has something to show in it."""
    blocks: Callable[[Sequence[Column], Desk], Iterable[Block]]
    """What stands in it under the columns of one phase."""
    hint: Callable[[Journey], str] = lambda _journey: ""
    """A second line under its name, in English."""
    border: str = ""
    """The name of the line of a service blueprint above it."""
    has_over: Callable[[Phase], bool] = lambda _phase: False
    """Whether a phase as a whole has something to show in it."""
    over: Callable[[Stretch, Desk], Block | None] = _no_bar
    """What stands in it for a phase as a whole, over what its touchpoints show."""

    def is_used(self, journey: Journey) -> bool:
        """Whether any phase or touchpoint has something to show in it."""
        return any(self.has_over(phase) for phase in journey.phases) or any(
            self.has(touchpoint) for touchpoint in journey.touchpoints
        )


def text_lane(
    read: Callable[[Column, Desk], Sequence[Paragraph]],
) -> Callable[[Sequence[Column], Desk], Iterator[Block]]:
    """The blocks of a lane that only writes: `read` gives each column's paragraphs."""

    def blocks(columns: Sequence[Column], desk: Desk) -> Iterator[Block]:
        for column in columns:
            paragraphs = tuple(read(column, desk))
            if paragraphs:
                yield _written(column, paragraphs)

    return blocks


def _written(column: Column, paragraphs: tuple[Paragraph, ...]) -> Block:
    def draw(top: float, _height: float) -> Iterator[Text]:
        yield from stacked(
            paragraphs, column.text_left, top + 7, role="lane-cell", ref=column.touchpoint.id
        )

    return Block(height_of(paragraphs) + 18, draw)


def runs(
    columns: Sequence[Column], key: Callable[[Column], object]
) -> Iterator[tuple[Column, ...]]:
    """Equal neighbours inside a phase as one run; a ghost and an empty key stand alone."""
    run: list[Column] = []
    for column in columns:
        if run and not (
            key(column) and key(column) == key(run[-1]) and not column.is_ghost | run[-1].is_ghost
        ):
            yield tuple(run)
            run = []
        run.append(column)
    if run:
        yield tuple(run)
