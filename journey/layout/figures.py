"""The four figures of the header: mean, remembered satisfaction, weak and missing touchpoints."""

from collections.abc import Iterator
from typing import NamedTuple

from journey import scales
from journey.lanes.lane import Block, Desk, Paragraph, height_of, stacked
from journey.layout.content import MapContent
from journey.scene.items import Item, Line

FIGURES_LEAST = 430.0
"""The least width of the four together."""
_MOST, _MOST_ALONE = 150.0, 300.0
"""The most width of one, beside the persona card and alone in the row."""
_INSET = 10.0
_VALUE_BASELINE = 28.5
_WORDS_TOP = 37.0


class Figure(NamedTuple):
    """A figure of the header: its value in large type, what stands beside it, its basis."""

    """A figure of the header: its value in large type, what stands beside it, its basis."""

    key: str
    value: str
    beside: str
    name: str
    hint: str
    colour: str


def figures(
    content: MapContent, desk: Desk, x: float, width: float, *, alone: bool = False
) -> Block:
    """The four figures side by side from x on, parted by rules."""
    each = min(_MOST_ALONE if alone else _MOST, width / 4)
    room = each - _INSET - 6
    shown = [(figure, _said(figure, room, desk)) for figure in read_figures(content, desk, room)]
    height = _WORDS_TOP + max(height_of(said) for _, said in shown)

    def draw(top: float, _height: float) -> Iterator[Item]:
        for at, (figure, said) in enumerate(shown):
            left = x + at * each
            if at:
                rule = desk.rule()
                yield Line(left, top + 4, left, top + max(56.0, height - 4), rule, role="rule")
            yield from _draw(figure, said, left + (_INSET if at else 0.0), top, desk)

    return Block(max(height, 60.0), draw)


def read_figures(content: MapContent, desk: Desk, width: float) -> tuple[Figure, ...]:
    """The four figures; what stands under each is chosen for a width."""
    return (
        _mean(content, desk),
        _remembered(content, desk),
        _weak(content, desk, width),
        _missing(content, desk, width),
    )


def _said(figure: Figure, width: float, desk: Desk) -> tuple[Paragraph, ...]:
    theme = desk.theme
    return (
        desk.paragraph(figure.name, width, size=8.5, leading=10.6, bold=True),
        desk.paragraph(figure.hint, width, colour=theme.ink2, gap=1.4),
    )


def _draw(
    figure: Figure, said: tuple[Paragraph, ...], x: float, top: float, desk: Desk
) -> Iterator[Item]:
    value = desk.line(figure.value, 28, bold=True)
    y = top + _VALUE_BASELINE
    role = f"figure-{figure.key}"
    yield value.text(x, y, 28, figure.colour, bold=True, role=role)
    if figure.beside:
        beside = desk.line(figure.beside, 9)
        yield beside.text(x + value.width + 4.5, y, 9, desk.theme.ink2, role=role)
    yield from stacked(said, x, top + _WORDS_TOP, role=role)


def _mean(content: MapContent, desk: Desk) -> Figure:
    summary, words, scale = content.summary, desk.words, content.journey.drawn_scale
    name = words("mean satisfaction")
    if summary.mean is None:
        return Figure("mean", "–", "", name, words("no score yet"), desk.theme.ink3)
    hint = words("{scored} of {count} scored", scored=summary.scored, count=summary.count)
    if len(content.curves) > 1:
        hint = words("{hint}, {count} personas", hint=hint, count=len(content.curves))
    value = scales.value(scale, summary.mean, words)
    return Figure("mean", value, scales.of_best(scale, words), name, hint, desk.theme.ink)


def _remembered(content: MapContent, desk: Desk) -> Figure:
    summary, words, scale = content.summary, desk.words, content.journey.drawn_scale
    name = words("remembered satisfaction")
    if summary.remembered is None or summary.peak is None or summary.end is None:
        return Figure("remembered", "–", "", name, words("no score yet"), desk.theme.ink3)
    peak = scales.value(scale, summary.peak, words)
    end = scales.value(scale, summary.end, words)
    hint = (
        words("low point {low}, end {end}", low=peak, end=end)
        if summary.peak < 50
        else words("peak {peak}, end {end}", peak=peak, end=end)
    )
    value = scales.value(scale, summary.remembered, words)
    beside = scales.of_best(scale, words)
    return Figure("remembered", value, beside, name, hint, desk.theme.ink)


def _weak(content: MapContent, desk: Desk, width: float) -> Figure:
    summary, words = content.summary, desk.words
    count = summary.weak
    name = words.plural("weak touchpoint", "weak touchpoints", count or 0)
    below = scales.below(content.journey.drawn_scale, content.weak_below, words)
    if count is None:
        return Figure("weak", "–", "", name, words("no score yet"), desk.theme.ink3)
    beside = words("of {count}", count=summary.scored)
    colour = desk.theme.weak if count else desk.theme.ink
    lowest = min(
        (t for t in content.journey.existing if t.id in content.weak),
        key=lambda t: min(
            (score.normalised for score in content.journey.counting(t)), default=100.0
        ),
        default=None,
    )
    if lowest is None:
        return Figure("weak", str(count), beside, name, words("none {below}", below=below), colour)
    number = content.journey.numbers[lowest.id]
    if count == 1:
        hints = [
            words("{below}: {name}", below=below, name=lowest.name),
            words("{below}: number {number}", below=below, number=number),
        ]
    else:
        hints = [words("{below}, lowest: number {number}", below=below, number=number)]
    hint = next((h for h in hints if len(desk.paragraph(h, width).lines) == 1), hints[-1])
    return Figure("weak", str(count), beside, name, hint, colour)


def _missing(content: MapContent, desk: Desk, width: float) -> Figure:
    words = desk.words
    count = content.missing
    name = words.plural("missing touchpoint", "missing touchpoints", count)
    if not content.journey.existing:
        return Figure("missing", "–", "", name, words("no touchpoint yet"), desk.theme.ink3)
    ghosts = [ghost for ghost in content.ghosts if not ghost.is_planned]
    if not ghosts:
        planned = len(content.ghosts)
        hint = words("{count} planned", count=planned) if planned else words("none found")
        return Figure("missing", "0", "", name, hint, desk.theme.ink)
    phases = dict.fromkeys(content.journey.phases[ghost.phase].name for ghost in ghosts)
    hints = [
        ghosts[0].touchpoint.name if count == 1 else "",
        words("in {phases}", phases=words.listing(list(phases))),
        words.plural("in {count} phase", "in {count} phases", len(phases)),
    ]
    fitting = [hint for hint in hints if hint and len(desk.paragraph(hint, width).lines) <= 2]
    hint = fitting[0] if fitting else hints[-1]
    return Figure("missing", str(count), "", name, hint, desk.theme.missing)
