"""The phases over compared curves: arrows with the mean of each map, and which one is thin."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journey.comparing.comparison import PhaseFigures
from journey.lanes.lane import Block, Paragraph, height_of, stacked
from journey.layout import signs
from journey.layout.columns import MARGIN
from journey.layout.comparison.columns import StageBand
from journey.layout.comparison.content import Content
from journey.scene.items import Close, Item, Move, Path, Step, To
from journey.themes.theme import mix

_TIP = 10.0
_TOP, _BOTTOM = 6.0, 6.0
_ROW = 12.0
_SIGN, _BETWEEN = 9.0, 11.0
_BAND = 6.0


class _Mean(NamedTuple):
    at: int
    x: float
    row: int
    words: str


class _Arrow(NamedTuple):
    band: StageBand
    name: Paragraph
    means: tuple[_Mean, ...]
    thin: Paragraph | None
    inset: float

    @property
    def height(self) -> float:
        rows = 1 + max((mean.row for mean in self.means), default=-1)
        return _TOP + self.name.height + 2 + rows * _ROW + _BOTTOM


def arrows(content: Content, bands: Sequence[StageBand], *, brief: bool = False) -> Block:
    """The arrows of the phases; under a phase that is thinner than theirs stands why.

    `brief`: names alone, for a screen that tells the figures elsewhere.
    """
    drawn = [_arrow(content, band, brief=brief) for band in bands]
    height = max((arrow.height for arrow in drawn), default=0.0)
    thin = [arrow.thin for arrow in drawn if arrow.thin]
    under = 4 + _BAND + 3 + max((height_of((words,)) for words in thin), default=0.0)
    desk = content.desk

    def draw(top: float, _height: float) -> Iterator[Item]:
        head = (
            desk.paragraph(desk.words("Phase"), 76, size=8.5, leading=11, bold=True),
            *[desk.paragraph(desk.words("mean of each map"), 76, colour=desk.theme.ink2)]
            * (not brief),
        )
        yield from stacked(head, MARGIN, top + 6, role="lane-head")
        for arrow in drawn:
            yield from _shape(content, arrow, top, height)
            x = arrow.band.x + arrow.inset
            ref = arrow.band.stage.phase.key
            yield from stacked((arrow.name,), x, top + _TOP, role="phase-name", ref=ref)
            yield from _means(content, arrow, top + _TOP + arrow.name.height + 2)
            yield from _thin(content, arrow, top + height + 4)

    return Block(height + (under if thin else 4.0), draw)


def _arrow(content: Content, band: StageBand, *, brief: bool) -> _Arrow:
    desk = content.desk
    tone = content.phase_colours(band.stage).tone
    inset = 12.0 if band.is_first else 20.0
    room = max(24.0, band.width - inset - (14 if band.is_last else 3))
    size, leading = (10.0, 12.0) if brief else (12.0, 14.0)
    name = desk.paragraph(
        band.stage.phase.name, room, size=size, leading=leading, colour=tone, bold=True
    )
    means: list[_Mean] = []
    x, row = 0.0, 0
    for at, own in enumerate(() if brief else band.stage.phase.figures):
        words = content.level(own.mean)
        width = _SIGN + desk.typesetter.width(words, 8.5, bold=True)
        if x and x + width > room:
            x, row = 0.0, row + 1
        means.append(_Mean(at, x, row, words))
        x += width + _BETWEEN
    return _Arrow(band, name, tuple(means), _reason(content, band, brief=brief), inset)


def _reason(content: Content, band: StageBand, *, brief: bool) -> Paragraph | None:
    """Why a phase of ours is thin: how many touchpoints we have there, and how many they."""
    figures = band.stage.phase.figures
    thinner = [content.number(key) for key in figures[0].thinner_than]
    if not thinner:
        return None
    desk = content.desk
    said = desk.words.plural(
        "Thin: {count} touchpoint here, {theirs}",
        "Thin: {count} touchpoints here, {theirs}",
        figures[0].count,
        theirs=desk.words.listing([_theirs(content, at, figures[at]) for at in thinner]),
    )
    if brief:
        said = desk.words.plural(
            "Thin: {count} touchpoint", "Thin: {count} touchpoints", figures[0].count
        )
    tone = content.phase_colours(band.stage).tone
    return desk.paragraph(said, max(50.0, band.width - 6), colour=tone, bold=True)


def _theirs(content: Content, at: int, own: PhaseFigures) -> str:
    words = content.desk.words
    if own.is_complete:
        return words("{count} at {name}", count=own.count, name=content.name(at))
    return words("at least {count} at {name}", count=own.count, name=content.name(at))


def _shape(content: Content, arrow: _Arrow, top: float, height: float) -> Iterator[Item]:
    band = arrow.band
    tip = min(_TIP, height / 3)
    left = band.x + (0.0 if band.is_first else 2.0)
    right = band.right - (tip if band.is_last else 1.0)
    bottom, middle = top + height, top + height / 2
    steps: list[Step] = [
        Move(left, top), To(right, top), To(right + tip, middle), To(right, bottom),
        To(left, bottom),
    ]  # fmt: skip
    if not band.is_first:
        steps.append(To(left + tip, middle))
    steps.append(Close())
    tint = content.phase_colours(band.stage).tint
    yield Path(tuple(steps), fill=tint, role="phase", ref=band.stage.phase.key)


def _means(content: Content, arrow: _Arrow, top: float) -> Iterator[Item]:
    desk, key = content.desk, arrow.band.stage.phase.key
    for mean in arrow.means:
        x = arrow.band.x + arrow.inset + mean.x
        y = top + mean.row * _ROW + _ROW / 2
        yield from content.marker(mean.at, x + 3.2, y, 2.9, "phase-mean-sign", key)
        line = desk.line(mean.words, 8.5, bold=True)
        colour = desk.theme.ink
        yield line.text(
            x + _SIGN, y + 2.9, 8.5, colour, bold=True, role=f"phase-mean {mean.at}", ref=key
        )


def _thin(content: Content, arrow: _Arrow, top: float) -> Iterator[Item]:
    if arrow.thin is None:
        return
    band = arrow.band
    colours = content.phase_colours(band.stage)
    key = band.stage.phase.key
    colour = mix(colours.tone, colours.tint, 0.25)
    width = band.width - 6
    yield from signs.hatched(band.x + 2, top, width, _BAND, colour, colours.tint, key)
    yield from stacked((arrow.thin,), band.x + 2, top + _BAND + 2, role="thin-reason", ref=key)
