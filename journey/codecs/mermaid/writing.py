"""A journey as a journey diagram of mermaid, and what of it such a diagram cannot hold."""

from collections.abc import Iterator

from journey.codecs.mermaid.entities import escaped, escaped_task
from journey.codecs.mermaid.reading import UNKNOWN
from journey.exchange import Part, level_of, parts_of, phrases
from journey.locales import words
from journey.model import Journey, JourneyState, Touchpoint

MOST_DRAWN = 50_000
"""Characters that mermaid draws before it asks for a larger `maxTextSize`."""

_HELD = frozenset({Part.SCENARIO, Part.PERSONAS})


def encode(journey: Journey) -> bytes:
    """The diagram: a line for each touchpoint, with its score on the scale 1 to 5."""
    return ("\n".join(_lines(journey)) + "\n").encode()


def losses(journey: Journey, language: str = "en") -> tuple[str, ...]:
    """What the diagram of a journey does not hold."""
    said = words(language)
    lost = set(parts_of(journey)) - _HELD
    lost.discard(Part.PLANNED_MARK if Part.PLANNED in _left_out(journey) else Part.PLANNED)
    if not _names_everyone(journey):
        lost.add(Part.PERSONAS)
    told = phrases(lost, said)
    if any(level_of(t, journey.personas).value is None for t in _written(journey)):
        told += (said("(touchpoints without a score: mermaid draws their faces above the scale)"),)
    if (size := sum(len(line) + 1 for line in _lines(journey))) > MOST_DRAWN:
        told += (
            said(
                "(it has {size} characters: mermaid draws it with `maxTextSize` set higher)",
                size=size,
            ),
        )
    return told


def _left_out(journey: Journey) -> frozenset[Part]:
    """A planned touchpoint is no part of the journey as it is."""
    return frozenset() if journey.state is JourneyState.TO_BE else frozenset({Part.PLANNED})


def _written(journey: Journey) -> tuple[Touchpoint, ...]:
    return journey.existing if _left_out(journey) else journey.touchpoints


def _names_everyone(journey: Journey) -> bool:
    named = {p.id for t in _written(journey) for p in level_of(t, journey.personas).people}
    names = [persona.name for persona in journey.personas]
    return named == {persona.id for persona in journey.personas} and len(set(names)) == len(names)


def _lines(journey: Journey) -> Iterator[str]:
    yield "journey"
    yield f"    title {escaped(journey.title)}"
    if journey.scenario:
        yield f"    accDescr: {escaped(journey.scenario)}"
    written = set(map(id, _written(journey)))
    for phase in journey.phases:
        yield f"    section {escaped(phase.name, also=':')}"
        for touchpoint in phase.touchpoints:
            if id(touchpoint) in written:
                yield f"      {_task(touchpoint, journey)}"


def _task(touchpoint: Touchpoint, journey: Journey) -> str:
    level = level_of(touchpoint, journey.personas)
    score = UNKNOWN if level.value is None else _number(level.value)
    people = ", ".join(dict.fromkeys(escaped(p.name, also=":,") for p in level.people))
    name = escaped_task(touchpoint.name)
    return f"{name}: {score}: {people}" if people else f"{name}: {score}"


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() else repr(value)
