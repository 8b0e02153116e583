"""What is written at the dots: values, the chips of weak touchpoints, the stars of truth."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from journey.lanes.lane import Desk
from journey.layout import signs
from journey.layout.ground import Ground
from journey.layout.labels import Clearing, Mark, around, below_and_above, far, leader
from journey.scene.items import Box, Item, Line, Pen, Rect

_SIZE = 8.5
_HEIGHT = 8.4
_BASELINE = 6.5
"""From the top of a label to its baseline."""
_CHIP_HEIGHT = 13.0
_CHIP_INSET = 7.0
_CHIP_BELOW = 16.0
_STAR = 6.2
_STAR_ABOVE = 9.0


@dataclass(frozen=True, slots=True)
class Caption:
    """What is to be written at a dot."""

    mark: Mark
    number: str
    is_weak: bool
    is_truth: bool
    is_peak: bool
    is_low: bool
    """Whether the peak is the lowest point, not the highest."""
    is_end: bool
    importance: int
    is_main: bool

    @property
    def rank(self) -> tuple[bool, int, float]:
        """Which caption is placed first: chips and stars, then by importance, then from left."""
        return not (self.is_weak or self.is_truth), -self.importance, self.mark.x


@dataclass(slots=True)
class Said:
    """The captions of a page, and the values that found no place, by touchpoint."""

    items: list[Item] = field(default_factory=list[Item])
    unplaced: dict[str, str] = field(default_factory=dict[str, str])


def captions(on: Ground, wanted: Iterable[Caption], clearing: Clearing) -> Said:
    """All captions of a page, each where it touches nothing."""
    said = Said()
    for caption in sorted(wanted, key=lambda caption: caption.rank):
        is_told = caption.is_weak or caption.is_truth or caption.is_peak or caption.is_end
        if on.is_overview and not is_told:
            continue
        if not caption.is_main and not caption.is_weak:
            continue
        for place in _ways(on.desk, caption, clearing):
            said.items.extend(place)
            break
        else:
            if caption.is_main:
                said.unplaced[caption.mark.owner] = caption.number
    return said


def _ways(desk: Desk, caption: Caption, clearing: Clearing) -> Iterator[list[Item]]:
    """The ways to write a caption, the best first; what is yielded is already marked as taken."""
    if caption.is_weak:
        yield from _weak(desk, caption, clearing)
    elif caption.is_truth:
        yield from _truth(desk, caption, clearing, _words(desk, caption))
    else:
        yield from _value(desk, caption, clearing)


def _words(desk: Desk, caption: Caption) -> str:
    """The number, and what the dot makes of the remembered satisfaction."""
    words, number = desk.words, caption.number
    if caption.is_peak and caption.is_end:
        return words("{value} peak and end", value=number)
    if caption.is_peak and caption.is_low:
        return words("{value} low point", value=number)
    if caption.is_peak:
        return words("{value} peak", value=number)
    if caption.is_end:
        return words("{value} end", value=number)
    return number


def _value(desk: Desk, caption: Caption, clearing: Clearing) -> Iterator[list[Item]]:
    texts = dict.fromkeys((_words(desk, caption), caption.number))
    for text in texts:
        width = desk.line(text, _SIZE, bold=True).width
        for box in around(caption.mark, width, _HEIGHT):
            if clearing.is_free(box, caption.mark.owner):
                yield _written(desk, caption.mark, text, box, clearing)
    for text in texts:
        width = desk.line(text, _SIZE, bold=True).width
        for box in far(caption.mark, width, _HEIGHT):
            if clearing.is_free(box, caption.mark.owner):
                yield [
                    _leader(desk, caption.mark, box),
                    *_written(desk, caption.mark, text, box, clearing),
                ]


def _weak(desk: Desk, caption: Caption, clearing: Clearing) -> Iterator[list[Item]]:
    starred: list[Item] = []
    mark = caption.mark
    texts = (desk.words("weak {value}", value=_words(desk, caption)), caption.number)
    texts = (texts[0], desk.words("weak {value}", value=caption.number), caption.number)
    for text in dict.fromkeys(texts):
        width = desk.line(text, _SIZE, bold=True).width + 2 * _CHIP_INSET
        places = [
            *below_and_above(mark, width, _CHIP_HEIGHT, _CHIP_BELOW),
            *around(mark, width, _CHIP_HEIGHT),
        ]
        for box in places:
            if clearing.is_free(box, mark.owner, gap=2.0):
                chip = _chip(desk, mark, text, box, clearing)
                if caption.is_truth:
                    label = desk.words("moment of truth")
                    starred = next(_truth(desk, caption, clearing, label), starred)
                yield [*chip, *starred]
                return
    text = caption.number
    width = desk.line(text, _SIZE, bold=True).width + 2 * _CHIP_INSET
    for box in far(mark, width, _CHIP_HEIGHT):
        if clearing.is_free(box, mark.owner, gap=2.0):
            yield [_leader(desk, mark, box), *_chip(desk, mark, text, box, clearing)]
            return


def _truth(desk: Desk, caption: Caption, clearing: Clearing, number: str) -> Iterator[list[Item]]:
    """A star above or below its dot with words beside it, the long ones if there is room."""
    mark = caption.mark
    moment = desk.words("moment of truth")
    long = number if number == moment else desk.words("moment of truth, {value}", value=number)
    texts = (long, number, "") if number == moment else (long, number, caption.number)
    heights = (mark.top - _STAR_ABOVE, mark.bottom + _STAR_ABOVE)
    for text in dict.fromkeys(texts):
        width = desk.line(text, _SIZE, bold=True).width
        for y in heights:
            star = Box(mark.x - _STAR, y - _STAR, 2 * _STAR, 2 * _STAR)
            if not clearing.is_free(star, mark.owner, gap=0.5):
                continue
            for x in (star.right + 3, star.x - 3 - width):
                box = Box(x, y - _HEIGHT / 2, width, _HEIGHT)
                if clearing.is_free(box, mark.owner):
                    clearing.take(star, mark.owner)
                    yield [
                        signs.star(mark.x, y, _STAR, desk.theme.ink, "moment-of-truth", mark.owner),
                        *_written(desk, mark, text, box, clearing),
                    ]
    if caption.is_weak:
        return
    for text in dict.fromkeys(texts):
        width = desk.line(text, _SIZE, bold=True).width + 2 * _STAR + 3
        for box in far(mark, width, 2 * _STAR):
            if clearing.is_free(box, mark.owner):
                y = box.y + _STAR
                inner = Box(box.x + 2 * _STAR + 3, y - _HEIGHT / 2, width, _HEIGHT)
                star = signs.star(
                    box.x + _STAR, y, _STAR, desk.theme.ink, "moment-of-truth", mark.owner
                )
                clearing.take(box)
                line = _leader(desk, mark, box)
                yield [line, star, *_written(desk, mark, text, inner, clearing)]


def _written(desk: Desk, mark: Mark, text: str, box: Box, clearing: Clearing) -> list[Item]:
    """A label in its box."""
    if not text:
        return []
    clearing.take(box)
    line = desk.line(text, _SIZE, bold=True)
    y = box.y + _BASELINE
    return [line.text(box.x, y, _SIZE, desk.theme.ink, bold=True, role="label", ref=mark.owner)]


def _chip(desk: Desk, mark: Mark, text: str, box: Box, clearing: Clearing) -> list[Item]:
    """The chip of a weak touchpoint in its box."""
    clearing.take(box)
    theme = desk.theme
    line = desk.line(text, _SIZE, bold=True)
    x, y = box.x + box.width / 2, box.y + 9.5
    return [
        Rect(box.x, box.y, box.width, box.height, 3, theme.weak, role="chip", ref=mark.owner),
        line.text(x, y, _SIZE, theme.sheet, "middle", bold=True, role="chip-text", ref=mark.owner),
    ]


def _leader(desk: Desk, mark: Mark, box: Box) -> Item:
    return Line(*leader(mark, box), Pen(desk.theme.ink3, 0.7), role="leader", ref=mark.owner)
