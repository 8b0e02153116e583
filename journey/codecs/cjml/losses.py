"""What of a journey its CJML file does not hold."""

from collections.abc import Iterator

from journey.codecs.cjml.writing import answer, is_action, is_planned, legal
from journey.exchange import Part, parts_of, phrases
from journey.locales import Words, words
from journey.model import Initiator, Journey, Touchpoint

_HELD = frozenset(
    {
        Part.ORGANISATION, Part.STATE, Part.SCENARIO, Part.NOTE, Part.IDS, Part.PERSONAS,
        Part.PURPOSES, Part.CHANNELS, Part.INITIATORS, Part.THIRD_PARTIES, Part.PLANNED,
        Part.NOTES,
    }
)  # fmt: skip


def losses(journey: Journey, language: str = "en") -> tuple[str, ...]:
    """What the file of a journey does not hold."""
    said, touchpoints = words(language), journey.touchpoints
    lost = set(parts_of(journey)) - _HELD
    if not is_planned(journey):
        lost.discard(Part.PLANNED_MARK)
        if all(_has_plain_quote(t) for t in touchpoints if t.quotes):
            lost.discard(Part.QUOTES)
    if not any(t.department and t.initiator is Initiator.THIRD_PARTY for t in touchpoints):
        lost.discard(Part.DEPARTMENTS)
    if all(answer(t) for t in touchpoints if t.activities):
        lost.discard(Part.ACTIVITIES)
    return phrases(lost, said) + tuple(_more(journey, said))


def _more(journey: Journey, said: Words) -> Iterator[str]:
    touchpoints = journey.touchpoints
    if is_planned(journey) and any(t.scores for t in touchpoints):
        yield said("the scores (CJML has experiences in actual journeys only)")
    elif len(journey.personas) > 1 and any(_is_shared(t) for t in touchpoints):
        yield said("whose score it is where several personas share one (the first is written)")
    if any(t.initiator is None and not is_action(t) for t in touchpoints):
        yield said("that it is not known who starts a contact (the customer is written)")
    if any(not text or legal(text) != text for text in _texts(journey)):
        yield said("empty texts and characters that XML cannot hold")


def _has_plain_quote(touchpoint: Touchpoint) -> bool:
    quote, *more = touchpoint.quotes
    return not more and bool(quote.text) and quote.persona is None and quote.source is None


def _is_shared(touchpoint: Touchpoint) -> bool:
    """Whether a touchpoint's score is not that of one persona alone."""
    return bool(touchpoint.scores) and [s.persona is not None for s in touchpoint.scores] != [True]


def _texts(journey: Journey) -> Iterator[str]:
    """All texts that the file holds."""
    yield journey.title
    yield from (text for text in (journey.scenario, journey.note) if text is not None)
    yield from (persona.name for persona in journey.personas)
    if journey.organisation:
        yield journey.organisation.name
    for phase in journey.phases:
        yield phase.name
        if phase.purpose is not None:
            yield phase.purpose
    for touchpoint in journey.touchpoints:
        yield touchpoint.name
        yield from (channel.name for channel in touchpoint.channels)
        yield from (activity.text for activity in touchpoint.activities)
        yield from (quote.text for quote in touchpoint.quotes)
        texts = (touchpoint.department, touchpoint.note)
        yield from (text for text in texts if text is not None)
