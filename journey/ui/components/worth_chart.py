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

_SIDE, _LEFT, _TOP = 236.0, 34.0, 10.0
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
            rows = [tag("li", task.measure.name) for task in placed]
            show_markup(tag("ol", rows, class_="jm-small jm-worth"))
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


def _matrix(placed: Sequence[Task], words: Words) -> Element:
    most = max(task.effort or 0.0 for task in placed) or 1.0
    high = max(task.value or 0.0 for task in placed) or 1.0
    half = _SIDE / 2
    width, height = _LEFT + _SIDE + 10, _TOP + _SIDE + 34
    parts: list[Element] = [
        _rect(_LEFT, _TOP, "var(--jm-passed-soft)"),
        _rect(_LEFT + half, _TOP, "var(--jm-soft)"),
        _rect(_LEFT, _TOP + half, "var(--jm-soft)"),
        _rect(_LEFT + half, _TOP + half, "var(--jm-sheet)"),
        _text(_LEFT + 8, _TOP + 16, words("do first")),
        _text(_LEFT + half + 8, _TOP + 16, words("plan")),
        _text(_LEFT + 8, _TOP + half + 16, words("on the side")),
        _text(_LEFT + half + 8, _TOP + half + 16, words("rather not")),
        _text(_LEFT, height - 12, words("few hours a week")),
        _text(_LEFT + _SIDE, height - 12, words("{hours} hours", hours=words.number(most)), "end"),
        _text(10, _TOP + half, words("value"), "middle", turned=True),
    ]
    taken: list[tuple[float, float]] = []
    for number, task in enumerate(placed, 1):
        x = _LEFT + 12 + (_SIDE - 24) * (task.effort or 0.0) / most
        y = _TOP + _SIDE - 12 - (_SIDE - 24) * (task.value or 0.0) / high
        x, y = _free(x, y, taken)
        taken.append((x, y))
        parts += [
            tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="8", fill="var(--jm-accent)"),
            _text(x, y + 3.6, str(number), "middle", fill="var(--jm-sheet)"),
        ]
    return tag(
        "svg", parts, viewBox=f"0 0 {width:g} {height:g}",
    )  # fmt: skip


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
