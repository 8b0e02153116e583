"""The answers of a question as the room reads them: value, number and word."""

from typing import NamedTuple

from journey.locales import Words
from journey.model import SCALES
from journey.rounds import Question, QuestionKind
from journey.scales import ticks


class Step(NamedTuple):
    """One answer."""

    value: float
    number: str
    word: str


def steps(question: Question, words: Words) -> tuple[Step, ...]:
    """The answers of a rated question, from the worst to the best."""
    if question.kind is QuestionKind.IMPORTANCE:
        said = (
            words("not important"),
            words("a little important"),
            words("fairly important"),
            words("important"),
            words("very important"),
        )
        return tuple(Step(float(at), str(at), word) for at, word in enumerate(said, 1))
    scale = SCALES[question.scale]
    return tuple(
        Step(scale.denormalise(tick.normalised), tick.number, tick.word)
        for tick in ticks(scale, words)
        if tick.number
    )


def nearest(share: float) -> int:
    """Which of five tones stands for a share (0 worst to 1 best) of the scale."""
    return round(min(max(share, 0.0), 1.0) * 4)
