"""Lists that are written one a line: a line that was there keeps all that is known about it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from journey.model import Measure, PainPoint, Quote, Touchpoint

T = TypeVar("T")


def pain_points_of(text: str, touchpoint: Touchpoint) -> list[PainPoint]:
    """The pain points of these lines; known ones keep their severity."""
    return _kept(text, touchpoint.pain_points, lambda p: p.text, lambda line: PainPoint(text=line))


def quotes_of(text: str, touchpoint: Touchpoint) -> list[Quote]:
    """The quotes of these lines; known ones keep who said them."""
    return _kept(text, touchpoint.quotes, lambda q: q.text, lambda line: Quote(text=line))


def measures_of(text: str, touchpoint: Touchpoint) -> list[Measure]:
    """The measures of these lines; known ones keep owner, day and the rest."""
    return _kept(text, touchpoint.measures, lambda m: m.name, lambda line: Measure(name=line))


def _kept(
    text: str, known: Iterable[T], name: Callable[[T], str], make: Callable[[str], T]
) -> list[T]:
    """One of each line: the known one of that name, else, in its place, one whose line is new.

    A line that stands where one has gone is that one under another name only if it was edited in
    place; which it was cannot be known, so a new line is a new one.
    """
    left = {" ".join(name(each).split()): each for each in known}
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return [left.pop(line, None) or make(line) for line in lines if line]
