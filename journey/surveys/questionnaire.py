"""The questions of a questionnaire for a map, and the heads under which answers come back."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey.locales import Words
from journey.model import Journey
from journey.surveys.plan import Role
from journey.text import clean_name


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked beside the satisfaction with each touchpoint and with the whole."""

    touchpoints: frozenset[str] | None = None
    """Which touchpoints, by id; None: all that are there."""
    importance: bool = False
    """How important each touchpoint is, 1 to 5."""
    recommend: bool = False
    """Whether they would recommend us, 0 to 10."""
    channel: bool = False
    """Which channel they prefer."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question and the column in which its answers stand."""

    role: Role
    head: str
    text: str
    name: str
    """In short, as it stands on a sheet of many questions."""
    touchpoint: str = ""
    phase: str = ""
    """The phase of the touchpoint, by id."""
    steps: tuple[float, ...] = ()
    """The answers there are, the smallest first; none where it is answered in words."""
    choices: tuple[str, ...] = ()


def questions(journey: Journey, words: Words, asked: Asked | None = None) -> tuple[Question, ...]:
    """The questions in their order: satisfaction, importance, the whole, channel."""
    wanted = asked or Asked()
    made = list(_satisfaction(journey, words, wanted))
    if wanted.importance:
        made += _importance(journey, words, wanted)
    made += _whole(journey, words, wanted)
    return tuple(made)


def _satisfaction(journey: Journey, words: Words, asked: Asked) -> Iterator[Question]:
    scale = _scale(journey, words)
    for id, name in _names(journey, asked).items():
        touchpoint = journey.touchpoint[id]
        text = words("How satisfied were you with this: {name}?", name=touchpoint.name)
        yield Question(
            Role.SCORE, name, f"{text} {scale}", touchpoint.name, id, journey.phase_of[id].id,
            _steps(journey),
        )  # fmt: skip


def _importance(journey: Journey, words: Words, asked: Asked) -> Iterator[Question]:
    for id, name in _names(journey, asked).items():
        touchpoint = journey.touchpoint[id]
        text = words(
            "How important is this to you: {name}? (1 = unimportant, 5 = very important)",
            name=touchpoint.name,
        )
        column = clean_name(words("Importance of {name}", name=name))
        yield Question(
            Role.IMPORTANCE, column, text, touchpoint.name, id, journey.phase_of[id].id,
            (1, 2, 3, 4, 5),
        )  # fmt: skip


def _whole(journey: Journey, words: Words, asked: Asked) -> Iterator[Question]:
    whole = words("How satisfied were you, all in all?")
    yield Question(
        Role.OVERALL, words("Overall satisfaction"), f"{whole} {_scale(journey, words)}", whole,
        steps=_steps(journey),
    )  # fmt: skip
    if asked.recommend:
        text = words("How likely would you recommend us? (0 = not at all, 10 = for certain)")
        yield Question(
            Role.RECOMMEND, words("Recommendation (0 to 10)"), text,
            words("How likely would you recommend us?"), steps=tuple(map(float, range(11))),
        )  # fmt: skip
    if asked.channel:
        text = words("Which channel do you prefer?")
        kinds = {one.key: one.name for t in reversed(journey.existing) for one in t.channels}
        known = dict.fromkeys(one.key for t in journey.existing for one in t.channels)
        yield Question(
            Role.CHANNEL, words("Preferred channel"), text, text,
            choices=tuple(kinds[key] for key in known),
        )  # fmt: skip


def _names(journey: Journey, asked: Asked) -> dict[str, str]:
    """The touchpoints that are asked about, by id: each with its number and name."""
    return {
        one.id: f"{journey.numbers[one.id]}. {one.name}"
        for one in journey.existing
        if asked.touchpoints is None or one.id in asked.touchpoints
    }


def _steps(journey: Journey) -> tuple[float, ...]:
    return tuple(sorted(journey.drawn_scale.ticks))


def _scale(journey: Journey, words: Words) -> str:
    return words(
        "({worst} = very dissatisfied, {best} = very satisfied)",
        worst=words.number(journey.drawn_scale.worst),
        best=words.number(journey.drawn_scale.best),
    )
