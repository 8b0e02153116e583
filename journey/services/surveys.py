"""Customer surveys on a map: looked at, planned, counted, laid beside what the map says."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from journey.errors import JourneyError
from journey.exchange import Intake
from journey.model import SCALES, Journey, SatisfactionScore, ScaleKey
from journey.scores.answers import Said
from journey.scores.bases import FEWEST_RANKED, Base
from journey.scores.drivers import Drivers, drivers_in
from journey.surveys.counting import Counted, Segment
from journey.surveys.counting import count as _count
from journey.surveys.guessing import propose
from journey.surveys.numbers import number_in
from journey.surveys.plan import READ, Plan, Role, Use
from journey.surveys.source import Source

__all__ = [
    "READ", "Base", "Counted", "Drivers", "Outcome", "Plan", "Role", "Segment", "Source", "Use",
    "count", "drivers", "look_at", "number_in", "outcomes", "plan_for",
]  # fmt: skip

T = TypeVar("T")

_DIGITS = 4
"""So many decimals of a mean are kept: more than any survey is sure of."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a survey says of one touchpoint, beside what the map says of it now."""

    touchpoint: str
    before: SatisfactionScore | None
    said: Said | None
    """None where nobody answered, or too few for it to be shown."""
    n: int
    scale: ScaleKey
    """On which `said` stands."""

    def is_weak_for_certain(self, below: float) -> bool | None:
        """Whether even the good end of its interval lies under a level of 0-100.

        False: it is weak, but may be so by chance. None: it is not weak, or nothing is known.
        """
        if self.said is None or SCALES[self.scale].normalise(self.said.mean) >= below:
            return None
        if self.said.interval is None or self.said.base is Base.UNRANKED:
            return False
        return max(map(SCALES[self.scale].normalise, self.said.interval)) < below

    @property
    def hidden(self) -> bool:
        """Whether somebody answered, but too few."""
        return self.said is None and self.n > 0


def look_at(content: bytes | Path, name: str = "", language: str = "en") -> Source:
    """A survey file, its form recognised; raises InvalidDocumentError for what is no table."""
    return _safely(lambda: Source(content, name, language), name, language)


def plan_for(source: Source, journey: Journey) -> Plan:
    """What each column of a survey is probably for."""
    plan = _safely(lambda: propose(source.sample(), journey), source.name, source.language)
    whose = {score.persona for touchpoint in journey.existing for score in touchpoint.scores}
    return replace(plan, persona=whose.pop() if len(whose) == 1 else None)


def _safely(act: Callable[[], T], name: str, language: str) -> T:
    """What a library says of a table may quote its cells: people and logs hear it from us."""
    try:
        return act()
    except JourneyError:
        raise
    except Exception:
        intake = Intake(name, language)
    intake.refuse(None, intake.words("cannot be read as a table"))


def count(
    source: Source,
    plan: Plan,
    journey: Journey,
    progress: Callable[[int], None] = lambda rows: None,
) -> Counted:
    """All answers of a survey, counted; `progress` is told the rows so far."""
    names = {touchpoint.id: touchpoint.name for touchpoint in journey.existing}
    return _safely(lambda: _count(source, plan, names, progress), source.name, source.language)


def outcomes(counted: Counted, plan: Plan, journey: Journey) -> tuple[Outcome, ...]:
    """What a survey says of each touchpoint that it asks about, in the order of the map."""
    found: list[Outcome] = []
    for touchpoint in journey.existing:
        tally = counted.touchpoints.get(touchpoint.id)
        if tally is None:
            continue
        said = tally.said()
        shown = said if said is not None and said.base is not Base.HIDDEN else None
        before = next((one for one in touchpoint.scores if one.persona == plan.persona), None)
        found.append(Outcome(touchpoint.id, before, shown, tally.n, plan.scale))
    return tuple(found)


def drivers(counted: Counted, journey: Journey) -> Drivers | None:
    """Which touchpoints explain the satisfaction as a whole, the strongest first.

    None where the survey did not ask for the whole, or too few people answered every question.
    """
    if counted.together is None or counted.together.cases < FEWEST_RANKED:
        return None
    names = [journey.touchpoint[id].name for id in counted.asked if id in journey.touchpoint]
    if len(names) != len(counted.asked):
        return None
    found = drivers_in(counted.together, names)
    if found is None:
        return None
    return replace(found, drivers=tuple(sorted(found.drivers, key=lambda one: -one.weight)))
