"""A state of the page in words: what is the case, and the next step."""

from collections.abc import Iterable
from typing import Literal

from journey.errors import Problem
from journey.ui import state
from journey.ui.markup import Part, icon, tag
from journey.ui.markup import show as show_markup

Kind = Literal["fault", "empty", "done"]

_SIGNS: dict[Kind, str] = {"fault": "error", "empty": "map", "done": "check_circle"}


def show(message: str, hint: str = "", *, kind: Kind = "fault") -> None:
    """What is the case, in bold, and under it what to try."""
    words = [tag("strong", message), tag("p", hint) if hint else None]
    role = "alert" if kind == "fault" else "status"
    show_markup(
        tag("div", icon(_SIGNS[kind]), tag("div", words), class_=f"jm-state {kind}", role=role)
    )


def problems(found: Iterable[Problem]) -> None:
    """All that is wrong with a file: where, what, and what to try."""
    words = state.speak()
    rows = [
        tag("tr", tag("td", _place(problem)), tag("td", _found(problem)), tag("td", problem.hint))
        for problem in found
    ]
    head = tag("tr", [tag("th", words(name)) for name in ("Line", "Found", "Try")])
    show_markup(tag("table", tag("thead", head), tag("tbody", rows), class_="jm-table"))


def _found(problem: Problem) -> list[Part]:
    excerpt = tag("pre", problem.excerpt, class_="jm-excerpt") if problem.excerpt else None
    return [problem.message, excerpt]


def _place(problem: Problem) -> list[Part]:
    line = str(problem.line) if problem.line else ""
    place = problem.place or problem.path
    return [line, tag("div", place, class_="jm-muted jm-small") if place else None]
