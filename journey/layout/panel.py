"""The ground of the curve panel: scale, grid, lines between phases, what is not there."""

from collections.abc import Iterator

from journey import scales
from journey.lanes.lane import Desk, height_of, stacked
from journey.layout import signs
from journey.layout.columns import HEAD, MARGIN
from journey.layout.ground import Ground
from journey.scene.items import Item, Line, Pen, Rect

_NUMBER_RIGHT = 8.0
"""From the scale's numbers to the first column."""


def ground(on: Ground) -> Iterator[Item]:
    """All that lies under the curve."""
    yield from _scale(on)
    yield from _phase_lines(on)


def ghosts(on: Ground) -> Iterator[Item]:
    """The columns of what is missing or planned, with its sign in the row without scores."""
    theme = on.desk.theme
    for column in on.columns:
        if not column.is_ghost:
            continue
        id, look = column.touchpoint.id, column.absent(theme)
        pen = Pen(look.edge, 1.0, look.dash)
        if on.is_overview:
            x = column.middle
            yield Line(x, on.panel_top - 2, x, on.bottom, pen, role="ghost", ref=id)
            continue
        yield Rect(
            column.card_left,
            on.panel_top - 2,
            column.card_width,
            on.bottom - on.panel_top + 2,
            5,
            fill=look.soft,
            pen=pen,
            role="ghost",
            ref=id,
        )
        yield from signs.absent(
            column.middle, on.no_score, 6.0, theme,
            planned=column.is_planned, role="ghost", ref=id,
        )  # fmt: skip


def _scale(on: Ground) -> Iterator[Item]:
    theme, words, scale = on.desk.theme, on.desk.words, on.content.journey.drawn_scale
    yield from _head(on.desk, words("Satisfaction"), on.panel_top - 1.5)
    ticks = tuple(scales.ticks(scale, words))
    widest = max(on.desk.typesetter.width(tick.number, 8.5, bold=True) for tick in ticks)
    beside = _NUMBER_RIGHT + widest + 5
    for tick in ticks:
        y = on.axis.y(tick.normalised)
        is_neutral = tick.normalised == 50
        pen = Pen(theme.neutral, 0.9) if is_neutral else Pen(theme.grid, 0.8)
        yield Line(on.left, y, on.right, y, pen, role="neutral" if is_neutral else "grid")
        if tick.number:
            number = on.desk.line(tick.number, 8.5, bold=True)
            x = on.left - _NUMBER_RIGHT
            yield number.text(x, y + 3, 8.5, theme.ink, anchor="end", bold=True, role="tick")
        if tick.word:
            yield from _word(on, tick.word, y, beside if tick.number else _NUMBER_RIGHT)
    if not on.is_overview:
        yield from _word(on, words("no score"), on.no_score, _NUMBER_RIGHT)


def _word(on: Ground, word: str, y: float, beside: float) -> Iterator[Item]:
    """A word of the scale, right-aligned beside its height, on two lines if it must."""
    right = on.left - beside
    said = on.desk.paragraph(word, right - MARGIN, leading=8.4, colour=on.desk.theme.ink2)
    yield from stacked((said,), right, y - said.height / 2, role="scale-word", anchor="end")


def _head(desk: Desk, name: str, top: float) -> Iterator[Item]:
    head = desk.paragraph(name, HEAD - 6, size=8.5, leading=10, bold=True)
    yield from stacked((head,), MARGIN, top - 1, role="lane-head")


def head(desk: Desk, name: str, hint: str, top: float) -> Iterator[Item]:
    """The head of a row: its name, and a quieter line under it."""
    lines = [desk.paragraph(name, HEAD - 8, size=8.5, leading=10.4, bold=True)]
    if hint:
        colour = desk.theme.ink3
        lines.append(desk.paragraph(hint, HEAD - 8, colour=colour, leading=9.4, gap=1))
    yield from stacked(lines, MARGIN, top, role="lane-head")


def head_height(desk: Desk, name: str, hint: str) -> float:
    """The height of the head of a row."""
    lines = [desk.paragraph(name, HEAD - 8, size=8.5, leading=10.4, bold=True)]
    if hint:
        lines.append(desk.paragraph(hint, HEAD - 8, leading=9.4, gap=1))
    return height_of(lines)


def _phase_lines(on: Ground) -> Iterator[Item]:
    """The thin lines between phases, down to the end of the lanes."""
    pen = on.desk.rule()
    for band in on.bands[1:]:
        yield Line(band.x, on.panel_top - 2, band.x, on.bottom, pen, role="phase-line")


def empty(on: Ground) -> Iterator[Item]:
    """The plain word in the middle of a panel that has no curve yet."""
    words, journey = on.desk.words, on.content.journey
    if not journey.phases:
        yield from _word_of_nothing(on, words("No phases yet"))
    elif not journey.existing:
        yield from _word_of_nothing(on, words("No touchpoints yet"))
    elif not any(curve.scores for curve in on.content.curves):
        yield from _word_of_nothing(on, words("No scores yet"))


def _word_of_nothing(on: Ground, word: str) -> Iterator[Item]:
    width = min(420.0, on.right - on.left - 24)
    line = on.desk.paragraph(word, width, size=13, leading=17, bold=True)
    middle = (on.left + on.right) / 2
    top = on.axis.neutral - line.height / 2
    yield Rect(
        middle - line.width / 2 - 16, top - 9, line.width + 32, line.height + 18, 6,
        fill=on.desk.theme.soft, role="empty",
    )  # fmt: skip
    yield from stacked((line,), middle, top, role="empty", anchor="middle")
