"""Touchpoints that are clearly weaker than those around them, though not weak as such.

Touchpoints inside a phase have no order, so the neighbours of one are the other scored
touchpoints of its phase; where these are fewer than three, those of the phases directly before
and after as well. The margin is robust (Rousseeuw and Croux, "Alternatives to the median absolute
deviation", 1993): 1.4826 × the median absolute deviation of all touchpoints from the median of
their neighbours estimates one standard deviation, whatever the outliers.
"""

from bisect import bisect_left
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from journey.analyses.analysis import Analysis, Case
from journey.analyses.weighing import importance
from journey.analyses.wording import basis, label, level
from journey.model import Finding, FindingKind, Touchpoint

_FEWEST_NEIGHBOURS = 3
_FEWEST_SCORED = 5
_WEIGHT = 1 / 3
"""What it counts beside a touchpoint that is weak as such."""
_NORMAL = 1.4826
"""What makes the median absolute deviation of a normal distribution its standard deviation."""


class _Place(NamedTuple):
    """A touchpoint's level beside the middle of its neighbours, 0-100."""

    touchpoint: Touchpoint
    persona: str | None
    level: float
    middle: float
    neighbours: int

    @property
    def gap(self) -> float:
        """How far it lies below its neighbours."""
        return self.middle - self.level


def _find(case: Case) -> Iterator[Finding]:
    weak = {found.touchpoint.id for found in case.weak}
    deepest: dict[str, _Place] = {}
    for persona in case.journey.curves:
        places = _places(case, persona)
        if len(places) < _FEWEST_SCORED:
            continue
        margin = _margin(case, places)
        for place in places:
            id = place.touchpoint.id
            if place.gap > margin and id not in weak:
                deepest[id] = max(deepest.get(id, place), place, key=lambda p: p.gap)
    for place in deepest.values():
        yield _finding(case, place)


def _margin(case: Case, places: list[_Place]) -> float:
    spread = _NORMAL * median(abs(place.gap) for place in places)
    return max(case.criteria.least_margin, case.criteria.margin_spreads * spread)


def _places(case: Case, persona: str | None) -> list[_Place]:
    """Each scored touchpoint beside its neighbours, on the line of a persona."""
    scored: list[list[tuple[Touchpoint, float]]] = []
    for phase in case.journey.phases:
        known = (
            (touchpoint, case.journey.level(touchpoint, persona)) for touchpoint in phase.existing
        )
        scored.append([(touchpoint, value) for touchpoint, value in known if value is not None])
    places: list[_Place] = []
    for index, inside in enumerate(scored):
        around = inside
        if len(inside) <= _FEWEST_NEIGHBOURS:
            around = [entry for part in scored[max(0, index - 1) : index + 2] for entry in part]
        values = sorted(value for _, value in around)
        if len(values) < 2:
            continue
        for touchpoint, value in inside:
            middle = _median_without(values, value)
            places.append(_Place(touchpoint, persona, value, middle, len(values) - 1))
    return places


def _median_without(values: list[float], value: float) -> float:
    """The median of sorted values, one of them left out."""
    left_out = bisect_left(values, value)
    count = len(values) - 1
    middle = ((count - 1) // 2, count // 2)
    low, high = (values[index + (index >= left_out)] for index in middle)
    return (low + high) / 2


def _finding(case: Case, place: _Place) -> Finding:
    score = place.touchpoint.score(place.persona)
    trusted = case.trust(score) if score else 1.0
    return case.finding(
        FindingKind.WEAKER_THAN_NEIGHBOURS,
        message=case.words(
            "Touchpoint {touchpoint} is clearly weaker than the touchpoints around it.",
            touchpoint=label(case, place.touchpoint),
        ),
        evidence=case.words.plural(
            "{basis}; the touchpoint beside it has {middle}",
            "{basis}; the {count} touchpoints around it have a median of {middle}",
            place.neighbours,
            basis=basis(case, score) if score else level(case, place.level),
            middle=level(case, place.middle),
        ),
        question=case.words("What do the touchpoints around it do better?"),
        weight=_WEIGHT * importance(place.touchpoint) * place.gap / 100 * trusted,
        touchpoints=[place.touchpoint],
        persona=place.persona,
    )


ANALYSIS = Analysis("weaker_than_neighbours", (FindingKind.WEAKER_THAN_NEIGHBOURS,), _find, order=4)
