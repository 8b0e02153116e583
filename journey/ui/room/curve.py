"""The votes of a round over its touchpoints: median, middle half, every single vote."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple
from xml.etree import ElementTree as ET

from journey.locales import Words
from journey.rounds import Outcome, Question
from journey.services.hyphenating import set_name, with_soft_hyphens
from journey.services.tracing import path
from journey.ui.markup import tag
from journey.ui.room.steps import Step, nearest, steps

LEFT = 156
"""For the words of the scale."""
RIGHT = 8
TOP = 76
BOTTOM = 20
STEP = 80
_LEAST_COLUMN, _ALL_COLUMNS = 116, 870
_NARROWEST = 0.75
"""How small the chart may be drawn before it is scrolled through."""
_AROUND = 420
"""What a page's head, the cards and the buttons take of its height, in pixels."""
_ROW, _DOT, _IN_A_ROW = 8, 3.2, 4
_ARROW, _NAME_LEFT = 36.0, 22
"""The least height of the arrow of a phase, and from its left edge to its name."""
_SIZES = (15.0, 14.0, 13.0)


def chart(outcomes: Sequence[Outcome], question: Question, words: Words) -> ET.Element:
    """The chart, and under it the cards of the touchpoints, column under column."""
    scale = steps(question, words)
    column = max(_ALL_COLUMNS / max(len(outcomes), 1), _LEAST_COLUMN)
    phases = _set(outcomes, column, question.language)
    sheet = _Sheet(scale, column, phases)
    drawn = tag(
        "svg",
        _phases(phases, sheet),
        _grid(sheet),
        [_capsule(one, sheet.x(at), sheet) for at, one in enumerate(outcomes)],
        _line(outcomes, sheet),
        [each for at, one in enumerate(outcomes) for each in _votes(one, sheet.x(at), sheet)],
        [
            each
            for at, one in enumerate(outcomes)
            for each in _median(one, outcomes[at - 1] if at else None, sheet.x(at), sheet, words)
        ],
        viewBox=f"0 0 {sheet.width:.0f} {sheet.height:.0f}",
        class_="chart",
        role="img",
        aria_label=words("Median, middle half and single votes of each touchpoint"),
    )
    cards = [
        tag("li", tag("b", str(one.subject.number or at)),
            tag("span", with_soft_hyphens(one.subject.name, question.language)),
            class_="card" + _disputed(one), title=one.subject.name)
        for at, one in enumerate(outcomes, 1)
    ]  # fmt: skip
    share = 100 / sheet.width
    style = (
        f"grid-template-columns: repeat({len(cards)}, 1fr);"
        f"margin-left: {LEFT * share:.2f}%; margin-right: {RIGHT * share:.2f}%"
    )
    extent = (
        f"min-width: {sheet.width * _NARROWEST:.0f}px;"
        f"max-width: calc((100vh - {_AROUND}px) * {sheet.width / sheet.height:.3f})"
    )
    return tag(
        "div",
        tag("div", drawn, tag("ol", cards, class_="cards", style=style), style=extent),
        class_="plot",
        tabindex="0" if column == _LEAST_COLUMN else None,
    )


class _Phase(NamedTuple):
    """A phase over its touchpoints, with its name set."""

    at: int
    end: int
    size: float
    lines: tuple[str, ...]

    @property
    def leading(self) -> float:
        """From line to line."""
        return self.size * 1.2


def _set(outcomes: Sequence[Outcome], column: float, language: str) -> list[_Phase]:
    """The phases: a smaller size comes before a hyphen, and no name is cut."""
    found: list[_Phase] = []
    at = 0
    for name, group in groupby(outcomes, lambda one: one.subject.phase):
        end = at + len(list(group))
        room = column * (end - at) - _NAME_LEFT - 14
        size, lines = set_name(name, room, _SIZES, language)
        found.append(_Phase(at, end, size, lines))
        at = end
    return found


class _Sheet:
    """Where everything is."""

    def __init__(self, scale: Sequence[Step], column: float, phases: Sequence[_Phase]) -> None:
        self.scale = scale
        self.column = column
        self.arrow = max([_ARROW, *(len(one.lines) * one.leading + 12 for one in phases)])
        self.top = TOP + self.arrow - _ARROW
        self.width = LEFT + column * (phases[-1].end if phases else 0) + RIGHT
        self.height = self.top + STEP * (len(scale) - 1) + BOTTOM + _ROW * 3
        self._low, self._high = scale[0].value, scale[-1].value

    def x(self, at: int) -> float:
        return LEFT + self.column * (at + 0.5)

    def y(self, value: float) -> float:
        share = (value - self._low) / (self._high - self._low)
        return self.top + STEP * (len(self.scale) - 1) * (1 - share)

    def tone(self, value: float) -> str:
        return f"s{nearest((value - self._low) / (self._high - self._low))}"


def _phases(phases: Sequence[_Phase], sheet: _Sheet) -> list[ET.Element]:
    """The arrows with the names of the phases, whole, on as many lines as they need."""
    drawn: list[ET.Element] = []
    bottom, middle = 4 + sheet.arrow, 4 + sheet.arrow / 2
    for phase in phases:
        x, end = LEFT + sheet.column * phase.at + 2, LEFT + sheet.column * phase.end - 2
        points = (
            f"{x},4 {end - 10},4 {end},{middle:g} {end - 10},{bottom:g} {x},{bottom:g} "
            f"{x + 10},{middle:g}"
        )
        first = middle - (len(phase.lines) - 1) * phase.leading / 2 + phase.size * 0.36
        drawn += [
            tag("polygon", points=points, class_="phase"),
            *(
                tag("text", line, x=f"{x + _NAME_LEFT:.0f}", y=f"{first + at * phase.leading:.1f}",
                    class_="phasename", style=f"font-size: {phase.size:g}px")
                for at, line in enumerate(phase.lines)
            ),
        ]  # fmt: skip
    return drawn


def _grid(sheet: _Sheet) -> list[ET.Element]:
    drawn: list[ET.Element] = []
    for step in sheet.scale:
        y = f"{sheet.y(step.value):.1f}"
        drawn += [
            tag("line", x1=str(LEFT), x2=f"{sheet.width - RIGHT:.0f}", y1=y, y2=y, class_="grid"),
            tag("text", step.word, x=str(LEFT - 28), y=y, class_="word", text_anchor="end",
                dominant_baseline="central"),
            tag("text", step.number, x=str(LEFT - 10), y=y, class_="number", text_anchor="end",
                dominant_baseline="central"),
        ]  # fmt: skip
    return drawn


def _capsule(one: Outcome, x: float, sheet: _Sheet) -> ET.Element | None:
    if one.said is None or one.n < 2:
        return None
    top, bottom = sorted((sheet.y(one.said.low), sheet.y(one.said.high)))
    return tag(
        "rect", x=f"{x - 17:.1f}", y=f"{top - 9:.1f}", width="34", rx="15",
        height=f"{bottom - top + 18:.1f}", class_="capsule" + _disputed(one),
    )  # fmt: skip


def _line(outcomes: Sequence[Outcome], sheet: _Sheet) -> list[ET.Element]:
    """The curve through the medians; where nobody voted it stops, for nothing is known there."""
    known = [
        (sheet.x(at), sheet.y(one.said.median)) if one.said else None
        for at, one in enumerate(outcomes)
    ]
    runs = [list(run) for there, run in groupby(known, lambda point: point is not None) if there]
    return [
        tag("path", d=path([point for point in run if point]), class_="curve")
        for run in runs
        if len(run) > 1
    ]


def _votes(one: Outcome, x: float, sheet: _Sheet) -> list[ET.Element]:
    """Every vote as a dot on the line of its answer, beside the capsule; a crowd as its number."""
    drawn: list[ET.Element] = []
    for value, count in one.counts.items():
        y = sheet.y(value)
        if count > _IN_A_ROW * 4:
            drawn.append(tag("text", f"× {count}", x=f"{x + 20:.1f}", y=f"{y:.1f}",
                             class_="crowd", dominant_baseline="central"))  # fmt: skip
            continue
        top = y - (count - 1) // _IN_A_ROW * _ROW / 2
        drawn += [
            tag("circle", cx=f"{x + 23 + i % _IN_A_ROW * _ROW:.1f}",
                cy=f"{top + i // _IN_A_ROW * _ROW:.1f}", r=str(_DOT), class_="vote")
            for i in range(count)
        ]  # fmt: skip
    return drawn


def _median(
    one: Outcome, before: Outcome | None, x: float, sheet: _Sheet, words: Words
) -> list[ET.Element]:
    """The dot of the median and its number, on the side from which the curve does not come."""
    drawn: list[ET.Element] = []
    if one.before is not None:
        drawn.append(tag("circle", cx=f"{x:.1f}", cy=f"{sheet.y(one.before.median):.1f}", r="7",
                         class_="before"))  # fmt: skip
    if one.said is None:
        drawn.append(tag("text", "?", x=f"{x:.1f}", y=f"{sheet.y(sheet.scale[0].value):.1f}",
                         class_="value", text_anchor="middle"))  # fmt: skip
        return drawn
    y = sheet.y(one.said.median)
    falls = before is not None and before.said is not None and sheet.y(before.said.median) < y
    line = y + 28 if falls else y - 15
    drawn += [
        tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="11",
            class_=f"median {sheet.tone(one.said.median)}"),
        tag("text", words.number(one.said.median), x=f"{x - 17:.1f}", y=f"{line:.1f}",
            class_="value", text_anchor="end"),
    ]  # fmt: skip
    return drawn


def _disputed(one: Outcome) -> str:
    return " disputed" if one.is_disputed else ""
