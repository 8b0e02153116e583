"""Maps that are compared in a file that leaves the house: without what must stay in it."""

from collections.abc import Sequence
from typing import NamedTuple

from journey.comparing import (
    Conversion,
    Decision,
    Decisions,
    MapPhase,
    MapTouchpoint,
    PhaseDecision,
)
from journey.model import Journey
from journey.redaction import Redaction, redacted_together


class Kept(NamedTuple):
    """What may be compared in the open, and what people have said about it."""

    journeys: tuple[Journey, ...]
    decisions: Decisions


def kept_of(
    journeys: Sequence[Journey],
    redaction: Redaction,
    decisions: Decisions | None = None,
    language: str | None = None,
) -> Kept:
    """Journeys without what is left out of any of them; decisions speak of their new ids.

    Competitors are lettered in the language asked for, else in that of our map. Touchpoints are
    matched by the words that stay. Who decided, and why, is left out.
    """
    decisions = decisions or Decisions()
    if not redaction:
        return Kept(tuple(journeys), decisions)
    kept = redacted_together(journeys, redaction, language)
    return Kept(kept, _renamed(decisions, journeys, kept))


def _renamed(
    decisions: Decisions, journeys: Sequence[Journey], kept: Sequence[Journey]
) -> Decisions:
    """The decisions on maps, touchpoints and phases that are compared, by their new ids."""
    maps = {before.id: after.id for before, after in zip(journeys, kept, strict=True)}
    touchpoints: dict[MapTouchpoint, MapTouchpoint] = {}
    phases: dict[MapPhase, MapPhase] = {}
    for before, after in zip(journeys, kept, strict=True):
        for old, new in zip(before.touchpoints, after.touchpoints, strict=True):
            whole = MapTouchpoint(map=before.id, touchpoint=old.id)
            touchpoints[whole] = MapTouchpoint(map=after.id, touchpoint=new.id)
        for old, new in zip(before.phases, after.phases, strict=True):
            phases[MapPhase(map=before.id, phase=old.id)] = MapPhase(map=after.id, phase=new.id)
    return Decisions(
        touchpoints=tuple(
            Decision(kind=one.kind, touchpoints=tuple(touchpoints[end] for end in one.touchpoints))
            for one in decisions.touchpoints
            if all(end in touchpoints for end in one.touchpoints)
        ),
        phases=tuple(
            PhaseDecision(phase=phases[one.phase], beside=one.beside and phases[one.beside])
            for one in decisions.phases
            if one.phase in phases and (one.beside is None or one.beside in phases)
        ),
        conversions=tuple(
            Conversion(ours=maps[one.ours], theirs=maps[one.theirs], is_allowed=one.is_allowed)
            for one in decisions.conversions
            if one.ours in maps and one.theirs in maps
        ),
        asks_for_scales=decisions.asks_for_scales,
    )
