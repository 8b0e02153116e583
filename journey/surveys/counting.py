"""Counting a survey: each touchpoint's answers, in all and by segment, a part of it at a time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from math import inf, isnan, nan
from types import MappingProxyType
from typing import Any

import numpy as np

from journey.model import SCALES, ScaleKey
from journey.scores.bases import FEWEST_SHOWN
from journey.scores.moments import Moments
from journey.scores.tally import Tally, coded
from journey.surveys.asking import whole_recommends
from journey.surveys.guessing import touchpoint_for
from journey.surveys.numbers import number_in
from journey.surveys.plan import READ, Plan, Role
from journey.surveys.source import Frame, Source
from journey.surveys.steps import NO_ANSWER, plain

Progress = Callable[[int], None]
"""Is told how many rows were counted so far."""

_MOST_SEGMENTS = 50
_MOST_NAMED = 20
_MOST_CHANNELS = 60
_LONGEST = 40
"""Words that are told where they are not understood."""
_OFTEN = 0.5
"""A touchpoint that fewer answer, of those who judge the whole, is not weighed beside others."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A group of those who answered: the column that tells them apart, and what it says."""

    column: str
    value: str
    kind: Role = Role.SEGMENT
    """What the column is for: a segment, a persona, a date (its value is the month, 2026-05)."""


@dataclass(slots=True)
class Counted:
    """What a survey says; no answer of one person is kept."""

    rows: int = 0
    touchpoints: dict[str, Tally] = field(default_factory=dict[str, Tally])
    """By the id of the touchpoint."""
    overall: Tally = field(default_factory=Tally)
    together: Moments | None = None
    """How the whole (first) and each touchpoint (`asked`) move together; unweighted."""
    asked: tuple[str, ...] = ()
    """In a wide table: the ids of the touchpoints, in the order of `together`."""
    seldom: tuple[str, ...] = ()
    """Those that most people left blank, so that few whole rows would be left with them."""
    segments: dict[Segment, dict[str, Tally]] = field(
        default_factory=dict[Segment, dict[str, Tally]]
    )
    importance: dict[str, Tally] = field(default_factory=dict[str, Tally])
    """How important each touchpoint is, by its id."""
    recommend: Tally = field(default_factory=Tally)
    """Whether they would recommend us, 0 to 10."""
    effort: Tally = field(default_factory=Tally)
    """Whether it was easy, 1 to 7."""
    loyalty: Tally = field(default_factory=Tally)
    """The Customer Loyalty Index of each person who answered all of its questions, 0 to 100."""
    channels: dict[str, int] = field(default_factory=dict[str, int])
    """How many prefer each channel, by its name."""
    choosing: int = 0
    """How many named a channel that they prefer."""
    unread: dict[str, int] = field(default_factory=dict[str, int])
    """How many cells of a column are neither blank nor an answer on the scale."""
    strange: dict[str, dict[str, int]] = field(default_factory=dict[str, dict[str, int]])
    """The words among them that at least 5 people wrote, by column."""
    unknown: dict[str, int] = field(default_factory=dict[str, int])
    """In a long table: names that are no touchpoint of the map, and how often they stand there."""
    first_date: str = ""
    last_date: str = ""


def count(
    source: Source, plan: Plan, names: dict[str, str], progress: Progress = lambda rows: None
) -> Counted:
    """Count all answers of a survey; `names` are the touchpoints' names by id.

    Columns that are personal or left out are never read.
    """
    used = [use.column for use in plan.uses if use.role in READ]
    counted = Counted()
    counter = _Counter(plan, names, counted)
    if used:
        for part in source.parts(used):
            counter.add(part)
            counted.rows += len(part)
            progress(counted.rows)
    for column, words in counted.strange.items():
        told = {word: times for word, times in words.items() if times >= FEWEST_SHOWN}
        counted.strange[column] = told
    return counted


def _said(text: str, values: Mapping[str, float]) -> float:
    """What an answer says: a number or the words for one; inf: none was given, NaN: no answer."""
    number = number_in(text)
    if not isnan(number):
        return number
    word = plain(text)
    return values.get(word, inf if word in NO_ANSWER else nan)


class _Counter:
    """Counts the parts of one survey."""

    def __init__(self, plan: Plan, names: dict[str, str], counted: Counted) -> None:
        self._plan = plan
        self._names = names
        self._counted = counted
        self._known: dict[str, str] = {}
        self._steps = {use.column: use.steps[0] for use in plan.uses if use.steps}
        self._pandas: Any = import_module("pandas")

    def add(self, part: Frame) -> None:
        """Count one part."""
        plan, counted = self._plan, self._counted
        weights = None
        for use in plan.of(Role.WEIGHT):
            weights = self._numbers(part[use.column])
        groups = [
            (Segment(use.column, value, use.role), chosen)
            for use in (*plan.of(Role.SEGMENT), *plan.of(Role.PERSONA))
            for value, chosen in self._groups(part[use.column])
        ]
        for use in plan.of(Role.DATE):
            groups += self._months(part[use.column], use.column)
        said: dict[str, np.ndarray] = {}
        for id, answers, chosen in self._answers(part):
            said[id] = answers
            values = coded(answers)
            counted.touchpoints.setdefault(id, Tally()).add_coded(values, weights, chosen)
            for segment, members in groups:
                tallies = counted.segments.setdefault(segment, {})
                tallies.setdefault(id, Tally()).add_coded(values, weights, chosen & members)
        for use in plan.of(Role.OVERALL)[:1]:
            whole = self._whole(part[use.column], use.column)
            counted.overall.add(whole, weights)
            from_0_to_10 = plan.overall_scale is ScaleKey.ZERO_TO_TEN
            if from_0_to_10 and whole_recommends(plan) and not plan.of(Role.RECOMMEND):
                counted.recommend.add(whole, weights)
            if said and not plan.is_long:
                self._together(whole, said)
        self._figures(part, weights)

    def _figures(self, part: Frame, weights: np.ndarray | None) -> None:
        """What is asked beside satisfaction."""
        plan, counted = self._plan, self._counted
        for use in plan.of(Role.IMPORTANCE):
            if use.touchpoint:
                rated = self._on_scale(
                    part[use.column],
                    use.column,
                    plan.importance_scale,
                    self._beyond(plan.importance_scale),
                )
                counted.importance.setdefault(use.touchpoint, Tally()).add(rated, weights)
        for use in plan.of(Role.RECOMMEND):
            counted.recommend.add(self._between(part[use.column], use.column, 0, 10), weights)
        for use in plan.of(Role.EFFORT):
            counted.effort.add(self._between(part[use.column], use.column, 1, 7), weights)
        if asked := plan.of(Role.LOYALTY):
            answers = [self._between(part[use.column], use.column, 1, 6) for use in asked]
            counted.loyalty.add(((6 - np.column_stack(answers)) * 20).mean(axis=1), weights)
        for use in plan.of(Role.CHANNEL):
            self._channels(part[use.column])

    def _channels(self, column: Any) -> None:
        """Which channels are preferred: one of a row, or several parted by a semicolon."""
        counted = self._counted
        for said, chosen in self._groups(column, most=len(column)):
            people = int(chosen.sum())
            counted.choosing += people
            for name in dict.fromkeys(one.strip() for one in said.split(";") if one.strip()):
                if name in counted.channels or len(counted.channels) < _MOST_CHANNELS:
                    counted.channels[name] = counted.channels.get(name, 0) + people

    def _beyond(self, scale: ScaleKey) -> frozenset[float]:
        """The stand-ins that are no answers on another scale: there a 0 may be one."""
        return frozenset(value for value in self._plan.blanks if not SCALES[scale].holds(value))

    def _between(self, column: Any, name: str, least: float, most: float) -> np.ndarray:
        """Answers between two ends; what is none becomes NaN."""
        blanks = frozenset(value for value in self._plan.blanks if not least <= value <= most)
        return self._within(column, name, least, most, blanks)

    def _answers(self, part: Frame) -> Iterator[tuple[str, np.ndarray, np.ndarray]]:
        """Touchpoint, answers, and which rows of them are meant."""
        scores = self._plan.of(Role.SCORE)
        every = np.ones(len(part), dtype=bool)
        if not self._plan.is_long:
            for use in scores:
                if use.touchpoint:
                    yield use.touchpoint, self._on_scale(part[use.column], use.column), every
            return
        naming = self._plan.of(Role.TOUCHPOINT)[0].column
        for use in scores:
            answers = self._on_scale(part[use.column], use.column)
            for name, chosen in self._groups(part[naming], most=len(part)):
                id = self._known.setdefault(name, touchpoint_for(name, self._names)[0])
                if id:
                    yield id, answers, chosen
                elif name in self._counted.unknown or len(self._counted.unknown) < _MOST_NAMED:
                    known = self._counted.unknown.get(name, 0)
                    self._counted.unknown[name] = known + int(chosen.sum())

    def _together(self, whole: np.ndarray, said: dict[str, np.ndarray]) -> None:
        """Note how the whole and the touchpoints move together."""
        counted = self._counted
        if counted.together is None:
            there = np.isfinite(whole)
            often = {
                id: np.isfinite(answers[there]).mean() >= _OFTEN
                for id, answers in said.items()
                if there.any()
            }
            counted.asked = tuple(id for id in often if often[id])
            counted.seldom = tuple(id for id in often if not often[id])
            counted.together = Moments(1 + len(counted.asked))
        columns = [said.get(id, np.full(len(whole), np.nan)) for id in counted.asked]
        counted.together.add(np.column_stack([whole, *columns]))

    def _whole(self, column: Any, name: str) -> np.ndarray:
        """Answers on the whole; on a scale of their own a stand-in may be an answer, such as 0."""
        own = self._plan.overall_scale
        if own is None:
            return self._on_scale(column, name)
        return self._on_scale(column, name, own, self._beyond(own))

    def _on_scale(
        self,
        column: Any,
        name: str,
        key: ScaleKey | None = None,
        blanks: frozenset[float] | None = None,
    ) -> np.ndarray:
        """Answers as numbers; blanks, stand-ins and what lies beyond the scale become NaN."""
        scale = SCALES[key or self._plan.scale]
        none = self._plan.blanks if blanks is None else blanks
        steps = self._steps.get(name)
        levels = steps.levels if steps else {}
        values = {word: scale.denormalise(level) for word, level in levels.items()}
        return self._within(column, name, scale.lowest, scale.highest, none, values)

    def _within(
        self,
        column: Any,
        name: str,
        least: float,
        most: float,
        blanks: frozenset[float],
        values: Mapping[str, float] = MappingProxyType({}),
    ) -> np.ndarray:
        """Numbers between two ends; `values` are those of the words for steps, folded."""
        numbers = self._numbers(column, lambda text: _said(text, values))
        blank = (np.isnan(numbers) & column.isna().to_numpy()) | np.isinf(numbers)
        for value in blanks:
            stand_in = numbers == value
            blank |= stand_in
            numbers = np.where(stand_in, np.nan, numbers)
        with np.errstate(invalid="ignore"):
            numbers = np.where((numbers >= least) & (numbers <= most), numbers, np.nan)
        lost = np.isnan(numbers) & ~blank
        if count := int(lost.sum()):
            self._counted.unread[name] = self._counted.unread.get(name, 0) + count
            self._note(column[lost], self._counted.strange.setdefault(name, {}))
        return numbers

    def _note(self, cells: Any, strange: dict[str, int]) -> None:
        """Note what was not understood, as long as it is short and the words are few."""
        for cell, times in cells.value_counts().items():
            word = " ".join(str(cell).split())
            if len(word) <= _LONGEST and (word in strange or len(strange) < _MOST_NAMED):
                strange[word] = strange.get(word, 0) + int(times)

    def _numbers(self, column: Any, said: Callable[[str], float] = number_in) -> np.ndarray:
        if column.dtype.kind in "iufb":
            return column.to_numpy(dtype=float, na_value=np.nan)
        codes, kinds = self._pandas.factorize(column)
        return np.array([*(said(str(kind)) for kind in kinds), np.nan])[codes]

    def _groups(self, column: Any, most: int = _MOST_SEGMENTS) -> Iterator[tuple[str, np.ndarray]]:
        """What stands in a column, and in which rows."""
        codes, kinds = self._pandas.factorize(column)
        for at, kind in enumerate(kinds[:most]):
            yield " ".join(str(kind).split()), codes == at

    def _months(self, column: Any, name: str) -> list[tuple[Segment, np.ndarray]]:
        """The months in which answers were given; the first and the last day are noted."""
        texts = column.astype("string").str.slice(0, 10)
        first_day = bool(texts.str.match(r"\d{1,2}\.\d{1,2}\.\d{4}").any())
        days = self._pandas.to_datetime(texts, errors="coerce", dayfirst=first_day, format="mixed")
        known = days.dropna()
        if not len(known):
            return []
        low, high = str(known.min().date()), str(known.max().date())
        counted = self._counted
        counted.first_date = min(counted.first_date or low, low)
        counted.last_date = max(counted.last_date, high)
        months = (days.dt.year * 12 + days.dt.month - 1).to_numpy(dtype=float, na_value=np.nan)
        found = np.unique(months[np.isfinite(months)])[:_MOST_SEGMENTS]
        return [
            (Segment(name, f"{int(at) // 12}-{int(at) % 12 + 1:02}", Role.DATE), months == at)
            for at in found
        ]
