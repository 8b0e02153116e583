"""The one score that notations of others have for each touchpoint."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from journey.model import SCALES, ScaleKey, Touchpoint
from personas import Persona


@dataclass(frozen=True, slots=True)
class Level:
    """The satisfaction at a touchpoint on the scale 1 to 5, and whose it is."""

    value: float | None
    """None where nothing is known."""
    people: tuple[Persona, ...]
    """The personas for whom it holds; all of them where no score says otherwise."""
    is_mean: bool = False
    """The personas' scores differ: the value is their plain mean."""
    is_converted: bool = False
    """It was given on another scale."""


def level_of(touchpoint: Touchpoint, personas: Sequence[Persona]) -> Level:
    """The one score that stands for all scores of a touchpoint."""
    if not touchpoint.scores:
        return Level(None, tuple(personas))
    for_all = any(score.persona is None for score in touchpoint.scores)
    people = [p for p in personas if for_all or any(s.persona == p.id for s in touchpoint.scores)]
    asked = [touchpoint.score(person.id) for person in people] or [touchpoint.score()]
    scores = [score for score in asked if score is not None]
    one_to_five = SCALES[ScaleKey.ONE_TO_FIVE]
    first = scores[0]
    differ = any(score.normalised != first.normalised for score in scores)
    if not differ and first.scale is ScaleKey.ONE_TO_FIVE:
        return Level(first.value, tuple(people))
    value = one_to_five.denormalise(fmean(score.normalised for score in scores))
    is_converted = any(score.scale is not ScaleKey.ONE_TO_FIVE for score in scores)
    return Level(round(value, 2), tuple(people), differ, is_converted)
