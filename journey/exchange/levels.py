"""Scores in notations of others: one for each touchpoint, and the scale that they are on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from journey.exchange.intake import Intake
from journey.model import SCALES, ScaleKey, Touchpoint
from personas import Persona

_OTHER_SCALES = (ScaleKey.MINUS_TWO_TO_TWO, ScaleKey.ZERO_TO_TEN, ScaleKey.ZERO_TO_HUNDRED)


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


def scale_of(values: Iterable[float]) -> ScaleKey:
    """The scale on which all scores of a file lie; 1 to 5 where none holds them all.

    A 0 among scores of 1 to 5 does not speak of another scale: mermaid writes 0 for no score.
    """
    known = list(values)
    if any(_speaks_of_another(value) for value in known):
        for key in _OTHER_SCALES:
            if all(SCALES[key].holds(value) for value in known):
                return key
    return ScaleKey.ONE_TO_FIVE


def scale_told(rated: Iterable[tuple[int, float]], intake: Intake) -> ScaleKey:
    """The scale of all scores, each with its line; another is warned of at the first that shows it.

    That is a score which does not lie on 1 to 5.
    """
    rows = list(rated)
    key = scale_of(value for _, value in rows)
    if key is not ScaleKey.ONE_TO_FIVE:
        said, scale = intake.words, SCALES[key]
        line, value = next(row for row in rows if _speaks_of_another(row[1]))
        intake.warn(
            line,
            said(
                "the score {score} lies outside 1 to 5, so all scores were read on the scale "
                "{low} to {high}",
                score=said.number(value),
                low=said.number(scale.lowest),
                high=said.number(scale.highest),
            ),
            said("Choose another scale in the map where this is wrong"),
        )
    return key


def _speaks_of_another(value: float) -> bool:
    return not 0 <= value <= SCALES[ScaleKey.ONE_TO_FIVE].highest
