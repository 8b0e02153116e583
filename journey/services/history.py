"""The history of a map as people read it: days, runs of one person, what a change did to what."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from journey import comparing
from journey.comparing import Changes
from journey.comparing.wording import change_name
from journey.layout.marks import marked
from journey.locales import Words
from journey.model import Journey
from journey.services import pictures
from journey.services.kept import Step
from journey.services.library import Library
from journey.services.pictures import PictureOptions
from journey.themes import THEMES

_AT_ONCE = 200
"""So many changes are read at a time while a person's or a touchpoint's are looked for."""
_TOUCHPOINT = "touchpoint:"


@dataclass(frozen=True, slots=True)
class Run:
    """Changes that one person made after one another on one day, the last one first."""

    actor: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which a map was changed."""

    date: datetime.date
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose changes are asked for, and of which touchpoint by id; None: all."""

    actor: str | None = None
    touchpoint: str | None = None

    def has(self, step: Step) -> bool:
        """Whether a change is one of those."""
        return (self.actor is None or step.actor == self.actor) and (
            self.touchpoint is None or f"{_TOUCHPOINT}{self.touchpoint}" in step.parts
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The latest changes that are asked for, and the revision before which there may be more."""

    steps: tuple[Step, ...]
    before: int | None


def latest(library: Library, id: str, wanted: Wanted, limit: int) -> Found:
    """The latest changes of a map that are asked for, at most `limit`, the last one first."""
    found: list[Step] = []
    before: int | None = None
    at_once = limit + 1 if wanted == Wanted() else _AT_ONCE
    while True:
        read = library.history(id, at_once, before)
        for step in read:
            if wanted.has(step):
                if len(found) == limit:
                    return Found(tuple(found), found[-1].revision)
                found.append(step)
        if len(read) < at_once:
            return Found(tuple(found), None)
        before = read[-1].revision


def days(steps: Iterable[Step], zone: datetime.tzinfo) -> tuple[Day, ...]:
    """Changes by day, as the clocks of that time zone tell it, and by runs of one person."""
    return tuple(
        Day(date, tuple(_runs(of_day)))
        for date, of_day in groupby(steps, lambda step: step.time.astimezone(zone).date())
    )


def _runs(steps: Iterable[Step]) -> Iterator[Run]:
    for actor, run in groupby(steps, lambda step: step.actor):
        yield Run(actor, tuple(run))


def touched(steps: Iterable[Step]) -> frozenset[str]:
    """The touchpoints that changes touched, by id."""
    return frozenset(
        part.removeprefix(_TOUCHPOINT)
        for step in steps
        for part in step.parts
        if part.startswith(_TOUCHPOINT)
    )


def marks(
    before: Journey, after: Journey, also: Iterable[str], words: Words
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """What is to be marked on the picture before and on the one after: touchpoint to words.

    `also` are touchpoints that were touched: where none of the kinds of change holds, they are
    marked as changed.
    """
    changes = comparing.changes(before, after)
    on: tuple[dict[str, tuple[str, ...]], ...] = ({}, {})
    for change in changes.every:
        said = tuple(change_name(kind, words) for kind in change.kinds)
        if said:
            for place, cell in zip(on, (change.before, change.after), strict=True):
                place.update(dict.fromkeys(cell.touchpoints, said))
    for id in also:
        if id in after.touchpoint and id not in on[1]:
            on[1][id] = (words("changed"),)
    return on[0], on[1]


def compare(before: Journey, after: Journey) -> Changes:
    """What became of each touchpoint from one revision to a later one."""
    return comparing.changes(before, after)


def picture(journey: Journey, marks: Mapping[str, Sequence[str]], theme: str, language: str) -> str:
    """A map as it was as an SVG that carries its font, with marks on its touchpoints."""
    options = PictureOptions(theme=theme, language=language, page="fit")
    drawn = pictures.scene(journey, "map", options)
    return pictures.render(marked(drawn, marks, THEMES[theme]), "svg").decode()
