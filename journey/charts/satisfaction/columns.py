"""What the satisfaction chart shows: columns from left to right, and a curve for each persona."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from journey.charts.highlights import Ghost, ghosts
from journey.charts.look import WIDTH, dot_radius
from journey.locales import Words
from journey.model import Finding, Journey, SatisfactionScore, Touchpoint
from journey.scene.apart import Place, asides
from journey.scene.curve import Point, samples

_PIECES = 14
HEIGHT_OF_A_POINT = 330 / 121
"""The height of one point of 0-100, in px."""


@dataclass(frozen=True, slots=True)
class Column:
    """One place along the journey: a touchpoint, what is missing there, or an empty phase."""

    x: int
    phase: int
    touchpoint: Touchpoint | None = None
    ghost: Ghost | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """A touchpoint on a persona's way with the score there, or None where nothing is known."""

    x: int
    touchpoint: Touchpoint
    score: SatisfactionScore | None
    aside: float = 0.0
    """How far its dot stands beside the middle of the column, in columns."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A stop with its score, normalised to 0-100."""

    x: float
    touchpoint: Touchpoint
    score: SatisfactionScore

    @property
    def y(self) -> float:
        """The score, 0-100."""
        return self.score.normalised


@dataclass(frozen=True, slots=True)
class Curve:
    """One persona's way through the touchpoints."""

    name: str
    persona: str | None
    stops: tuple[Stop, ...]

    @property
    def scored(self) -> tuple[Scored, ...]:
        """The stops that have a score."""
        return tuple(Scored(s.x + s.aside, s.touchpoint, s.score) for s in self.stops if s.score)

    def stretches(self) -> Iterator[tuple[bool, tuple[Point, ...]]]:
        """The curve between each two known scores, and whether nothing between them is unknown."""
        known = [at for at, stop in enumerate(self.stops) if stop.score]
        points = [(stop.x, stop.y) for stop in self.scored]
        curved = samples(points, _PIECES)
        for (before, after), stretch in zip(pairwise(known), curved, strict=True):
            yield after == before + 1, stretch


def columns(journey: Journey, findings: Sequence[Finding]) -> Iterator[Column]:
    """The columns from left to right; what is planned stands where the phase shows it."""
    x = 0
    for index, phase in enumerate(journey.phases):
        absent = {ghost.id: ghost for ghost in ghosts(journey, findings, phase)}
        begin = x
        for touchpoint in phase.touchpoints:
            ghost = absent.pop(touchpoint.id, None)
            yield Column(x, index, None if ghost else touchpoint, ghost)
            x += 1
        for ghost in absent.values():
            yield Column(x, index, None, ghost)
            x += 1
        if x == begin:
            yield Column(x, index)
            x += 1


def curves(journey: Journey, places: Sequence[Column], words: Words) -> tuple[Curve, ...]:
    """One curve for each persona with scores of its own, else one for all of them."""
    spoken_for = {score.persona for t in journey.existing for score in t.scores}
    people = [persona for persona in journey.personas if persona.id in spoken_for]
    if not people and len(journey.personas) == 1:
        people = list(journey.personas)
    asked = [(person.name, person.id) for person in people] or [(words("all personas"), None)]
    found = tuple(
        Curve(
            name,
            persona,
            tuple(
                Stop(column.x, column.touchpoint, _shown(column.touchpoint, persona))
                for column in places
                if column.touchpoint
            ),
        )
        for name, persona in asked
    )
    return _apart(found, max(len(places), 1)) if len(found) > 1 else found


def _shown(touchpoint: Touchpoint, persona: str | None) -> SatisfactionScore | None:
    """The score of a persona, unless too few people stand behind it."""
    score = touchpoint.score(persona)
    return None if score is None or score.is_hidden else score


def _apart(found: tuple[Curve, ...], columns: int) -> tuple[Curve, ...]:
    """The curves with dots that would hide one another side by side."""
    unit = columns / WIDTH
    stops = [list(curve.stops) for curve in found]
    for at in range(len(found[0].stops)):
        scored = [(row, row[at], score) for row in stops if (score := row[at].score)]
        dots = [
            Place(-score.normalised * HEIGHT_OF_A_POINT, dot_radius(stop.touchpoint.importance) + 1)
            for _, stop, score in scored
        ]
        for (row, stop, _), aside in zip(scored, asides(dots, 1.5, 1 / unit), strict=True):
            row[at] = replace(stop, aside=aside * unit)
    return tuple(replace(curve, stops=tuple(row)) for curve, row in zip(found, stops, strict=True))
