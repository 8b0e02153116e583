"""What a survey says of the whole in the figures of the field: NPS, CES, CLI, top 2 answers."""

import datetime
from dataclasses import dataclass

from journey.locales import Words
from journey.model import Indicator
from journey.scores.bases import FEWEST_SHOWN
from journey.scores.intervals import Interval, nps_interval, share_interval
from journey.scores.tally import Tally
from journey.surveys.asking import whole_recommends
from journey.surveys.counting import Counted
from journey.surveys.plan import Plan
from journey.surveys.top_two import TopTwo, top_two_of_whole

_EASY = 5.0
"""From this answer on (of 7) it was easy."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; `name` is English, `figure.called(words)` says it."""

    key: str
    """Of the KPI whose formula it is; empty where it is none."""
    name: str
    value: float
    unit: str
    interval: Interval | None
    n: int
    counted: TopTwo | None = None
    """Which answers are counted, where not all are."""

    def called(self, words: Words) -> str:
        """Its name, with the answers that are counted."""
        name = words(self.name)
        if self.counted is None:
            return name
        return f"{name}: {self.counted.said(words)}"

    def indicator(self, words: Words, day: datetime.date | None) -> Indicator:
        """The figure as an indicator of the map."""
        return Indicator(
            name=self.called(words),
            value=round(self.value, 4),
            unit=words(self.unit),
            date=day,
            source=words("customer survey, n = {n}", n=words.count(self.n)),
        )


def figures(counted: Counted, plan: Plan) -> tuple[Figure, ...]:
    """All that can be said of the whole; nothing of fewer than 5 answers."""
    made = (
        _nps(counted.recommend),
        _easy(counted.effort),
        _mean("ces", "Customer Effort Score, mean of 1 to 7", counted.effort, "of 7"),
        _mean("cli", "Customer Loyalty Index", counted.loyalty, "points"),
        None if whole_recommends(plan) else _top(counted.overall, plan),
    )
    return tuple(figure for figure in made if figure is not None and figure.n >= FEWEST_SHOWN)


def net_promoters(tally: Tally) -> tuple[float, Interval] | None:
    """The Net Promoter Score of answers from 0 to 10, with its interval."""
    counts = tally.promoters()
    n, interval = sum(counts), nps_interval(*counts)
    return None if interval is None else (100 * (counts[0] - counts[2]) / n, interval)


def _nps(tally: Tally) -> Figure | None:
    found = net_promoters(tally)
    return found and Figure("nps", "Net Promoter Score", found[0], "points", found[1], tally.n)


def _easy(tally: Tally) -> Figure | None:
    count, n = tally.reached(frozenset(value for value in tally.counts() if value >= _EASY))
    interval = share_interval(count, n)
    if interval is None:
        return None
    ends = Interval(100 * interval.low, 100 * interval.high)
    return Figure("ces", "Customer Effort Score", 100 * count / n, "%", ends, n)


def _mean(key: str, name: str, tally: Tally, unit: str) -> Figure | None:
    said = tally.said()
    return said and Figure(key, name, said.mean, unit, said.interval, said.n)


def _top(tally: Tally, plan: Plan) -> Figure | None:
    top = top_two_of_whole(plan)
    best = top.among(tally) if top else None
    found = tally.top_share(best) if best is not None else None
    if found is None:
        return None
    ends = Interval(100 * found[1].low, 100 * found[1].high)
    return Figure("", "Satisfied with the whole", 100 * found[0], "%", ends, tally.n, top)
