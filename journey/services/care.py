"""Could we look after it? Who answers, how often, how many hours, and whether they are there.

A new touchpoint helps only if it is looked after sufficiently and regularly; else satisfaction
falls. So hours a week are added up by department and held against what the department has.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from journey.model import Journey, Measure, MeasureStatus, Touchpoint
from journey.text import same_name


@dataclass(frozen=True, slots=True)
class Care:
    """How a touchpoint is to be looked after; what is not known yet is None."""

    owner: str | None = None
    department: str | None = None
    cadence: str | None = None
    hours_a_week: float | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """What a department looks after, what comes on top, what it has: in hours a week."""

    department: str
    now: float
    more: float
    capacity: float | None
    """None: nobody has said how many hours it has."""

    @property
    def total(self) -> float:
        """All of it together."""
        return self.now + self.more

    @property
    def is_exceeded(self) -> bool:
        """Whether it is more than the department has."""
        return self.capacity is not None and self.total > self.capacity


@dataclass(frozen=True, slots=True)
class CareCheck:
    """The three questions, and the load of the department that would answer for it."""

    is_owned: bool
    is_regular: bool
    has_time: bool
    load: Load | None

    @property
    def open(self) -> int:
        """How many of the questions are open."""
        return (self.is_owned, self.is_regular, self.has_time).count(False)

    @property
    def is_exceeded(self) -> bool:
        """Whether the department cannot look after it."""
        return self.load is not None and self.load.is_exceeded


def check(journey: Journey, care: Care, capacities: Mapping[str, float]) -> CareCheck:
    """Whether a touchpoint more could be looked after, beside what the map asks for already."""
    load = None
    if care.department:
        now = hours(journey).get(_named(care.department, hours(journey)), 0.0)
        capacity = capacities.get(_named(care.department, capacities))
        load = Load(care.department, now, care.hours_a_week or 0.0, capacity)
    return CareCheck(
        is_owned=bool(care.owner and care.department),
        is_regular=bool(care.cadence),
        has_time=care.hours_a_week is not None
        and load is not None
        and load.capacity is not None
        and not load.is_exceeded,
        load=load,
    )


def loads(journey: Journey, capacities: Mapping[str, float]) -> tuple[Load, ...]:
    """The hours of each department on a map; the fullest first, those without a limit last."""
    found = [
        Load(department, now, 0.0, capacities.get(_named(department, capacities)))
        for department, now in hours(journey).items()
    ]
    return tuple(sorted(found, key=lambda one: (-_fullness(one), one.department)))


def _fullness(load: Load) -> float:
    return load.total / load.capacity if load.capacity else 0.0


def hours(journey: Journey) -> dict[str, float]:
    """The hours a week that the open measures of a map take, by the department that answers."""
    found: dict[str, float] = {}
    for touchpoint in journey.touchpoints:
        for measure in touchpoint.measures:
            department = answering(measure, touchpoint)
            if measure.hours_a_week and department and measure.status is not MeasureStatus.DONE:
                name = _named(department, found)
                found[name] = found.get(name, 0.0) + measure.hours_a_week
    return found


def answering(measure: Measure, touchpoint: Touchpoint) -> str | None:
    """The department that answers for a measure: its own, else that of its touchpoint."""
    return measure.department or touchpoint.department


def _named(department: str, known: Mapping[str, float]) -> str:
    """The name under which a department is known already, however it is written."""
    asked = same_name(department)
    return next((name for name in known if same_name(name) == asked), department)
