"""The parts of a persona's sheet: facts, bars, tags, the way to a benefit, the empathy map.

Each is a block that knows the height it needs in its column and draws itself where it is put.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journey.lanes.lane import Block, Desk, Paragraph, baseline, height_of, stacked
from journey.scene.icons import icon
from journey.scene.items import Item, Line, Pen, Rect
from personas import Problem

SIZE, LEADING = 8.5, 11.4
"""Of what is said."""
_SMALL = 7.5
_NAMES = 68.0
"""The width of the names beside facts."""
_INSET = 7.0
_ARROW = 15.0
"""The room between two cells, where the arrow stands."""


class Tag(NamedTuple):
    """A trigger or a channel: its words, whether the map meets it (None: no map), by whom."""

    text: str
    met: bool | None
    numbers: str = ""
    more: str = ""
    """What stands beside it in smaller type."""


def headed(title: str, below: str, desk: Desk, x: float, width: float, body: Block) -> Block:
    """A part under its heading, with a quieter line under that where there is one."""
    head = [desk.paragraph(title, width, size=11, leading=14, bold=True)]
    if below:
        head.append(desk.paragraph(below, width, colour=desk.theme.ink3))
    taken = height_of(head) + 5

    def draw(top: float, height: float) -> Iterator[Item]:
        yield from stacked(head, x, top, role="head")
        yield from body.draw(top + taken, height - taken)

    return Block(taken + body.height, draw)


def unknown(text: str, desk: Desk, x: float, width: float) -> Block:
    """What is said where nothing is known."""
    said = (desk.paragraph(text, width, colour=desk.theme.ink3, size=8, leading=10.6),)
    return Block(height_of(said), lambda top, _: stacked(said, x, top, role="unknown"))


def facts(pairs: Sequence[tuple[str, str]], desk: Desk, x: float, width: float) -> Block:
    """Names at the left, what is known at the right of them."""
    theme = desk.theme
    rows = [
        (
            desk.paragraph(name, _NAMES - 6, leading=LEADING, colour=theme.ink3),
            desk.paragraph(text, width - _NAMES, size=SIZE, leading=LEADING),
        )
        for name, text in pairs
    ]
    heights = [max(name.height, text.height) + 5 for name, text in rows]

    def draw(top: float, _height: float) -> Iterator[Item]:
        for (name, text), height in zip(rows, heights, strict=True):
            yield from stacked((name,), x, top, role="fact-name")
            yield from stacked((text,), x + _NAMES, top, role="fact")
            top += height

    return Block(sum(heights) - 5 if heights else 0.0, draw)


def bars(values: Sequence[tuple[str, int]], desk: Desk, x: float, width: float) -> Block:
    """Values from 1 to 5 as bars, the largest in stronger ink."""
    theme = desk.theme
    most = max((value for _, value in values), default=0)
    widest = max((desk.typesetter.width(name, SIZE) for name, _ in values), default=0.0)
    names = min(widest + 10, width * 0.55)
    rows = [
        (desk.paragraph(name, names - 6, size=SIZE, leading=LEADING), value)
        for name, value in values
    ]
    track = width - names - 16

    def draw(top: float, _height: float) -> Iterator[Item]:
        for name, value in rows:
            middle = top + name.height / 2
            yield from stacked((name,), x, top, role="disc-name")
            left = x + names
            yield Rect(left, middle - 2.5, track, 5, 2.5, fill=theme.grid, role="disc-track")
            tone = theme.curve if value == most else theme.neutral
            yield Rect(left, middle - 2.5, track * value / 5, 5, 2.5, fill=tone, role="disc")
            said = desk.line(str(value), SIZE, bold=value == most)
            y = baseline(top, SIZE, name.height)
            yield said.text(
                x + width, y, SIZE, theme.ink, "end", bold=value == most, role="disc-value"
            )
            top += name.height + 3.5

    return Block(sum(name.height + 3.5 for name, _ in rows) - 3.5 if rows else 0.0, draw)


def tags(shown: Sequence[Tag], desk: Desk, x: float, width: float) -> Block:
    """Tags beside and under one another; one without a touchpoint is dashed, with a plus."""
    placed: list[tuple[float, float, Tag, tuple[Paragraph, ...], float, float]] = []
    left, y, row = 0.0, 0.0, 0.0
    for tag in shown:
        texts = _tag_texts(tag, desk, width - _INSET * 2 - 12)
        extent = min(width, max(text.width for text in texts) + 2 * _INSET + 12)
        height = height_of(texts) + 6
        if left and left + extent > width:
            left, y, row = 0.0, y + row + 4, 0.0
        placed.append((left, y, tag, texts, extent, height))
        left, row = left + extent + 5, max(row, height)

    def draw(top: float, _height: float) -> Iterator[Item]:
        for left, y, tag, texts, extent, height in placed:
            yield from _tag(tag, texts, x + left, top + y, extent, height, desk)

    return Block(y + row, draw)


def _tag_texts(tag: Tag, desk: Desk, room: float) -> tuple[Paragraph, ...]:
    said = f"{tag.text} · {tag.numbers}" if tag.numbers else tag.text
    colour = _tone(tag, desk)
    texts = [desk.paragraph(said, room, size=8, leading=10.4, colour=colour)]
    if tag.more:
        texts.append(desk.paragraph(tag.more, room, size=7, leading=9, colour=desk.theme.ink2))
    return tuple(text for text in texts if text.lines)


def _tone(tag: Tag, desk: Desk) -> str:
    if tag.met is None:
        return desk.theme.ink
    return desk.theme.passed if tag.met else desk.theme.missing


def _tag(
    tag: Tag,
    texts: tuple[Paragraph, ...],
    x: float,
    y: float,
    width: float,
    height: float,
    desk: Desk,
) -> Iterator[Item]:
    theme, tone = desk.theme, _tone(tag, desk)
    dashed = Pen(theme.missing, 0.9, (3.0, 2.0)) if tag.met is False else None
    ground = theme.soft if tag.met is None else theme.passed_soft if tag.met else theme.missing_soft
    yield Rect(x, y, width, height, 7, fill=ground, pen=dashed, role="tag")
    sign_x, middle = x + _INSET, y + 3 + 5.2
    if tag.met:
        yield icon("tick", sign_x - 1, middle - 4, 8, Pen(tone, 1.2, round_caps=True))
    elif tag.met is False:
        pen = Pen(tone, 1.2, round_caps=True)
        yield Line(sign_x, middle, sign_x + 6, middle, pen, role="icon")
        yield Line(sign_x + 3, middle - 3, sign_x + 3, middle + 3, pen, role="icon")
    else:
        yield Rect(sign_x + 1.5, middle - 1.5, 3, 3, 1.5, fill=theme.ink3, role="icon")
    yield from stacked(texts, x + _INSET + 11, y + 3, role="tag-text")


def offers(
    problems: Sequence[Problem], heads: tuple[str, str, str], none: str, desk: Desk, x: float,
    width: float,
) -> Block:  # fmt: skip
    """To-do, problem, benefit: three cells a row; where there is no benefit, it says so."""
    theme = desk.theme
    each = (width - 2 * _ARROW) / 3
    names = [desk.paragraph(head, each, colour=theme.ink3) for head in heads]
    rows = [_offer(problem, none, each - 2 * _INSET, desk) for problem in problems]
    heights = [max(20.0, *(cell.height for cell in row)) + 9 for row in rows]
    above = max(name.height for name in names) + 3

    def draw(top: float, _height: float) -> Iterator[Item]:
        for at, name in enumerate(names):
            yield from stacked((name,), x + at * (each + _ARROW), top, role="offer-head")
        y = top + above
        for row, problem, height in zip(rows, problems, heights, strict=True):
            for at, cell in enumerate(row):
                left = x + at * (each + _ARROW)
                yield _cell(left, y, each, height, at, problem, desk)
                yield from stacked((cell,), left + _INSET, y + 4.5, role=_ROLES[at])
                if at:
                    yield from _arrow(left - _ARROW, y + height / 2, theme.ink3)
            y += height + 5

    return Block(above + sum(height + 5 for height in heights) - 5, draw)


_ROLES = ("todo", "problem", "benefit")


def _offer(problem: Problem, none: str, room: float, desk: Desk) -> tuple[Paragraph, ...]:
    def set_in(text: str, colour: str, *, bold: bool = False) -> Paragraph:
        return desk.paragraph(text, room, size=8, leading=10.4, colour=colour, bold=bold)

    ink, weak = desk.theme.ink, desk.theme.weak
    return (
        set_in(problem.todo or "–", ink if problem.todo else desk.theme.ink3),
        set_in(problem.problem, ink),
        set_in(problem.benefit, ink) if problem.benefit else set_in(none, weak, bold=True),
    )


def _cell(
    x: float, y: float, width: float, height: float, at: int, problem: Problem, desk: Desk
) -> Rect:
    theme = desk.theme
    if at < 2:
        return Rect(x, y, width, height, 4, fill=theme.sheet, pen=desk.rule(), role="cell")
    if problem.benefit:
        return Rect(x, y, width, height, 4, fill=theme.passed_soft, role="cell")
    pen = Pen(theme.weak, 0.9, (3.0, 2.0))
    return Rect(x, y, width, height, 4, fill=theme.sheet, pen=pen, role="cell")


def _arrow(x: float, y: float, colour: str) -> Iterator[Item]:
    pen = Pen(colour, 0.9, round_caps=True)
    end = x + _ARROW - 3.5
    yield Line(x + 3.5, y, end, y, pen, role="icon")
    yield Line(end - 2.6, y - 2.6, end, y, pen, role="icon")
    yield Line(end - 2.6, y + 2.6, end, y, pen, role="icon")


def grid(cells: Sequence[tuple[str, tuple[str, ...]]], desk: Desk, x: float, width: float) -> Block:
    """The empathy map: six tinted fields in rows of three, each under its name."""
    theme, gap = desk.theme, 6.0
    each = (width - 2 * gap) / 3
    texts = [
        (
            desk.paragraph(name, each - 2 * _INSET, colour=theme.ink3),
            *(
                desk.paragraph(text, each - 2 * _INSET, size=8, leading=10.4, gap=2)
                for text in said or ("–",)
            ),
        )
        for name, said in cells
    ]
    rows = [texts[at : at + 3] for at in range(0, len(texts), 3)]
    heights = [max(height_of(cell) for cell in row) + 10 for row in rows]

    def draw(top: float, _height: float) -> Iterator[Item]:
        for row, height in zip(rows, heights, strict=True):
            for at, cell in enumerate(row):
                left = x + at * (each + gap)
                yield Rect(left, top, each, height, 5, fill=theme.soft, role="empathy-field")
                yield from stacked(cell, left + _INSET, top + 5, role="empathy")
            top += height + gap

    return Block(sum(height + gap for height in heights) - gap if heights else 0.0, draw)
