"""The same scale: scores asked on another one than ours count only where they may be converted.

People answer differently on scales of different lengths, so that a mean of 7 from 0 to 10 is not
simply one of 3.8 from 1 to 5. Whoever compares decides whether the difference matters.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from journey.comparing.decision import Decisions
from journey.model import Journey, Phase, SatisfactionScore, ScaleKey, Touchpoint


class Based(NamedTuple):
    """Journeys with the scores that count, and what was left out of them."""

    journeys: tuple[Journey, ...]
    left_out: tuple[frozenset[str], ...]
    """For each map the touchpoints, by id, that have a score on another scale that is left out."""


def based(journeys: Sequence[Journey], keys: Sequence[str], decisions: Decisions) -> Based:
    """The journeys, ours first, without scores on other scales that may not be converted (yet)."""
    ours, known = journeys[0], _scales(journeys[0])
    counting, left_out = [ours], [frozenset[str]()]
    for journey, key in zip(journeys[1:], keys[1:], strict=True):
        if _scales(journey) <= known or _is_allowed(keys[0], key, decisions):
            counting.append(journey)
            left_out.append(frozenset())
        else:
            foreign = frozenset(t.id for t in journey.touchpoints if _foreign(t, known))
            counting.append(_without(journey, known))
            left_out.append(foreign)
    return Based(tuple(counting), tuple(left_out))


def other_scales(ours: Journey, theirs: Journey) -> tuple[ScaleKey, ...]:
    """The scales on which scores of theirs were asked and ours were not."""
    known = _scales(ours)
    return tuple(scale for scale in ScaleKey if scale in _scales(theirs) - known)


def _is_allowed(ours: str, theirs: str, decisions: Decisions) -> bool:
    """Whether scores of two maps may be converted: the last word, else whether nobody is asked."""
    for said in reversed(decisions.conversions):
        if {said.ours, said.theirs} == {ours, theirs}:
            return said.is_allowed
    return not decisions.asks_for_scales


def _scales(journey: Journey) -> frozenset[ScaleKey]:
    """The scales on which scores were asked; without scores, the one that the map is drawn on."""
    found = frozenset(score.scale for t in journey.touchpoints for score in t.scores)
    return found or frozenset((journey.scale,))


def _foreign(touchpoint: Touchpoint, known: Iterable[ScaleKey]) -> list[SatisfactionScore]:
    return [score for score in touchpoint.scores if score.scale not in known]


def _without(journey: Journey, known: frozenset[ScaleKey]) -> Journey:
    def touchpoint(one: Touchpoint) -> Touchpoint:
        kept = tuple(score for score in one.scores if score.scale in known)
        return one.model_copy(update={"scores": kept})

    def phase(one: Phase) -> Phase:
        return one.model_copy(update={"touchpoints": tuple(map(touchpoint, one.touchpoints))})

    return journey.model_copy(update={"phases": tuple(map(phase, journey.phases))})
