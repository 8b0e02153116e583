"""What is written at the dots: values, the chips of weak touchpoints, the stars of truth."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from journey.lanes.lane import Desk
from journey.layout import signs
from journey.layout.ground import Ground
from journey.layout.labels import GAP, Clearing, Mark, around, below_and_above, far, leader
from journey.scene.items import Box, Item, Line, Pen, Rect
from journey.spoken import weak_value

SMALL = "*"
"""Behind a value of 10 to 29 answers; the legend explains it."""
_SIZE = 8.5
_HEIGHT = 8.4
_BASELINE = 6.5
"""From the top of a label to its baseline."""
_CHIP_HEIGHT = 13.0
_CHIP_INSET = 7.0
_CHIP_BELOW = 16.0
_CHIP_GAP = 2.0
"""A chip has its own ground and may stand closer than a label."""
_MOST_ON_AN_OVERVIEW = 60
"""More could not be told apart."""
_MOST_WITH_VALUES = 3
"""On more curves than that only the main one has its values written at it."""
_STAR = 6.2
_STAR_ABOVE = 9.0


class Caption(NamedTuple):
    """What is to be written at a dot."""

    mark: Mark
    place: int
    """The number on the touchpoint's card, which an overview has not."""
    number: str
    """Its score."""
    is_weak: bool
    is_unsure: bool
    """It may be weak by chance."""
    is_truth: bool
    is_peak: bool
    is_low: bool
    """Whether the peak is the lowest point, not the highest."""
    is_end: bool
    importance: int
    is_main: bool
    base: str
    """What is said of so few answers; empty where they are many."""
    colour: str
    """Of its value: that of the curve where there are several."""

    @property
    def is_told(self) -> bool:
        """Whether it is said even where there is room for little."""
        return self.is_weak or self.is_truth or self.is_peak or self.is_end

    @property
    def rank(self) -> tuple[bool, bool, bool, int, float]:
        """Which is placed first: signs, the main curve, what is remembered, importance, left."""
        is_sign = self.is_weak or self.is_truth
        is_further = not self.is_main and not is_sign
        return not is_sign, is_further, not self.is_told, -self.importance, self.mark.x


@dataclass(slots=True)
class Said:
    """The captions of a page, and the values that found no place, by touchpoint."""

    items: list[Item] = field(default_factory=list[Item])
    unplaced: dict[str, str] = field(default_factory=dict[str, str])


def captions(on: Ground, wanted: Iterable[Caption], clearing: Clearing) -> Said:
    """All captions of a page, each where it touches nothing.

    An overview tells only what is weak, of truth, or remembered. The values of further
    curves stand right at their dots or nowhere; of many curves they are left to their heights.
    """
    said = Said()
    writer = _Writer(on.desk, clearing, is_overview=on.is_overview)
    ranked = sorted(wanted, key=lambda caption: caption.rank)
    if on.is_overview:
        chosen = [caption for caption in ranked if caption.is_told][:_MOST_ON_AN_OVERVIEW]
    else:
        has_few = len(on.content.curves) <= _MOST_WITH_VALUES
        chosen = [caption for caption in ranked if caption.is_main or caption.is_weak or has_few]
    for caption in chosen:
        items = writer.write(caption)
        if items is not None:
            said.items.extend(items)
        elif caption.is_main:
            said.unplaced[caption.mark.owner] = caption.number
    return said


class _Writer(NamedTuple):
    """Writes captions into a clearing; what it writes is taken there."""

    desk: Desk
    clearing: Clearing
    is_overview: bool
    """Where much stands near, places further away would not be told apart."""

    def write(self, caption: Caption) -> list[Item] | None:
        """The items of a caption; None where there is no room for it."""
        if caption.is_weak:
            return self._weak(caption)
        if caption.is_truth:
            return self._truth(caption, self._words(caption))
        return self._value(caption)

    def _words(self, caption: Caption) -> str:
        """The number, and what the dot makes of the remembered satisfaction."""
        words, number = self.desk.words, caption.number
        if caption.is_peak and caption.is_low and caption.is_end:
            return words("{value} low point and end", value=number)
        if caption.is_peak and caption.is_end:
            return words("{value} peak and end", value=number)
        if caption.is_peak and caption.is_low:
            return words("{value} low point", value=number)
        if caption.is_peak:
            return words("{value} peak", value=number)
        if caption.is_end:
            return words("{value} end", value=number)
        return number

    def _with_base(self, caption: Caption, text: str) -> str:
        """A text and how few answers stand behind it, where there is room for that."""
        if not caption.base or self.is_overview:
            return text
        return f"{text} · {caption.base}"

    def _width(self, text: str) -> float:
        return self.desk.typesetter.width(text, _SIZE, bold=True)

    def _first(self, boxes: Iterable[Box], owner: str, gap: float = GAP) -> Box | None:
        """The first free box that crosses no thin line, else the first free one."""
        free: Box | None = None
        for box in boxes:
            if self.clearing.is_free(box, owner, gap):
                if self.clearing.is_tidy(box):
                    return box
                free = free or box
        return free

    def _value(self, caption: Caption) -> list[Item] | None:
        mark = caption.mark
        said = (self._with_base(caption, self._words(caption)), self._words(caption))
        texts = tuple(dict.fromkeys((*said, caption.number)))
        for text in texts:
            box = self._first(around(mark, self._width(text), _HEIGHT), mark.owner)
            if box:
                return self._label(mark, text, box, caption.colour)
        for text in texts if caption.is_main and not self.is_overview else ():
            box = self._first(far(mark, self._width(text), _HEIGHT), mark.owner)
            if box:
                return [self._leader(mark, box), *self._label(mark, text, box, caption.colour)]
        return None

    def _weak(self, caption: Caption) -> list[Item] | None:
        """A chip, and a star beside it where the weak touchpoint is a moment of truth."""
        chip = self._chip(caption)
        if chip is None or not caption.is_truth:
            return chip
        return chip + (self._starred(caption.mark, (self.desk.words("moment of truth"), "")) or [])

    def _named(self, caption: Caption, text: str) -> str:
        """A text, on an overview with the touchpoint's number before it."""
        return f"{caption.place} · {text}" if self.is_overview else text

    def _chip(self, caption: Caption) -> list[Item] | None:
        mark = caption.mark
        long, short = (
            weak_value(said, self.desk.words, is_certain=not caption.is_unsure)
            for said in (self._words(caption), caption.number)
        )
        texts = (
            self._with_base(caption, long),
            self._with_base(caption, short),
            self._named(caption, long),
            self._named(caption, short),
            self._named(caption, caption.number),
            str(caption.place) if self.is_overview else caption.number,
        )
        for text in dict.fromkeys(texts):
            width = self._width(text) + 2 * _CHIP_INSET
            near = below_and_above(mark, width, _CHIP_HEIGHT, _CHIP_BELOW)
            beside = () if self.is_overview else around(mark, width, _CHIP_HEIGHT)
            box = next(
                (
                    box
                    for box in (*near, *beside)
                    if self.clearing.is_free(box, mark.owner, _CHIP_GAP)
                ),
                None,
            )
            if box:
                return self._chipped(mark, text, box, is_unsure=caption.is_unsure)
        if self.is_overview:
            return None
        width = self._width(caption.number) + 2 * _CHIP_INSET
        box = self._first(far(mark, width, _CHIP_HEIGHT), mark.owner, _CHIP_GAP)
        if box is None:
            return None
        chip = self._chipped(mark, caption.number, box, is_unsure=caption.is_unsure)
        return [self._leader(mark, box), *chip]

    def _truth(self, caption: Caption, number: str) -> list[Item] | None:
        """A star with words beside it, the long ones where there is room."""
        mark = caption.mark
        long = self.desk.words("moment of truth, {value}", value=number)
        based = (self._with_base(caption, long), self._with_base(caption, number))
        texts = tuple(self._named(caption, text) for text in (*based, long, number, caption.number))
        near = self._starred(mark, texts)
        if near is not None or self.is_overview:
            return near
        for text in dict.fromkeys(texts):
            width = 2 * _STAR + 3 + self._width(text)
            box = self._first(far(mark, width, 2 * _STAR), mark.owner)
            if box:
                middle = box.y + _STAR
                words = Box(box.x + 2 * _STAR + 3, middle - _HEIGHT / 2, width, _HEIGHT)
                star = self._star(mark, box.x + _STAR, middle)
                self.clearing.take(box)
                return [self._leader(mark, box), star, *self._label(mark, text, words)]
        return None

    def _starred(self, mark: Mark, texts: Iterable[str]) -> list[Item] | None:
        """A star above or below its dot, and the first of the texts that fits beside it."""
        stars = [
            Box(mark.x - _STAR, y - _STAR, 2 * _STAR, 2 * _STAR)
            for y in (mark.top - _STAR_ABOVE, mark.bottom + _STAR_ABOVE)
        ]
        free = [star for star in stars if self.clearing.is_free(star, mark.owner, 0.5)]
        places: list[tuple[Box, Box, str]] = []
        for text in dict.fromkeys(texts):
            width = self._width(text)
            places += [
                (Box(x, star.y + _STAR - _HEIGHT / 2, width, _HEIGHT), star, text)
                for star in free
                for x in (star.right + 3, star.x - 3 - width)
            ]
        chosen = self._first((place[0] for place in places), mark.owner)
        for box, star, text in places:
            if box is chosen:
                self.clearing.take(star, mark.owner)
                return [self._star(mark, mark.x, star.y + _STAR), *self._label(mark, text, box)]
        return None

    def _star(self, mark: Mark, x: float, y: float) -> Item:
        return signs.star(x, y, _STAR, self.desk.theme.ink, "moment-of-truth", mark.owner)

    def _label(self, mark: Mark, text: str, box: Box, colour: str = "") -> list[Item]:
        """A label in its box, in ink where no colour is given."""
        if not text:
            return []
        self.clearing.take(box)
        ink, owner = colour or self.desk.theme.ink, mark.owner
        line = self.desk.line(text, _SIZE, bold=True)
        said = line.text(box.x, box.y + _BASELINE, _SIZE, ink, bold=True, role="label", ref=owner)
        sheet = self.desk.theme.sheet
        gaps = (
            Rect(gap.x, gap.y, gap.width, gap.height, fill=sheet, role="label-gap", ref=owner)
            for gap in self.clearing.crossings(box)
        )
        return [*gaps, said]

    def _chipped(self, mark: Mark, text: str, box: Box, *, is_unsure: bool) -> list[Item]:
        """The chip of a weak touchpoint in its box: full, or an outline where it may be chance."""
        self.clearing.take(box)
        theme, owner = self.desk.theme, mark.owner
        line = self.desk.line(text, _SIZE, bold=True)
        x, y = box.x + box.width / 2, box.y + 9.5
        fill, pen, ink = signs.chip(theme, is_unsure=is_unsure)
        return [
            Rect(box.x, box.y, box.width, box.height, 3, fill, pen, role="chip", ref=owner),
            line.text(x, y, _SIZE, ink, "middle", bold=True, role="chip-text", ref=owner),
        ]

    def _leader(self, mark: Mark, box: Box) -> Item:
        pen = Pen(self.desk.theme.ink3, 0.7)
        return Line(*leader(mark, box), pen, role="leader", ref=mark.owner)
