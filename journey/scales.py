"""How the scale of a journey is written: its name, its steps, the words beside them, its values."""

from collections.abc import Iterator
from typing import NamedTuple

from journey.locales import Words
from journey.model import Scale, ScaleKey

_WHOLE_NUMBERS = {ScaleKey.ZERO_TO_HUNDRED}
_SIGNED = {ScaleKey.MINUS_TWO_TO_TWO}


class Tick(NamedTuple):
    """A step of the scale: its normalised height, its number, the word beside it."""

    normalised: float
    number: str
    word: str


def ticks(scale: Scale, words: Words) -> Iterator[Tick]:
    """The steps of a scale from the worst to the best, and its middle if no step lies there."""
    named = _names(scale, words)
    for value in scale.ticks:
        normalised = scale.normalise(value)
        yield Tick(normalised, _number(scale, value, words, 0), named.get(normalised, ""))
    if scale.neutral not in scale.ticks:
        yield Tick(50.0, "", words("neutral"))


def _names(scale: Scale, words: Words) -> dict[float, str]:
    """The words of a scale by the normalised heights at which they stand."""
    if scale.key is ScaleKey.SCHOOL_GRADES:
        grades = (
            words.meaning("school grade 1", "very good"),
            words.meaning("school grade 2", "good"),
            words.meaning("school grade 3", "satisfactory"),
            words.meaning("school grade 4", "sufficient"),
            words.meaning("school grade 5", "poor"),
            words.meaning("school grade 6", "insufficient"),
        )
        return {100.0 - 20 * at: name for at, name in enumerate(grades)}
    return {
        100.0: words("very satisfied"),
        75.0: words("satisfied"),
        50.0: words("neutral"),
        25.0: words("dissatisfied"),
        0.0: words("very dissatisfied"),
    }


def value(scale: Scale, normalised: float, words: Words) -> str:
    """A normalised score as a number of the scale, as precise as the map shows scores."""
    digits = 0 if scale.key in _WHOLE_NUMBERS else 1
    return _number(scale, scale.denormalise(normalised), words, digits)


def threshold(scale: Scale, normalised: float, words: Words) -> str:
    """A threshold as a number of the scale, with no more digits than it has."""
    return _number(scale, round(scale.denormalise(normalised), 2), words, None)


def _number(scale: Scale, number: float, words: Words, digits: int | None) -> str:
    said = words.number(number, digits)
    return f"+{said}" if scale.key in _SIGNED and number > 0 else said


def below(scale: Scale, normalised: float, words: Words) -> str:
    """From where on a score is weak, in words: below 2.6, worse than grade 4."""
    number = threshold(scale, normalised, words)
    if scale.key is ScaleKey.SCHOOL_GRADES:
        return words("worse than {grade}", grade=number)
    return words("below {value}", value=number)


def of_best(scale: Scale, words: Words) -> str:
    """What stands beside a figure: of 5; of a school grade, which end is best."""
    if scale.key is ScaleKey.SCHOOL_GRADES:
        return words("1 is best")
    return words("of {best}", best=_number(scale, scale.best, words, 0))


def worst_to_best(scale: Scale, words: Words) -> str:
    """The ends of a scale, the worst first: 1 to 5, of school grades 6 to 1."""
    return words(
        "{lowest} to {highest}",
        lowest=_number(scale, scale.worst, words, 0),
        highest=_number(scale, scale.best, words, 0),
    )


def span(scale: Scale, words: Words) -> str:
    """The ends of a scale: 1 to 5."""
    lowest, highest = scale.lowest, scale.highest
    return words(
        "{lowest} to {highest}",
        lowest=_number(scale, lowest, words, 0),
        highest=_number(scale, highest, words, 0),
    )
