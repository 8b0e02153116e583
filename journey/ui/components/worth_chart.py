"""Value × effort: what helps much for few hours stands at the upper left."""

from collections.abc import Sequence
from functools import partial
from xml.etree.ElementTree import Element

import streamlit as st

from journey.locales import Words
from journey.services.measures import Task
from journey.ui import drawing, state
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

_SIDE, _LEFT, _TOP = 236.0, 46.0, 10.0
_INSET = 12.0
"""From the edge of the matrix to nothing and to the most."""
_text = partial(drawing.text, size=11)
_APART = 17.0


def show(tasks: Sequence[Task], key: str) -> None:
    """The matrix with a number for each measure, the names under it, and what cannot be placed."""
    words = state.speak()
    placed = [task for task in tasks if task.value is not None and task.effort is not None]
    with st.container(key=key):
        show_markup(tag("h2", words("Value and effort"), class_="jm-h2"))
        if placed:
            said = words("Value and effort of each measure")
            show_markup(tag("div", drawing.image(_matrix(placed, words), said, "jm-worthmap")))
            show_markup(
                tag("ol", [_row(task, words) for task in placed], class_="jm-small jm-worth")
            )
            sources = words(
                "Value: how important the touchpoint is (of 5) times what its satisfaction lacks "
                "of 100; a score that is not known counts as the middle. Effort: the hours a week "
                "that the measure says."
            )
            show_markup(tag("p", sources, class_="jm-muted jm-small"))
        rest = len(tasks) - len(placed)
        if rest:
            said = words.plural(
                "{count} measure has no place here: its hours a week, or how important its "
                "touchpoint is, are not known.",
                "{count} measures have no place here: their hours a week, or how important their "
                "touchpoints are, are not known.",
                rest,
            )
            show_markup(tag("div", said, class_="jm-muted jm-small"))


def _row(task: Task, words: Words) -> Element:
    """A measure with the two figures by which it has its place."""
    said = words(
        "value {value} of 100, {hours} hours a week",
        value=_of_100(task, words), hours=words.number(task.effort or 0.0),
    )  # fmt: skip
    return tag("li", task.measure.name, tag("br"), tag("span", said, class_="jm-muted"))


def _of_100(task: Task, words: Words) -> str:
    return words.number(round(100 * (task.value or 0.0)))


def _matrix(placed: Sequence[Task], words: Words) -> Element:
    most = max(task.effort or 0.0 for task in placed) or 1.0
    high = max(task.value or 0.0 for task in placed) or 1.0
    half, room = _SIDE / 2, _SIDE - 2 * _INSET
    width, height = _LEFT + _SIDE + 10, _TOP + _SIDE + 38
    foot = _TOP + _SIDE
    parts: list[Element] = [
        _rect(_LEFT, _TOP, "var(--jm-passed-soft)"),
        _rect(_LEFT + half, _TOP, "var(--jm-soft)"),
        _rect(_LEFT, _TOP + half, "var(--jm-soft)"),
        _rect(_LEFT + half, _TOP + half, "var(--jm-sheet)"),
        _text(_LEFT + 8, _TOP + 16, words("do first")),
        _text(_LEFT + half + 8, _TOP + 16, words("plan")),
        _text(_LEFT + 8, _TOP + half + 16, words("on the side")),
        _text(_LEFT + half + 8, _TOP + half + 16, words("rather not")),
        _text(_LEFT + half, height - 4, words("Effort: hours a week"), "middle", bold=True),
        _text(11, _TOP + half, words("Value, of 100"), "middle", turned=True, bold=True),
    ]
    for share in (0.0, 0.5, 1.0):
        along, up = words.number(round(share * most, 2)), words.number(round(100 * share * high))
        parts.append(_text(_LEFT + _INSET + share * room, foot + 15, along, "middle"))
        parts.append(_text(_LEFT - 5, foot - _INSET - share * room + 4, up, "end"))
    taken: list[tuple[float, float]] = []
    for number, task in enumerate(placed, 1):
        x = _LEFT + _INSET + room * (task.effort or 0.0) / most
        y = foot - _INSET - room * (task.value or 0.0) / high
        x, y = _free(x, y, taken)
        taken.append((x, y))
        parts += [
            tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="8", fill="var(--jm-accent)"),
            _text(x, y + 3.6, str(number), "middle", fill="var(--jm-sheet)"),
        ]
    return tag("svg", parts, viewBox=f"0 0 {width:g} {height:g}")


def _free(x: float, y: float, taken: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The nearest place to the right, then above, where no other number stands."""
    for step in range(64):
        at = (x + _APART * (step % 8), y - _APART * (step // 8))
        if at[0] > _LEFT + _SIDE - 8:
            continue
        if all(abs(at[0] - a) >= _APART or abs(at[1] - b) >= _APART for a, b in taken):
            return at
    return x, y


def _rect(x: float, y: float, fill: str) -> Element:
    half = f"{_SIDE / 2:g}"
    return tag("rect", x=f"{x:g}", y=f"{y:g}", width=half, height=half, fill=fill,
               stroke="var(--jm-line)")  # fmt: skip
