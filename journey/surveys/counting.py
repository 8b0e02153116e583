"""Counting a survey: each touchpoint's answers, in all and by segment, a part of it at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

import numpy as np

from journey.model import SCALES, ScaleKey
from journey.scores.moments import Moments
from journey.scores.tally import Tally
from journey.surveys.guessing import touchpoint_for
from journey.surveys.plan import READ, Plan, Role
from journey.surveys.source import Frame, Source

Progress = Callable[[int], None]
"""Is told how many rows were counted so far."""

_MOST_SEGMENTS = 50
_MOST_NAMED = 20
_OFTEN = 0.5
"""A touchpoint that fewer answer, of those who judge the whole, is not weighed beside others."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A group of those who answered: the column that tells them apart, and what it says."""

    column: str
    value: str


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
    unread: dict[str, int] = field(default_factory=dict[str, int])
    """How many cells of a column are neither blank nor a number of the scale."""
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
    return counted


class _Counter:
    """Counts the parts of one survey."""

    def __init__(self, plan: Plan, names: dict[str, str], counted: Counted) -> None:
        self._plan = plan
        self._names = names
        self._counted = counted
        self._known: dict[str, str] = {}
        self._pandas: Any = import_module("pandas")

    def add(self, part: Frame) -> None:
        """Count one part."""
        plan, counted = self._plan, self._counted
        weights = None
        for use in plan.of(Role.WEIGHT):
            weights = self._numbers(part[use.column])
        groups = [
            (Segment(use.column, value), chosen)
            for use in plan.of(Role.SEGMENT)
            for value, chosen in self._groups(part[use.column])
        ]
        said: dict[str, np.ndarray] = {}
        for id, answers, chosen in self._answers(part):
            said[id] = answers
            rows = None if weights is None else weights[chosen]
            counted.touchpoints.setdefault(id, Tally()).add(answers[chosen], rows)
            for segment, members in groups:
                both = chosen & members
                tallies = counted.segments.setdefault(segment, {})
                rows = None if weights is None else weights[both]
                tallies.setdefault(id, Tally()).add(answers[both], rows)
        for use in plan.of(Role.OVERALL)[:1]:
            whole = self._whole(part[use.column], use.column)
            counted.overall.add(whole, weights)
            if said and not plan.is_long:
                self._together(whole, said)
        for use in plan.of(Role.DATE):
            self._dates(part[use.column])

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
        beyond = frozenset(value for value in self._plan.blanks if not SCALES[own].holds(value))
        return self._on_scale(column, name, own, beyond)

    def _on_scale(
        self,
        column: Any,
        name: str,
        key: ScaleKey | None = None,
        blanks: frozenset[float] | None = None,
    ) -> np.ndarray:
        """Answers as numbers; blanks, stand-ins and what lies beyond the scale become NaN."""
        numbers = self._numbers(column)
        scale = SCALES[key or self._plan.scale]
        blank = np.isnan(numbers) & column.isna().to_numpy()
        for value in self._plan.blanks if blanks is None else blanks:
            stand_in = numbers == value
            blank |= stand_in
            numbers = np.where(stand_in, np.nan, numbers)
        with np.errstate(invalid="ignore"):
            numbers = np.where(
                (numbers >= scale.lowest) & (numbers <= scale.highest), numbers, np.nan
            )
        if lost := int((np.isnan(numbers) & ~blank).sum()):
            self._counted.unread[name] = self._counted.unread.get(name, 0) + lost
        return numbers

    def _numbers(self, column: Any) -> np.ndarray:
        if column.dtype.kind not in "iufb":
            text = column.astype("string").str.strip().str.replace(",", ".")
            column = self._pandas.to_numeric(text, errors="coerce")
        return column.to_numpy(dtype=float, na_value=np.nan)

    def _groups(self, column: Any, most: int = _MOST_SEGMENTS) -> Iterator[tuple[str, np.ndarray]]:
        """What stands in a column, and in which rows."""
        codes, kinds = self._pandas.factorize(column)
        for at, kind in enumerate(kinds[:most]):
            yield " ".join(str(kind).split()), codes == at

    def _dates(self, column: Any) -> None:
        """The first and the last day that stand there, in the spelling of ISO 8601."""
        kinds = column.dropna().astype("string").str.slice(0, 10)
        first_day = bool(kinds.str.match(r"\d{1,2}\.\d{1,2}\.\d{4}").any())
        days = self._pandas.to_datetime(
            kinds, errors="coerce", dayfirst=first_day, format="mixed"
        ).dropna()
        if len(days):
            low, high = str(days.min().date()), str(days.max().date())
            counted = self._counted
            counted.first_date = min(counted.first_date or low, low)
            counted.last_date = max(counted.last_date, high)
